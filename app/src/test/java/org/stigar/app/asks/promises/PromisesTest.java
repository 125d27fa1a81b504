package org.stigar.app.asks.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.asks.Workplace;
import org.stigar.app.asks.promises.OwnPromise.State;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.PersonId;

class PromisesTest {

    private static final AskText TASK = new AskText("Go through the first delivery together.");
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final Workplace place = new Workplace();
    private final Promises promises = place.get(Promises.class);
    private final PersonId ann = place.person("Ann");
    private final PersonId bo = place.person("Bo");
    private final PersonId cy = place.person("Cy");

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void isADraftAskAndAPromiseOfFourteenDays() {
        long promise = make(ann, bo);

        OwnPromise own = promises.of(bo, place.now()).get(0);
        assertThat(own.id()).isEqualTo(promise);
        assertThat(own.due()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(own.state()).isEqualTo(State.OFFERED);
        assertThat(place.seen(ann, own.ask()))
                .get()
                .extracting(OwnAsk::state, OwnAsk::text)
                .containsExactly(AskState.DRAFT, TASK.value());
        assertThat(promises.of(cy, place.now())).isEmpty();
    }

    @Test
    void aYesFromTheLetterGivesBothTheDay() {
        long promise = make(ann, bo);
        ActionHandler handler = place.handler("answer-promise");
        Granted link = new Granted("answer-promise", bo, Long.toString(promise));
        assertThat(handler.describe(link, ENGLISH).text()).isEqualTo(TASK.value());
        handler.act(link, ENGLISH);
        handler.act(link, ENGLISH);

        assertThat(promises.of(ann, place.now()).get(0).state()).isEqualTo(State.AGREED);
        assertThat(place.jdbc()
                        .sql("select calendar from letter where calendar is not null")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(file -> file.contains("DTSTART:20260316T090000Z") && !file.contains("delivery"));
    }

    @Test
    void itsAskKeepsIt() {
        make(ann, bo);
        long ask = promises.of(ann, place.now()).get(0).ask();
        place.act(ask, new Deed.Send(ann, List.of(Request.forHelp(bo))));
        place.act(ask, new Deed.Accept(bo));
        place.asks().close(ann, ask, Gain.SOLUTION, "", place.now());

        assertThat(promises.of(bo, place.now()).get(0).state()).isEqualTo(State.KEPT);
    }

    @Test
    void eitherSaysThatItIsDoneAndNobodyElse() {
        long promise = make(ann, bo);
        assertThatExceptionOfType(NoAskException.class).isThrownBy(() -> promises.keep(cy, promise));
        assertThatExceptionOfType(NoAskException.class).isThrownBy(() -> promises.agree(ann, promise, place.now()));
        promises.keep(bo, promise);

        assertThat(promises.of(ann, place.now()).get(0).state()).isEqualTo(State.KEPT);
    }

    @Test
    void aNoIsSaidOnceAndStays() {
        long promise = make(ann, bo);
        promises.refuse(bo, promise);
        promises.agree(bo, promise, place.now());
        promises.keep(ann, promise);

        assertThat(promises.of(ann, place.now()).get(0).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void nobodyPromisesThemselvesNorNobodyNorWithoutEnd() {
        for (PersonId other : List.of(ann, new PersonId("nobody"))) {
            assertThatExceptionOfType(AskException.class).isThrownBy(() -> make(ann, other));
        }
        for (int i = 0; i < Promises.MOST_AHEAD; i++) {
            make(ann, place.person("Other" + i));
        }
        assertThatExceptionOfType(AskException.class)
                .isThrownBy(() -> make(ann, bo))
                .extracting(AskException::reason)
                .isEqualTo(AskException.Reason.TOO_MANY);
    }

    @Test
    void strangersReachNobodyPastTheBudget() {
        for (int i = 0; i < 5; i++) {
            make(place.person("Stranger" + i), bo);
        }

        assertThat(lettersTo(bo)).isEqualTo(3);
        assertThat(promises.of(bo, place.now()))
                .filteredOn(one -> !one.isGone())
                .hasSize(3);
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                reason(
                        "away",
                        (place, bo) -> place.participation()
                                .pause(
                                        bo,
                                        LocalDate.ofInstant(place.now(), ZoneOffset.UTC)
                                                .plusDays(3))),
                reason("opted out", (place, bo) -> place.participation().optOut(bo)),
                reason("not to be found", (place, bo) -> place.curtains().put(bo, new Curtain(Findable.NOT, 5))),
                reason(
                        "found through others",
                        (place, bo) -> place.curtains().put(bo, new Curtain(Findable.THROUGH_INTRODUCER, 5))),
                reason("no asks", (place, bo) -> place.curtains().put(bo, new Curtain(Findable.BY_ALL, 0))),
                reason("asked enough", (place, bo) -> {
                    place.curtains().put(bo, new Curtain(Findable.BY_ALL, 1));
                    place.ask(place.person("Eve"), bo);
                }),
                reason("promised enough", (place, bo) -> {
                    place.curtains().put(bo, new Curtain(Findable.BY_ALL, 1));
                    place.get(Promises.class).make(place.person("Eve"), bo, TASK, place.now());
                }),
                reason("no attention left", (place, bo) -> {
                    for (int i = 0; i < AttentionBudget.REQUESTS; i++) {
                        place.ask(place.person("Eve" + i), bo);
                    }
                }));
    }

    private static Arguments reason(String name, BiConsumer<Workplace, PersonId> happens) {
        return Arguments.of(name, happens);
    }

    /** Privacy P8: why somebody cannot be reached reads like a no of theirs, and is not theirs to see. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("reasons")
    void whoCannotBeReachedHasSaidNotRightNow(String name, BiConsumer<Workplace, PersonId> happens) {
        happens.accept(place, bo);
        int before = lettersTo(bo);
        long toBo = make(ann, bo);
        long toCy = make(ann, cy);
        promises.refuse(cy, toCy);

        assertThat(seen(ann, toBo)).as(name).isEqualTo(seen(ann, toCy));
        assertThat(lettersTo(bo)).isEqualTo(before);
        assertThat(lettersTo(ann)).isZero();
        promises.agree(bo, toBo, place.now());
        promises.keep(ann, toBo);
        assertThat(promises.of(bo, place.now()))
                .filteredOn(one -> one.id() == toBo)
                .allMatch(one -> one.isGone() && one.task().isEmpty());
        assertThat(seen(ann, toBo)).as("it stays so").isEqualTo(seen(ann, toCy));
    }

    /** Returns all that a maker sees of a promise, but which it is and to whom. */
    private String seen(PersonId maker, long promise) {
        OwnPromise own = promises.of(maker, place.now()).stream()
                .filter(one -> one.id() == promise)
                .findFirst()
                .orElseThrow();
        AskState draft = place.seen(maker, own.ask()).orElseThrow().state();
        return own.part() + " " + own.task() + " " + own.due() + " " + own.state() + " " + draft;
    }

    @Test
    void aColleagueComesThroughTheCurtainWithinTheCeiling() {
        place.trail(ann, bo);
        place.curtains().put(bo, new Curtain(Findable.NOT, 2));
        make(ann, bo);
        make(ann, bo);
        make(ann, bo);

        assertThat(promises.of(bo, place.now()))
                .extracting(OwnPromise::state)
                .containsExactlyInAnyOrder(State.OFFERED, State.OFFERED, State.REFUSED);
        assertThat(place.seen(bo, place.ask(ann, bo)).orElseThrow().isWaitingForMe())
                .as("promises count as the asks that they are")
                .isFalse();
    }

    @Test
    void whatSomebodyAgreedToReachesThemWordForWord() {
        place.curtains().put(bo, new Curtain(Findable.BY_ALL, 2));
        promises.agree(bo, make(ann, bo), place.now());
        promises.agree(bo, make(ann, bo), place.now());
        List<OwnPromise> agreed = promises.of(ann, place.now());
        place.curtains().put(bo, new Curtain(Findable.NOT, 0));
        long other = agreed.get(1).ask();
        place.asks().rewrite(ann, other, new AskText("Something else."), Set.of(), "", place.now());

        for (OwnPromise promise : agreed) {
            place.act(promise.ask(), new Deed.Send(ann, List.of(Request.forHelp(bo))));
        }

        assertThat(place.seen(bo, agreed.get(0).ask()).orElseThrow().isWaitingForMe())
                .isTrue();
        assertThat(place.seen(bo, other).orElseThrow().isWaitingForMe()).isFalse();
    }

    private int lettersTo(PersonId reader) {
        return place.jdbc()
                .sql("select count(*) from letter where reader = :reader")
                .param("reader", place.pseudonyms().of(reader).bytes())
                .query(Integer.class)
                .single();
    }

    @Test
    void areCountedInBandsFromEightPeopleOn() {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            made.add(make(place.person("Maker" + i), place.person("Other" + i)));
        }
        assertThat(promises.kept(made)).isEqualTo(KeptShare.SOME);
        assertThat(promises.kept(made.subList(0, 3))).isEqualTo(KeptShare.TOO_FEW_PEOPLE);
        promises.keep(new PersonId("p-other0"), made.get(0));
        promises.keep(new PersonId("p-other1"), made.get(1));
        assertThat(promises.kept(made)).isEqualTo(KeptShare.ABOUT_HALF);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 9, 9, TOO_FEW_PEOPLE",
        "8, 0, 0, TOO_FEW_PEOPLE",
        "8, 9, 2, SOME",
        "8, 9, 3, ABOUT_HALF",
        "8, 9, 7, MOST"
    })
    void bandsHideTheCount(int people, int made, int kept, KeptShare band) {
        assertThat(KeptShare.of(people, made, kept)).isEqualTo(band);
    }

    @Test
    void goWithEitherEndAndAfterNinetyDays() {
        make(ann, bo);
        make(ann, cy);
        place.erase(bo);
        assertThat(promises.of(ann, place.now())).extracting(OwnPromise::other).containsExactly(cy);

        place.pass(Duration.ofDays(105));
        place.get("promiseRetention", RecurringJob.class).run(place.now());
        assertThat(promises.of(ann, place.now())).isEmpty();
    }

    private long make(PersonId maker, PersonId other) {
        return promises.make(maker, other, TASK, place.now());
    }
}
