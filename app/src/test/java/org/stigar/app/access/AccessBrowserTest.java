package org.stigar.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.Chromium;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Access in a real browser, which knows the server by its public address: passkeys hold for no other. */
@AppTest
class AccessBrowserTest {

    private static final PersonId ANN = new PersonId("browser-ann");
    private static final String SERVER = "http://localhost:" + freePort();
    private static final String HOME = SERVER.substring(SERVER.lastIndexOf(':')) + "/";

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @DynamicPropertySource
    static void knowTheAddress(DynamicPropertyRegistry settings) {
        settings.add("stigar.address", () -> SERVER);
        settings.add("server.port", () -> SERVER.substring(SERVER.lastIndexOf(':') + 1));
    }

    @BeforeEach
    void openAnAccount() {
        people.put(List.of(Person.builder(ANN).name("Ann").build()), List.of(), List.of());
        accounts.open(ANN, Set.of());
        accounts.choosePassword(ANN, "a mossy stone");
    }

    @Test
    void aPasskeyIsMadeAndLogsIn() {
        try (Chromium browser = Chromium.open("en")) {
            VirtualAuthenticator device = browser.driver()
                    .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                            .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                            .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                            .setHasResidentKey(true)
                            .setHasUserVerification(true)
                            .setIsUserVerified(true));
            browser.go(accounts.oneTimeLink(ANN, Duration.ofMinutes(5)).toString());
            browser.press("main button");
            browser.awaitPage(HOME);
            browser.go(SERVER + "/account");
            browser.type("#passkey-label", "Phone");
            browser.press("form[data-passkey] button");
            browser.find("form[action*='/account/passkeys/'] button");
            assertThat(device.getCredentials()).hasSize(1);
            browser.press("form[action$='/logout'] button");
            browser.awaitPage("/log-in");

            browser.press("form[data-passkey] button");
            browser.awaitPage(HOME);
            browser.go(SERVER + "/account");
            assertThat(browser.text("main")).contains("Phone");

            device.setUserVerified(false);
            browser.press("form[action$='/logout'] button");
            browser.awaitPage("/log-in");
            browser.press("form[data-passkey] button");
            assertThat(browser.text("form[data-passkey] .fault:not([hidden])")).contains("That did not work");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void pagesAreSoundWideAndOnAPhone(String language) {
        try (Chromium browser = Chromium.open(language)) {
            for (String page : List.of("/log-in", "/log-in/link", "/log-in/sent", "/enter/used")) {
                lookAt(browser, page, language);
            }
            String link = accounts.oneTimeLink(ANN, Duration.ofMinutes(5)).getPath();
            lookAt(browser, link, language + "-link");
            browser.press("main button");
            browser.awaitPage(HOME);
            lookAt(browser, "/account", language);
        }
    }

    @Test
    void aPasswordIsEnoughWithoutScripts() {
        try (Chromium browser = Chromium.open("sv")) {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            browser.go(SERVER + "/account");
            browser.type("#name", ANN.value());
            browser.type("#password", "a mossy stone");
            browser.press("form.card button");
            browser.awaitPage("/account");
            assertThat(browser.text("h1")).isEqualTo("Konto");
        }
    }

    private static void lookAt(Chromium browser, String page, String name) {
        browser.resize(1280, 900);
        browser.go(SERVER + page);
        browser.assertSound();
        browser.resize(390, 844);
        browser.go(SERVER + page);
        browser.assertSound();
        browser.keep("access-" + name + page.replaceAll("/[^/]{20,}", "").replace('/', '-'));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
