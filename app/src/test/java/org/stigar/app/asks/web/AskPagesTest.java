package org.stigar.app.asks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.asks.Curtain;
import org.stigar.app.trails.OwnTrail.Introduce;
import org.stigar.app.trails.web.Pages;
import org.stigar.core.ask.AskState;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.PersonId;

/** The page on which one asks, and that of an ask for its asker; and the curtain. */
@AppTest
class AskPagesTest extends Orchard {

    @Test
    void speaksBothLanguagesAndLeadsToTheCurtain() {
        assertThat(text(new Pages(browser, ann, "sv").open("/asks")))
                .contains("Be om hjälp", "klarar det inte på egen hand", "Vilka frågor som når dig");
        assertThat(text(asker.open("/asks")))
                .contains("Ask for help", "href=\"/asks/curtain\"", "href=\"/promises\"", "href=\"/learned\"");
        assertThat(text(asker.open("/privacy"))).contains("href=\"/asks/curtain\"");
        assertThat(text(asker.open("/"))).contains("href=\"/asks\"");
    }

    @Test
    void saysWhatItUnderstandsWhileOneTypes() {
        String part = text(asker.submit("/asks/understood", "text", NEED, "word", "deep"));

        assertThat(part).contains("apple grafting", "deep freezing").doesNotContain("<html");
        assertThat(part).containsPattern("value=\"esco:ask-grafting\" checked");
        assertThat(text(asker.submit("/asks/understood", "text", NEED, "offered", GRAFTING.value())))
                .as("what was taken away stays away")
                .contains("apple grafting")
                .doesNotContain("checked");
        assertThat(text(asker.submit("/asks/understood", "text", "", "about", FREEZING.value())))
                .as("what was chosen by name stays")
                .containsPattern("value=\"esco:ask-freezing\" checked");
    }

    @Test
    void showsWhatItUnderstandsWithoutJavaScript() {
        MvcTestResult looked = asker.submit("/asks", "text", NEED, "word", "deep", "stage", "the offer", "to", "look");

        assertThat(looked).hasStatusOk();
        assertThat(text(looked)).contains("apple grafting", "deep freezing", NEED, "value=\"the offer\"");
        assertThat(asks.of(ann, village.now())).isEmpty();
    }

    @Test
    void keepsADraftWithWhatTheTextSaysAndWhatWasChosen() {
        long ask = draft("about", FREEZING.value(), "stage", "the offer");

        assertThat(only(ann).about()).extracting(Competence::id).containsExactlyInAnyOrder(GRAFTING, FREEZING);
        assertThat(text(asker.open("/asks/" + ask + "?said=drafted")))
                .contains(NEED, "Nobody sees it until you ask somebody.", "value=\"the offer\"", "Look for people");

        assertThat(asker.submit("/asks/" + ask + "/rewrite", "text", "Something else", "offered", GRAFTING.value()))
                .hasStatus(302);
        assertThat(only(ann).text()).isEqualTo("Something else");
        assertThat(only(ann).about()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', Write what you need.",
        "🙂🙂, '', '', Write it in words.",
        "'a\u0007', '', '', There are signs in it that cannot be kept.",
        "help, esco:nowhere, '', One of these is no longer in the catalogue.",
        "help, 'a\u0007b', '', One of these is no longer in the catalogue.",
        "help, '', 'a\u0007b', 'At most 200 characters, in one line.'"
    })
    void saysAtTheFieldWhatIsWrong(String need, String about, String stage, String fault) {
        MvcTestResult answer = asker.submit("/asks", "text", need, "about", about, "stage", stage);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("class=\"fault\"", fault);
        assertThat(asks.of(ann, village.now())).isEmpty();
    }

    @Test
    void givesBackATextThatIsTooLong() {
        String longer = "grafting ".repeat(300);

        MvcTestResult answer = asker.submit("/asks", "text", longer);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("At most 2,000 characters.", longer.strip());
        assertThat(text(asker.submit("/asks", "text", "ö".repeat(100_000)))).hasSizeLessThan(60_000);
        assertThat(text(asker.submit("/asks", "text", "<script>alert(1)</script>", "to", "look")))
                .doesNotContain("<script>alert");
    }

    @Test
    void suggestsInWordsWhoCanHelpAndThroughWhom() {
        village.met(ann, bo, 2, 9, 16, 23, 30);
        village.met(ann, cy, 4, 11, 18, 25);
        village.trails().introduce(ann, cy, Introduce.YES);
        village.trails().introduce(cy, ann, Introduce.YES);
        competences.claim(new Claim(bo, GRAFTING, Stance.CAN_HELP));
        PersonId far = village.person("Far away grafter", "Legal");
        competences.claim(new Claim(far, GRAFTING, Stance.CAN_HELP));
        curtains.put(far, new Curtain(Findable.THROUGH_INTRODUCER, 5));
        long ask = draft();

        assertThat(text(asker.open("/asks/" + ask))).doesNotContain("Says they can help");
        String page = text(asker.open("/asks/" + ask + "?find=1"));

        assertThat(page).contains("You have an open trail.", "Says they can help with apple grafting");
        assertThat(page)
                .contains("help:" + bo.value(), "introduction:" + cy.value(), "Ask if they know somebody")
                .contains("may know somebody who can help with apple grafting")
                .doesNotContain("Far away grafter");
        competences.withdraw(bo, GRAFTING);
        competences.withdraw(far, GRAFTING);
    }

    @Test
    void saysOfATrailThatHasGrownOverThatItIsWorthWalkingAgain() {
        village.met(ann, bo, 300, 307, 314, 321);
        competences.claim(new Claim(bo, GRAFTING, Stance.CAN_HELP));
        long ask = draft();

        assertThat(text(asker.open("/asks/" + ask + "?find=1")))
                .contains("Your trail is overgrown.", "worth walking again");
        competences.withdraw(bo, GRAFTING);
    }

    @Test
    void tellsWhoLookedSixtyTimesThatItIsEnough() {
        long ask = draft();
        for (int i = 0; i < 60; i++) {
            assertThat(asker.open("/asks/" + ask + "?find=1")).hasStatusOk();
        }

        MvcTestResult enough = asker.open("/asks/" + ask + "?find=1");

        assertThat(enough).hasStatus(422);
        assertThat(text(enough)).contains("You have looked for people sixty times", "Somebody you have in mind");
        assertThat(asker.open("/asks/" + ask)).hasStatusOk();
    }

    @Test
    void asksSomebodyByName() {
        long ask = draft();
        String name = village.people().findPerson(bo).orElseThrow().name().orElseThrow();

        assertThat(text(asker.open("/asks/" + ask + "/people?name={name}", name)))
                .contains("help:" + bo.value(), name)
                .doesNotContain("<html");
        assertThat(text(asker.open("/asks/" + ask + "?name={name}", name))).contains("help:" + bo.value(), "<html");
        assertThat(text(asker.open("/asks/" + ask + "?name={name}", "Nobody Whatever")))
                .contains("No colleague by that name.", "value=\"Nobody Whatever\"");

        assertThat(asker.submit("/asks/" + ask + "/send", "only", "help:" + bo.value()))
                .hasHeader("Location", "/asks/" + ask + "?said=sent");
        assertThat(text(asker.open("/asks/" + ask)))
                .contains(name, "has yet to answer", "One person has yet to answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help:no-such-person", "dance:1", "", "help:", "help:a\u0007"})
    void asksNobodyWhoIsNotThere(String wish) {
        long ask = draft();

        MvcTestResult answer = asker.submit("/asks/" + ask + "/send", "to", wish);

        assertThat(answer.getResponse().getStatus()).isIn(409, 422);
        assertThat(text(answer)).containsAnyOf("There is nobody by that name here.", "Choose at least one person");
        assertThat(only(ann).state()).isEqualTo(AskState.DRAFT);
    }

    @Test
    void refusesAFourthAtOnceAndKeepsTheTicks() {
        long ask = draft();
        String[] wishes = {
            bo.value(),
            cy.value(),
            village.person("Di", "Legal").value(),
            village.person("Ed", "Legal").value()
        };
        MvcTestResult answer = asker.submit(
                "/asks/" + ask + "/send",
                "to",
                "help:" + wishes[0],
                "to",
                "help:" + wishes[1],
                "to",
                "help:" + wishes[2],
                "to",
                "help:" + wishes[3]);

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("At most three are asked at a time");
        assertThat(only(ann).state()).isEqualTo(AskState.DRAFT);
        asker.submit("/asks/" + ask + "/send", "to", "help:" + bo.value());
        assertThat(text(asker.submit("/asks/" + ask + "/send", "to", "help:" + bo.value())))
                .contains("One of them has been asked already.");
        assertThat(text(asker.submit("/asks/" + ask + "/send", "to", "help:" + ann.value())))
                .contains("Choose at least one person, other than yourself.");
    }

    @Test
    void letsOneDrawTheCurtain() {
        assertThat(text(helper.open("/asks/curtain"))).containsPattern("value=\"BY_ALL\" checked");

        assertThat(helper.submit("/asks/curtain", "findable", "THROUGH_INTRODUCER", "perWeek", "2"))
                .hasHeader("Location", "/asks/curtain?said=saved");
        assertThat(curtains.of(bo)).isEqualTo(new Curtain(Findable.THROUGH_INTRODUCER, 2));
        assertThat(text(helper.open("/asks/curtain?said=saved")))
                .contains("It holds from now on.")
                .containsPattern("value=\"THROUGH_INTRODUCER\" checked")
                .containsPattern("value=\"2\" selected");

        MvcTestResult bad = helper.submit("/asks/curtain", "findable", "ME", "perWeek", "11");
        assertThat(bad).hasStatus(422);
        assertThat(text(bad)).contains("Choose one of the three.", "Choose a number from 0 to 10.");
        assertThat(curtains.of(bo).perWeek()).isEqualTo(2);
    }
}
