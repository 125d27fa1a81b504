package org.stigar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.access.Visitors;
import org.stigar.core.people.PersonId;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the REST interface is checked in, so that a change of it shows in review. After a change that is meant:
 * {@code -Dstigar.openapi=write}.
 */
@AppTest
class OpenApiTest {

    private static final Path FILE = Path.of(System.getProperty("stigar.root", ".."), "docs", "openapi.json");

    @Autowired
    private MockMvcTester program;

    @Test
    void isAsDescribed() throws IOException {
        String described = describe();
        if ("write".equals(System.getProperty("stigar.openapi"))) {
            Files.writeString(FILE, described);
        }

        assertThat(described).isEqualTo(Files.readString(FILE));
    }

    @Test
    void isDescribedToMembersOnly() {
        assertThat(program.get().uri("/v3/api-docs").accept("application/json")).hasStatus(302);
    }

    /** Keys in the order of the alphabet: Spring finds the endpoints in any. */
    private String describe() {
        byte[] answer = program.perform(get("/v3/api-docs").with(Visitors.member(new PersonId("open-api-reader"))))
                .getResponse()
                .getContentAsByteArray();
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        Map<?, ?> description = json.readValue(new String(answer, StandardCharsets.UTF_8), Map.class);
        description.remove("servers");
        return json.writeValueAsString(description) + "\n";
    }
}
