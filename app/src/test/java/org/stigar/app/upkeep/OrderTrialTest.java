package org.stigar.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.app.upkeep.trial.OrderEffect.Points;
import org.stigar.app.upkeep.trial.OrderTrial;
import org.stigar.app.upkeep.trial.TrialReport;
import org.stigar.app.upkeep.trial.TrialReport.Published;
import org.stigar.app.upkeep.trial.TrialReport.Standing;
import org.stigar.app.upkeep.trial.Turn;
import org.stigar.core.people.PersonId;

/** The trial of order: who is in it, when letters come, what is counted, and what is told of it and when. */
class OrderTrialTest {

    private static final Clearing CLEARING = new Clearing();
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 16);
    private static final byte[] KEY = new byte[32];
    private static int count;

    private final OrderTrial trial = CLEARING.get(OrderTrial.class);
    private final List<PersonId> takers = new ArrayList<>();
    private final Map<PersonId, PersonId> others = new LinkedHashMap<>();

    @AfterAll
    static void close() {
        CLEARING.close();
    }

    @BeforeEach
    void onAMondayTwoWeeksBefore() {
        for (String table : List.of(
                "upkeep", "upkeep_nudge", "order_trial", "order_trial_round", "order_trial_week", "order_trial_pick")) {
            CLEARING.jdbc().sql("delete from " + table).update();
        }
        CLEARING.moveTo("2026-03-02T09:00:00Z");
    }

    @Test
    void isOffAndNobodyIsInItUntilTwoKeysAndAYes() {
        PersonId ann = taker();
        trial.join(ann);
        assertThat(trial.isOn()).isFalse();
        assertThat(trial.isJoinedBy(ann)).as("there is nothing to say yes to").isFalse();
        assertThat(report()).isEqualTo(new TrialReport(Standing.OFF, Optional.empty(), Optional.empty()));
        assertThat(change().isOffered(Subject.NONE)).isTrue();

        start();
        assertThat(change().isOffered(Subject.NONE)).isFalse();
        assertThat(trial.isJoinedBy(ann)).isFalse();
        trial.join(ann);
        assertThat(trial.isJoinedBy(ann)).isTrue();
        trial.leave(ann);
        assertThat(trial.isJoinedBy(ann)).isFalse();
    }

    @Test
    void movesNothingWithFewerThanFiveHundred() {
        start();
        PersonId ann = taker();
        trial.join(ann);
        volunteers(498);
        toFirstRound();

        assertThat(report().standing()).isEqualTo(Standing.FEWER_THAN_500);
        assertThat(daysOfLetters()).containsEntry(ann, "TUESDAY");
        assertThat(rows("order_trial_pick")).isZero();
    }

    @Test
    void bringsEachLetterOnceOnOneOfTwoDaysByLot() {
        start();
        joined(12);
        volunteers(500);
        toFirstRound();
        assertThat(report())
                .isEqualTo(new TrialReport(Standing.DRAWN, Optional.of(FIRST.plusWeeks(4)), Optional.empty()));
        PersonId outside = taker();

        Map<PersonId, String> days = daysOfLetters();

        assertThat(days).containsEntry(outside, "TUESDAY");
        for (PersonId taker : takers.subList(0, 12)) {
            assertThat(days)
                    .containsEntry(
                            taker, turn(taker).day(DigestChoice.USUAL.day()).name());
        }
        assertThat(days.values()).contains("TUESDAY", "THURSDAY");
    }

    @Test
    void keepsTheLettersOfTheNextWeekWithinTheBudget() {
        start();
        joined(12);
        volunteers(500);
        toFirstRound();
        daysOfLetters();
        daysOfLetters();

        assertThat(takers)
                .allSatisfy(taker -> assertThat(CLEARING.letters(taker)).hasSize(2));
    }

    @Test
    void countsTheTwoDaysInSumsAndForgetsWhose() {
        start();
        joined(12);
        volunteers(500);
        toFirstRound();
        CLEARING.moveTo("2026-03-17T09:05:00Z");
        CLEARING.runDigests();
        assertThat(rows("order_trial_pick")).isEqualTo(12);
        CLEARING.moveTo("2026-03-18T12:00:00Z");
        List<PersonId> walkers = takers.subList(0, 5);
        walkers.forEach(taker -> CLEARING.walked(taker, other(taker), 0));
        assertThat(rows("order_trial_week")).isZero();

        CLEARING.moveTo("2026-03-19T09:05:00Z");
        takers.subList(5, 7).forEach(taker -> CLEARING.walked(taker, other(taker), 0));
        CLEARING.runDigests();
        CLEARING.runDigests();

        assertThat(rows("order_trial_pick")).isZero();
        for (Turn turn : Turn.values()) {
            assertThat(sums(turn)).isEqualTo(of(takers, turn) + " letters, " + of(walkers, turn) + " walked");
        }
    }

    @Test
    void letsWhoLeavesInBetweenHaveTheirLetterAndCountsThemNot() {
        start();
        joined(12);
        volunteers(500);
        toFirstRound();
        CLEARING.moveTo("2026-03-17T09:05:00Z");
        CLEARING.runDigests();
        PersonId late = takers.stream()
                .filter(one -> turn(one) == Turn.LATE)
                .findFirst()
                .orElseThrow();
        assertThat(CLEARING.letters(late)).isEmpty();

        CLEARING.pass(Duration.ofDays(1));
        trial.leave(late);
        CLEARING.runDigests();
        CLEARING.runDigests();

        assertThat(CLEARING.letters(late)).hasSize(1);
        CLEARING.pass(Duration.ofDays(1));
        CLEARING.runDigests();
        assertThat(CLEARING.letters(late)).hasSize(1);
        assertThat(sums(Turn.LATE)).startsWith(of(takers, Turn.LATE) - 1 + " letters");
    }

    @Test
    void stopsAtOnceLosesNoLetterAndTellsNothing() {
        start();
        joined(12);
        volunteers(500);
        toFirstRound();
        CLEARING.moveTo("2026-03-17T09:05:00Z");
        CLEARING.runDigests();

        trial.stop(takers.get(0), Role.GUARDIAN, CLEARING.now());
        trial.stop(takers.get(0), Role.GUARDIAN, CLEARING.now());
        CLEARING.runDigests();

        assertThat(takers)
                .allSatisfy(taker -> assertThat(CLEARING.letters(taker)).hasSize(1));
        assertThat(takers).noneMatch(trial::isJoinedBy);
        assertThat(report()).isEqualTo(new TrialReport(Standing.OFF, Optional.empty(), Optional.empty()));
        assertThat(rows("order_trial_pick") + rows("order_trial_week") + rows("order_trial_round"))
                .isZero();
        assertThat(rows("order_trial where lot_key is not null")).isZero();
        assertThat(CLEARING.get(GuardianLog.class).page(Long.MAX_VALUE, 1))
                .extracting(line -> line.entry().act())
                .containsExactly(GuardianLog.Act.STOPPED);
    }

    /** Who looks every day sees no yes and no no: the page changes when a round begins, and never for a few. */
    @Test
    void takesNewcomersInBatchesAtTheBeginningOfARound() {
        start();
        volunteers(499);
        toFirstRound();
        TrialReport before = report();
        PersonId ann = taker();
        trial.join(ann);
        runOn("2026-03-25T09:00:00Z");
        assertThat(report()).isEqualTo(before);

        runOn("2026-04-12T09:00:00Z");
        CLEARING.moveTo("2026-04-13T09:00:00Z");
        assertThat(report().standing()).as("one alone waits").isEqualTo(Standing.FEWER_THAN_500);
        joined(7);
        assertThat(report().standing()).isEqualTo(Standing.FEWER_THAN_500);
        runOn("2026-05-10T09:00:00Z");
        CLEARING.moveTo("2026-05-11T09:00:00Z");
        assertThat(report().standing()).isEqualTo(Standing.DRAWN);

        takers.forEach(trial::leave);
        assertThat(report().standing()).as("until the round is over").isEqualTo(Standing.DRAWN);
    }

    @Test
    void tellsTwelveClosedWeeksAtATime() {
        start();
        volunteers(600);
        List<Optional<Published>> seen = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            LocalDate began = FIRST.plusWeeks(4L * round);
            runOn(began.minusDays(1) + "T12:00:00Z");
            sum(began, Turn.EARLY, 600, 120);
            sum(began, Turn.LATE, 600, round < 3 ? 60 : 120);
            CLEARING.moveTo(began.plusWeeks(4) + "T12:00:00Z");
            seen.add(report().published());
            CLEARING.moveTo(began.plusWeeks(4).plusDays(2) + "T12:00:00Z");
            seen.add(report().published());
        }

        Optional<Published> first = Optional.of(new Published(12, Optional.of(new Points(10, 7, 13))));
        assertThat(seen.subList(0, 5)).as("two rounds and a third that is open").allMatch(Optional::isEmpty);
        assertThat(seen.subList(5, 11)).allMatch(first::equals);
        assertThat(seen.get(11)).contains(new Published(24, Optional.of(new Points(5, 3, 7))));

        trial.stop(new PersonId("somebody"), Role.ADMIN, CLEARING.now());
        assertThat(report().published()).as("what was published stays").isEqualTo(seen.get(11));
    }

    @Test
    void saysNothingOfTooFewLetters() {
        start();
        volunteers(600);
        for (int round = 0; round < 3; round++) {
            LocalDate began = FIRST.plusWeeks(4L * round);
            runOn(began.minusDays(1) + "T12:00:00Z");
            sum(began, Turn.EARLY, 499, 120);
            sum(began, Turn.LATE, 500, 60);
        }
        CLEARING.moveTo("2026-07-01T12:00:00Z");

        assertThat(report().published()).contains(new Published(12, Optional.empty()));
    }

    /** Privacy P7. */
    @Test
    void anErasureTakesWhatIsMeasuredAlong() {
        start();
        joined(12);
        volunteers(500);
        toFirstRound();
        CLEARING.moveTo("2026-03-17T09:05:00Z");
        CLEARING.runDigests();

        CLEARING.erase(takers.get(0));
        CLEARING.erase(other(takers.get(1)));

        assertThat(rows("order_trial_pick")).isEqualTo(10);
    }

    private static KeyedChange change() {
        return CLEARING.get(KeyedChange.class);
    }

    private void start() {
        change().deed().accept(Subject.NONE, CLEARING.now());
        CLEARING.jdbc()
                .sql("update order_trial set lot_key = :key")
                .param("key", KEY)
                .update();
    }

    /** Somebody whose trail grows over just before the first round, and who has a digest. */
    private PersonId taker() {
        PersonId taker = CLEARING.person("T" + ++count);
        PersonId other = CLEARING.person("O" + count);
        CLEARING.fading(taker, other, "x");
        CLEARING.nudges(taker);
        takers.add(taker);
        others.put(taker, other);
        return taker;
    }

    private PersonId other(PersonId taker) {
        return Objects.requireNonNull(others.get(taker), "the other end");
    }

    private void joined(int people) {
        for (int i = 0; i < people; i++) {
            trial.join(taker());
        }
    }

    /** Those of whom nothing matters but that they said yes. */
    private static void volunteers(int people) {
        CLEARING.jdbc().sql("""
                insert into upkeep (person, trial) select decode(md5(i::text), 'hex'), 'ASKED' from generate_series(1, :n) i
                """).param("n", people).update();
    }

    private static void toFirstRound() {
        runOn("2026-03-15T12:00:00Z");
        CLEARING.moveTo("2026-03-16T09:05:00Z");
    }

    private static void runOn(String instant) {
        CLEARING.moveTo(instant);
        CLEARING.runDigests();
    }

    /** Lives through a week from its Monday on, and returns on which day the letter came to each. */
    private Map<PersonId, String> daysOfLetters() {
        Map<PersonId, String> days = new LinkedHashMap<>();
        Map<PersonId, Integer> before = new LinkedHashMap<>();
        takers.forEach(taker -> before.put(taker, CLEARING.letters(taker).size()));
        for (int day = 0; day < 7; day++) {
            CLEARING.runDigests();
            String today = CLEARING.now().atZone(ZoneOffset.UTC).getDayOfWeek().name();
            for (PersonId taker : takers) {
                if (CLEARING.letters(taker).size() > before.getOrDefault(taker, 0)) {
                    days.putIfAbsent(taker, today);
                }
            }
            CLEARING.pass(Duration.ofDays(1));
        }
        return days;
    }

    private static Turn turn(PersonId taker) {
        return Turn.of(KEY, CLEARING.pseudonyms().of(taker), FIRST);
    }

    private static long of(List<PersonId> people, Turn turn) {
        return people.stream().filter(one -> turn(one) == turn).count();
    }

    private TrialReport report() {
        return trial.report(CLEARING.now());
    }

    private static int rows(String from) {
        return CLEARING.jdbc()
                .sql("select count(*) from " + from)
                .query(Integer.class)
                .single();
    }

    private static void sum(LocalDate week, Turn turn, int letters, int walked) {
        CLEARING.jdbc()
                .sql(
                        "insert into order_trial_week (week, turn, letters, walked) values (:week, :turn, :letters, :walked)")
                .param("week", week)
                .param("turn", turn.name())
                .param("letters", letters)
                .param("walked", walked)
                .update();
    }

    private static String sums(Turn turn) {
        return CLEARING.jdbc()
                .sql("select letters || ' letters, ' || walked || ' walked' from order_trial_week where turn = :turn")
                .param("turn", turn.name())
                .query(String.class)
                .optional()
                .orElse("0 letters, 0 walked");
    }
}
