package org.stigar.app.trails.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.api.Caller.Answer;
import org.stigar.core.people.PersonId;

class TrailApiTest extends Street {

    private static int count;

    private final PersonId ann = new PersonId("api-ann-" + ++count);
    private final PersonId bob = new PersonId("api-bob-" + count);
    private Caller asAnn;
    private Caller asBob;

    @BeforeEach
    void settle() {
        person(ann.value());
        person(bob.value());
        asAnn = member(ann);
        asBob = member(bob);
    }

    @Test
    void goesFromLineToTrail() throws Exception {
        Answer drawn = asAnn.call("POST", "/api/v1/lines", """
                {"other": "%s", "carries": "priser på åäö", "rhythm": "MONTHLY"}
                """.formatted(bob.value()));
        assertThat(drawn.status()).isEqualTo(201);
        long line = JsonPath.<Number>read(drawn.body(), "$.id").longValue();
        assertThat(JsonPath.<String>read(drawn.body(), "$.state")).isEqualTo("WAITING");
        assertThat(asAnn.call("GET", "/api/v1/lines/" + line, "").body()).isEqualTo(drawn.body());
        assertThat(asBob.call("GET", "/api/v1/lines/waiting", "").body()).contains("priser på åäö");

        Answer yes = asBob.call("POST", "/api/v1/lines/" + line + "/answer", "{\"answer\": \"YES\"}");
        assertThat(yes.status()).isEqualTo(204);
        Answer trail = asAnn.call("GET", "/api/v1/trails/" + bob.value(), "");
        assertThat(JsonPath.<String>read(trail.body(), "$.carriesToMe")).isEqualTo("priser på åäö");
        assertThat(JsonPath.<List<?>>read(trail.body(), "$.days")).hasSize(1);
        assertThat(JsonPath.<Object>read(trail.body(), "$.openness")).isNull();
    }

    @Test
    void keepsWhatTheEndsSay() throws Exception {
        trail(ann, bob, "");
        String here = "/api/v1/trails/" + bob.value();
        assertThat(asAnn.call("PUT", here + "/rhythm", "{\"rhythm\": \"WEEKLY\"}")
                        .status())
                .isEqualTo(204);
        assertThat(asAnn.call("PUT", here + "/rest", "{\"rest\": \"YES\"}").status())
                .isEqualTo(204);
        assertThat(asAnn.call("PUT", here + "/introduce", "{\"introduce\": \"YES\"}")
                        .status())
                .isEqualTo(204);
        assertThat(asAnn.call("PUT", here + "/carries", "{\"carries\": \"prices\"}")
                        .status())
                .isEqualTo(204);

        String trail = asAnn.call("GET", here, "").body();
        assertThat(JsonPath.<String>read(trail, "$.rhythm")).isEqualTo("WEEKLY");
        assertThat(JsonPath.<String>read(trail, "$.rest")).isEqualTo(OwnTrail.Rest.ME.name());
        assertThat(JsonPath.<String>read(trail, "$.introduce")).isEqualTo("YES");
        assertThat(JsonPath.<String>read(trail, "$.carriesToMe")).isEqualTo("prices");
        asAnn.call("PUT", here + "/rest", "{\"rest\": \"NO\"}");
        assertThat(asAnn.call("GET", here, "").body()).contains("\"NOBODY\"");
    }

    @Test
    void logsAWalkThatTheOtherTakesOff() throws Exception {
        trail(ann, bob, "");
        Answer logged = asAnn.call("POST", "/api/v1/trails/" + bob.value() + "/walks", "");
        assertThat(logged.status()).isEqualTo(200);
        assertThat(LocalDate.parse(JsonPath.read(logged.body(), "$.surelyUntil")))
                .isEqualTo(
                        LocalDate.parse(JsonPath.read(logged.body(), "$.day")).plusDays(90));
        assertThat(logged.body()).contains("stays only if you both take part in Stigar");
        String there = "/api/v1/trails/" + ann.value();
        String before = asBob.call("GET", there, "").body();
        long walk = JsonPath.<Number>read(before, "$.unconfirmed[0].id").longValue();
        assertThat(JsonPath.<String>read(before, "$.unconfirmed[0].by")).isEqualTo("OTHER");

        String answer = there + "/walks/" + walk + "/answer";
        assertThat(asBob.call("POST", answer, "{\"answer\": \"NO\"}").status()).isEqualTo(204);
        assertThat(asBob.call("POST", answer, "{\"answer\": \"NO\"}").status()).isEqualTo(404);
        assertThat(JsonPath.<List<?>>read(
                        asAnn.call("GET", "/api/v1/trails/" + bob.value(), "").body(), "$.unconfirmed"))
                .isEmpty();
    }

    @Test
    void takesALineBack() throws Exception {
        long line = line(ann, bob, "");
        assertThat(asAnn.call("DELETE", "/api/v1/lines/" + line, "").status()).isEqualTo(204);
        assertThat(asAnn.call("DELETE", "/api/v1/lines/" + line, "").status()).isEqualTo(404);
    }

    @Test
    void listsInPages() throws Exception {
        for (int i = 0; i < 3; i++) {
            trail(ann, person("api-other-" + count + "-" + i), "");
        }

        String first = asAnn.call("GET", "/api/v1/trails?size=2", "").body();
        String second = asAnn.call("GET", "/api/v1/trails?size=2&page=1", "").body();
        String beyond =
                asAnn.call("GET", "/api/v1/trails?size=500&page=1000000", "").body();
        assertThat(JsonPath.<Integer>read(first, "$.total")).isEqualTo(3);
        assertThat(JsonPath.<List<String>>read(first, "$.items[*].other")).hasSize(2);
        assertThat(JsonPath.<List<String>>read(second, "$.items[*].other"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(JsonPath.<List<String>>read(first, "$.items[*].other"));
        assertThat(JsonPath.<List<String>>read(beyond, "$.items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /api/v1/lines               | {"other":"OTHER","rhythm":"DAILY"}              | rhythm    | NOT_ONE_OF
            POST   | /api/v1/lines               | {"other":"OTHER"}                               | rhythm    | NOT_ONE_OF
            POST   | /api/v1/lines               | {"other":"ME","rhythm":"WEEKLY"}                | other     | TO_ONESELF
            POST   | /api/v1/lines               | {"other":"who?","rhythm":"WEEKLY"}              | other     | NOBODY
            POST   | /api/v1/lines               | {"other":" ","rhythm":"WEEKLY"}                 | other     | NOBODY
            POST   | /api/v1/lines               | {"rhythm":"WEEKLY"}                             | name      | NO_NAME
            POST   | /api/v1/lines               | {"name":"a\\u0000b","rhythm":"WEEKLY"}          | name      | BAD_NAME
            POST   | /api/v1/lines               | {"other":"OTHER","rhythm":"WEEKLY","carries":"a\\nb"} | carries | BAD_TEXT
            PUT    | /api/v1/trails/OTHER/rhythm | {}                                              | rhythm    | NOT_ONE_OF
            PUT    | /api/v1/trails/OTHER/rest   | {"rest":"maybe"}                                | rest      | NOT_ONE_OF
            PUT    | /api/v1/trails/OTHER/introduce | {"introduce":""}                             | introduce | NOT_ONE_OF
            GET    | /api/v1/trails?size=0       | {}                                              | size      | OUT_OF_RANGE
            GET    | /api/v1/trails?size=501     | {}                                              | size      | OUT_OF_RANGE
            GET    | /api/v1/lines?page=x        | {}                                              | page      | OUT_OF_RANGE
            """)
    void saysWhichFieldIsWrongInTheCallersLanguage(
            String method, String address, String body, String field, String reason) throws Exception {
        String filled = body.replace("OTHER", bob.value()).replace("ME\"", ann.value() + "\"");
        String path = address.replace("OTHER", bob.value());
        Answer english = asAnn.call(method, path, filled, "en");
        Answer swedish = asAnn.call(method, path, filled, "sv");

        assertThat(english.status()).isEqualTo(400);
        assertThat(JsonPath.<String>read(english.body(), "$.errors[0].field")).isEqualTo(field);
        assertThat(JsonPath.<String>read(english.body(), "$.errors[0].reason")).isEqualTo(reason);
        assertThat(JsonPath.<String>read(swedish.body(), "$.errors[0].message"))
                .isNotEqualTo(JsonPath.<String>read(english.body(), "$.errors[0].message"));
        assertThat(drawing.drawnBy(ann)).isEmpty();
    }

    @Test
    void refusesWhatIsNoJson() throws Exception {
        for (String body : List.of("{", "[]", "\"x\"", "{\"carries\": {\"a\": 1}}", "{\"rhythm\": [1]}")) {
            assertThat(asAnn.call("POST", "/api/v1/lines", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
    }
}
