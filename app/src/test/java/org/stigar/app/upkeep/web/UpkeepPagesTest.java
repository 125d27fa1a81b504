package org.stigar.app.upkeep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.trails.web.Pages;
import org.stigar.app.upkeep.DigestChoice;
import org.stigar.app.upkeep.DigestChoice.Way;
import org.stigar.app.upkeep.Upkeep;
import org.stigar.core.people.PersonId;

@AppTest
class UpkeepPagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Upkeep upkeep;

    private Neighbourhood village;
    private String test;

    @BeforeEach
    void settle(TestInfo info) {
        village = new Neighbourhood(app, UpkeepPagesTest.class);
        test = info.getTestMethod().orElseThrow().getName();
    }

    @Test
    void todaySpeaksOfTwoTrailsAtMostEachWithItsReason() {
        Pages ann = reader("Ann", "sv");
        for (String name : new String[] {"Bea", "Bo", "Britt"}) {
            fading(ann.reader(), person(name), "det som " + name + " kan");
        }
        String page = text(ann.open("/"));

        assertThat(page).containsOnlyOnce("Läge att höras");
        assertThat(page.split("Vi har hörts</button>", -1)).hasSize(3);
        assertThat(page).contains("möjligt för dig, med dina egna ord: ”det som B");
        assertThat(text(reader("Ann", "en").open("/"))).contains("A good time to be in touch");
    }

    @Test
    void aWalkInOneTapEndsItAndNoOtherComesInItsPlace() {
        Pages ann = reader("Ann", "sv");
        for (String name : new String[] {"Bea", "Bo", "Britt"}) {
            fading(ann.reader(), person(name), "x");
        }
        text(ann.open("/"));
        PersonId first = upkeep.nudges(ann.reader(), village.now()).get(0).other();

        assertThat(ann.submit("/trails/" + first.value() + "/walk", "from", "TODAY"))
                .hasHeader("Location", "/?said=walked");
        assertThat(text(ann.open("/")).split("Vi har hörts</button>", -1)).hasSize(2);
    }

    /** A pause is obeyed by every reminder, at both ends (privacy P7). */
    @Test
    void speaksOfNobodyWhoPaused() {
        Pages ann = reader("Ann", "sv");
        PersonId bob = person("Bob");
        fading(ann.reader(), bob, "x");
        assertThat(text(ann.open("/"))).contains("Läge att höras");

        LocalDate soon = LocalDate.ofInstant(village.now().plus(Duration.ofDays(7)), ZoneOffset.UTC);
        village.participation().pause(bob, soon);
        assertThat(text(ann.open("/"))).doesNotContain("Läge att höras");

        village.participation().takePart(bob);
        village.participation().pause(ann.reader(), soon);
        assertThat(text(ann.open("/"))).doesNotContain("Läge att höras");
    }

    @Test
    void aSnoozeAndANeverEndItHereAndAmongMyTrails() {
        Pages ann = reader("Ann", "sv");
        PersonId bob = person("Bob");
        PersonId cy = person("Cy");
        fading(ann.reader(), bob, "x");
        fading(ann.reader(), cy, "x");
        text(ann.open("/"));

        assertThat(ann.submit("/upkeep/trails/" + bob.value() + "/snooze")).hasHeader("Location", "/");
        assertThat(ann.submit("/upkeep/trails/" + cy.value() + "/never")).hasHeader("Location", "/");
        assertThat(text(ann.open("/"))).doesNotContain("Läge att höras");
        assertThat(text(ann.open("/trails"))).doesNotContain("Gå här igen");

        String mine = text(ann.open("/upkeep"));
        assertThat(mine).contains("Cy " + test).doesNotContain("Bob " + test);
        assertThat(ann.submit("/upkeep/trails/" + cy.value() + "/again")).hasHeader("Location", "/upkeep");
        assertThat(text(ann.open("/"))).contains("Cy " + test).doesNotContain("Bob " + test);
    }

    @Test
    void noneAtAllIsOneButton() {
        Pages ann = reader("Ann", "sv");
        fading(ann.reader(), person("Bob"), "x");
        text(ann.open("/"));

        assertThat(ann.submit("/upkeep/stop")).hasHeader("Location", "/");
        assertThat(text(ann.open("/"))).doesNotContain("Läge att höras");
        assertThat(upkeep.choice(ann.reader())).isEqualTo(DigestChoice.USUAL.by(Way.NEVER));
    }

    @ParameterizedTest
    @CsvSource({"snooze", "never"})
    void aTrailOfOthersIsNotThere(String deed) {
        Pages ann = reader("Ann", "sv");
        PersonId bob = person("Bob");
        PersonId cy = person("Cy");
        village.fading(bob, cy);

        for (String other : new String[] {bob.value(), "nobody", ann.reader().value()}) {
            assertThat(ann.submit("/upkeep/trails/" + other + "/" + deed)).hasStatus(404);
        }
    }

    @Test
    void takesDayHourAndWay() {
        Pages ann = reader("Ann", "sv");
        assertThat(text(ann.open("/upkeep"))).contains("value=\"TUESDAY\" selected", "value=\"9\" selected");

        assertThat(ann.submit("/upkeep", "day", "FRIDAY", "hour", "14", "way", "TODAY"))
                .hasHeader("Location", "/upkeep");
        assertThat(upkeep.choice(ann.reader())).isEqualTo(new DigestChoice(DayOfWeek.FRIDAY, 14, Way.TODAY));
        assertThat(text(ann.open("/upkeep"))).contains("value=\"FRIDAY\" selected", "value=\"14\" selected");
    }

    @ParameterizedTest
    @CsvSource({"FRIDAY, 5, MAIL", "FRIDAY, 24, MAIL", "FRYDAY, 9, MAIL", "FRIDAY, nine, MAIL", "FRIDAY, 9, PIGEON"})
    void refusesWhatTheFormDoesNotOffer(String day, String hour, String way) {
        Pages ann = reader("Ann", "sv");

        assertThat(ann.submit("/upkeep", "day", day, "hour", hour, "way", way)).hasStatus(400);
        assertThat(upkeep.choice(ann.reader())).isEqualTo(DigestChoice.USUAL);
    }

    @Test
    void showsTheFiveStepsUntilTheyArePutAway() {
        Pages ann = reader("Ann", "sv");
        assertThat(text(ann.open("/")))
                .contains("Fem steg för att fortsätta lära", "href=\"/draw\">Se dina stigar")
                .doesNotContain("klart");
        fading(ann.reader(), person("Bob"), "x");
        assertThat(text(ann.open("/"))).contains("<span>Se dina stigar</span>", ": klart");

        assertThat(ann.submit("/upkeep/steps/away")).hasHeader("Location", "/");
        assertThat(text(ann.open("/"))).doesNotContain("Fem steg");
        assertThat(text(reader("Ann", "en").open("/upkeep/steps")))
                .contains("Five steps to go on learning", "Show the list under Today");
        ann.submit("/upkeep/steps/out");
        assertThat(text(ann.open("/"))).contains("Fem steg");
    }

    @Test
    void showsNamesAndWordsAsTextOnly() {
        Pages ann = reader("Ann", "sv");
        fading(ann.reader(), person("<script>alert(1)</script>"), "<img src=x>");

        assertThat(text(ann.open("/")))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x&gt;")
                .doesNotContain("<script>alert", "<img");
    }

    private PersonId person(String name) {
        return village.person(name + " " + test, "Sales");
    }

    private void fading(PersonId one, PersonId other, String carries) {
        village.fading(one, other);
        village.trails().say(one, other, carries);
    }

    private Pages reader(String name, String language) {
        return new Pages(browser, village.person(name + " " + test, "Delivery"), language);
    }
}
