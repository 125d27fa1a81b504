package org.stigar.core.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;

class AskTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CY = new PersonId("cy");
    private static final PersonId DEE = new PersonId("dee");
    private static final CompetenceId PRICING = new CompetenceId("tag:pricing");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void goesFromDraftToWhatItGave() {
        Ask ask = after(draft(), send(BOB), new Deed.Accept(BOB), new Deed.TellHelp(BOB), close(Gain.SOLUTION));

        assertThat(ask.state()).isEqualTo(AskState.CLOSED);
        assertThat(ask.help()).singleElement().satisfies(help -> {
            assertThat(help.helper()).isEqualTo(BOB);
            assertThat(help.receiver()).isEqualTo(ANN);
            assertThat(help.competence()).isEqualTo(PRICING);
            assertThat(help.word()).isEqualTo(Help.Word.CONFIRMED);
        });
    }

    @Test
    void letsTheFirstYesWinAndTellsTheOthers() {
        Ask ask = after(draft(), send(BOB, CY), new Deed.Accept(CY));

        assertThat(ask.helper()).contains(CY);
        assertThat(refusal(ask, new Deed.Accept(BOB))).isEqualTo(Refusal.SOMEBODY_ELSE);
        assertThat(refusal(ask, new Deed.Accept(CY))).isEqualTo(Refusal.DONE_ALREADY);
        assertThat(ask.requestsSeenBy(BOB)).extracting(Request::answer).containsExactly(Answer.NOT_NEEDED);
    }

    @Test
    void isOpenAgainToEverybodyWhenTheHelperStepsBack() {
        Ask ask = after(draft(), send(BOB, CY), new Deed.Accept(CY), new Deed.StepBack(CY), new Deed.Accept(BOB));

        assertThat(ask.helper()).contains(BOB);
        assertThat(refusal(ask, new Deed.Accept(CY))).isEqualTo(Refusal.NOT_NOW);
    }

    @Test
    void staysOpenWhenNobodyCan() {
        Ask ask = after(draft(), send(BOB), new Deed.Decline(BOB));

        assertThat(ask.state()).isEqualTo(AskState.OPEN);
        assertThat(refusal(ask, send(BOB))).isEqualTo(Refusal.ASKED_ALREADY);
        assertThat(after(ask, send(CY, DEE)).state()).isEqualTo(AskState.OPEN);
    }

    @Test
    void hidesWhomAnIntroducerAsksUntilTheySayYes() {
        Ask through = after(draft(), new Deed.Send(ANN, List.of(Request.forIntroduction(BOB))));
        Ask one = after(through, new Deed.Introduce(BOB, CY));
        Ask other = after(through, new Deed.Introduce(BOB, DEE));

        assertThat(one.requestsSeenBy(ANN)).isEqualTo(other.requestsSeenBy(ANN));
        assertThat(after(one, new Deed.Decline(CY)).requestsSeenBy(ANN)).isEqualTo(one.requestsSeenBy(ANN));
        assertThat(after(one, new Deed.Accept(CY)).requestsSeenBy(ANN))
                .extracting(Request::to)
                .containsExactly(BOB, CY);
    }

    @Test
    void tellsNobodyWhomAnIntroducerNamedNotEvenByARefusal() {
        Ask through = after(draft(), new Deed.Send(ANN, List.of(Request.forIntroduction(BOB))));
        for (PersonId named : List.of(CY, DEE)) {
            Ask ask = after(through, new Deed.Introduce(BOB, named), send(CY));

            assertThat(ask.requestsSeenBy(ANN)).extracting(Request::to).containsExactly(BOB, CY);
            assertThat(ask.requestsSeenBy(ANN))
                    .extracting(Request::answer)
                    .last()
                    .isEqualTo(Answer.WAITING);
            assertThat(after(ask, new Deed.Accept(CY)).helper()).contains(CY);
        }
        Ask refused = after(through, new Deed.Introduce(BOB, CY), new Deed.Decline(CY), send(CY));
        assertThat(refused.requestsSeenBy(ANN))
                .extracting(Request::answer)
                .last()
                .isEqualTo(Answer.NOT_NOW);
    }

    @Test
    void countsNobodyWhomTheAskerDoesNotKnowOf() {
        Ask through = after(draft(), new Deed.Send(ANN, List.of(Request.forIntroduction(BOB))));
        PersonId eve = new PersonId("eve");
        PersonId flo = new PersonId("flo");

        assertThat(after(through, new Deed.Introduce(BOB, CY), send(DEE, eve, flo))
                        .state())
                .isEqualTo(AskState.OPEN);
    }

    @Test
    void tellsNoIntroducerWhoWasAskedAlready() {
        Ask through = after(draft(), new Deed.Send(ANN, List.of(Request.forIntroduction(BOB), Request.forHelp(CY))));
        Ask named = after(through, new Deed.Introduce(BOB, CY));
        Ask other = after(through, new Deed.Introduce(BOB, DEE));

        assertThat(named.requestsSeenBy(BOB)).isEqualTo(other.requestsSeenBy(BOB));
        assertThat(named.requestsSeenBy(ANN)).isEqualTo(other.requestsSeenBy(ANN));
        assertThat(named.requestsSeenBy(CY)).isEqualTo(through.requestsSeenBy(CY));
    }

    @Test
    void showsNothingOnTheHelpersWordAlone() {
        Ask told = after(draft(), send(BOB), new Deed.Accept(BOB), new Deed.TellHelp(BOB));
        Instant end = told.deadline(AskTerms.DEFAULT).orElseThrow();

        assertThat(told.at(end.minusMillis(1), AskTerms.DEFAULT)).isEqualTo(told);
        assertThat(told.at(end, AskTerms.DEFAULT).help())
                .extracting(help -> help.word())
                .containsExactly(Help.Word.CLAIMED);
        assertThat(after(told, new Deed.Close(ANN, Optional.empty())).help()).isEmpty();
    }

    @Test
    void expiresWhenNobodyHelpsInTime() {
        Ask ask = after(draft(), send(BOB)).at(NOW.plus(Duration.ofDays(14)), AskTerms.DEFAULT);

        assertThat(ask.state()).isEqualTo(AskState.EXPIRED);
        assertThat(ask.deadline(AskTerms.DEFAULT)).isEmpty();
        assertThat(refusal(ask, new Deed.Accept(BOB))).isEqualTo(Refusal.OVER);
        assertThat(refusal(ask, new Deed.Withdraw(ANN))).isEqualTo(Refusal.OVER);
    }

    @Test
    void isTakenBackAsLongAsNobodyGaveTheirTime() {
        Ask ask = after(draft(), send(BOB), new Deed.Accept(BOB));

        assertThat(after(ask, new Deed.Withdraw(ANN)).state()).isEqualTo(AskState.WITHDRAWN);
        assertThat(refusal(after(ask, new Deed.TellHelp(BOB)), new Deed.Withdraw(ANN)))
                .isEqualTo(Refusal.NOT_NOW);
    }

    @Test
    void asksOthersAndNotTooManyAtOnce() {
        assertThat(refusal(draft(), send(ANN))).isEqualTo(Refusal.NOBODY_ELSE);
        assertThat(refusal(draft(), send())).isEqualTo(Refusal.NOBODY_ELSE);
        assertThat(refusal(draft(), send(BOB, CY, DEE, new PersonId("eve")))).isEqualTo(Refusal.TOO_MANY);
        assertThat(refusal(draft(), send(BOB, BOB))).isEqualTo(Refusal.ASKED_ALREADY);
        Ask through = after(draft(), new Deed.Send(ANN, List.of(Request.forIntroduction(BOB))));
        assertThat(refusal(through, new Deed.Introduce(BOB, ANN))).isEqualTo(Refusal.NOBODY_ELSE);
    }

    @Test
    void tellsAStrangerTheSameInEveryState() {
        Ask open = after(draft(), send(BOB));
        for (Ask ask : List.of(draft(), open, after(open, new Deed.Accept(BOB)), after(open, new Deed.Withdraw(ANN)))) {
            for (Deed deed : List.of(new Deed.Accept(CY), new Deed.Decline(CY), new Deed.Withdraw(CY))) {
                assertThat(refusal(ask, deed)).isEqualTo(Refusal.NOT_YOURS);
            }
        }
    }

    @Test
    void isBornValid() {
        Request yes = new Request(BOB, Request.Purpose.HELP, Optional.empty(), Answer.ACCEPTED);
        assertThatThrownBy(() -> new Ask(ANN, List.of(), AskState.OPEN, NOW, List.of(yes), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ask(ANN, List.of(), AskState.HELPED, NOW, List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Ask(ANN, List.of(), AskState.DRAFT, NOW, List.of(Request.forHelp(ANN)), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Ask draft() {
        return Ask.draft(ANN, List.of(PRICING), NOW);
    }

    private static Deed send(PersonId... to) {
        return new Deed.Send(ANN, List.of(to).stream().map(Request::forHelp).toList());
    }

    private static Deed close(Gain gain) {
        return new Deed.Close(ANN, Optional.of(gain));
    }

    private static Ask after(Ask ask, Deed... deeds) {
        Ask now = ask;
        for (Deed deed : deeds) {
            Outcome outcome = now.after(deed, AskTerms.DEFAULT, NOW);
            assertThat(outcome).as(deed.toString()).isInstanceOf(Outcome.Done.class);
            now = outcome.ask();
        }
        return now;
    }

    private static Refusal refusal(Ask ask, Deed deed) {
        Outcome outcome = ask.after(deed, AskTerms.DEFAULT, NOW);
        assertThat(outcome).as(deed.toString()).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.ask()).isEqualTo(ask);
        return ((Outcome.Refused) outcome).why();
    }
}
