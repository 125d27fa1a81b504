package org.stigar.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stigar.app.AppTest;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Every endpoint × nobody and every role, against the table that people wrote: {@code endpoints.csv}. */
@AppTest
class EndpointAccessTest {

    /** The columns of the table; nobody is the empty one. */
    private static final List<Optional<Role>> COLUMNS = Stream.concat(
                    Stream.of(Optional.<Role>empty()),
                    Arrays.stream(Role.values()).map(Optional::of))
            .toList();

    private static final PersonId CALLER = new PersonId("endpoint-caller");

    @Autowired
    private MockMvc browser;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Autowired
    private People people;

    @Autowired
    private Freeze freeze;

    @Autowired
    private Accounts accounts;

    /** One of the buttons that are pressed here freezes the figures of all who share the app. */
    @AfterEach
    void thaw() {
        freeze.thaw();
    }

    @BeforeEach
    void openTheCallersAccount() {
        people.put(List.of(Person.builder(CALLER).build()), List.of(), List.of());
        accounts.open(CALLER, Set.of());
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        assertThat(rows().stream().map(Row::endpoint))
                .containsExactlyInAnyOrderElementsOf(endpoints().keySet());
    }

    @Test
    void everyEndpointLetsInWhomTheTableSaysAndNobodyElse() throws Exception {
        Map<String, RequestMappingInfo> endpoints = endpoints();
        List<String> differences = new ArrayList<>();
        for (Row row : rows()) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                MockHttpServletResponse answer = call(row.endpoint(), endpoints.get(row.endpoint()), COLUMNS.get(i));
                String found = answer.getStatus() >= 500 ? "fails" : isRefused(answer) ? "deny" : "allow";
                if (!found.equals(row.answers().get(i))) {
                    differences.add(row.endpoint() + " as "
                            + COLUMNS.get(i).map(Role::name).orElse("nobody") + ": "
                            + row.answers().get(i) + " in the table, " + found + " in truth, status "
                            + answer.getStatus());
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    private MockHttpServletResponse call(String endpoint, @Nullable RequestMappingInfo mapping, Optional<Role> role)
            throws Exception {
        String[] parts = endpoint.split(" ", 2);
        String path = parts[1].replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000000");
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(parts[0]), path).with(csrf());
        if (mapping != null) {
            mapping.getConsumesCondition().getConsumableMediaTypes().forEach(request::contentType);
        }
        role.ifPresent(one -> request.with(Visitors.with(CALLER, one)));
        return browser.perform(request).andReturn().getResponse();
    }

    private static boolean isRefused(MockHttpServletResponse answer) {
        String location = Objects.requireNonNullElse(answer.getHeader(HttpHeaders.LOCATION), "");
        return answer.getStatus() == 401
                || answer.getStatus() == 403
                || (answer.getStatus() == 302 && location.endsWith("/log-in"));
    }

    /** Leaves out Spring's page for errors, to which nobody gets but by an error. */
    private Map<String, RequestMappingInfo> endpoints() {
        Map<String, RequestMappingInfo> endpoints = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                for (String path : info.getPatternValues()) {
                    assertThat(path.equals("/error")
                                    || !info.getMethodsCondition().isEmpty())
                            .as("%s says by which method", path)
                            .isTrue();
                    info.getMethodsCondition().getMethods().forEach(method -> endpoints.put(method + " " + path, info));
                }
            }
        }
        return endpoints;
    }

    private static List<Row> rows() {
        try (InputStream file = EndpointAccessTest.class.getResourceAsStream("/endpoints.csv")) {
            return new String(Objects.requireNonNull(file, "the table is there").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row: {@code GET /account} and the answers in the order of the columns. */
    private record Row(String endpoint, List<String> answers) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            assertThat(cells).as(line).hasSize(2 + COLUMNS.size());
            List<String> answers = List.of(cells).subList(2, cells.length);
            assertThat(answers).as(line).allMatch(answer -> answer.equals("allow") || answer.equals("deny"));
            return new Row(cells[0] + " " + cells[1], answers);
        }
    }
}
