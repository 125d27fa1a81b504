package org.stigar.app.hooks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.Chromium;
import org.stigar.app.access.Accounts;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The page of webhooks in a browser: how it looks, and what a keyboard and a screen reader find. */
@AppTest
class HookBrowserTest {

    private static final PersonId ANN = new PersonId("hook-browser-ann");
    private static final String PASSWORD = "a mossy stone";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Erasure erasure;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openAnAccount() {
        erasure.erase(ANN);
        people.put(List.of(Person.builder(ANN).name("Ann Ros").build()), List.of(), List.of());
        accounts.open(ANN, Set.of());
        accounts.choosePassword(ANN, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void isSoundWideAndOnAPhone(String language) {
        try (Chromium browser = Chromium.open(language)) {
            String server = "http://localhost:" + port;
            browser.go(server + "/hooks");
            browser.type("#name", ANN.value());
            browser.type("#password", PASSWORD);
            browser.press("form.card button");
            browser.awaitPage("/hooks");
            for (int width : new int[] {1280, 390}) {
                browser.resize(width, 844);
                browser.go(server + "/hooks");
                browser.type("#target", "https://192.168.0.7/in");
                browser.press("form[action$='/hooks'] button");
                assertThat(browser.text("#target-fault")).isNotBlank();
                browser.assertSound();
                browser.keepAll("hooks-fault-" + language + "-" + width);
                browser.type("#target", "https://chat.invalid/hooks/T0123456789/B0123456789/" + "x".repeat(60));
                browser.press("form[action$='/hooks'] button");
                assertThat(browser.text(".notice .secret")).startsWith("whsec_");
                browser.assertSound();
                browser.keepAll("hooks-secret-" + language + "-" + width);
            }
            fail();
            browser.go(server + "/hooks");
            browser.assertSound();
            browser.keepAll("hooks-failing-" + language);
        }
    }

    /** As if nobody had answered for three days. */
    private void fail() {
        jdbc.sql("""
                        update hook set outcome = 'FAILED', status = 503, tried_at = made_at, given_up_at = made_at
                        where target like 'https://chat.invalid/hooks/T0%'""").update();
    }
}
