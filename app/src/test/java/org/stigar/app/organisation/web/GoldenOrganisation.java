package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        compare(people + ".csv", guardians("seams.csv").replace("\r\n", "\n"));
        compare(people + "-figures.csv", guardians("figures.csv").replace("\r\n", "\n"));
        compare(people + "-leader.graphml", leaders("seams.graphml").replace("><", ">\n<") + "\n");
    }

    /** No number that stands alone is a count of people or trails that is smaller than the smallest group, and 0 stands for nothing. */
    @Test
    void noFileHoldsANumberBelowTheSmallestGroup() {
        List<String[]> seams = rows(guardians("seams.csv"));
        for (String[] cells : seams) {
            isCoarse(cells[3], cells[2]);
        }
        for (String[] cells : rows(guardians("figures.csv"))) {
            if (cells[2].endsWith("_trails") || cells[2].startsWith("people")) {
                isCoarse(cells[3], cells[4]);
            }
        }
        Matcher said = Pattern.compile("<data key=\"(?:people|open_trails)\">([A-Z_]+) ?(\\d*)</data>")
                .matcher(guardians("seams.graphml"));
        assertThat(said.results()
                        .peek(found -> isCoarse(found.group(1), found.group(2)))
                        .count())
                .as("as many as the table has seams, and as many groups")
                .isGreaterThanOrEqualTo(seams.size());
    }

    private static void isCoarse(String kind, String value) {
        if ("LEANS_ON_FEW".equals(kind) || "WITHHELD".equals(kind)) {
            assertThat(value).as(kind).isEmpty();
        } else {
            assertThat(Integer.parseInt(value)).as(kind).isGreaterThanOrEqualTo(8);
        }
    }

    /** Returns the cells of each row below the head, without quotation marks. */
    private static List<String[]> rows(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .map(cell -> cell.replace("\"", ""))
                        .toArray(String[]::new))
                .toList();
    }

    /** Of a unit that a leader does not answer for a file says what the page says: its name, and the seams with their own. */
    @Test
    void aLeadersFilesSayNoMoreThanTheirPage() {
        String page = page(company.leader(), Role.LEADER, "en");
        String graph = leaders("seams.graphml");
        Matcher nodes = Pattern.compile("<data key=\"name\">([^<]*)</data>(?=<data key=\"people\">)")
                .matcher(graph);
        List<String> counted = nodes.results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(counted).allSatisfy(name -> assertThat(page).contains(name + " | "));
        assertThat(counted.size())
                .as("groups whose people are told of")
                .isEqualTo(rows(leaders("figures.csv")).stream()
                        .filter(cells -> "unit".equals(cells[0]) && "people".equals(cells[2]))
                        .count());
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

    private String guardians(String file) {
        return file(company.guardian(), Role.GUARDIAN, file);
    }

    private String leaders(String file) {
        return file(company.leader(), Role.LEADER, file);
    }

    private String file(PersonId reader, Role role, String name) {
        return text(browser.perform(get("/organisation/{quarter}/" + name, MadeUpOrganisation.QUARTER)
                .with(Visitors.with(reader, Role.MEMBER, role))));
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
