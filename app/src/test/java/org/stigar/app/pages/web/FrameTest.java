package org.stigar.app.pages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Visitors;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** What every page has: a language that is kept, a switch that leads back, and rules for who may keep it. */
@AppTest
class FrameTest {

    private static final PersonId ANN = new PersonId("frame-ann");
    private static final String PASSWORD = "a mossy frame";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void openAnAccount() {
        people.put(List.of(Person.builder(ANN).name("Ann").build()), List.of(), List.of());
        accounts.open(ANN, Set.of());
        accounts.choosePassword(ANN, PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "/trails?state=open&q=a%20b, /trails?state=open&q=a%20b",
        "/l/secret-17, /l/secret-17",
        "//evil.example, /",
        "/\\evil.example, /",
        "https://evil.example, /",
        "/trails?q=${7*7}, /",
        "'/trails?q=a b', /",
    })
    void theSwitchLeadsBackWithTheQueryAndNowhereElse(String back, String to) {
        assertThat(browser.perform(
                        post("/language").param("to", "sv").param("back", back).with(csrf())))
                .hasStatus(302)
                .hasHeader("Location", to);
    }

    @Test
    void aPageKnowsItsQuery() {
        assertThat(browser.perform(get("/trails?q=price&state=open").with(Visitors.member(ANN))))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"back\" value=\"/trails?q=price&amp;state=open\"");
    }

    @Test
    void theChosenLanguageComesAlongToAnotherDevice() {
        browser.perform(
                post("/language").param("to", "sv").with(Visitors.member(ANN)).with(csrf()));

        Cookie language = Objects.requireNonNull(browser.perform(post("/log-in")
                        .param("name", ANN.value())
                        .param("password", PASSWORD)
                        .header("Accept-Language", "en")
                        .with(csrf()))
                .getResponse()
                .getCookie("language"));

        assertThat(language.getValue()).isEqualTo("sv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/trails", "/privacy", "/account", "/api/v1/me", "/no-such-page"})
    void nobodyKeepsWhatIsPersonal(String page) {
        assertThat(browser.perform(get(page).with(Visitors.member(ANN)))
                        .getResponse()
                        .getHeaders("Cache-Control"))
                .allMatch(value -> value.contains("no-store"))
                .isNotEmpty();
    }

    @Test
    void filesAreKeptForGoodUnderAnAddressOfTheirVersion() throws UnsupportedEncodingException {
        String page = browser.perform(get("/log-in")).getResponse().getContentAsString();
        Matcher style = Pattern.compile("href=\"(/files/[0-9a-f]{12})(/pages/stigar.css)\"")
                .matcher(page);
        assertThat(style.find()).isTrue();

        for (String file : List.of(
                style.group(1) + style.group(2),
                style.group(1) + "/pages/lock.svg",
                "/webjars/htmx.org/2.0.4/dist/htmx.min.js")) {
            assertThat(browser.perform(get(file)))
                    .as(file)
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        }
        assertThat(browser.perform(get("/files/000000000000/pages/stigar.css"))
                        .getResponse()
                        .getHeader("Cache-Control"))
                .isNotEqualTo("max-age=31536000, public, immutable");
        assertThat(browser.perform(get(style.group(2))).getResponse().getHeader("Cache-Control"))
                .contains("no-");
    }
}
