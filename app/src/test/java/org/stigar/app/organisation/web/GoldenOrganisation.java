package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.Chromium;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.core.people.PersonId;

/**
 * What the page and the files of the organisation show and hide in a made-up company of one size, word for word as it was
 * looked at. {@code -Dstigar.golden=write} writes the words anew: look at what changed.
 */
abstract class GoldenOrganisation {

    private static final String PASSWORD = "a password for looking";
    private static final Path WORDS = Path.of("src", "test", "resources", "organisations");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @LocalServerPort
    private int port;

    private final int people;
    private MadeUpOrganisation company;

    GoldenOrganisation(int people) {
        this.people = people;
    }

    @BeforeEach
    void settle() {
        company = MadeUpOrganisation.of(app, people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void showsWhatWasLookedAt(String language) throws IOException {
        String said = "A leader reads\n\n"
                + page(company.leader(), Role.LEADER, language)
                + "\nThe guardian reads\n\n"
                + page(company.guardian(), Role.GUARDIAN, language);
        compare(people + "-" + language + ".txt", said);
    }

    @Test
    void filesHoldWhatWasLookedAt() throws IOException {
        compare(people + ".csv", file("seams.csv").replace("\r\n", "\n"));
    }

    /** No number that stands alone is a count of people or trails that is smaller than the smallest group. */
    @Test
    void noFileHoldsANumberBelowTheSmallestGroup() {
        file("seams.csv")
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1))
                .forEach(cells -> assertThat(Integer.parseInt(cells[2]))
                        .as(String.join(",", cells))
                        .satisfiesAnyOf(
                                count -> assertThat(count).isZero(),
                                count -> assertThat(count).isGreaterThanOrEqualTo(8)));
        assertThat(file("seams.graphml")).doesNotContain("person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void isReadableByEverybodyEverywhere(String language) {
        app.getBean(Accounts.class).choosePassword(company.leader(), PASSWORD);
        try (Chromium browser = Chromium.open(language)) {
            browser.go("http://localhost:" + port + "/organisation");
            browser.type("#name", company.leader().value());
            browser.type("#password", PASSWORD);
            browser.press("form.card button");
            browser.awaitPage("/organisation");
            for (int width : new int[] {1280, 390}) {
                browser.resize(width, 900);
                browser.go("http://localhost:" + port + "/organisation");
                browser.assertSound();
                browser.keepAll("organisation-" + people + "-" + language + "-" + width);
            }
        }
    }

    private String page(PersonId reader, Role role, String language) {
        return PageText.of(text(browser.perform(get("/organisation")
                .with(Visitors.with(reader, Role.MEMBER, role))
                .locale(Locale.forLanguageTag(language)))));
    }

    private String file(String name) {
        return text(browser.perform(get("/organisation/{quarter}/" + name, MadeUpOrganisation.QUARTER)
                .with(Visitors.with(company.guardian(), Role.MEMBER, Role.GUARDIAN))));
    }

    private static void compare(String name, String said) throws IOException {
        Path words = WORDS.resolve(name);
        if ("write".equals(System.getProperty("stigar.golden"))) {
            Files.createDirectories(WORDS);
            Files.writeString(words, said);
        }
        assertThat(words).content().isEqualTo(said);
    }
}
