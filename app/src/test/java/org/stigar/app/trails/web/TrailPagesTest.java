package org.stigar.app.trails.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import org.stigar.app.AppTest;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

@AppTest
class TrailPagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    private Neighbourhood village;
    private PersonId ann;
    private PersonId bob;
    private Pages swedish;
    private Pages english;
    private String page;

    @BeforeEach
    void settle(TestInfo info) {
        String test = info.getDisplayName().replaceAll("\\W", "").toLowerCase(Locale.ROOT);
        village = new Neighbourhood(app, TrailPagesTest.class);
        ann = village.person("Ann " + test, "Delivery");
        bob = village.person("Bob " + test, "Sales");
        swedish = new Pages(browser, ann, "sv");
        english = new Pages(browser, ann, "en");
        page = "/trails/" + bob.value();
    }

    @Test
    void saysWhyATrailGrowsOver() {
        village.fading(ann, bob);

        assertThat(text(swedish.open(page)))
                .contains("håller på att växa igen", "Tystnaden är ungefär 3 gånger så lång som ni brukar.")
                .contains("Ni hördes senast 27 april, för 35 dagar sedan.", "Vi vet bara vad ni själva berättar här.")
                .contains("Vi vet för lite om den här stigen");
        assertThat(text(english.open(page)))
                .contains("growing over", "The silence is about 3 times as long as usual.")
                .contains("You were last in touch on 27 April, 35 days ago.");
    }

    /** The import takes all ids but those with a slash, a backslash, a semicolon or a percent sign. */
    @Test
    void hasAnAddressWhateverTheIdHolds() throws Exception {
        PersonId odd = new PersonId("trailpagestest-å?#&+@:~=,\"'<b> c.d");
        village.people().put(List.of(Person.builder(odd).name("Odd").build()), List.of(), List.of());
        village.met(ann, odd, 2, 9, 16);

        Matcher link = Pattern.compile("href=\"(/trails/trailpagestest-[^\"]+)\"[^>]*>Odd<")
                .matcher(text(english.open("/trails")));
        assertThat(link.find()).isTrue();
        URI address = URI.create(HtmlUtils.htmlUnescape(link.group(1)));

        assertThat(text(english.open(address))).contains("<h1>Odd</h1>");
        MvcTestResult walked = english.submit(URI.create(address + "/walk"));
        assertThat(walked).hasStatus(302);
        assertThat(text(english.open(
                        URI.create(Objects.requireNonNull(walked.getResponse().getHeader("Location"))))))
                .contains("Noted that you were in touch.");
    }

    @Test
    void drawsTheNinetyDaysAheadAndSaysThemInATable() {
        village.met(ann, bob, 2, 9, 16, 23, 30, 37);

        assertThat(text(swedish.open(page)))
                .containsPattern("<path class=\"line\" d=\"M0\\.0 [\\d.]+L10\\.7 ")
                .contains("<th scope=\"row\">30 augusti</th>");
    }

    @Test
    void isThereForTheTwoEndsOnly() {
        village.fading(ann, bob);
        Pages cy = new Pages(browser, village.person("Cy", "Sales"), "sv");

        assertThat(cy.open(page)).hasStatus(404);
        assertThat(withoutToken(cy.open(page))).isEqualTo(withoutToken(cy.open("/trails/nobody-at-all")));
        for (String act : new String[] {"walk", "rest", "reopen"}) {
            assertThat(cy.submit(page + "/" + act)).as(act).hasStatus(404);
        }
        assertThat(cy.submit(page + "/rhythm", "rhythm", "WEEKLY")).hasStatus(404);
        assertThat(cy.submit(page + "/introduce", "introduce", "YES")).hasStatus(404);
        assertThat(cy.submit(page + "/words", "carries", "x")).hasStatus(404);
        assertThat(cy.submit(page + "/walks/1", "answer", "YES")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", " a", "\u0000", "../admin"})
    void isNotThereForWhatCanBeNobody(String person) {
        assertThat(swedish.open("/trails/{person}", person).getResponse().getStatus())
                .isBetween(400, 404);
    }

    @Test
    void opensWithOneTap() {
        village.fading(ann, bob);

        assertThat(swedish.submit(page + "/walk")).hasStatus(302).hasHeader("Location", page + "?said=walked");
        assertThat(text(swedish.open(page + "?said=walked")))
                .contains(
                        "Noterat att ni har hörts.",
                        "Efter 90 dagar finns det kvar bara om ni båda är med i Stigar.",
                        "<span class=\"chip open\">öppen</span>")
                .contains("Väntar på den andra", "Ni hördes 1 juni");
    }

    @Test
    void asksWhetherTheOthersWalkIsRight() {
        village.fading(ann, bob);
        village.trails().logWalk(bob, ann, village.now());
        long walk = trail().unconfirmed().get(0).id();

        assertThat(text(swedish.open(page))).contains("Stämmer det?", page + "/walks/" + walk);
        assertThat(swedish.submit(page + "/walks/" + walk, "answer", "YES"))
                .hasHeader("Location", page + "?said=walk-yes");
        assertThat(trail().unconfirmed()).isEmpty();
        assertThat(swedish.submit(page + "/walks/" + walk, "answer", "MAYBE")).hasStatus(400);
        assertThat(swedish.submit(page + "/walks/x", "answer", "YES")).hasStatus(400);
    }

    @Test
    void keepsARhythmThatBothSee() {
        village.fading(ann, bob);

        assertThat(swedish.submit(page + "/rhythm", "rhythm", "QUARTERLY"))
                .hasHeader("Location", page + "?said=rhythm");
        assertThat(trail().rhythm()).contains(AgreedRhythm.QUARTERLY);
        assertThat(text(new Pages(browser, bob, "sv").open("/trails/" + ann.value())))
                .containsPattern("value=\"QUARTERLY\" checked")
                .contains("Ni ville höras varje kvartal, och det gör ni.");
        assertThat(swedish.submit(page + "/rhythm", "rhythm", "DAILY")).hasStatus(400);
        assertThat(swedish.submit(page + "/rhythm")).hasStatus(400);
        assertThat(trail().rhythm()).contains(AgreedRhythm.QUARTERLY);
    }

    @Test
    void restsAndOpensAgain() {
        village.fading(ann, bob);

        assertThat(swedish.submit(page + "/rest")).hasHeader("Location", page + "?said=rests");
        assertThat(text(swedish.open(page))).contains("Du låter stigen vila.", "Sluta vila");
        assertThat(text(new Pages(browser, bob, "en").open("/trails/" + ann.value())))
                .contains("The other lets the trail rest.");
        assertThat(swedish.submit(page + "/reopen")).hasHeader("Location", page + "?said=reopened");
        assertThat(trail().rest()).isEqualTo(OwnTrail.Rest.NOBODY);
    }

    @Test
    void isUsedToIntroduceOnlyAfterAYes() {
        village.fading(ann, bob);
        assertThat(text(swedish.open(page))).contains("Nu används den inte.", "value=\"YES\"");

        assertThat(swedish.submit(page + "/introduce", "introduce", "YES"))
                .hasHeader("Location", page + "?said=introduces");
        assertThat(trail().introduce()).isEqualTo(OwnTrail.Introduce.YES);
        assertThat(text(swedish.open(page))).contains("Stigen får användas.");
        assertThat(swedish.submit(page + "/introduce", "introduce", "NO"))
                .hasHeader("Location", page + "?said=introduces-not");
        assertThat(trail().introduce()).isEqualTo(OwnTrail.Introduce.NO);
    }

    @Test
    void keepsWhatItCarriesInMyWords() {
        village.trail(bob, ann, "customs <b>");

        assertThat(swedish.submit(page + "/words", "carries", "hard bids")).hasHeader("Location", page + "?said=words");
        assertThat(trail().carriesToMe()).isEqualTo("hard bids");
        assertThat(text(swedish.open(page))).contains("value=\"hard bids\"", "customs &lt;b&gt;");
    }

    @ParameterizedTest
    @CsvSource({"sv,Texten får ha högst 120 tecken", "en,The text may have at most 120 characters"})
    void saysAtTheFieldThatTheWordsAreTooLong(String language, String fault) {
        village.trail(ann, bob, "hard bids");
        Pages reader = new Pages(browser, ann, language);

        MvcTestResult tooLong = reader.submit(page + "/words", "carries", "x".repeat(121));
        assertThat(tooLong).hasStatus(422);
        assertThat(text(tooLong)).contains("id=\"carries-fault\"", fault);
        assertThat(reader.submit(page + "/words", "carries", "a\u0000b")).hasStatus(422);
        assertThat(trail().carriesToMe()).isEqualTo("hard bids");
    }

    @Test
    void forgetsAWalkThatTheOtherTookOff() {
        village.fading(ann, bob);
        village.trails().logWalk(ann, bob, village.now());
        long walk = trail().unconfirmed().get(0).id();
        village.trails().answerWalk(bob, walk, Answer.NO);

        assertThat(text(swedish.open(page))).doesNotContain("Väntar på den andra", "1 juni");
    }

    private static String withoutToken(MvcTestResult page) {
        return text(page).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private OwnTrail trail() {
        return village.trails().find(ann, bob, village.now()).orElseThrow();
    }
}
