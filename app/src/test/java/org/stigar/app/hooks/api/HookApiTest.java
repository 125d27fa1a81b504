package org.stigar.app.hooks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.stigar.app.AppTest;
import org.stigar.app.access.Visitors;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

@AppTest
class HookApiTest {

    private static final String BASE = "/api/v1/hooks";
    private static final String FORM = "{\"target\": \"https://chat.invalid/in\"}";
    private static int count;

    private final PersonId ann = new PersonId("hook-api-ann-" + ++count);
    private final PersonId eve = new PersonId("hook-api-eve-" + count);

    @Autowired
    private MockMvc browser;

    @Autowired
    private People people;

    private record Answer(int status, String body) {}

    @BeforeEach
    void settle() {
        people.put(List.of(Person.builder(ann).build(), Person.builder(eve).build()), List.of(), List.of());
    }

    @Test
    void addsTestsAndRemoves() throws Exception {
        Answer made = call(ann, "POST", "", FORM);
        assertThat(made.status()).isEqualTo(201);
        assertThat(JsonPath.<String>read(made.body(), "$.secret")).startsWith("whsec_");
        String id = JsonPath.read(made.body(), "$.hook.id");
        String list = call(ann, "GET", "", "").body();
        assertThat(JsonPath.<List<String>>read(list, "$[*].target")).containsExactly("https://chat.invalid/in");
        assertThat(list).doesNotContain("whsec_");
        assertThat(call(ann, "POST", "/" + id + "/test", "").status()).isEqualTo(202);
        assertThat(JsonPath.<Integer>read(call(ann, "GET", "", "").body(), "$[0].waiting"))
                .isEqualTo(1);
        assertThat(call(ann, "DELETE", "/" + id, "").status()).isEqualTo(204);
        assertThat(call(ann, "GET", "", "").body()).isEqualTo("[]");
    }

    @Test
    void anothersReadsLikeNone() throws Exception {
        String id = JsonPath.read(call(ann, "POST", "", FORM).body(), "$.hook.id");
        String none = "00000000-0000-0000-0000-000000000000";
        for (String[] call : List.of(new String[] {"POST", "/test"}, new String[] {"DELETE", ""})) {
            Answer others = call(eve, call[0], "/" + id + call[1], "");
            assertThat(others.status()).isEqualTo(404);
            assertThat(others.body().replace(id, ""))
                    .isEqualTo(
                            call(eve, call[0], "/" + none + call[1], "").body().replace(none, ""));
        }
        assertThat(call(eve, "GET", "", "").body()).isEqualTo("[]");
    }

    @Test
    void saysWhatIsWrongWithATarget() throws Exception {
        Answer answer = call(ann, "POST", "", "{\"target\": \"https://169.254.169.254/latest\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo("target");
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].reason")).isEqualTo("NO_PUBLIC_HOST");
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message")).startsWith("Give the full name");
    }

    private Answer call(PersonId who, String method, String path, String body) throws Exception {
        var request = request(HttpMethod.valueOf(method), BASE + path)
                .with(csrf())
                .with(Visitors.member(who))
                .header("Accept-Language", "en");
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
    }
}
