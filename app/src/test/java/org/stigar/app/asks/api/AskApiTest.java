package org.stigar.app.asks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.access.token.ApiTokens;
import org.stigar.app.access.token.Scope;
import org.stigar.app.asks.Finding;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.people.People;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.Trails;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

@AppTest
class AskApiTest {

    private static final String BASE = "/api/v1/asks";
    private static final CompetenceId COOLING = new CompetenceId("esco:skill/api-cooling");
    private static final String WORDS = "The cold room in Lund does not get cold.";
    private static int count;

    private final PersonId ann = new PersonId("ask-api-ann-" + ++count);
    private final PersonId bo = new PersonId("ask-api-bo-" + count);
    private final PersonId cy = new PersonId("ask-api-cy-" + count);
    private final PersonId eve = new PersonId("ask-api-eve-" + count);

    @Autowired
    private MockMvc browser;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Competences competences;

    @Autowired
    private CatalogueEditing editing;

    @Autowired
    private Drawing drawing;

    @Autowired
    private MutableClock clock;

    private Instant start = Instant.EPOCH;

    private record Answer(int status, String body) {}

    @BeforeEach
    void settle() {
        start = clock.instant();
        people.put(
                List.of(ann, bo, cy, eve).stream()
                        .map(person -> Person.builder(person).build())
                        .toList(),
                List.of(),
                List.of());
        editing.put(List.of(new Competence(
                COOLING,
                CompetenceKind.ESCO,
                List.of(new Label(Locale.ENGLISH, Label.Use.PREFERRED, "repair cold rooms")),
                List.of())));
        trail(ann, bo);
        trail(bo, cy);
    }

    @AfterEach
    void putTheClockBack() {
        clock.moveTo(start);
    }

    @Test
    void goesFromDraftToWhatItGave() throws Exception {
        Answer draft = call(
                ann,
                "POST",
                "",
                "{\"text\": \"%s\", \"competences\": [\"%s\"], \"stage\": \"delivery\"}"
                        .formatted(WORDS, COOLING.value()));
        assertThat(draft.status()).isEqualTo(201);
        assertThat(JsonPath.<String>read(draft.body(), "$.state")).isEqualTo("DRAFT");
        assertThat(JsonPath.<String>read(draft.body(), "$.about[0].name")).isEqualTo("repair cold rooms");
        String here = "/" + JsonPath.<Number>read(draft.body(), "$.id").longValue();
        Answer anew = call(ann, "PUT", here, "{\"text\": \"It is warm.\"}");
        assertThat(JsonPath.<String>read(anew.body(), "$.text")).isEqualTo("It is warm.");
        assertThat(JsonPath.<List<?>>read(anew.body(), "$.about")).isEmpty();

        assertThat(send(here, bo, "HELP").status()).isEqualTo(200);
        Answer forBo = call(bo, "GET", here, "");
        assertThat(JsonPath.<Boolean>read(forBo.body(), "$.waitsForMe")).isTrue();
        assertThat(JsonPath.<String>read(call(bo, "POST", here + "/accept", "").body(), "$.part"))
                .isEqualTo("HELPER");
        Answer meets = call(
                ann,
                "POST",
                here + "/meeting",
                "{\"at\": \"%s\", \"minutes\": 30}".formatted(start.plus(Duration.ofDays(2))));
        assertThat(JsonPath.<Integer>read(meets.body(), "$.meeting.minutes")).isEqualTo(30);
        assertThat(call(bo, "POST", here + "/step-back", "").body()).contains("\"OPEN\"");
        assertThat(call(bo, "POST", here + "/accept", "").status())
                .as("who stepped back has said not now")
                .isEqualTo(409);
        assertThat(send(here, cy, "HELP").status()).isEqualTo(200);
        call(cy, "POST", here + "/accept", "");
        assertThat(call(cy, "POST", here + "/tell-help", "").body()).contains("\"HELPED\"");
        Answer closed = call(ann, "POST", here + "/close", "{\"gain\": \"SOLUTION\", \"enabled\": \"it is cold\"}");
        assertThat(JsonPath.<String>read(closed.body(), "$.gain")).isEqualTo("SOLUTION");
        assertThat(JsonPath.<String>read(call(cy, "GET", here, "").body(), "$.enabled"))
                .isEqualTo("it is cold");
        assertThat(JsonPath.<String>read(call(bo, "GET", here, "").body(), "$.text"))
                .as("who did not help reads it no longer")
                .isEmpty();
    }

    /** Privacy P1: whom an introducer named is between those two until that person says yes. */
    @Test
    void tellsTheAskerOfTheIntroducedOnceTheySayYes() throws Exception {
        String here = "/" + draft(ann);
        send(here, bo, "INTRODUCTION");
        assertThat(call(bo, "POST", here + "/introduce", "{\"person\": \"" + cy.value() + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(call(ann, "GET", here, "").body()).doesNotContain(cy.value());
        assertThat(call(cy, "GET", here, "").body()).contains(bo.value());
        call(cy, "POST", here + "/accept", "");
        assertThat(call(ann, "GET", here, "").body()).contains("\"helper\":\"" + cy.value() + "\"");
        Answer nothing = call(ann, "POST", here + "/close", "{\"gain\": \"NOTHING\"}");
        assertThat(JsonPath.<String>read(nothing.body(), "$.state")).isEqualTo("CLOSED");
        assertThat(JsonPath.<Object>read(nothing.body(), "$.gain")).isNull();
    }

    @Test
    void refusesWithACode() throws Exception {
        String here = "/" + draft(ann);
        assertThat(call(ann, "POST", here + "/send", "").body()).contains("\"code\":\"NOBODY_ELSE\"");
        send(here, bo, "HELP");
        Answer again = send(here, bo, "HELP");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("\"code\":\"ASKED_ALREADY\"", "One of them has been asked already.");
        assertThat(call(ann, "PUT", here, "{\"text\": \"anew\"}").body()).contains("\"code\":\"NOT_NOW\"");
        assertThat(call(bo, "POST", here + "/decline", "").status()).isEqualTo(200);
        assertThat(call(ann, "POST", here + "/withdraw", "").status()).isEqualTo(200);
        assertThat(call(ann, "POST", here + "/withdraw", "").body()).contains("\"code\":\"DONE_ALREADY\"");
        assertThat(call(bo, "POST", here + "/accept", "").body()).contains("\"code\":\"OVER\"");
        assertThat(call(ann, "POST", here + "/close", "{\"gain\": \"NOTHING\"}").body())
                .contains("\"code\":\"OVER\"");
    }

    /** The same for an ask of others, in whatever state and with whatever body, as for one that is not there. */
    @Test
    void whatIsOthersReadsLikeWhatIsNotThere() throws Exception {
        long draft = draft(ann);
        long open = draft(ann);
        send("/" + open, bo, "HELP");
        List<String[]> calls = List.of(
                new String[] {"GET", "", ""},
                new String[] {"PUT", "", "{\"text\": \"\"}"},
                new String[] {"PUT", "", "{\"text\": \"mine\"}"},
                new String[] {"POST", "/send", "{\"to\": [{\"person\": \"nobody\"}]}"},
                new String[] {"POST", "/introduce", "{\"person\": \"%s\"}".formatted(cy.value())},
                new String[] {"POST", "/accept", ""},
                new String[] {"POST", "/decline", ""},
                new String[] {"POST", "/step-back", ""},
                new String[] {"POST", "/tell-help", ""},
                new String[] {"POST", "/close", "{\"gain\": \"x\"}"},
                new String[] {"POST", "/close", "{\"gain\": \"SOLUTION\"}"},
                new String[] {"POST", "/withdraw", ""},
                new String[] {"POST", "/meeting", "{\"at\": \"2020-01-01T00:00:00Z\", \"minutes\": 3}"});
        for (String[] call : calls) {
            for (long ask : new long[] {draft, open}) {
                Answer others = call(eve, call[0], "/" + ask + call[1], call[2]);
                Answer nothing = call(eve, call[0], "/123" + call[1], call[2]);
                assertThat(others.status()).as(call[0] + call[1]).isEqualTo(404);
                assertThat(others.body().replace("/" + ask, ""))
                        .isEqualTo(nothing.body().replace("/123", ""));
            }
        }
        assertThat(call(eve, "GET", "", "").body()).contains("\"total\":0");
        assertThat(call(ann, "GET", "/" + open, "").body()).contains("\"OPEN\"", WORDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | ''             | ''                                              | text        | NO_TEXT
            POST | ''             | {"text":"🙂"}                                   | text        | NO_WORDS
            POST | ''             | {"text":"a\\u0000b"}                            | text        | BAD_TEXT
            POST | ''             | {"text":"a","competences":["esco:none"]}        | competences | UNKNOWN_COMPETENCE
            POST | ''             | {"text":"a","competences":[null]}               | competences | UNKNOWN_COMPETENCE
            POST | ''             | {"text":"a","stage":"a\\nb"}                    | stage       | BAD_LINE
            POST | /ASK/send      | {"to":[{"person":"who?","purpose":"HELP"}]}     | person      | NOBODY
            POST | /ASK/send      | {"to":[{"person":"ME"}]}                        | to          | NOT_ONE_OF
            POST | /ASK/send      | {"to":[null]}                                   | person      | NOBODY
            POST | /ASK/introduce | {}                                              | person      | NOBODY
            POST | /ASK/close     | {}                                              | gain        | NOT_ONE_OF
            POST | /ASK/close     | {"gain":"SOLUTION","enabled":"a\\nb"}           | enabled     | BAD_LINE
            POST | /ASK/meeting   | {"at":"2026-05-04T12:00:00Z","minutes":0}       | minutes     | OUT_OF_RANGE
            POST | /ASK/meeting   | {"at":"tomorrow","minutes":30}                  | at          | NOT_A_TIME
            POST | /ASK/meeting   | {"at":"2020-05-04T12:00:00Z","minutes":30}      | at          | BAD_TIME
            POST | /suggestions   | {"text":" "}                                    | text        | NO_TEXT
            PUT  | /curtain       | {"findable":"BY_SOME","perWeek":3}              | findable    | NOT_ONE_OF
            PUT  | /curtain       | {"findable":"NOT","perWeek":11}                 | perWeek     | OUT_OF_RANGE
            GET  | ?size=0        | ''                                              | size        | OUT_OF_RANGE
            """)
    void saysWhichFieldIsWrong(String method, String path, String body, String field, String reason) throws Exception {
        Answer answer =
                call(ann, method, path.replace("ASK", Long.toString(draft(ann))), body.replace("ME", ann.value()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo(field);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].reason")).isEqualTo(reason);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message")).isNotBlank();
    }

    @Test
    void listsInPages() throws Exception {
        draft(ann);
        draft(ann);
        draft(ann);
        String second = call(ann, "GET", "?size=2&page=1", "").body();
        assertThat(JsonPath.<Integer>read(second, "$.total")).isEqualTo(3);
        assertThat(JsonPath.<List<?>>read(second, "$.items")).hasSize(1);
    }

    @Test
    void suggestsWhatASuggestionMaySay() throws Exception {
        competences.claim(new Claim(bo, COOLING, Claim.Stance.CAN_HELP));
        competences.claim(new Claim(cy, COOLING, Claim.Stance.CAN_HELP));
        String chosen = "{\"competences\": [\"%s\"]}".formatted(COOLING.value());
        String found = call(ann, "POST", "/suggestions", chosen).body();
        assertThat(JsonPath.<String>read(found, "$.about[0].competence")).isEqualTo(COOLING.value());
        assertThat(JsonPath.<List<String>>read(
                        found,
                        "$.suggestions[?(@.way == 'DIRECT' && @.person == '" + bo.value() + "')].grounds[0].known[0]"))
                .containsExactly("CLAIMED");
        assertThat(JsonPath.<List<Object>>read(found, "$.suggestions[?(@.way != 'DIRECT')].openness"))
                .containsOnlyNulls();
        for (int i = 1; i < Finding.MOST_A_WEEK; i++) {
            call(ann, "POST", "/suggestions", chosen);
        }
        Answer enough = call(ann, "POST", "/suggestions", chosen);
        assertThat(enough.status()).isEqualTo(429);
        assertThat(enough.body()).contains("\"code\":\"SEARCHED_ENOUGH\"");
    }

    @Test
    void keepsTheCurtain() throws Exception {
        assertThat(call(ann, "GET", "/curtain", "").body()).isEqualTo("{\"findable\":\"BY_ALL\",\"perWeek\":5}");
        String lowered = "{\"findable\":\"THROUGH_INTRODUCER\",\"perWeek\":1}";
        assertThat(call(ann, "PUT", "/curtain", lowered).body()).isEqualTo(lowered);
        assertThat(call(ann, "GET", "/curtain", "").body()).isEqualTo(lowered);
        assertThat(call(bo, "GET", "/curtain", "").body()).contains("\"BY_ALL\"");
    }

    @Test
    void aTokenThatReadsChangesNothing() throws Exception {
        accounts.open(ann, Set.of());
        long draft = draft(ann);
        String reading = tokens.issue(ann, "reads", Scope.READ, 1);
        assertThat(withToken(reading, "GET", "/" + draft)).isEqualTo(200);
        assertThat(withToken(reading, "POST", "/" + draft + "/withdraw")).isEqualTo(403);
        assertThat(withToken(tokens.issue(ann, "writes", Scope.WRITE, 1), "POST", "/" + draft + "/withdraw"))
                .isEqualTo(200);
    }

    private int withToken(String secret, String method, String path) throws Exception {
        return browser.perform(
                        request(HttpMethod.valueOf(method), BASE + path).header("Authorization", "Bearer " + secret))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long draft(PersonId asker) throws Exception {
        String draft = call(asker, "POST", "", "{\"text\": \"" + WORDS + "\"}").body();
        return JsonPath.<Number>read(draft, "$.id").longValue();
    }

    private Answer send(String here, PersonId to, String purpose) throws Exception {
        return call(
                ann,
                "POST",
                here + "/send",
                "{\"to\": [{\"person\": \"%s\", \"purpose\": \"%s\"}]}".formatted(to.value(), purpose));
    }

    private void trail(PersonId one, PersonId other) {
        long line = drawing.draw(one, other, "", AgreedRhythm.MONTHLY, clock.instant())
                .id();
        drawing.answer(other, line, Trails.Answer.YES, clock.instant());
    }

    private Answer call(PersonId who, String method, String path, String body) throws Exception {
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(method), BASE + path)
                .with(csrf())
                .with(Visitors.with(who, Role.MEMBER))
                .header("Accept-Language", "en");
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
    }
}
