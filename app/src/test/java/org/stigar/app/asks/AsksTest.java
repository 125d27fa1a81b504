package org.stigar.app.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.app.asks.AskException.Reason;
import org.stigar.app.asks.OwnAsk.Part;
import org.stigar.app.competences.OwnHelp;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Refusal;
import org.stigar.core.ask.Request;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;

class AsksTest {

    private static final Workplace PLACE = new Workplace();
    private static int count;

    private final PersonId ann = PLACE.person("Ann" + ++count);
    private final PersonId bo = PLACE.person("Bo" + count);
    private final PersonId cy = PLACE.person("Cy" + count);

    @AfterAll
    static void close() {
        PLACE.close();
    }

    @Test
    void isTheAskersAloneUntilItIsSent() {
        long ask = PLACE.draft(ann);

        assertThat(PLACE.seen(ann, ask))
                .get()
                .extracting(OwnAsk::state, OwnAsk::part)
                .containsExactly(AskState.DRAFT, Part.ASKER);
        assertThat(PLACE.seen(bo, ask)).isEmpty();
        assertThat(PLACE.asks().of(bo, PLACE.now())).isEmpty();

        PLACE.act(ask, new Deed.Send(ann, List.of(Request.forHelp(bo))));

        assertThat(PLACE.seen(bo, ask)).get().matches(OwnAsk::isWaitingForMe);
        assertThat(PLACE.seen(cy, ask)).isEmpty();
    }

    @Test
    void solvedTogetherIsAWalkAndEvidence() {
        long ask = PLACE.ask(ann, bo);
        PLACE.act(ask, new Deed.Accept(bo));
        PLACE.act(ask, new Deed.TellHelp(bo));
        OwnAsk closed = PLACE.asks().close(ann, ask, Gain.BETTER_PROBLEM, "I could order the right pump", PLACE.now());

        assertThat(closed.state()).isEqualTo(AskState.CLOSED);
        assertThat(PLACE.trails().find(ann, bo, PLACE.now())).isPresent();
        assertThat(PLACE.shown().of(bo, PLACE.now())).singleElement().satisfies(help -> {
            assertThat(help.part()).isEqualTo(OwnHelp.Part.HELPED);
            assertThat(help.word()).isEqualTo(Help.Word.CONFIRMED);
            assertThat(help.gain()).contains(Gain.BETTER_PROBLEM);
            assertThat(help.competence().id()).isEqualTo(Workplace.COOLING);
        });
        assertThat(PLACE.seen(bo, ask)).get().extracting(OwnAsk::enabled).isEqualTo("I could order the right pump");
    }

    @Test
    void theHelpersWordAloneIsAWalkAndShowsNothing() {
        long ask = PLACE.ask(ann, bo);
        PLACE.act(ask, new Deed.Accept(bo));
        PLACE.act(ask, new Deed.TellHelp(bo));
        PLACE.pass(Duration.ofDays(31));
        PLACE.get("askTime", RecurringJob.class).run(PLACE.now());

        assertThat(PLACE.seen(ann, ask)).get().extracting(OwnAsk::state).isEqualTo(AskState.CLOSED);
        assertThat(PLACE.shown().of(bo, PLACE.now())).extracting(OwnHelp::word).containsExactly(Help.Word.CLAIMED);
        assertThat(PLACE.trails().find(ann, bo, PLACE.now())).isPresent();
    }

    @Test
    void whatGaveNothingLeavesNothing() {
        long ask = PLACE.ask(ann, bo);
        PLACE.act(ask, new Deed.Accept(bo));
        PLACE.act(ask, new Deed.Close(ann, Optional.empty()));

        assertThat(PLACE.shown().of(bo, PLACE.now())).isEmpty();
        assertThat(PLACE.trails().find(ann, bo, PLACE.now())).isEmpty();
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        long ask = PLACE.ask(ann, bo, cy);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<OwnAsk>> answers = new ArrayList<>();
        for (PersonId helper : List.of(bo, cy)) {
            Callable<OwnAsk> accept = () -> {
                start.await();
                return PLACE.act(ask, new Deed.Accept(helper));
            };
            answers.add(two.submit(accept));
        }
        start.countDown();

        List<Object> came = new ArrayList<>();
        for (Future<OwnAsk> answer : answers) {
            try {
                came.add(answer.get().part());
            } catch (ExecutionException e) {
                came.add(e.getCause() instanceof AskRefusedException refused ? refused.why() : e);
            }
        }
        two.shutdown();
        assertThat(came).containsExactlyInAnyOrder(Part.HELPER, Refusal.SOMEBODY_ELSE);
    }

    @Test
    void whoWasNotNeededIsNotToldWhoHelps() {
        long ask = PLACE.ask(ann, bo, cy);
        PLACE.act(ask, new Deed.Accept(bo));

        OwnAsk seen = PLACE.seen(cy, ask).orElseThrow();
        assertThat(seen.helper()).isEmpty();
        assertThat(seen.requests()).extracting(Request::to).containsExactly(cy);
        PLACE.asks().close(ann, ask, Gain.SOLUTION, "secret thanks", PLACE.now());
        OwnAsk after = PLACE.seen(cy, ask).orElseThrow();
        assertThat(after.about()).isEmpty();
        assertThat(after.text() + after.enabled() + after.gain() + after.helper())
                .isEqualTo("Optional.emptyOptional.empty");
    }

    @Test
    void awayGoneBehindTheCurtainAndAskedEnoughReadTheSame() {
        PersonId paused = PLACE.person("Paused" + count);
        PLACE.participation()
                .pause(paused, LocalDate.ofInstant(PLACE.now(), ZoneOffset.UTC).plusDays(9));
        PersonId out = PLACE.person("Out" + count);
        PLACE.participation().optOut(out);
        PersonId hidden = PLACE.person("Hidden" + count);
        PLACE.curtains().put(hidden, new Curtain(Findable.NOT, 5));
        PersonId full = PLACE.person("Full" + count);
        PLACE.curtains().put(full, new Curtain(Findable.BY_ALL, 0));
        PersonId nobody = new PersonId("nobody");

        for (PersonId one : List.of(paused, out, hidden, full, nobody)) {
            OwnAsk ask = PLACE.seen(ann, PLACE.ask(ann, one)).orElseThrow();
            assertThat(ask.requests())
                    .as("the request to %s", one.value())
                    .allMatch(request -> request.answer() == Answer.NOT_NOW);
            PLACE.act(ask.id(), new Deed.Withdraw(ann));
        }
        assertThat(PLACE.asks().of(paused, PLACE.now())).noneMatch(OwnAsk::isWaitingForMe);
    }

    @Test
    void aColleagueGetsThroughACurtainAndAStrangerDoesNot() {
        PLACE.trail(ann, bo);
        PLACE.curtains().put(bo, new Curtain(Findable.NOT, 5));

        assertThat(PLACE.seen(bo, PLACE.ask(ann, bo)).orElseThrow().isWaitingForMe())
                .isTrue();
        assertThat(PLACE.seen(bo, PLACE.ask(cy, bo)).orElseThrow().isWaitingForMe())
                .isFalse();
    }

    @Test
    void strangersTakeFromTheAttentionBudgetAndColleaguesDoNot() {
        PLACE.trail(ann, bo);
        List<Boolean> strangers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            PersonId stranger = PLACE.person("Stranger" + count + "x" + i);
            strangers.add(PLACE.seen(bo, PLACE.ask(stranger, bo)).orElseThrow().isWaitingForMe());
        }
        // One request of the week went to the line that Ann drew.
        assertThat(strangers).containsExactly(true, true, false, false);
        assertThat(PLACE.seen(bo, PLACE.ask(ann, bo)).orElseThrow().isWaitingForMe())
                .isTrue();
    }

    @Test
    void whoIsIntroducedIsNamedOnlyAfterTheirYes() {
        long ask = PLACE.draft(ann);
        PLACE.act(ask, new Deed.Send(ann, List.of(Request.forIntroduction(bo))));
        PLACE.act(ask, new Deed.Introduce(bo, cy));

        assertThat(PLACE.seen(ann, ask).orElseThrow().requests())
                .extracting(Request::to)
                .containsExactly(bo);
        PLACE.act(ask, new Deed.Accept(cy));
        assertThat(PLACE.seen(ann, ask).orElseThrow().helper()).contains(cy);
        assertThat(PLACE.seen(bo, ask).orElseThrow().helper()).isEmpty();
    }

    @Test
    void whoWasIntroducedAndIsAskedByNameReadsLikeAnybody() {
        long ask = PLACE.draft(ann);
        PLACE.act(ask, new Deed.Send(ann, List.of(Request.forIntroduction(bo))));
        PLACE.act(ask, new Deed.Introduce(bo, cy));
        PLACE.act(ask, new Deed.Send(ann, List.of(Request.forHelp(cy))));

        assertThat(PLACE.seen(ann, ask).orElseThrow().requests())
                .extracting(Request::to, Request::answer)
                .containsExactlyInAnyOrder(tuple(bo, Answer.INTRODUCED), tuple(cy, Answer.WAITING));
        assertThat(PLACE.act(ask, new Deed.Accept(cy)).part()).isEqualTo(Part.HELPER);
    }

    @Test
    void aNoOfTheIntroducedIsNotTold() {
        long ask = PLACE.draft(ann);
        PLACE.act(ask, new Deed.Send(ann, List.of(Request.forIntroduction(bo))));
        PLACE.act(ask, new Deed.Introduce(bo, cy));
        OwnAsk before = PLACE.seen(ann, ask).orElseThrow();
        PLACE.act(ask, new Deed.Decline(cy));

        assertThat(PLACE.seen(ann, ask)).contains(before);
    }

    @Test
    void othersAreToldTheSameWhetherThereIsAnAskOrNot() {
        long ask = PLACE.ask(ann, bo);

        for (long id : new long[] {ask, ask + 1}) {
            assertThatExceptionOfType(NoAskException.class)
                    .isThrownBy(() -> PLACE.act(id, new Deed.Accept(cy)))
                    .withMessage("no such ask of this person");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', NO_TEXT", "'  ', NO_TEXT", "🙂🙂, NO_WORDS", "'a\u0007x', BAD_TEXT"})
    void aTextMustHoldWords(String text, Reason why) {
        assertThatExceptionOfType(AskException.class)
                .isThrownBy(() -> new AskText(text))
                .extracting(AskException::reason)
                .isEqualTo(why);
    }

    @Test
    void aTextOfAHundredThousandCharactersIsTooLongAndHtmlIsText() {
        assertThatExceptionOfType(AskException.class)
                .isThrownBy(() -> new AskText("x".repeat(100_000)))
                .extracting(AskException::reason)
                .isEqualTo(Reason.TOO_LONG);
        assertThat(new AskText("<b>x</b>").value()).isEqualTo("<b>x</b>");
    }

    @Test
    void nobodyAsksThemselvesNorForWhatIsNotThere() {
        long ask = PLACE.draft(ann);

        assertThatExceptionOfType(AskRefusedException.class)
                .isThrownBy(() -> PLACE.act(ask, new Deed.Send(ann, List.of(Request.forHelp(ann)))))
                .extracting(AskRefusedException::why)
                .isEqualTo(Refusal.NOBODY_ELSE);
        assertThatExceptionOfType(AskException.class)
                .isThrownBy(() -> PLACE.asks()
                        .draft(ann, new AskText("x"), Set.of(new CompetenceId("esco:none")), "", PLACE.now()))
                .extracting(AskException::reason)
                .isEqualTo(Reason.UNKNOWN_COMPETENCE);
    }

    @Test
    void nobodyHasMoreThanTwentyAtOnce() {
        for (int i = 0; i < Asks.MOST_AT_ONCE; i++) {
            PLACE.draft(ann);
        }
        assertThatExceptionOfType(AskException.class)
                .isThrownBy(() -> PLACE.draft(ann))
                .extracting(AskException::reason)
                .isEqualTo(Reason.TOO_MANY);
    }

    @Test
    void whoGoesAwayHasSaidNotNowWithinTheHour() {
        long ask = PLACE.ask(ann, bo);
        PLACE.participation().optOut(bo);
        PLACE.get("askTime", RecurringJob.class).run(PLACE.now());

        assertThat(PLACE.seen(ann, ask).orElseThrow().requests())
                .extracting(Request::answer)
                .containsExactly(Answer.NOT_NOW);
    }

    @Test
    void isForgottenNinetyDaysAfterItIsOver() {
        long ask = PLACE.solved(ann, bo);
        PLACE.pass(Duration.ofDays(91));
        PLACE.get("askTime", RecurringJob.class).run(PLACE.now());

        assertThat(PLACE.seen(ann, ask)).isEmpty();
        assertThat(PLACE.shown().of(bo, PLACE.now())).hasSize(1);
    }

    @Test
    void anErasureOfTheAskerTakesTheAskAndOneOfTheHelperOpensIt() {
        long gone = PLACE.ask(ann, bo);
        long open = PLACE.ask(cy, ann, bo);
        PLACE.act(open, new Deed.Accept(ann));
        PLACE.erase(ann);

        assertThat(PLACE.seen(bo, gone)).isEmpty();
        OwnAsk seen = PLACE.seen(cy, open).orElseThrow();
        assertThat(seen.state()).isEqualTo(AskState.OPEN);
        assertThat(seen.requests()).extracting(Request::to, Request::answer).containsExactly(tuple(bo, Answer.WAITING));
    }

    @Test
    void aTimeToMeetIsForTheTwo() {
        long ask = PLACE.ask(ann, bo, cy);
        PLACE.act(ask, new Deed.Accept(bo));
        Meeting meeting = new Meeting(PLACE.now().plus(Duration.ofDays(2)), Duration.ofMinutes(30));
        PLACE.asks().meet(bo, ask, meeting, PLACE.now());

        assertThat(PLACE.seen(ann, ask).orElseThrow().meeting()).contains(meeting);
        assertThat(PLACE.seen(cy, ask).orElseThrow().meeting()).isEmpty();
        assertThatExceptionOfType(NoAskException.class)
                .isThrownBy(() -> PLACE.asks().meet(cy, ask, meeting, PLACE.now()));
    }
}
