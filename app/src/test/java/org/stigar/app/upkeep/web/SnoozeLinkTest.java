package org.stigar.app.upkeep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.upkeep.Nudge;
import org.stigar.app.upkeep.Upkeep;
import org.stigar.core.people.PersonId;

/** The link of the weekly letter that puts a nudge off, opened by a browser that has not logged in. */
@AppTest
class SnoozeLinkTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Pseudonyms pseudonyms;

    @Autowired
    private MutableClock clock;

    @Autowired
    @Qualifier("digestJob")
    private RecurringJob digests;

    private Instant start;
    private String test;
    private PersonId ann;
    private PersonId bob;

    /** On a Tuesday after nine Ann has a letter about two trails. */
    @BeforeEach
    void sendTheLetter(TestInfo info) {
        start = clock.instant();
        Neighbourhood village = new Neighbourhood(app, SnoozeLinkTest.class);
        test = info.getTestMethod().orElseThrow().getName();
        ann = village.member("Ann " + test, "Delivery");
        bob = village.person("Bob " + test, "Sales");
        PersonId cy = village.person("Cy " + test, "Sales");
        for (PersonId other : List.of(bob, cy)) {
            village.fading(ann, other);
            village.trails().say(ann, other, "x");
        }
        upkeep.nudges(ann, clock.instant());
        clock.moveTo(Instant.parse("2026-06-02T09:30:00Z"));
        digests.run(clock.instant());
    }

    @AfterEach
    void putTheClockBack() {
        clock.moveTo(start);
    }

    @Test
    void asksFirstAndPutsOffOnceWhatItsLineNames() {
        PersonId first = nudged().get(0);
        String link = links().get(0);
        assertThat(labels().get(0)).startsWith("Not now, in four weeks: ").contains(name(first));

        assertThat(text(open(link, "sv"))).contains("Inte nu: " + name(first) + "?", "får inte veta det");
        assertThat(text(open(link, "en"))).contains("Not now: " + name(first) + "?", "is not told");
        assertThat(nudged()).as("opening changes nothing").hasSize(2);

        assertThat(text(click(link))).contains("for four weeks");
        assertThat(nudged()).doesNotContain(first).hasSize(1);

        upkeep.speakAgain(ann, first);
        assertThat(click(link)).hasStatus(410);
        assertThat(open(link, "en")).hasStatus(410);
        assertThat(nudged()).as("a second click does nothing").contains(first);
    }

    @Test
    void aForgedOneDoesNothing() {
        String link = links().get(0);
        String forged = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");

        assertThat(click(forged)).hasStatus(404);
        assertThat(click(link + "A")).hasStatus(404);
        assertThat(nudged()).hasSize(2);
    }

    @Test
    void aLateOneDoesNothing() {
        String link = links().get(0);
        clock.advance(Duration.ofDays(14));

        assertThat(open(link, "en")).hasStatus(410);
        assertThat(click(link)).hasStatus(410);
        assertThat(quiet()).isZero();
    }

    /** Their places are others' by then. */
    @Test
    void oneOfLastWeeksLetterDoesNothingAfterTheNext() {
        String link = links().get(0);
        clock.advance(Duration.ofDays(7));
        digests.run(clock.instant());

        assertThat(text(open(link, "en"))).contains("There is nothing to put off any more");
        assertThat(text(click(link))).contains("There is nothing to put off any more");
        assertThat(quiet()).isZero();
    }

    private MvcTestResult open(String path, String language) {
        return browser.perform(get(path).locale(Locale.forLanguageTag(language)));
    }

    private MvcTestResult click(String path) {
        return browser.perform(post(path).locale(Locale.ENGLISH));
    }

    private List<PersonId> nudged() {
        return upkeep.nudges(ann, clock.instant()).stream().map(Nudge::other).toList();
    }

    private int quiet() {
        return database.sql("select count(*) from upkeep_quiet where person = :person")
                .param("person", pseudonyms.of(ann).bytes())
                .query(Integer.class)
                .single();
    }

    private String name(PersonId person) {
        return (person.equals(bob) ? "Bob " : "Cy ") + test;
    }

    /** Returns the paths of the links that the letter has beside its button, in the order of the nudges. */
    private List<String> links() {
        return column("more_links").stream()
                .map(link -> URI.create(link).getPath())
                .toList();
    }

    private List<String> labels() {
        return column("more_labels");
    }

    private List<String> column(String name) {
        return database.sql("""
                select unnest(%s) from letter where reader = :reader and kind = 'UPKEEP' order by written_at desc
                """.formatted(name))
                .param("reader", pseudonyms.of(ann).bytes())
                .query(String.class)
                .list();
    }
}
