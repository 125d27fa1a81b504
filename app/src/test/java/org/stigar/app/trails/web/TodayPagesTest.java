package org.stigar.app.trails.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.trails.OwnTrail.LoggedWalk;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

@AppTest
class TodayPagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    private Neighbourhood village;
    private String test;

    @BeforeEach
    void settle(TestInfo info) {
        village = new Neighbourhood(app, TodayPagesTest.class);
        test = info.getDisplayName().replaceAll("\\W", "");
    }

    @Test
    void saysToAStrangerWhatStigarIs() {
        assertThat(browser.perform(get("/").locale(Locale.forLanguageTag("sv"))))
                .hasStatusOk()
                .bodyText()
                .contains("kompetensbärande relationer", "/log-in");
        assertThat(browser.perform(get("/").locale(Locale.ENGLISH)))
                .bodyText()
                .contains("competence-bearing relationships");
    }

    @Test
    void leadsWhoHasNoTrailsToDrawing() {
        Pages ann = reader("Ann", "sv");

        assertThat(ann.open("/")).hasStatusOk().bodyText().contains("Här finns inga stigar än", "href=\"/draw\"");
    }

    @Test
    void asksForAnAnswerToALineAndTakesIt() {
        PersonId bob = village.person("Bob " + test, "Sales");
        Pages ann = reader("Ann", "sv");
        DrawnLine line = village.drawing().draw(bob, ann.reader(), "upphandling", AgreedRhythm.WEEKLY, village.now());

        assertThat(text(ann.open("/"))).contains("Bob " + test + " säger att du gjorde något möjligt", "”upphandling”");
        assertThat(text(reader("Ann", "en").open("/"))).contains("says that you made something possible");

        assertThat(ann.submit("/draw/lines/" + line.id() + "/answer", "answer", "YES"))
                .hasStatus(302)
                .hasHeader("Location", "/?said=line-yes");
        assertThat(village.trails().find(ann.reader(), bob, village.now())).isPresent();
        assertThat(text(ann.open("/?said=line-yes"))).contains("Då finns stigen, för er båda.");
    }

    @Test
    void takesANoWithoutATrail() {
        PersonId bob = village.person("Bob " + test, "Sales");
        Pages ann = reader("Ann", "en");
        DrawnLine line = village.drawing().draw(bob, ann.reader(), "", AgreedRhythm.WEEKLY, village.now());

        assertThat(ann.submit("/draw/lines/" + line.id() + "/answer", "answer", "NO"))
                .hasHeader("Location", "/?said=line-no");
        assertThat(village.trails().find(ann.reader(), bob, village.now())).isEmpty();
        assertThat(text(ann.open("/"))).doesNotContain("Bob " + test);
    }

    @Test
    void asksWhetherALoggedWalkIsRight() {
        PersonId bob = village.person("Bob " + test, "Sales");
        Pages ann = reader("Ann", "sv");
        village.met(ann.reader(), bob, 12);
        village.trails().logWalk(bob, ann.reader(), village.now());
        LoggedWalk walk = village.trails()
                .find(ann.reader(), bob, village.now())
                .orElseThrow()
                .unconfirmed()
                .get(0);

        assertThat(text(ann.open("/"))).contains("Bob " + test + " säger att ni hördes 1 juni");
        assertThat(ann.submit("/trails/" + bob.value() + "/walks/" + walk.id(), "answer", "NO", "from", "TODAY"))
                .hasHeader("Location", "/?said=walk-no");
        assertThat(village.trails()
                        .find(ann.reader(), bob, village.now())
                        .orElseThrow()
                        .days()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void showsNamesAndWordsAsTextOnly() {
        Pages ann = reader("Ann", "sv");
        PersonId mallory = village.person("<script>alert(1)</script> " + test, "<b>Unit</b>");
        village.drawing().draw(mallory, ann.reader(), "<img src=x>", AgreedRhythm.WEEKLY, village.now());

        assertThat(text(ann.open("/")))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x&gt;", "&lt;b&gt;Unit")
                .doesNotContain("<script>alert", "<img", "<b>Unit");
    }

    @Test
    void saysNothingForAMadeUpCode() {
        assertThat(text(reader("Ann", "sv").open("/?said=<b>x"))).doesNotContain("<b>x", "class=\"notice\"");
    }

    private Pages reader(String name, String language) {
        return new Pages(browser, village.person(name + " " + test, "Delivery"), language);
    }
}
