package org.stigar.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.upkeep.DigestChoice.Way;
import org.stigar.core.people.PersonId;

/** The weekly letter: when, to whom, how often. */
class DigestTest {

    private static final Clearing CLEARING = new Clearing();
    private static int count;

    private final PersonId ann = CLEARING.person("Ann" + ++count);
    private final PersonId bo = CLEARING.person("Bo" + count);

    @AfterAll
    static void close() {
        CLEARING.close();
    }

    @BeforeEach
    void onAMonday() {
        CLEARING.moveTo("2026-03-02T09:00:00Z");
    }

    @Test
    void comesOnTuesdayAtNineByTheReadersClock() {
        CLEARING.people()
                .put(
                        List.of(Clearing.builder(ann, "Ann" + count)
                                .zone(ZoneId.of("Europe/Stockholm"))
                                .build()),
                        List.of(),
                        List.of());
        CLEARING.fading(ann, bo, "rätt pris");
        CLEARING.nudges(ann);

        CLEARING.runDigests();
        CLEARING.moveTo("2026-03-03T07:59:00Z");
        CLEARING.runDigests();
        assertThat(CLEARING.letters(ann)).isEmpty();

        CLEARING.moveTo("2026-03-03T08:04:00Z");
        CLEARING.runDigests();
        assertThat(CLEARING.letters(ann))
                .containsExactly("sv|Läge att höra av dig till Bo" + count + "|Det här gör Bo" + count
                        + " möjligt för dig, med dina egna ord: ”rätt pris”.|Har ni redan hörts? Ett tryck under Idag"
                        + " räcker, så hålls stigen öppen.|Till Idag|https://stigar.example.org/");
        assertThat(CLEARING.taken(ann)).isEqualTo(1);
    }

    @Test
    void comesOnceAWeekHoweverOftenTheJobRuns() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.nudges(ann);
        toTuesday();
        CLEARING.runDigests();
        CLEARING.runDigests();
        CLEARING.pass(Duration.ofHours(2));
        CLEARING.runDigests();
        assertThat(CLEARING.letters(ann)).hasSize(1);

        CLEARING.upkeep().choose(ann, new DigestChoice(DayOfWeek.WEDNESDAY, 9, Way.MAIL));
        CLEARING.pass(Duration.ofDays(1));
        CLEARING.runDigests();
        assertThat(CLEARING.letters(ann)).as("another day of the same week").hasSize(1);
    }

    @Test
    void comesOnceFromTwoNodesAtOnce() throws Exception {
        CLEARING.fading(ann, bo, "x");
        CLEARING.nudges(ann);
        toTuesday();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Callable<Boolean> node = () -> {
                start.await();
                CLEARING.runDigests();
                return true;
            };
            runs.add(nodes.submit(node));
        }
        start.countDown();
        for (Future<Boolean> run : runs) {
            run.get();
        }
        nodes.shutdown();

        assertThat(CLEARING.letters(ann)).hasSize(1);
        assertThat(CLEARING.taken(ann)).isEqualTo(1);
    }

    /** Some minutes late one week, and over the change of clocks, costs nothing the next. */
    @Test
    void comesAgainTheNextWeek() {
        CLEARING.people()
                .put(
                        List.of(Clearing.builder(ann, "Ann" + count)
                                .zone(ZoneId.of("Europe/Stockholm"))
                                .build()),
                        List.of(),
                        List.of());
        PersonId cy = CLEARING.person("Cy" + count);
        CLEARING.moveTo("2026-03-23T09:00:00Z");
        CLEARING.fading(ann, bo, "x");
        CLEARING.fading(ann, cy, "y");
        CLEARING.nudges(ann);
        CLEARING.moveTo("2026-03-24T08:09:00Z");
        CLEARING.runDigests();
        CLEARING.moveTo("2026-03-31T07:00:00Z");
        CLEARING.runDigests();

        assertThat(CLEARING.letters(ann))
                .hasSize(2)
                .allMatch(letter -> letter.contains("Bo" + count) && letter.contains("Cy" + count));
    }

    @Test
    void waitsForTheNextWeekWhenItsDayIsOver() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.nudges(ann);
        CLEARING.moveTo("2026-03-04T09:00:00Z");
        CLEARING.runDigests();
        assertThat(CLEARING.letters(ann)).isEmpty();

        CLEARING.moveTo("2026-03-10T23:00:00Z");
        CLEARING.runDigests();
        assertThat(CLEARING.letters(ann)).hasSize(1);
    }

    @Test
    void holdsTwoNudgesAtMostTheMostTellingFirst() {
        PersonId cy = CLEARING.person("Cy" + count);
        PersonId dee = CLEARING.person("Dee" + count);
        CLEARING.fading(ann, bo, "x");
        CLEARING.fading(ann, cy, "y");
        CLEARING.fading(ann, dee, "");
        CLEARING.ask(dee, ann);
        CLEARING.nudges(ann);
        toTuesday();
        CLEARING.runDigests();

        String letter = CLEARING.letters(ann).get(0);
        assertThat(letter).contains("|Dee" + count + " undrar om du kan hjälpa till med en sak.|");
        assertThat(letter.split("med dina egna ord", -1)).hasSize(2);
        assertThat(letter).as("the words of an ask stay on its page").doesNotContain("cold room");
        assertThat(CLEARING.taken(ann)).isEqualTo(2);
    }

    /** Variety, not a record of what was not done. */
    @Test
    void speaksOfOthersTheNextWeekWhereTheReasonIsOfAKind() {
        PersonId cy = CLEARING.person("Cy" + count);
        PersonId dee = CLEARING.person("Dee" + count);
        for (PersonId other : List.of(bo, cy, dee)) {
            CLEARING.fading(ann, other, "x");
        }
        List<PersonId> first = others(CLEARING.nudges(ann));
        toTuesday();
        CLEARING.runDigests();

        assertThat(first).hasSize(2);
        assertThat(others(CLEARING.nudges(ann))).hasSize(2).isNotEqualTo(first);
    }

    @Test
    void isNotSentWhereThereIsNothingToSay() {
        CLEARING.fading(ann, bo, "");
        CLEARING.nudges(ann);
        toTuesday();
        CLEARING.runDigests();

        assertThat(CLEARING.letters(ann)).isEmpty();
        assertThat(CLEARING.taken(ann)).isZero();
        assertThat(CLEARING.nudges(ann)).isEmpty();
    }

    @Test
    void isNotSentToWhoNeverCame() {
        CLEARING.fading(ann, bo, "x");
        toTuesday();
        CLEARING.runDigests();

        assertThat(CLEARING.letters(ann)).isEmpty();
    }

    @Test
    void isNotSentToWhoTakesNoPartThatDay() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.nudges(ann);
        toTuesday();
        CLEARING.participation().pause(ann, today().plusDays(1));
        CLEARING.runDigests();

        assertThat(CLEARING.letters(ann)).isEmpty();
        assertThat(CLEARING.nudges(ann)).isEmpty();
    }

    @Test
    void keepsToTodayForWhoWantsNoMail() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.nudges(ann);
        CLEARING.upkeep().choose(ann, DigestChoice.USUAL.by(Way.TODAY));
        toTuesday();
        CLEARING.runDigests();

        assertThat(CLEARING.letters(ann)).isEmpty();
        assertThat(CLEARING.taken(ann)).isZero();
        assertThat(others(CLEARING.nudges(ann))).containsExactly(bo);
    }

    @Test
    void obeysTheUnsubscriptionAndChoosingMailUndoesIt() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.nudges(ann);
        CLEARING.get(Subscriptions.class).stop(ann, Letter.Kind.UPKEEP);
        assertThat(CLEARING.upkeep().choice(ann).way()).isEqualTo(Way.TODAY);
        toTuesday();
        CLEARING.runDigests();
        assertThat(CLEARING.letters(ann)).isEmpty();

        CLEARING.upkeep().choose(ann, DigestChoice.USUAL);
        CLEARING.pass(Duration.ofDays(7));
        CLEARING.runDigests();
        assertThat(CLEARING.letters(ann)).hasSize(1);
    }

    @Test
    void isSilentForWhoWantsNone() {
        CLEARING.fading(ann, bo, "x");
        CLEARING.nudges(ann);
        CLEARING.upkeep().choose(ann, DigestChoice.USUAL.by(Way.NEVER));
        toTuesday();
        CLEARING.runDigests();

        assertThat(CLEARING.letters(ann)).isEmpty();
        assertThat(CLEARING.nudges(ann)).isEmpty();
    }

    /** Privacy P9: what others wanted this week leaves that much less room. */
    @Test
    void staysWithinTheAttentionBudget() {
        PersonId cy = CLEARING.person("Cy" + count);
        CLEARING.fading(ann, bo, "x");
        CLEARING.fading(ann, cy, "y");
        CLEARING.nudges(ann);
        AttentionBudget budget = CLEARING.get(AttentionBudget.class);
        budget.tryTake(ann, AttentionBudget.Kind.REQUEST, CLEARING.now());
        budget.tryTake(ann, AttentionBudget.Kind.REQUEST, CLEARING.now());
        toTuesday();
        CLEARING.runDigests();

        assertThat(CLEARING.taken(ann)).isEqualTo(1);
        assertThat(CLEARING.letters(ann)).hasSize(1).noneMatch(letter -> letter.contains(" och "));
        assertThat(CLEARING.nudges(ann)).as("Today shows both").hasSize(2);
    }

    /** Privacy P7: a letter that waits speaks of nobody who is erased, whatever they were called when it was written. */
    @Test
    void goesWhenSomebodyItSpeaksOfIsErased() {
        PersonId cy = CLEARING.person("Cy" + count);
        CLEARING.fading(ann, bo, "x");
        CLEARING.fading(ann, cy, "y");
        CLEARING.nudges(ann);
        CLEARING.upkeep().neverFor(bo, ann, CLEARING.now());
        toTuesday();
        CLEARING.runDigests();
        assertThat(CLEARING.letters(ann)).hasSize(1);

        List<PersonId> nudged = others(CLEARING.nudges(ann));
        PersonId second = nudged.get(1);
        CLEARING.people()
                .put(List.of(Clearing.builder(second, "Renamed" + count).build()), List.of(), List.of());
        CLEARING.erase(second);
        CLEARING.erase(second);

        assertThat(CLEARING.letters(ann)).isEmpty();
        assertThat(others(CLEARING.nudges(ann))).containsExactly(nudged.get(0));
    }

    private static List<PersonId> others(List<Nudge> nudges) {
        return nudges.stream().map(Nudge::other).toList();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLEARING.now(), ZoneOffset.UTC);
    }

    private static void toTuesday() {
        CLEARING.moveTo("2026-03-03T09:00:00Z");
    }
}
