package org.stigar.app.asks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.trails.web.Pages;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Request;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.people.PersonId;

/** The pages of an ask once it is sent: for helper, introducer and asker, and for somebody who has no part in it. */
@AppTest
class AnswerPagesTest extends Orchard {

    @Test
    void walksFromAskToThanks() {
        long ask = sent(bo, cy);
        String at = "/asks/" + ask;
        assertThat(text(helper.open("/asks")))
                .contains("Can you help?", "apple grafting does not take", at + "/accept");
        assertThat(text(helper.open("/"))).contains("Can you help?", at + "/accept", "href=\"/asks/curtain\"");
        assertThat(text(helper.open(at))).contains(NEED, "Yes, I’ll help", "Not right now");

        assertThat(helper.submit(at + "/accept")).hasHeader("Location", at + "?said=accepted");
        assertThat(text(helper.open(at))).contains("I have helped", "You help Ann");
        assertThat(text(asker.open(at))).contains("What did it give?", "A better-put problem", "helps you.");
        assertThat(text(introducer.open(at)))
                .contains("It is not needed any more.")
                .doesNotContain("Bo walks");

        String day =
                LocalDate.ofInstant(village.now(), ZoneOffset.UTC).plusDays(3).toString();
        assertThat(helper.submit(at + "/meet", "date", day, "time", "13:30", "minutes", "45"))
                .hasHeader("Location", at + "?said=met");
        assertThat(text(asker.open(at))).contains("13:30 for 45 minutes", "value=\"" + day + "\"");

        assertThat(helper.submit(at + "/helped")).hasStatus(302);
        assertThat(text(asker.open("/"))).contains("Your asks that need a word from you");
        assertThat(asker.submit(at + "/close", "gain", "better-problem", "enabled", "graft in spring"))
                .hasHeader("Location", at + "?said=closed");
        assertThat(text(asker.open(at))).contains("A better-put problem.", "graft in spring", at + "/note");
        assertThat(text(helper.open(at))).contains("could not have done this alone:", "graft in spring");
        assertThat(text(introducer.open(at))).doesNotContain("graft in spring", "does not take");
        assertThat(village.trails().find(ann, bo, village.now())).isPresent();
    }

    @Test
    void letsAnIntroducerChooseAmongTheirOwnTrails() {
        PersonId dan = village.person("Dan the grafter", "Orchards");
        village.trail(cy, dan, "");
        village.trail(cy, ann, "");
        competences.claim(new Claim(dan, GRAFTING, Stance.CAN_HELP));
        long ask = draft();
        asker.submit("/asks/" + ask + "/send", "only", "introduction:" + cy.value());
        String at = "/asks/" + ask;

        String page = text(introducer.open(at));
        assertThat(page)
                .contains("Do you know somebody?", "Say that they can help with it", "Dan the grafter")
                .doesNotContain("value=\"" + ann.value() + "\"", "Yes, I’ll help");
        MvcTestResult stranger = introducer.submit(at + "/introduce", "whom", bo.value());
        assertThat(stranger).hasStatus(422);
        assertThat(text(stranger)).contains("Choose somebody among your trails.");

        assertThat(introducer.submit(at + "/introduce", "whom", dan.value()))
                .hasHeader("Location", "/asks?said=introduced");
        assertThat(text(asker.open(at))).contains("has found somebody").doesNotContain("Dan the grafter");
        new Pages(browser, dan, "en").submit(at + "/accept");
        assertThat(text(asker.open(at))).contains("Dan the grafter helps you.");
        competences.withdraw(dan, GRAFTING);
    }

    @Test
    void tellsTheSecondThatSomebodyWasFirst() {
        long ask = sent(bo, cy);
        helper.submit("/asks/" + ask + "/accept");

        MvcTestResult late = introducer.submit("/asks/" + ask + "/accept");
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("Somebody else was first.");
        MvcTestResult twice = helper.submit("/asks/" + ask + "/accept");
        assertThat(twice).hasStatus(409);
        assertThat(text(twice)).contains("That is done already.");
        asker.submit("/asks/" + ask + "/withdraw");
        MvcTestResult over = introducer.submit("/asks/" + ask + "/decline");
        assertThat(over).hasStatus(409);
        assertThat(text(over)).contains("It is over.").doesNotContain("does not take");
    }

    @Test
    void losesNothingThatWasTypedWhereNothingComesOfIt() {
        long ask = sent(bo);
        String at = "/asks/" + ask;
        helper.submit(at + "/accept");

        MvcTestResult past = asker.submit(at + "/meet", "date", "2001-02-03", "time", "08:15", "minutes", "90");
        assertThat(past).hasStatus(422);
        assertThat(text(past))
                .contains("Choose a day and a time from now on", "value=\"2001-02-03\"", "value=\"08:15\"")
                .containsPattern("value=\"90\" selected");
        assertThat(asker.submit(at + "/meet", "date", "soon", "time", "", "minutes", "-1"))
                .hasStatus(422);
        String line = "x".repeat(201);
        MvcTestResult tooLong = asker.submit(at + "/close", "gain", "solution", "enabled", line);
        assertThat(tooLong).hasStatus(422);
        assertThat(text(tooLong)).contains("At most 200 characters, in one line.", line);
        MvcTestResult none = asker.submit(at + "/close", "gain", "gold", "enabled", "dig");
        assertThat(none).hasStatus(422);
        assertThat(text(none)).contains("Choose what it gave.", "value=\"dig\"");
        assertThat(only(ann).state()).isEqualTo(AskState.ACCEPTED);
    }

    @Test
    void opensItAgainAndTakesItBack() {
        long ask = sent(bo);
        String at = "/asks/" + ask;
        helper.submit(at + "/accept");

        assertThat(helper.submit(at + "/step-back")).hasStatus(302);
        assertThat(text(asker.open("/asks")))
                .contains("Nobody is left to answer. Would you ask somebody else?")
                .contains("What you ask for");
        assertThat(text(asker.open(at))).contains("not right now");
        assertThat(asker.submit(at + "/withdraw")).hasHeader("Location", "/asks?said=withdrawn");
        assertThat(text(asker.open("/asks"))).contains("One earlier", "You took it back.");
    }

    @Test
    void closesWhatGaveNothing() {
        long ask = sent(bo);
        helper.submit("/asks/" + ask + "/accept");

        assertThat(asker.submit("/asks/" + ask + "/close", "gain", "nothing")).hasStatus(302);

        assertThat(text(asker.open("/asks/" + ask))).contains("It gave nothing this time.");
        assertThat(village.trails().find(ann, bo, village.now())).isEmpty();
    }

    /** P8: to anybody else an ask of others is as one that is not there, whatever they try. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/people",
                "/rewrite",
                "/send",
                "/withdraw",
                "/close",
                "/accept",
                "/decline",
                "/introduce",
                "/helped",
                "/step-back",
                "/meet"
            })
    void anAskOfOthersReadsAsNone(String what) {
        long ask = sent(bo);
        Pages stranger = new Pages(browser, village.person("Eve " + what.replace("/", ""), "Legal"), "en");
        boolean isRead = what.isEmpty() || what.equals("/people");
        String[] fields = {"text", "x", "gain", "solution", "only", "help:" + bo.value(), "enabled", "y".repeat(300)};

        List<MvcTestResult> answers = List.of(ask, ask ^ 1).stream()
                .map(id -> isRead ? stranger.open("/asks/" + id + what) : stranger.submit("/asks/" + id + what, fields))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(404));
        assertThat(bare(answers.get(0))).isEqualTo(bare(answers.get(1)).replace("" + (ask ^ 1), "" + ask));
        assertThat(text(stranger.open("/asks"))).doesNotContain("does not take");
        assertThat(only(ann).requests()).extracting(Request::answer).containsExactly(Answer.WAITING);
        assertThat(stranger.open("/asks/no-number")).hasStatus(404);
    }
}
