package org.stigar.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.entry.Attempts;
import org.stigar.app.access.entry.Limit;
import org.stigar.app.access.token.ApiTokens;
import org.stigar.app.access.token.Scope;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Tries to get in where it is forbidden, and to learn what is nobody's business. */
@AppTest
class AttackTest {

    private static final PersonId ANN = new PersonId("attack-ann");
    private static final PersonId BOB = new PersonId("attack-bob");
    private static final String PASSWORD = "a mossy stone";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Attempts attempts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private Instant start = Instant.EPOCH;

    @BeforeEach
    void openAccounts() {
        start = clock.instant();
        database.sql("delete from entry_attempt").update();
        people.put(List.of(person(ANN), person(BOB)), List.of(), List.of());
        accounts.open(ANN, Set.of());
        accounts.open(BOB, Set.of());
        accounts.unlock(ANN);
        accounts.choosePassword(ANN, PASSWORD);
    }

    @AfterEach
    void putTheClockBack() {
        clock.moveTo(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log-in", "/log-in/link", "/account/password", "/account/tokens", "/logout", "/language"})
    void aFormFromElsewhereIsRefused(String page) {
        assertThat(browser.perform(post(page).with(Visitors.member(ANN)))).hasStatus(403);
        assertThat(browser.perform(post(page).with(csrf().useInvalidToken()).with(Visitors.member(ANN))))
                .hasStatus(403);
    }

    @Test
    void aBrowserNeedsTheFormsSecretForTheApiToo() {
        assertThat(browser.perform(delete("/api/v1/access/tokens/00000000-0000-4000-8000-000000000000")
                        .with(Visitors.member(ANN))))
                .hasStatus(403)
                .hasContentType("application/problem+json");
    }

    @Test
    void aSessionThatWasKnownBeforeLogInIsUselessAfterwards() {
        Cookie before = session(browser.perform(get("/account")));
        MvcTestResult entered = browser.perform(logIn(ANN.value(), PASSWORD).cookie(before));
        Cookie after = session(entered);

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(browser.perform(get("/account").cookie(before))).hasStatus(302);
        assertThat(browser.perform(get("/account").cookie(after))).hasStatusOk();
    }

    @Test
    void whetherSomebodyHasAnAccountIsNotToBeLearned() throws Exception {
        accounts.lock(BOB);
        MvcTestResult wrong = browser.perform(logIn(ANN.value(), "not her password"));

        assertThat(wrong).hasStatus(401);
        for (String name : List.of("nobody@example.org", BOB.value(), "attack-bob@example.org", "", "\u0000")) {
            MvcTestResult other = browser.perform(logIn(name, "not her password"));
            assertThat(other).as(name).hasStatus(401);
            assertThat(words(other)).as(name).isEqualTo(words(wrong));
        }
    }

    @Test
    void whoAsksForALinkLearnsNothing() {
        for (String name : List.of(ANN.value(), "attack-ann@example.org", "nobody@example.org", "\u0000")) {
            assertThat(browser.perform(post("/log-in/link").param("name", name).with(csrf())))
                    .as(name)
                    .hasStatus(302)
                    .hasHeader("Location", "/log-in/sent");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"attack-ann", "nobody-at-all"})
    void guessingPasswordsEndsSoon(String name) {
        for (int i = 0; i < 10; i++) {
            assertThat(browser.perform(logIn(name, "guess number " + i))).hasStatus(401);
        }

        assertThat(browser.perform(logIn(name, "guess number 10")))
                .hasStatus(429)
                .bodyText()
                .contains("Wait");
    }

    @Test
    void notEvenTheRightPasswordWorksWhileSomebodyGuesses() {
        for (int i = 0; i < 10; i++) {
            browser.perform(logIn(ANN.value(), "guess number " + i));
        }

        assertThat(browser.perform(logIn("attack-ann@example.org", PASSWORD))).hasStatus(429);
        clock.advance(Duration.ofMinutes(16));
        assertThat(browser.perform(logIn("attack-ann@example.org", PASSWORD))).hasStatus(302);
    }

    @Test
    void oneAddressGuessesForManyAccountsInVainWhateverItSaysOfItself() {
        for (int i = 0; i < 99; i++) {
            attempts.count(Limit.CLIENT, "127.0.0.1");
        }

        assertThat(browser.perform(logIn("somebody", "x"))).hasStatus(401);
        assertThat(browser.perform(logIn("somebody-else", "x").header("X-Forwarded-For", "198.51.100.7")))
                .hasStatus(429);
    }

    @Test
    void aLockedAccountLetsNobodyInByAnyMeans() {
        URI link = accounts.oneTimeLink(ANN, Duration.ofMinutes(5));
        Cookie session = session(browser.perform(logIn(ANN.value(), PASSWORD)));
        String token = tokens.issue(ANN, "report", Scope.READ, 1);
        accounts.lock(ANN);

        assertThat(browser.perform(get("/account").cookie(session))).hasStatus(302);
        assertThat(browser.perform(logIn(ANN.value(), PASSWORD))).hasStatus(401);
        assertThat(browser.perform(post(link.getPath()).with(csrf()))).hasStatus(410);
        assertThat(browser.perform(bearer(get("/api/v1/access/me"), token))).hasStatus(401);
    }

    @Test
    void aSessionEndsWhenRolesChange() {
        Cookie session = session(browser.perform(logIn(ANN.value(), PASSWORD)));
        accounts.open(ANN, Set.of(Role.GUARDIAN));

        assertThat(browser.perform(get("/account").cookie(session))).hasStatus(302);
        accounts.open(ANN, Set.of());
    }

    @Test
    void aLinkWorksOnceAndOnlyByItsButton() {
        URI link = accounts.oneTimeLink(ANN, Duration.ofMinutes(5));

        assertThat(browser.perform(get(link.getPath()))).hasStatusOk();
        assertThat(browser.perform(get(link.getPath()))).hasStatusOk();
        assertThat(browser.perform(post(link.getPath()).with(csrf()))).hasStatus(302);
        assertThat(browser.perform(post(link.getPath()).with(csrf()))).hasStatus(410);
        assertThat(browser.perform(get(link.getPath()))).hasStatus(410);
    }

    @Test
    void aLinkThatIsLateLetsNobodyIn() {
        URI link = accounts.oneTimeLink(ANN, Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(5));

        assertThat(browser.perform(get(link.getPath()))).hasStatus(410);
        assertThat(browser.perform(post(link.getPath()).with(csrf()))).hasStatus(410);
    }

    @Test
    void linksNameThePublicAddressWhateverTheRequestSays() {
        assertThat(accounts.oneTimeLink(ANN, Duration.ofMinutes(5)))
                .hasScheme("http")
                .hasHost("localhost");
        assertThat(browser.perform(
                        get("/account").header("Host", "evil.example").header("X-Forwarded-Host", "evil.example")))
                .hasHeader("Location", "/log-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "/%5Cevil.example", "/log-in?next=https://evil.example"})
    void nobodyIsSentElsewhereAfterLogIn(String address) {
        MvcTestResult first = browser.perform(get(URI.create("http://localhost" + address)));
        Cookie session = first.getResponse().getCookie("stigar");
        MockHttpServletRequestBuilder second = logIn(ANN.value(), PASSWORD);

        assertThat(browser.perform(session == null ? second : second.cookie(session)))
                .hasHeader("Location", "/");
    }

    @Test
    void whoWantedAPageGetsItAfterLogIn() {
        Cookie session = session(browser.perform(get("/account?a=b")));

        assertThat(browser.perform(logIn(ANN.value(), PASSWORD).cookie(session)))
                .hasHeader("Location", "/account?a=b");
    }

    @Test
    void anothersTokenCannotBeSeenOrRevoked() {
        tokens.issue(ANN, "report", Scope.READ, 1);
        String id = tokens.list(ANN).get(0).id().toString();

        assertThat(browser.perform(get("/api/v1/access/tokens").with(Visitors.member(BOB))))
                .bodyText()
                .doesNotContain(id);
        assertThat(browser.perform(
                        delete("/api/v1/access/tokens/" + id).with(csrf()).with(Visitors.member(BOB))))
                .hasStatus(404);
        browser.perform(post("/account/tokens/" + id + "/revoke").with(csrf()).with(Visitors.member(BOB)));
        assertThat(tokens.list(ANN)).anyMatch(token -> token.id().toString().equals(id));
    }

    @Test
    void aTokenDoesWhatItsScopeAllowsUntilItIsLateOrRevoked() {
        String reading = tokens.issue(ANN, "weekly report", Scope.READ, 1);
        String writing = tokens.issue(ANN, "robot", Scope.WRITE, 30);
        String id = tokens.list(ANN).stream()
                .filter(token -> token.label().equals("weekly report"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();

        assertThat(browser.perform(bearer(get("/api/v1/access/me"), reading)))
                .hasStatusOk()
                .bodyText()
                .contains(ANN.value());
        assertThat(browser.perform(bearer(delete("/api/v1/access/tokens/" + id), reading)))
                .hasStatus(403);
        assertThat(browser.perform(bearer(get("/account"), writing))).hasStatus(302);
        assertThat(browser.perform(bearer(delete("/api/v1/access/tokens/" + id), writing)))
                .hasStatus(204);
        assertThat(browser.perform(bearer(get("/api/v1/access/me"), reading))).hasStatus(401);
        clock.advance(Duration.ofDays(30));
        assertThat(browser.perform(bearer(get("/api/v1/access/me"), writing))).hasStatus(401);
        assertThat(browser.perform(bearer(get("/api/v1/access/me"), "stigar_made-up")))
                .hasStatus(401);
    }

    @Test
    void nothingStoredLetsAnybodyIn() {
        String token = tokens.issue(ANN, "report", Scope.READ, 1);
        URI link = accounts.oneTimeLink(ANN, Duration.ofMinutes(5));
        String stored = database.sql("""
                        select string_agg(t::text, ' ') from (
                            select row(a.*)::text as t from account a union all
                            select row(k.*)::text from api_token k union all
                            select row(e.*)::text from entry_link e) x""").query(String.class).single();

        assertThat(stored)
                .contains(ANN.value())
                .doesNotContain(PASSWORD)
                .doesNotContain(token)
                .doesNotContain(link.getPath().substring("/enter/".length()));
    }

    @Test
    void everyAnswerTellsTheBrowserToRefuseWhatIsNotOurs() {
        for (String page : List.of("/log-in", "/account", "/no-such-page", "/api/v1/access/me")) {
            assertThat(browser.perform(get(page)))
                    .as(page)
                    .hasHeader(
                            "Content-Security-Policy",
                            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors"
                                    + " 'none'")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Referrer-Policy", "same-origin")
                    .hasHeader("X-Frame-Options", "DENY");
        }
    }

    @Test
    void pagesHoldNoScriptAndNoStyleOfTheirOwn() {
        for (String page : List.of("/log-in", "/log-in/link", "/log-in/sent", "/account")) {
            assertThat(browser.perform(get(page).with(Visitors.member(ANN))))
                    .bodyText()
                    .doesNotContain(" style=")
                    .doesNotContain("<style")
                    .doesNotContain(" onclick=")
                    .doesNotContainPattern("<script(?![^>]* src=)");
        }
    }

    private static Person person(PersonId id) {
        return Person.builder(id)
                .name("Name of " + id)
                .addresses(List.of(id + "@example.org"))
                .build();
    }

    private static MockHttpServletRequestBuilder logIn(String name, String password) {
        return post("/log-in").param("name", name).param("password", password).with(csrf());
    }

    private static MockHttpServletRequestBuilder bearer(MockHttpServletRequestBuilder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("stigar"), "a session has a cookie");
    }

    /** Returns the page without the form's secret, which differs each time. */
    private static String words(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
