package org.stigar.app.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stigar.app.AppTest;
import org.stigar.app.Chromium;
import org.stigar.app.access.Accounts;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The privacy pages in a browser: leaving and erasing without scripts, and how they look. */
@AppTest
class PrivacyBrowserTest {

    private static final PersonId ANN = new PersonId("privacy-browser-ann");
    private static final String PASSWORD = "a mossy stone";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Participation participation;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Erasure erasure;

    @BeforeEach
    void openAnAccount() {
        erasure.erase(ANN);
        people.put(List.of(Person.builder(ANN).name("Ann Ros").build()), List.of(), List.of());
        accounts.open(ANN, Set.of());
        accounts.choosePassword(ANN, PASSWORD);
    }

    @Test
    void leavesAndErasesWithoutScripts() {
        try (Chromium browser = Chromium.open("sv")) {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            logIn(browser);
            browser.press("form[action$='/privacy/pause'] button");
            assertThat(browser.text("#until-fault")).startsWith("Välj en dag efter i dag");
            browser.press("form[action$='/privacy/opt-out'] button");
            browser.find("form[action$='/privacy/opt-in'] button");
            assertThat(participation.isOptedOut(ANN)).isTrue();
            browser.press("form[action$='/privacy/opt-in'] button");
            browser.find("form[action$='/privacy/opt-out'] button");
            browser.press("a.danger");
            browser.type("#word", "radera");
            browser.press("button.danger");
            browser.awaitPage("/privacy/farewell");
            assertThat(browser.text("h1")).isEqualTo("Du är raderad");
            assertThat(people.findPerson(ANN)).isEmpty();
            browser.go(at("/privacy"));
            browser.awaitPage("/log-in");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void areSoundWideAndOnAPhone(String language) {
        try (Chromium browser = Chromium.open(language)) {
            logIn(browser);
            for (String page : List.of(
                    "/privacy", "/privacy/rules", "/privacy/assessment", "/privacy/erase", "/privacy/farewell")) {
                browser.resize(1280, 900);
                browser.go(at(page));
                browser.assertSound();
                browser.resize(390, 844);
                browser.go(at(page));
                browser.assertSound();
                browser.keep(language + page.replace('/', '-'));
            }
        }
    }

    private void logIn(Chromium browser) {
        browser.go(at("/privacy"));
        browser.type("#name", ANN.value());
        browser.type("#password", PASSWORD);
        browser.press("form.card button");
        browser.awaitPage("/privacy");
    }

    private String at(String page) {
        return "http://localhost:" + port + page;
    }
}
