package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.people.People;
import org.stigar.app.privacy.Endpoints.Endpoint;
import org.stigar.app.privacy.Remains.Needle;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every field of every endpoint with what nobody should send: never a fault of ours, nothing stored of what is refused, no
 * script in any answer, pages in the reader's language.
 */
@AppTest
class HostileInputTest {

    private static final PersonId EVE = new PersonId("hostile-eve");
    private static final String SCRIPT = "<script>stigar()</script>";

    /** Each is given a mark of its own, by which it is found where it should not be. */
    private static final Map<String, UnaryOperator<String>> ATTACKS = attacks();

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

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Value("${stigar.home}")
    private String home;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    private static Map<String, UnaryOperator<String>> attacks() {
        Map<String, UnaryOperator<String>> attacks = new LinkedHashMap<>();
        attacks.put("blank", mark -> " ");
        attacks.put("script", mark -> mark + SCRIPT + "\"onload=\"stigar()");
        attacks.put("SQL", mark -> mark + "'; drop table person; --");
        attacks.put("NUL", mark -> mark + "\0");
        attacks.put("lone surrogate", mark -> mark + "\ud800");
        attacks.put("line breaks", mark -> mark + "\r\nSet-Cookie: a=b");
        attacks.put("path", mark -> "../../../../etc/" + mark);
        attacks.put("template", mark -> mark + "${7*7}__${7*7}__#{7*7}");
        attacks.put("number", mark -> "-99999999999999999999");
        attacks.put("long", mark -> mark + "å".repeat(1_000_000));
        return attacks;
    }

    /** One of the buttons that are pressed here freezes the figures of all who share the app. */
    @AfterEach
    void thaw() {
        freeze.thaw();
    }

    @BeforeEach
    void meetEve() {
        people.put(List.of(Person.builder(EVE).name("Eve").build()), List.of(), List.of());
        accounts.open(EVE, Set.of());
    }

    @Test
    void breaksNothingAndIsNeverStored() throws Exception {
        int count = 0;
        for (Endpoint endpoint : Endpoints.of(mappings)) {
            if (endpoint.path().equals("/error")) {
                continue;
            }
            send(endpoint, "", "nothing", "", "");
            for (String field : fields(endpoint)) {
                for (Map.Entry<String, UnaryOperator<String>> attack : ATTACKS.entrySet()) {
                    String mark = "mark" + (10_000 + count++) + "x";
                    send(endpoint, field, attack.getKey(), attack.getValue().apply(mark), mark);
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(count).isGreaterThan(100);
        assertThat(new Remains(database, Path.of(home))
                        .of(refused.entrySet().stream()
                                .map(one -> Needle.text(one.getValue(), one.getKey()))
                                .toList()))
                .as("what was refused is nowhere")
                .isEmpty();
    }

    /** What is no JSON at all, or JSON of another kind. */
    @Test
    void refusesBrokenBodies() throws Exception {
        for (Endpoint endpoint : Endpoints.of(mappings)) {
            if (!endpoint.jsonFields().isEmpty()) {
                for (String body : List.of("", "{", "[]", "null", "7", "{\"a\":".repeat(5_000), "\ufeff{}", "{}{}")) {
                    MockHttpServletResponse answer = browser.perform(
                                    as(request(endpoint.method(), uri(endpoint, "", ""))
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .content(body)))
                            .andReturn()
                            .getResponse();
                    assertThat(answer.getStatus())
                            .as("%s with %s", endpoint, body.substring(0, Math.min(9, body.length())))
                            .isBetween(400, 499);
                }
            }
        }
    }

    private static List<String> fields(Endpoint endpoint) {
        List<String> fields = new ArrayList<>(endpoint.variables());
        fields.addAll(endpoint.fields());
        fields.addAll(endpoint.jsonFields());
        return fields;
    }

    private void send(Endpoint endpoint, String field, String attack, String value, String mark) throws Exception {
        if (endpoint.variables().contains(field) && value.length() > 10_000) {
            return; // no server takes a line that long
        }
        MockHttpServletRequestBuilder request = request(endpoint.method(), uri(endpoint, field, value));
        if (endpoint.jsonFields().isEmpty()) {
            endpoint.fields().forEach(one -> {
                if (!one.equals(field) || !attack.equals("nothing")) {
                    request.param(one, one.equals(field) ? value : "1");
                }
            });
        } else {
            Map<String, String> body = new LinkedHashMap<>();
            endpoint.jsonFields().forEach(one -> body.put(one, one.equals(field) ? value : "1"));
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(body));
        }
        MockHttpServletResponse answer =
                browser.perform(as(request)).andReturn().getResponse();
        judge(endpoint + " with " + attack + " in " + field, answer);
        if (answer.getStatus() >= 400 && !mark.isEmpty()) {
            refused.put(mark, endpoint.method() + " " + endpoint.path() + " with " + attack + " in " + field);
        }
    }

    private void judge(String what, MockHttpServletResponse answer) throws Exception {
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        if (answer.getStatus() >= 500) {
            faults.add(what + ": status " + answer.getStatus());
        }
        if (body.contains("<script>stigar") || body.contains("\"onload=\"") || body.contains("49__49")) {
            faults.add(what + ": the answer runs it");
        }
        if (body.contains("<html") && !body.contains("lang=\"sv\"")) {
            faults.add(what + ": the page is not Swedish");
        }
        if (Objects.requireNonNullElse(answer.getContentType(), "").startsWith(MediaType.TEXT_PLAIN_VALUE)) {
            faults.add(what + ": a bare text");
        }
        if (answer.getHeaderNames().stream()
                .flatMap(name -> answer.getHeaders(name).stream())
                .anyMatch(header -> header.contains("\n") || header.contains("//evil"))) {
            faults.add(what + ": the answer's head is not ours");
        }
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(csrf())
                .with(Visitors.with(EVE, Role.MEMBER, Role.ADMIN))
                .header("Accept-Language", "sv")
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.1");
    }

    private static URI uri(Endpoint endpoint, String field, String value) {
        String path = endpoint.path();
        for (String variable : endpoint.variables()) {
            String text = variable.equals(field) ? value : "1";
            path = path.replaceAll(
                    "\\{" + variable + "[^}]*}",
                    URLEncoder.encode(text, StandardCharsets.UTF_8)
                            .replace("+", "%20")
                            .replace("\\", "%5C"));
        }
        return URI.create(path);
    }
}
