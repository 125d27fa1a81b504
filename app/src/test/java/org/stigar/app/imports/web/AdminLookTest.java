package org.stigar.app.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stigar.app.AppTest;
import org.stigar.app.Chromium;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The administrator's pages in a browser: wide, on a phone and in the dark, and an import that is watched. */
@AppTest
class AdminLookTest {

    private static final PersonId ADMIN = new PersonId("look-admin");
    private static final String PASSWORD = "moss and lichen";
    private static final String PEOPLE = """
            id,name,addresses,city,country
            look-ann,Ann Moe,look-ann@example.org,Oslo,NO
            look-bob,Bob Li,look-bob@example.org,Umeå,SE
            look-bob,Bob Li again,,,
            look/slash,Slash,,,
            ,Nobody,,,
            """;

    private static final String SKILLS = """
            conceptUri,preferredLabel,altLabels,status
            http://data.europa.eu/esco/skill/look-1,sköta linspel,"köra linspel
            hantera linspel på skotare",released
            http://data.europa.eu/esco/skill/look-2,gallra skog,,released
            http://data.europa.eu/esco/skill/look-2,gallra skog igen,,released
            http://example.org/look-3,annan adress,,released
            http://data.europa.eu/esco/skill/look-4,läsa diabilder,,obsolete
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DataSource database;

    @TempDir
    private Path folder;

    @BeforeEach
    void openAnAccount() {
        people.put(List.of(Person.builder(ADMIN).name("Ada").build()), List.of(), List.of());
        accounts.open(ADMIN, Set.of(Role.ADMIN));
        accounts.choosePassword(ADMIN, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void isSoundWideOnAPhoneAndInTheDark(String language) throws IOException {
        try (Chromium browser = logIn(language)) {
            for (String light : List.of("light", "dark")) {
                browser.driver()
                        .executeCdpCommand(
                                "Emulation.setEmulatedMedia",
                                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", light))));
                look(browser, "/admin", language + "-" + light);
                String looked = upload(browser);
                look(browser, looked, language + "-" + light + "-import");
                browser.press("form[action$='/cancel'] button");
                browser.go(address(looked));
                look(browser, looked, language + "-" + light + "-cancelled");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void aCatalogueIsSoundWideAndOnAPhone(String language) throws IOException {
        try (Chromium browser = logIn(language)) {
            browser.go(address("/admin"));
            browser.press("#catalogue ~ form button");
            browser.find(".notice.error");
            browser.assertSound();
            browser.keepAll("admin-" + language + "-no-file");
            String looked = upload(browser, "SKILLS_SV", SKILLS, "#catalogue");
            look(browser, looked, language + "-catalogue");
            browser.press("form[action$='/cancel'] button");
        }
    }

    /** Without the page being loaded anew. */
    @Test
    void anImportIsWatchedToItsEnd() throws Exception {
        try (Chromium browser = logIn("en");
                Connection other = database.getConnection()) {
            upload(browser);
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(7216470)"); // an import of somebody else's
            }
            browser.press("form[action$='/begin'] button");
            browser.find("progress");
            browser.assertSound();
            browser.keep("admin-running");
            browser.driver().executeScript("window.stays = true");
            other.rollback();

            new WebDriverWait(browser.driver(), Duration.ofMinutes(1))
                    .until(ExpectedConditions.textToBePresentInElementLocated(
                            By.cssSelector("#state"), "Everything is stored."));

            assertThat(browser.driver().executeScript("return window.stays")).isEqualTo(true);
            assertThat(browser.driver().executeScript("return document.querySelector('[hx-get]')"))
                    .isNull();
            browser.press("form[action$='/undo'] button");
        }
    }

    private Chromium logIn(String language) {
        Chromium browser = Chromium.open(language);
        browser.go(address("/log-in"));
        browser.type("#name", ADMIN.value());
        browser.type("#password", PASSWORD);
        browser.press("form.card button");
        browser.awaitPage("/");
        return browser;
    }

    private String upload(Chromium browser) throws IOException {
        return upload(browser, "PEOPLE", PEOPLE, "#organisation");
    }

    private String upload(Chromium browser, String part, String text, String section) throws IOException {
        browser.go(address("/admin"));
        browser.find("#" + part)
                .sendKeys(Files.writeString(folder.resolve("some.csv"), text).toString());
        browser.press(section + " ~ form button");
        browser.find("form[action$='/cancel']");
        String now = String.valueOf(browser.driver().getCurrentUrl());
        return now.substring(now.indexOf("/admin"));
    }

    private void look(Chromium browser, String page, String name) {
        for (int width : List.of(1280, 390)) {
            browser.resize(width, 900);
            browser.go(address(page));
            browser.assertSound();
            browser.keepAll("admin-" + name + "-" + width);
        }
    }

    private String address(String page) {
        return "http://localhost:" + port + page;
    }
}
