package org.stigar.app.upkeep.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.access.Visitors;
import org.stigar.app.access.token.ApiTokens;
import org.stigar.app.access.token.Scope;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.people.PersonId;

@AppTest
class UpkeepApiTest {

    private static final String BASE = "/api/v1/upkeep";

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Asks asks;

    @Autowired
    private ApiTokens tokens;

    private Neighbourhood village;
    private PersonId ann;
    private PersonId bob;
    private PersonId eve;

    private record Answer(int status, String body) {}

    @BeforeEach
    void settle(TestInfo info) {
        village = new Neighbourhood(app, UpkeepApiTest.class);
        String test = info.getTestMethod().orElseThrow().getName()
                + info.getDisplayName().hashCode();
        ann = village.member("Ann " + test, "Delivery");
        bob = village.person("Bob " + test, "Sales");
        eve = village.person("Eve " + test, "Sales");
    }

    @Test
    void saysWhichTrailIsWorthWalkingAndWhy() throws Exception {
        village.fading(ann, bob);
        village.trails().say(ann, bob, "the right price");
        String carries = call(ann, "GET", "/nudges", "").body();
        assertThat(JsonPath.<String>read(carries, "$[0].person")).isEqualTo(bob.value());
        assertThat(JsonPath.<String>read(carries, "$[0].reason")).isEqualTo("CARRIES");
        assertThat(JsonPath.<String>read(carries, "$[0].why"))
                .startsWith("What Bob ")
                .contains("the right price");
        assertThat(JsonPath.<Object>read(carries, "$[0].ask")).isNull();

        long ask = asks.draft(bob, new AskText("Help."), Set.of(), "", village.now());
        asks.act(ask, new Deed.Send(bob, List.of(Request.forHelp(ann))), village.now());
        String theirs = call(ann, "GET", "/nudges", "").body();
        assertThat(JsonPath.<String>read(theirs, "$[0].reason")).isEqualTo("THEIR_ASK");
        assertThat(JsonPath.<Number>read(theirs, "$[0].ask").longValue()).isEqualTo(ask);
        assertThat(call(eve, "GET", "/nudges", "").body()).isEqualTo("[]");
    }

    @Test
    void putsOffAndSaysNeverAndTakesItBack() throws Exception {
        village.fading(ann, bob);
        village.trails().say(ann, bob, "x");
        String trail = "/trails/" + bob.value();
        assertThat(JsonPath.<List<?>>read(call(ann, "GET", "/nudges", "").body(), "$"))
                .hasSize(1);

        assertThat(call(ann, "POST", trail + "/snooze", "").status()).isEqualTo(204);
        assertThat(call(ann, "GET", "/nudges", "").body()).isEqualTo("[]");
        assertThat(call(ann, "GET", "/never", "").body()).isEqualTo("[]");
        assertThat(call(ann, "POST", trail + "/never", "").status()).isEqualTo(204);
        assertThat(call(ann, "GET", "/never", "").body()).isEqualTo("[\"" + bob.value() + "\"]");
        assertThat(call(bob, "GET", "/never", "").body()).isEqualTo("[]");
        assertThat(call(ann, "POST", trail + "/again", "").status()).isEqualTo(204);
        assertThat(JsonPath.<List<?>>read(call(ann, "GET", "/nudges", "").body(), "$"))
                .hasSize(1);
    }

    /** Privacy P1: a trail of others reads like one that is not there. */
    @Test
    void anothersTrailReadsLikeNone() throws Exception {
        village.fading(ann, bob);
        for (String deed : List.of("/snooze", "/never")) {
            Answer others = call(eve, "POST", "/trails/" + bob.value() + deed, "");
            Answer nobody = call(eve, "POST", "/trails/nobody" + deed, "");
            assertThat(others.status()).isEqualTo(404);
            assertThat(others.body()).contains("There is no such trail of yours.");
            assertThat(others.body().replace(bob.value(), "nobody")).isEqualTo(nobody.body());
        }
    }

    @Test
    void choosesWhenAndHow() throws Exception {
        assertThat(call(ann, "GET", "/digest", "").body())
                .isEqualTo("{\"day\":\"TUESDAY\",\"hour\":9,\"way\":\"MAIL\"}");
        String thursday = "{\"day\":\"THURSDAY\",\"hour\":14,\"way\":\"TODAY\"}";
        assertThat(call(ann, "PUT", "/digest", thursday)).isEqualTo(new Answer(200, thursday));
        assertThat(call(ann, "GET", "/digest", "").body()).isEqualTo(thursday);

        village.fading(ann, bob);
        village.trails().say(ann, bob, "x");
        call(ann, "PUT", "/digest", thursday.replace("TODAY", "NEVER"));
        assertThat(call(ann, "GET", "/nudges", "").body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /digest | ''                                             | day   | NOT_ONE_OF
            /digest | {"day":"SOMEDAY","hour":9,"way":"MAIL"}        | day   | NOT_ONE_OF
            /digest | {"day":"MONDAY","hour":9,"way":"POST"}         | way   | NOT_ONE_OF
            /digest | {"day":"MONDAY","way":"MAIL"}                  | hour  | OUT_OF_RANGE
            /digest | {"day":"MONDAY","hour":5,"way":"MAIL"}         | hour  | OUT_OF_RANGE
            /digest | {"day":"MONDAY","hour":21,"way":"MAIL"}        | hour  | OUT_OF_RANGE
            /steps  | {}                                             | shown | NOT_ONE_OF
            /change | ''                                             | what  | NOT_ONE_OF
            /change | {"what":"FIRED","on":"2030-01-01"}             | what  | NOT_ONE_OF
            /change | {"what":"AWAY","on":"soon"}                    | on    | NO_DAY_AHEAD
            /change | {"what":"AWAY","on":"2020-01-01"}              | on    | NO_DAY_AHEAD
            /change | {"what":"AWAY"}                                | on    | NO_DAY_AHEAD
            /change | {"what":"AWAY","telling":"ALL"}                | telling | NOT_ONE_OF
            """)
    void namesTheFieldThatCanBeMended(String path, String body, String field, String reason) throws Exception {
        Answer answer = call(ann, "PUT", path, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo(field);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].reason")).isEqualTo(reason);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message")).startsWith("Give ");
    }

    @Test
    void whatIsNoJsonIsABadRequest() throws Exception {
        assertThat(call(ann, "PUT", "/digest", "{").status()).isEqualTo(400);
        assertThat(call(ann, "PUT", "/digest", "{\"hour\": \"late\"}").status()).isEqualTo(400);
    }

    @Test
    void showsTheStepsToTheirTakerAndPutsThemAway() throws Exception {
        String none = call(ann, "GET", "/steps", "").body();
        assertThat(JsonPath.<List<Boolean>>read(none, "$.steps[*].taken"))
                .hasSize(5)
                .containsOnly(false);
        assertThat(JsonPath.<Boolean>read(none, "$.shown")).isTrue();

        village.met(ann, bob, 3, 9);
        assertThat(JsonPath.<List<String>>read(call(ann, "GET", "/steps", "").body(), "$.steps[?(@.taken)].step"))
                .contains("SEE", "AGAIN");
        assertThat(call(ann, "PUT", "/steps", "{\"shown\": false}").body()).contains("\"shown\":false");
        assertThat(call(ann, "PUT", "/steps", "{\"shown\": true}").body()).contains("\"shown\":true");
    }

    @Test
    void saysWhatChangesAndTakesItBack() throws Exception {
        String nothing = "{\"what\":null,\"on\":null,\"telling\":null}";
        assertThat(call(ann, "GET", "/change", "").body()).isEqualTo(nothing);
        village.met(ann, bob, 2, 9, 16);
        String on =
                LocalDate.ofInstant(village.now(), ZoneOffset.UTC).plusDays(20).toString();
        String said = "{\"what\":\"LEAVING\",\"on\":\"" + on + "\",\"telling\":\"";

        assertThat(call(ann, "PUT", "/change", said.substring(0, said.length() - 12) + "}"))
                .as("told to nobody unless said")
                .isEqualTo(new Answer(200, said + "NOBODY\"}"));
        assertThat(call(bob, "GET", "/nudges", "").body()).isEqualTo("[]");
        assertThat(call(ann, "PUT", "/change", said + "OTHER_ENDS\"}"))
                .isEqualTo(new Answer(200, said + "OTHER_ENDS\"}"));
        assertThat(call(bob, "GET", "/change", "").body()).isEqualTo(nothing);
        assertThat(call(eve, "GET", "/nudges", "").body()).isEqualTo("[]");
        String mine = call(ann, "GET", "/nudges", "").body();
        assertThat(JsonPath.<String>read(mine, "$[0].reason")).isEqualTo("CHANGE");

        assertThat(call(ann, "DELETE", "/change", "").status()).isEqualTo(204);
        assertThat(call(ann, "GET", "/change", "").body()).isEqualTo(nothing);
        assertThat(call(ann, "GET", "/nudges", "").body()).isEqualTo("[]");
    }

    @Test
    void aTokenForReadingChangesNothing() throws Exception {
        String token = tokens.issue(ann, "reads", Scope.READ, 1);
        MockHttpServletRequestBuilder put = request(HttpMethod.PUT, BASE + "/steps")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"shown\": false}");
        assertThat(browser.perform(put).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(call(ann, "GET", "/steps", "").body()).contains("\"shown\":true");
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
