package org.stigar.app.competences.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.OwnHelp;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.people.People;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

@AppTest
class CompetenceApiTest {

    private static final String BASE = "/api/v1/competences";
    private static final CompetenceId WELDING = new CompetenceId("esco:skill/api-welding");
    private static int count;

    private final PersonId ann = new PersonId("competence-api-ann-" + ++count);
    private final PersonId bo = new PersonId("competence-api-bo-" + count);
    private final PersonId cy = new PersonId("competence-api-cy-" + count);

    @Autowired
    private MockMvc browser;

    @Autowired
    private People people;

    @Autowired
    private Competences competences;

    @Autowired
    private CatalogueEditing editing;

    @Autowired
    private ShownCompetence shown;

    @Autowired
    private MutableClock clock;

    private record Answer(int status, String body) {}

    @BeforeEach
    void settle() {
        people.put(
                List.of(
                        Person.builder(ann).build(),
                        Person.builder(bo).build(),
                        Person.builder(cy).build()),
                List.of(),
                List.of());
        editing.put(List.of(new Competence(
                WELDING,
                CompetenceKind.ESCO,
                List.of(new Label(Locale.ENGLISH, Label.Use.PREFERRED, "weld steel beams")),
                List.of())));
    }

    private Answer call(PersonId who, String method, String address, String body) throws Exception {
        var request = request(HttpMethod.valueOf(method), address)
                .with(csrf())
                .with(Visitors.with(who, Role.MEMBER))
                .header("Accept-Language", "en");
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void saysHidesAndTakesBack() throws Exception {
        assertThat(call(ann, "GET", BASE + "/names?text=weld st", "").body())
                .contains("\"competence\":\"esco:skill/api-welding\"", "\"name\":\"weld steel beams\"");
        assertThat(call(
                                ann,
                                "PUT",
                                BASE + "/claims",
                                "{\"competence\": \"esco:skill/api-welding\", \"stance\": \"CAN_HELP\"}")
                        .status())
                .isEqualTo(200);
        assertThat(call(
                                ann,
                                "PUT",
                                BASE + "/claims/visibility",
                                "{\"competence\": \"esco:skill/api-welding\", \"visibility\": \"HIDDEN\"}")
                        .status())
                .isEqualTo(204);
        Answer claims = call(ann, "GET", BASE + "/claims", "");
        assertThat(JsonPath.<String>read(claims.body(), "$[0].visibility")).isEqualTo("HIDDEN");
        assertThat(JsonPath.<String>read(claims.body(), "$[0].stance")).isEqualTo("CAN_HELP");

        assertThat(call(ann, "DELETE", BASE + "/claims?competence=esco:skill/api-welding", "")
                        .status())
                .isEqualTo(204);
        assertThat(call(ann, "GET", BASE + "/claims", "").body()).isEqualTo("[]");
    }

    @Test
    void takesAnOwnWord() throws Exception {
        Answer word = call(ann, "PUT", BASE + "/claims", "{\"word\": \"harness\", \"stance\": \"WANTS_TO_LEARN\"}");

        assertThat(word.status()).isEqualTo(200);
        assertThat(JsonPath.<String>read(word.body(), "$.kind")).isEqualTo("TAG");
        competences.withdraw(ann, new CompetenceId(JsonPath.read(word.body(), "$.competence")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"word\": \"harness\"}; stance; NOT_ONE_OF",
                "{\"stance\": \"CAN_HELP\"}; word; BAD_WORD",
                "{\"word\": \"?!\", \"stance\": \"CAN_HELP\"}; word; BAD_WORD",
                "{\"competence\": \"nothing\", \"stance\": \"CAN_HELP\"}; competence; UNKNOWN",
                "{\"competence\": \" \", \"stance\": \"CAN_HELP\"}; competence; UNKNOWN"
            })
    void saysWhichFieldIsWrong(String body, String field, String reason) throws Exception {
        Answer answer = call(ann, "PUT", BASE + "/claims", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo(field);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].reason")).isEqualTo(reason);
        assertThat(call(ann, "PUT", BASE + "/claims", "no json").status()).isEqualTo(400);
    }

    /** P1: both ends see a help; to others it reads as one that is not there. */
    @Test
    void aHelpIsItsTwoEnds() throws Exception {
        shown.note(new GivenHelp(clock.instant(), ann, bo, WELDING, HelpKind.TOGETHER, Word.CLAIMED, 2));
        long id = only(ann).id();
        assertThat(JsonPath.<String>read(call(ann, "GET", BASE + "/help", "").body(), "$.items[0].other"))
                .isEqualTo(bo.value());
        assertThat(JsonPath.<String>read(call(bo, "GET", BASE + "/help", "").body(), "$.items[0].part"))
                .isEqualTo("WAS_HELPED");
        assertThat(call(cy, "GET", BASE + "/help", "").body()).contains("\"items\":[]", "\"total\":0");

        String help = BASE + "/help/" + id;
        String none = BASE + "/help/" + (id ^ 1);
        for (String[] attack : new String[][] {
            {"PUT", "/visibility", "{\"visibility\": \"HIDDEN\"}"},
            {"POST", "/confirm", ""},
            {"PUT", "/competence", "{\"competence\": \"esco:skill/api-welding\"}"},
            {"DELETE", "", ""}
        }) {
            Answer real = call(cy, attack[0], help + attack[1], attack[2]);
            assertThat(real.status()).isEqualTo(404);
            assertThat(real.body().replace(help, none))
                    .isEqualTo(call(cy, attack[0], none + attack[1], attack[2]).body());
        }
        assertThat(call(ann, "POST", help + "/confirm", "").status())
                .as("the helper's own word")
                .isEqualTo(404);
        assertThat(call(bo, "POST", help + "/confirm", "").status()).isEqualTo(204);
        assertThat(only(ann).word()).isEqualTo(Word.CONFIRMED);
        assertThat(call(bo, "DELETE", help, "").status()).isEqualTo(204);
        assertThat(shown.of(ann, clock.instant())).isEmpty();
    }

    @Test
    void listsHelpPageByPageLatestFirst() throws Exception {
        for (int i = 0; i < 3; i++) {
            shown.note(new GivenHelp(
                    clock.instant().minusSeconds(60L * i), ann, bo, WELDING, HelpKind.TOGETHER, Word.CONFIRMED, 2));
        }
        List<Long> all =
                shown.of(ann, clock.instant()).stream().map(OwnHelp::id).toList();
        Answer second = call(ann, "GET", BASE + "/help?page=1&size=2", "");

        assertThat(JsonPath.<Integer>read(second.body(), "$.total")).isEqualTo(3);
        assertThat(JsonPath.<List<Number>>read(second.body(), "$.items[*].id"))
                .extracting(Number::longValue)
                .containsExactly(all.get(2));
        assertThat(JsonPath.<List<Number>>read(
                        call(ann, "GET", BASE + "/help", "").body(), "$.items[*].id"))
                .extracting(Number::longValue)
                .containsExactlyElementsOf(all);
        assertThat(JsonPath.<List<Number>>read(
                        call(ann, "GET", BASE + "/help?page=2&size=2", "").body(), "$.items"))
                .isEmpty();
        for (String bad : List.of("page=-1", "page=x", "size=0", "size=2147483648")) {
            assertThat(call(ann, "GET", BASE + "/help?" + bad, "").status())
                    .as(bad)
                    .isEqualTo(400);
        }
        Answer refused = call(ann, "GET", BASE + "/help?size=501", "");
        assertThat(JsonPath.<String>read(refused.body(), "$.errors[0].field")).isEqualTo("size");
        assertThat(JsonPath.<String>read(refused.body(), "$.errors[0].reason")).isEqualTo("OUT_OF_RANGE");
        for (long id : all) {
            shown.delete(bo, id);
        }
    }

    private OwnHelp only(PersonId end) {
        List<OwnHelp> all = shown.of(end, clock.instant());
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
