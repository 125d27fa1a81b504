package org.stigar.app.asks.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Visitors;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.asks.promises.Promises;
import org.stigar.app.people.People;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Learning notes and promises over REST. */
@AppTest
class AfterAskApiTest {

    private static final String BASE = "/api/v1";
    private static int count;

    private final PersonId ann = new PersonId("after-ask-api-ann-" + ++count);
    private final PersonId bo = new PersonId("after-ask-api-bo-" + count);
    private final PersonId eve = new PersonId("after-ask-api-eve-" + count);

    @Autowired
    private MockMvc browser;

    @Autowired
    private People people;

    @Autowired
    private Asks asks;

    @Autowired
    private Curtains curtains;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private record Answer(int status, String body) {}

    @BeforeEach
    void settle() {
        people.put(
                List.of(ann, bo, eve).stream()
                        .map(person -> Person.builder(person).build())
                        .toList(),
                List.of(),
                List.of());
    }

    @Test
    void aNoteIsSharedOnceTheOtherAgreesToItsWords() throws Exception {
        long ask = solved();
        String here = "/asks/" + ask + "/note";
        assertThat(call(ann, "GET", here, "").status()).isEqualTo(404);
        assertThat(JsonPath.<Boolean>read(
                        call(ann, "PUT", here, "{\"text\": \"Begin with the seals.\"}")
                                .body(),
                        "$.waitsForMe"))
                .isFalse();
        String waits = call(bo, "GET", "/asks/notes", "").body();
        assertThat(JsonPath.<Boolean>read(waits, "$.items[0].waitsForMe")).isTrue();
        assertThat(JsonPath.<String>read(waits, "$.items[0].text")).isEqualTo("Begin with the seals.");
        assertThat(JsonPath.<String>read(waits, "$.items[0].other")).isEqualTo(ann.value());

        assertThat(call(ann, "POST", here + "/agree", "{\"read\": \"Begin with the seals.\"}")
                        .status())
                .as("not the writer's to agree to")
                .isEqualTo(404);
        Answer other = call(bo, "POST", here + "/agree", "{\"read\": \"Begin with the doors.\"}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("\"code\":\"NOT_NOW\"");
        assertThat(JsonPath.<String>read(
                        call(bo, "POST", here + "/agree", "{\"read\": \"Begin with the seals.\"}")
                                .body(),
                        "$.state"))
                .isEqualTo("SHARED");

        assertThat(learned()).as("not before the quarter is over").doesNotContain("Begin with the seals.");
        database.sql("update learning_note set quarter = '2020-07-01' where ask_id = :ask")
                .param("ask", ask)
                .update();
        assertThat(learned()).contains("Begin with the seals.", "2020:3").doesNotContain(ann.value(), bo.value());
        assertThat(call(bo, "POST", here + "/refuse", "").body()).contains("\"REFUSED\"", "\"text\":\"\"");
        assertThat(learned()).doesNotContain("Begin with the seals.");
        Answer again = call(ann, "PUT", here, "{\"text\": \"Once more.\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("\"code\":\"DONE_ALREADY\"");
    }

    @Test
    void anothersNoteReadsLikeNone() throws Exception {
        long ask = solved();
        call(ann, "PUT", "/asks/" + ask + "/note", "{\"text\": \"Begin with the seals.\"}");
        for (String[] call : List.of(
                new String[] {"GET", "", ""},
                new String[] {"PUT", "", "{\"text\": \"Mine.\"}"},
                new String[] {"POST", "/agree", "{\"read\": \"Begin with the seals.\"}"},
                new String[] {"POST", "/refuse", ""})) {
            Answer others = call(eve, call[0], "/asks/" + ask + "/note" + call[1], call[2]);
            Answer none = call(eve, call[0], "/asks/123/note" + call[1], call[2]);
            assertThat(others.status()).as(call[0] + call[1]).isEqualTo(404);
            assertThat(others.body().replace("/" + ask + "/", "/123/")).isEqualTo(none.body());
        }
        assertThat(call(eve, "GET", "/asks/notes", "").body()).contains("\"total\":0");
        assertThat(call(bo, "GET", "/asks/" + ask + "/note", "").body()).contains("Begin with the seals.");
    }

    @Test
    void aPromiseIsOfferedAgreedToAndKept() throws Exception {
        Answer made = promise(bo);
        assertThat(made.status()).isEqualTo(201);
        String here = "/promises/" + id(made);
        assertThat(JsonPath.<Number>read(made.body(), "$.ask").longValue()).isPositive();
        String theirs = call(bo, "GET", "/promises", "").body();
        assertThat(JsonPath.<String>read(theirs, "$.items[0].text")).isEqualTo("Mend a door.");
        assertThat(JsonPath.<Object>read(theirs, "$.items[0].ask"))
                .as("the maker's draft")
                .isNull();

        assertThat(call(ann, "POST", here + "/agree", "").status())
                .as("not the maker's to say")
                .isEqualTo(404);
        assertThat(call(bo, "POST", here + "/agree", "").body()).contains("\"AGREED\"");
        assertThat(call(bo, "POST", here + "/agree", "").body())
                .as("a second time changes nothing")
                .contains("\"AGREED\"");
        assertThat(call(ann, "POST", here + "/keep", "").body()).contains("\"KEPT\"");
    }

    @Test
    void anothersPromiseReadsLikeNone() throws Exception {
        String id = Long.toString(id(promise(bo)));
        for (String deed : List.of("agree", "refuse", "keep")) {
            Answer others = call(eve, "POST", "/promises/" + id + "/" + deed, "");
            assertThat(others.status()).isEqualTo(404);
            assertThat(others.body().replace(id, "123"))
                    .isEqualTo(call(eve, "POST", "/promises/123/" + deed, "").body());
        }
        assertThat(call(eve, "GET", "/promises", "").body()).contains("\"total\":0");
    }

    /** Privacy P8: a curtain reads like a no, and lets nothing through. */
    @Test
    void aCurtainReadsLikeANo() throws Exception {
        Answer said = promise(bo);
        assertThat(call(bo, "POST", "/promises/" + id(said) + "/refuse", "").body())
                .contains("\"REFUSED\"");
        curtains.put(eve, new Curtain(Findable.NOT, 5));
        promise(eve);

        List<String> states = JsonPath.read(call(ann, "GET", "/promises", "").body(), "$.items[*].state");
        assertThat(states).containsExactly("REFUSED", "REFUSED");
        assertThat(call(eve, "GET", "/promises", "").body()).contains("\"total\":0");
        assertThat(call(bo, "GET", "/promises", "").body()).contains("\"total\":0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /promises            | ''                                    | text   | NO_TEXT
            POST | /promises            | {"person":"BO","text":"🙂"}           | text   | NO_WORDS
            POST | /promises            | {"text":"Mend a door."}               | person | NOBODY
            POST | /promises            | {"person":"ANN","text":"Mend it."}    | person | NOBODY
            POST | /promises            | {"person":"who?","text":"Mend it."}   | person | NOBODY
            PUT  | /asks/ASK/note       | {"text":"a\\u0000b"}                  | text   | BAD_TEXT
            PUT  | /asks/ASK/note       | {}                                    | text   | NO_TEXT
            GET  | /promises?size=0     | ''                                    | size   | OUT_OF_RANGE
            GET  | /asks/notes?page=x   | ''                                    | page   | OUT_OF_RANGE
            GET  | /learned?size=501    | ''                                    | size   | OUT_OF_RANGE
            """)
    void namesTheFieldThatCanBeMended(String method, String path, String body, String field, String reason)
            throws Exception {
        Answer answer = call(
                ann,
                method,
                path.replace("ASK", Long.toString(solved())),
                body.replace("BO", bo.value()).replace("ANN", ann.value()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo(field);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].reason")).isEqualTo(reason);
    }

    @Test
    void tenAheadAreEnough() throws Exception {
        for (int i = 0; i < Promises.MOST_AHEAD; i++) {
            PersonId other = new PersonId(bo.value() + "-" + i);
            people.put(List.of(Person.builder(other).build()), List.of(), List.of());
            assertThat(promise(other).status()).isEqualTo(201);
        }
        assertThat(promise(bo).body()).contains("\"TOO_MANY\"", "ten promises are ahead");
    }

    private long solved() {
        long ask = asks.draft(ann, new AskText("The cold room is warm."), Set.of(), "", clock.instant());
        asks.act(ask, new Deed.Send(ann, List.of(Request.forHelp(bo))), clock.instant());
        asks.act(ask, new Deed.Accept(bo), clock.instant());
        asks.close(ann, ask, Gain.SOLUTION, "", clock.instant());
        return ask;
    }

    private Answer promise(PersonId other) throws Exception {
        return call(ann, "POST", "/promises", "{\"person\": \"" + other.value() + "\", \"text\": \"Mend a door.\"}");
    }

    private static long id(Answer made) {
        return JsonPath.<Number>read(made.body(), "$.id").longValue();
    }

    private String learned() throws Exception {
        return call(eve, "GET", "/learned?size=500", "").body();
    }

    private Answer call(PersonId who, String method, String path, String body) throws Exception {
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(method), BASE + path)
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
