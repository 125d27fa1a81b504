package org.stigar.app.competences.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
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
import org.stigar.app.AppTest;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.OwnClaim;
import org.stigar.app.competences.OwnHelp;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.competences.Visibility;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.trails.web.Pages;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

@AppTest
class CompetencePagesTest {

    private static final CompetenceId PUMPS = new CompetenceId("esco:page-pumps");
    private static final CompetenceId VALVES = new CompetenceId("esco:page-valves");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Competences competences;

    @Autowired
    private CatalogueEditing editing;

    @Autowired
    private ShownCompetence shown;

    private Neighbourhood village;
    private PersonId ann;
    private PersonId bo;
    private Pages swedish;
    private Pages english;

    @BeforeEach
    void settle(TestInfo info) {
        village = new Neighbourhood(app, CompetencePagesTest.class);
        String test = info.getDisplayName().replaceAll("\\W", "").toLowerCase(Locale.ROOT);
        ann = village.person("Ann " + test, "Delivery");
        bo = village.person("Bo " + test, "Sales");
        swedish = new Pages(browser, ann, "sv");
        english = new Pages(browser, ann, "en");
        editing.put(List.of(
                esco(PUMPS, "repair water pumps", "laga vattenpumpar"),
                esco(VALVES, "repair valves", "laga ventiler")));
    }

    private static Competence esco(CompetenceId id, String english, String swedish) {
        return new Competence(
                id,
                CompetenceKind.ESCO,
                List.of(
                        new Label(Locale.ENGLISH, Label.Use.PREFERRED, english),
                        new Label(Locale.forLanguageTag("sv"), Label.Use.PREFERRED, swedish)),
                List.of());
    }

    @Test
    void speaksBothLanguagesAndIsFoundFromTodayAndPrivacy() {
        assertThat(text(swedish.open("/competences"))).contains("Det jag kan hjälpa till med", "Inget än.");
        assertThat(text(english.open("/competences"))).contains("What I can help with", "Nothing yet.");
        assertThat(text(english.open("/"))).contains("href=\"/competences\"");
        assertThat(text(english.open("/privacy"))).contains("href=\"/competences\"");
    }

    @Test
    void takesANameOfTheCatalogueAtOnce() {
        assertThat(swedish.submit("/competences", "word", " Laga Ventiler ", "stance", "WANTS_TO_LEARN"))
                .hasStatus(302)
                .hasHeader("Location", "/competences?said=added");

        assertThat(competences.claimsOf(ann))
                .singleElement()
                .returns(VALVES, claim -> claim.competence().id())
                .returns(Stance.WANTS_TO_LEARN, OwnClaim::stance);
        assertThat(text(english.open("/competences?said=added"))).contains("Added.", "repair valves");
    }

    @Test
    void letsTheReaderPickWithoutJavaScript() {
        MvcTestResult pick = swedish.submit("/competences", "word", "laga", "stance", "CAN_HELP");
        assertThat(pick).hasStatus(422);
        assertThat(text(pick))
                .contains(
                        "Menar du något av det här?",
                        "laga vattenpumpar",
                        "laga ventiler",
                        "Behåll ”laga”",
                        "value=\"laga\"")
                .containsPattern("value=\"CAN_HELP\" checked");
        assertThat(competences.claimsOf(ann)).isEmpty();

        assertThat(swedish.submit(
                        "/competences", "word", "laga", "asked", "laga", "pick", PUMPS.value(), "stance", "CAN_HELP"))
                .hasStatus(302);
        assertThat(competences.claimsOf(ann))
                .singleElement()
                .returns(PUMPS, claim -> claim.competence().id());
    }

    @Test
    void keepsAnOwnWord() {
        assertThat(swedish.submit("/competences", "word", "laga", "stance", "CAN_HELP", "to", "own"))
                .hasStatus(302);
        assertThat(swedish.submit("/competences", "word", "skogsbryn", "stance", "CAN_HELP"))
                .hasStatus(302);

        assertThat(competences.claimsOf(ann))
                .extracting(claim -> claim.competence().label(Locale.ENGLISH))
                .containsExactlyInAnyOrder("laga", "skogsbryn");
        competences
                .claimsOf(ann)
                .forEach(claim -> competences.withdraw(ann, claim.competence().id()));
    }

    @Test
    void suggestsWhileOneTypes() {
        String part = text(english.open("/competences/names?word={word}", "repair"));

        assertThat(part)
                .contains("repair water pumps", "repair valves", PUMPS.value())
                .doesNotContain("<html");
        assertThat(text(english.open("/competences/names?word={word}", "r"))).doesNotContain("valves");
    }

    @Test
    void aPickForAnotherWordDoesNotCount() {
        assertThat(swedish.submit(
                        "/competences", "word", "laga", "asked", "lag", "pick", PUMPS.value(), "stance", "CAN_HELP"))
                .hasStatus(422);
        assertThat(competences.claimsOf(ann)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', CAN_HELP, '', Skriv ett ord eller några",
        "?!, CAN_HELP, '', Skriv ett ord eller några",
        "<script>alert(1)</script>, DANCE, '', Välj om du kan hjälpa till",
        "x, CAN_HELP, esco:nowhere, Det finns inte längre i katalogen"
    })
    void saysAtTheFieldWhatIsWrong(String word, String stance, String pick, String fault) {
        MvcTestResult answer =
                swedish.submit("/competences", "word", word, "asked", word, "pick", pick, "stance", stance);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains(fault).doesNotContain("<script>alert");
    }

    @Test
    void survivesAHundredThousandCharacters() {
        MvcTestResult answer = swedish.submit("/competences", "word", "ö".repeat(100_000), "stance", "CAN_HELP");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).hasSizeLessThan(30_000);
    }

    @Test
    void hidesShowsAndRemoves() {
        competences.claim(new Claim(ann, PUMPS, Stance.CAN_HELP));

        english.submit("/competences/hide", "competence", PUMPS.value());
        assertThat(text(english.open("/competences?said=hidden"))).contains("It leads nobody to you.", ">hidden<");
        assertThat(competences.claimsOf(ann)).singleElement().returns(Visibility.HIDDEN, OwnClaim::visibility);

        english.submit("/competences/show", "competence", PUMPS.value());
        assertThat(competences.claimsOf(ann)).singleElement().returns(Visibility.SHOWN, OwnClaim::visibility);

        english.submit("/competences/withdraw", "competence", PUMPS.value());
        assertThat(competences.claimsOf(ann)).isEmpty();
        assertThat(english.submit("/competences/withdraw", "competence", "a\u0007"))
                .hasStatus(302);
    }

    @Test
    void showsEachEndTheHelpAndWhoSaysSo() {
        help(Word.CLAIMED);

        assertThat(text(english.open("/competences")))
                .contains("You helped " + nameOf(bo) + ", " + day("en"), "Counts once the other has confirmed it.")
                .contains("It put the problem better.")
                .doesNotContain("Was it so?");
        Pages other = new Pages(browser, bo, "sv");
        assertThat(text(other.open("/competences")))
                .contains(nameOf(ann) + " hjälpte dig, " + day("sv"), "Det stämmer", "laga vattenpumpar");

        assertThat(other.submit("/competences/help/" + only(bo).id() + "/confirm"))
                .hasStatus(302);
        assertThat(text(english.open("/competences"))).doesNotContain("Counts once the other");
    }

    @Test
    void hidesCorrectsAndDeletesAHelp() {
        help(Word.CONFIRMED);
        String help = "/competences/help/" + only(ann).id();

        english.submit(help + "/hide");
        assertThat(only(ann).visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(text(new Pages(browser, bo, "en").open("/competences"))).contains("hidden by the other");
        english.submit(help + "/show");
        assertThat(only(ann).visibility()).isEqualTo(Visibility.SHOWN);

        assertThat(english.submit(help + "/correct", "word", "repair"))
                .hasHeader(
                        "Location",
                        "/competences?unclear=" + only(ann).id() + "#help-"
                                + only(ann).id());
        assertThat(text(english.open("/competences?unclear=" + only(ann).id()))).contains("Write the whole name.");
        english.submit(help + "/correct", "word", "repair val");
        assertThat(only(ann)).returns(VALVES, one -> one.competence().id()).returns(Word.CLAIMED, OwnHelp::word);

        assertThat(english.submit(help + "/delete")).hasHeader("Location", "/competences?said=deleted");
        assertThat(shown.of(bo, village.now())).isEmpty();
    }

    /** P1: to anybody else, whatever their roles, a help of two others is as one that is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"hide", "show", "confirm", "correct", "delete"})
    void aHelpOfOthersReadsAsNone(String what) {
        help(Word.CONFIRMED);
        Pages stranger = new Pages(browser, village.person("Cy", "Legal"), "en");
        long id = only(ann).id();

        MvcTestResult real = stranger.submit("/competences/help/" + id + "/" + what, "word", "repair valves");
        MvcTestResult none = stranger.submit("/competences/help/" + (id ^ 1) + "/" + what, "word", "repair valves");

        assertThat(real).hasStatus(404);
        assertThat(withoutSecret(real)).isEqualTo(withoutSecret(none));
        assertThat(only(ann).competence().id()).isEqualTo(PUMPS);
        assertThat(text(stranger.open("/competences"))).doesNotContain(nameOf(ann), nameOf(bo));
    }

    private static String withoutSecret(MvcTestResult page) {
        return text(page).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private void help(Word word) {
        GivenHelp help = new GivenHelp(village.now(), ann, bo, PUMPS, HelpKind.SOLVED, word, 2);
        shown.note(help, Gain.BETTER_PROBLEM);
    }

    private OwnHelp only(PersonId end) {
        List<OwnHelp> all = shown.of(end, village.now());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private String nameOf(PersonId person) {
        return village.people()
                .findPerson(person)
                .flatMap(known -> known.name())
                .orElseThrow();
    }

    private String day(String language) {
        return LocalDate.ofInstant(village.now(), ZoneOffset.UTC)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(new Locale(language)));
    }
}
