package org.stigar.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.access.token.ApiTokens;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

@AppTest
class AccountPageTest {

    private static final PersonId ANN = new PersonId("account-ann");
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
    private JdbcClient database;

    @BeforeEach
    void openAnAccount() {
        database.sql("delete from entry_attempt").update();
        people.put(List.of(Person.builder(ANN).name("Ann").build()), List.of(), List.of());
        accounts.open(ANN, Set.of());
        accounts.choosePassword(ANN, PASSWORD);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() {
        Cookie here = logIn(PASSWORD);
        Cookie elsewhere = logIn(PASSWORD);

        MvcTestResult changed = choose(here, PASSWORD, "a green branch");
        assertThat(changed).hasStatus(302).hasHeader("Location", "/account");
        Cookie after = session(changed);

        assertThat(browser.perform(get("/account").cookie(after)))
                .hasStatusOk()
                .bodyText()
                .contains("Your password is changed");
        assertThat(browser.perform(get("/account").cookie(elsewhere))).hasStatus(302);
        assertThat(browser.perform(get("/account").cookie(here))).hasStatus(302);
        assertThat(logIn("a green branch")).isNotNull();
    }

    @Test
    void whoFindsAnOpenSessionCannotChangeThePassword() {
        Cookie session = logIn(PASSWORD);

        assertThat(choose(session, "", "a green branch"))
                .hasStatus(400)
                .bodyText()
                .contains("That is not your");
        assertThat(choose(session, "guess", "a green branch")).hasStatus(400);
        assertThat(logIn(PASSWORD)).isNotNull();
    }

    @Test
    void whoCameByALinkNeedNotKnowTheOldPassword() {
        Cookie session = session(browser.perform(
                post(accounts.oneTimeLink(ANN, Duration.ofMinutes(5)).getPath()).with(csrf())));

        assertThat(browser.perform(get("/account").cookie(session))).bodyText().doesNotContain("id=\"current\"");
        assertThat(choose(session, "", "a green branch")).hasStatus(302);
    }

    @Test
    void aPasswordThatIsTooShortIsRefusedAtItsField() {
        assertThat(choose(logIn(PASSWORD), PASSWORD, "short"))
                .hasStatus(400)
                .bodyText()
                .contains("id=\"password-fault\"", "12 to 200 characters");
    }

    @Test
    void aTokenIsShownOnceAndWorks() {
        MvcTestResult made = issue("report", "READ", "30");
        assertThat(made).hasStatusOk();
        Matcher token = Pattern.compile("stigar_[\\w-]{43}").matcher(text(made));
        assertThat(token.find()).isTrue();

        assertThat(browser.perform(get("/api/v1/access/me").header("Authorization", "Bearer " + token.group())))
                .hasStatusOk();
        assertThat(browser.perform(get("/account").with(Visitors.member(ANN))))
                .bodyText()
                .contains("report")
                .doesNotContain(token.group());
    }

    @ParameterizedTest
    @CsvSource({
        "'', READ, 30",
        "x, READ, 0",
        "x, READ, 366",
        "x, READ, many",
        "x, ALL, 30",
        "x, READ, 99999999999999999999"
    })
    void aTokenThatMakesNoSenseIsRefused(String label, String scope, String days) {
        int before = tokens.list(ANN).size();

        assertThat(issue(label, scope, days)).hasStatus(400);
        assertThat(tokens.list(ANN)).hasSize(before);
    }

    @Test
    void hostileLabelsAreShownAsText() {
        issue("<script>alert(1)</script>", "READ", "30");

        assertThat(browser.perform(get("/account").with(Visitors.member(ANN))))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void speaksSwedish() {
        assertThat(browser.perform(
                        get("/account").header("Accept-Language", "sv").with(Visitors.member(ANN))))
                .bodyText()
                .contains("lang=\"sv\"", "Programnycklar");
    }

    private MvcTestResult issue(String label, String scope, String days) {
        return browser.perform(post("/account/tokens")
                .param("label", label)
                .param("scope", scope)
                .param("days", days)
                .with(csrf())
                .with(Visitors.member(ANN)));
    }

    private MvcTestResult choose(Cookie session, String current, String password) {
        return browser.perform(post("/account/password")
                .param("current", current)
                .param("password", password)
                .with(csrf())
                .cookie(session));
    }

    private Cookie logIn(String password) {
        return session(browser.perform(post("/log-in")
                .param("name", ANN.value())
                .param("password", password)
                .with(csrf())));
    }

    private static Cookie session(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        return Objects.requireNonNull(result.getResponse().getCookie("stigar"), "a session has a cookie");
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
