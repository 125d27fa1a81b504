package org.stigar.app.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.token.ApiTokens;
import org.stigar.app.access.token.Scope;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** {@code /api/v1/me}, as a program with a token uses it. */
@AppTest
class MeApiTest {

    private static final PersonId ANN = new PersonId("me-api-ann");

    @Autowired
    private MockMvcTester program;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Participation participation;

    @Autowired
    private Erasure erasure;

    private String token = "";

    @BeforeEach
    void meetAnn() {
        erasure.erase(ANN);
        people.put(List.of(Person.builder(ANN).name("Ann").build()), List.of(), List.of());
        accounts.open(ANN, Set.of());
        token = tokens.issue(ANN, "a program", Scope.WRITE, 1);
    }

    @Test
    void tellsWhatIsKnown() {
        MvcTestResult known = call(HttpMethod.GET, "/api/v1/me", "");

        assertThat(known).hasStatusOk().bodyJson().extractingPath("$.person").isEqualTo(ANN.value());
        assertThat(known)
                .bodyJson()
                .extractingPath("$.sources[?(@.on==true)].name")
                .asArray()
                .containsExactly("declared");
        assertThat(known)
                .bodyJson()
                .extractingPath("$.tables[?(@.name=='api-tokens')].rows[0][0]")
                .asArray()
                .containsExactly("a program");
    }

    @Test
    void pausesAndLeavesAndComesBack() {
        assertThat(call(HttpMethod.POST, "/api/v1/me/pause", "{\"until\":\"2026-06-20\"}"))
                .hasStatus(204);
        assertThat(participation.findPausedUntil(ANN)).contains(LocalDate.parse("2026-06-20"));
        assertThat(call(HttpMethod.DELETE, "/api/v1/me/pause", "")).hasStatus(204);
        assertThat(participation.findPausedUntil(ANN)).isEmpty();
        assertThat(call(HttpMethod.POST, "/api/v1/me/opt-out", "")).hasStatus(204);
        assertThat(participation.isOptedOut(ANN)).isTrue();
        assertThat(call(HttpMethod.DELETE, "/api/v1/me/opt-out", "")).hasStatus(204);
        assertThat(participation.isOptedOut(ANN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"until\":null}",
                "{\"until\":\"2020-01-01\"}",
                "{\"until\":\"<b>\"}",
                "{\"until\":[]}",
                "{",
                "[]",
                ""
            })
    void refusesAPauseThatMakesNoSense(String body) {
        MvcTestResult refused = call(HttpMethod.POST, "/api/v1/me/pause", body);

        assertThat(refused).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(participation.findPausedUntil(ANN)).isEmpty();
    }

    @Test
    void saysAtTheFieldWhatIsWrongInTheReadersLanguage() {
        MvcTestResult refused = program.method(HttpMethod.POST)
                .uri("/api/v1/me/pause")
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "sv")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"until\":\"2020-01-01\"}")
                .exchange();

        assertThat(refused)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .startsWith("Välj en dag");
    }

    @Test
    void sendsTheSameZipAsThePage() {
        MvcTestResult zip = call(HttpMethod.GET, "/api/v1/me/export", "");

        assertThat(zip).hasStatusOk().hasContentType("application/zip");
        assertThat(zip.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    private MvcTestResult call(HttpMethod method, String path, String body) {
        return program.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
