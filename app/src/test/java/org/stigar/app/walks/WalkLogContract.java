package org.stigar.app.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.app.MutableClock;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.walks.pair.Keeping;
import org.stigar.app.walks.pair.PairWalks;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** What every walk log keeps, and every view of its day sets. */
public interface WalkLogContract {

    Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    int TODAY = (int) LocalDate.of(2026, 6, 15).toEpochDay();

    PersonId ANN = new PersonId("ann");
    PersonId BOB = new PersonId("bob");
    PersonId CY = new PersonId("cy");
    PersonId DI = new PersonId("di");

    Layer DECLARED = new Layer(WalkSource.DECLARED, Occasion.OWN);
    Layer MAIL = new Layer(WalkSource.MAIL, Occasion.OWN);

    /** A log with nothing in it, of ann, bob, cy, di and p1 to p20, who all take part; nobody knows eve. */
    Fixture fresh();

    /** What a test works with. */
    record Fixture(WalkLog log, DaySets daySets, MemoryPeople colleagues, MutableClock clock) {

        /** Returns the people of the contract. */
        public static MemoryPeople people() {
            MemoryPeople colleagues = MemoryPeople.of("ann", "bob", "cy", "di");
            IntStream.rangeClosed(1, 20).forEach(i -> colleagues.join("p" + i));
            return colleagues;
        }

        /** Returns what makes rows of walks. */
        public static PairWalks pairWalks(MemoryPeople colleagues, MutableClock clock) {
            return new PairWalks(colleagues, colleagues, colleagues, Keeping.SHIPPED, clock);
        }
    }

    @Test
    default void givesBackWhatWasWalked() {
        Fixture f = fresh();
        Walk help = new Walk(
                NOW.minusSeconds(60),
                List.of(ANN, BOB),
                3,
                WalkKind.HELP,
                Occasion.PROJECT,
                new WalkSource("asks"),
                Optional.of("0a-17"),
                Optional.of(new Help(BOB, List.of(), Help.Word.CLAIMED)));
        Walk declared = declared(NOW.minus(Duration.ofDays(3)), BOB, ANN);

        assertThat(f.log().append(List.of(declared, help))).isEqualTo(2);

        assertThat(f.log().between(ANN, BOB)).containsExactly(help, declared);
        assertThat(f.log().between(BOB, ANN)).containsExactly(help, declared);
        assertThat(f.log().between(ANN, CY)).isEmpty();
        assertThat(f.daySets().find(BOB, ANN))
                .contains(Trace.of(Map.of(
                        DECLARED,
                        DaySet.of(TODAY - 3),
                        new Layer(new WalkSource("asks"), Occasion.PROJECT),
                        DaySet.of(TODAY))));
        assertThat(f.daySets().find(ANN, CY)).isEmpty();
    }

    @Test
    default void showsAPersonAllOwnTrails() {
        Fixture f = fresh();
        f.log().append(List.of(declared(NOW, ANN, BOB), declared(NOW, CY, ANN), declared(NOW, BOB, CY)));

        assertThat(f.daySets().of(ANN))
                .isEqualTo(Map.of(BOB, Trace.of(DECLARED, TODAY), CY, Trace.of(DECLARED, TODAY)));
        assertThat(f.daySets().of(DI)).isEmpty();
    }

    @Test
    default void countsTheSameWalkOnce() {
        Fixture f = fresh();
        Walk plain = declared(NOW, ANN, BOB);
        Walk named = with("7", NOW, ANN, BOB);

        assertThat(f.log().append(List.of(plain, plain, named))).isEqualTo(2);
        assertThat(f.log().append(List.of(named, plain, with("7", NOW.minus(Duration.ofDays(2)), ANN, BOB))))
                .isZero();
        assertThat(f.log().append(List.of(declared(NOW, BOB, ANN)))).isZero();

        assertThat(f.log().between(ANN, BOB)).hasSize(2);
        assertThat(f.daySets().find(ANN, BOB)).contains(Trace.of(DECLARED, TODAY));
    }

    @Test
    default void tellsWalksOfDifferentSourcesKindsAndIdsApart() {
        Fixture f = fresh();

        int added = f.log()
                .append(List.of(
                        declared(NOW, ANN, BOB),
                        Walk.of(NOW, List.of(ANN, BOB), WalkKind.WORK, Occasion.OWN, WalkSource.DECLARED),
                        Walk.of(NOW, List.of(ANN, BOB), WalkKind.DECLARED, Occasion.OWN, WalkSource.MAIL),
                        with("1", NOW, ANN, BOB),
                        with("2", NOW, ANN, BOB)));

        assertThat(added).isEqualTo(5);
    }

    @Test
    default void pairsEverybodyAtATableAndTheSenderWithEachReader() {
        Fixture f = fresh();
        List<PersonId> three = List.of(BOB, ANN, CY);

        assertThat(f.log().append(List.of(Walk.of(NOW, three, WalkKind.WORK, Occasion.UNIT, WalkSource.DECLARED))))
                .isEqualTo(3);
        assertThat(f.log().append(List.of(Walk.of(NOW, three, WalkKind.MESSAGE, Occasion.OWN, WalkSource.MAIL))))
                .isEqualTo(2);

        assertThat(f.daySets().find(ANN, CY)).contains(Trace.of(new Layer(WalkSource.DECLARED, Occasion.UNIT), TODAY));
        assertThat(f.log().between(ANN, BOB).get(0).participants()).containsExactly(BOB, ANN);
        assertThat(f.log().between(ANN, BOB).get(0).gathering()).isEqualTo(3);
    }

    /** P5: messages to more than ten and meetings of more than fifteen make no trail. */
    @Test
    default void leavesNothingOfGatheringsThatAreTooLarge() {
        Fixture f = fresh();

        assertThat(f.log()
                        .append(List.of(
                                gathering(12, 12, WalkKind.MESSAGE),
                                gathering(16, 16, WalkKind.MEETING),
                                gathering(2, 16, WalkKind.MEETING))))
                .isZero();
        assertThat(f.daySets().of(new PersonId("p1"))).isEmpty();

        assertThat(f.log().append(List.of(gathering(11, 11, WalkKind.MESSAGE)))).isEqualTo(10);
        assertThat(f.log().append(List.of(gathering(15, 15, WalkKind.MEETING)))).isEqualTo(105);
    }

    /** P4: dropped before it is stored; the gathering keeps its size. */
    @Test
    default void dropsPairsOfWhomOneOptedOutOrIsUnknown() {
        Fixture f = fresh();
        f.colleagues().optOut(CY);
        Walk meeting = Walk.of(
                NOW,
                List.of(ANN, BOB, CY, new PersonId("eve")),
                WalkKind.MEETING,
                Occasion.UNIT,
                new WalkSource("calendar"));

        assertThat(f.log().append(List.of(meeting))).isEqualTo(1);

        assertThat(f.log().between(ANN, BOB).get(0).gathering()).isEqualTo(4);
        f.colleagues().takePart(CY);
        f.colleagues().join("eve");
        assertThat(f.daySets().of(CY)).isEmpty();
        assertThat(f.daySets().of(new PersonId("eve"))).isEmpty();
    }

    @Test
    default void keepsOnlyTheDayOfAnOldWalkAndNothingOfOneTooOldOrAhead() {
        Fixture f = fresh();
        Walk old = declared(NOW.minus(Duration.ofDays(91)), ANN, BOB);

        assertThat(f.log()
                        .append(List.of(
                                old,
                                declared(NOW.minus(Duration.ofDays(90)), ANN, BOB),
                                declared(NOW.minus(Duration.ofDays(731)), ANN, BOB),
                                declared(NOW.plus(Duration.ofDays(2)), ANN, BOB))))
                .isEqualTo(2);
        assertThat(f.log().append(List.of(old))).isZero();

        assertThat(f.log().between(ANN, BOB)).hasSize(1);
        assertThat(f.daySets().find(ANN, BOB)).contains(Trace.of(DECLARED, TODAY - 91, TODAY - 90));
    }

    @Test
    default void takesBackAWalkWithTheDayThatNothingElseGives() {
        Fixture f = fresh();
        f.log()
                .append(List.of(
                        with("1", NOW, ANN, BOB),
                        with("2", NOW.minusSeconds(5), ANN, BOB),
                        with("3", NOW.minus(Duration.ofDays(4)), ANN, BOB),
                        Walk.of(NOW, List.of(ANN, BOB), WalkKind.MESSAGE, Occasion.OWN, WalkSource.MAIL)));

        f.log().retract(ANN, WalkSource.DECLARED, "1");
        assertThat(f.daySets().find(ANN, BOB).orElseThrow().layers())
                .isEqualTo(Map.of(DECLARED, DaySet.of(TODAY - 4, TODAY), MAIL, DaySet.of(TODAY)));

        f.log().retract(ANN, WalkSource.DECLARED, "2");
        f.log().retract(ANN, WalkSource.DECLARED, "2");
        f.log().retract(ANN, WalkSource.MAIL, "3");
        assertThat(f.daySets().find(ANN, BOB).orElseThrow().layers())
                .isEqualTo(Map.of(DECLARED, DaySet.of(TODAY - 4), MAIL, DaySet.of(TODAY)));

        f.log().retract(ANN, WalkSource.DECLARED, "3");
        assertThat(f.daySets().find(ANN, BOB)).contains(Trace.of(MAIL, TODAY));
        assertThat(f.log().append(List.of(with("1", NOW, ANN, BOB)))).isEqualTo(1);
    }

    @Test
    default void takesBackTheLastWalkAndWithItTheTrail() {
        Fixture f = fresh();
        f.log().append(List.of(with("meet at Bob's", NOW, ANN, BOB, CY)));

        f.log().retract(ANN, WalkSource.DECLARED, "meet at Bob's");

        assertThat(f.daySets().of(ANN)).isEmpty();
        assertThat(f.log().between(ANN, CY)).isEmpty();
        assertThat(f.daySets().of(CY)).containsOnlyKeys(BOB);
        f.log().retract(BOB, WalkSource.DECLARED, "meet at Bob's");
        assertThat(f.daySets().of(CY)).isEmpty();
    }

    /** An id from outside may name somebody, so it is kept as a digest that works as well. */
    @Test
    default void keepsNoIdThatMayNameSomebody() {
        Fixture f = fresh();
        f.log().append(List.of(with("ann@example.org", NOW, ANN, BOB), with("c0-ffee", NOW, ANN, CY)));

        String kept = f.log().between(ANN, BOB).get(0).sourceId().orElseThrow();
        assertThat(kept).matches("[0-9a-f]{32}");
        assertThat(f.log().between(ANN, CY).get(0).sourceId()).contains("c0-ffee");
        assertThat(f.log().append(List.of(with("ann@example.org", NOW, ANN, BOB))))
                .isZero();

        f.log().retract(ANN, WalkSource.DECLARED, kept);
        assertThat(f.log().between(ANN, BOB)).isEmpty();
    }

    @Test
    default void withdrawsASourceWithItsDaysOnly() {
        Fixture f = fresh();
        f.log()
                .append(List.of(
                        declared(NOW, ANN, BOB),
                        declared(NOW, BOB, CY),
                        Walk.of(NOW, List.of(ANN, BOB), WalkKind.MESSAGE, Occasion.OWN, WalkSource.MAIL),
                        Walk.of(NOW, List.of(ANN, CY), WalkKind.MESSAGE, Occasion.OWN, WalkSource.MAIL),
                        Walk.of(NOW, List.of(BOB, CY), WalkKind.MESSAGE, Occasion.OWN, WalkSource.MAIL)));

        f.log().withdraw(ANN, WalkSource.MAIL);

        assertThat(f.daySets().of(ANN)).isEqualTo(Map.of(BOB, Trace.of(DECLARED, TODAY)));
        assertThat(f.log().between(ANN, BOB)).hasSize(1);
        assertThat(f.log().between(ANN, CY)).isEmpty();
        assertThat(f.daySets().find(BOB, CY).orElseThrow().layers()).containsOnlyKeys(DECLARED, MAIL);
        assertThat(f.log().between(BOB, CY)).hasSize(2);
    }

    @Test
    default void erasesAPersonAndNobodyElse() {
        Fixture f = fresh();
        f.log().append(List.of(declared(NOW, ANN, BOB), declared(NOW, CY, ANN), declared(NOW, BOB, CY)));

        f.log().erase(ANN);
        f.log().erase(ANN);

        assertThat(f.daySets().of(ANN)).isEmpty();
        assertThat(f.daySets().of(BOB)).containsOnlyKeys(CY);
        assertThat(f.log().between(ANN, BOB)).isEmpty();
        assertThat(f.log().between(BOB, CY)).hasSize(1);
    }

    @Test
    default void namesAllEndsAndErasesByPseudonym() {
        Fixture f = fresh();
        f.log().append(List.of(declared(NOW, ANN, BOB), declared(NOW, BOB, CY)));
        List<Pseudonym> before = f.log().listEnds();

        f.log().erase(f.colleagues().of(ANN));

        assertThat(before)
                .containsExactlyInAnyOrder(
                        f.colleagues().of(ANN),
                        f.colleagues().of(BOB),
                        f.colleagues().of(CY));
        assertThat(f.log().listEnds())
                .containsExactlyInAnyOrder(
                        f.colleagues().of(BOB), f.colleagues().of(CY));
        assertThat(f.daySets().of(BOB)).containsOnlyKeys(CY);
    }

    @Test
    default void addsManyAtOnceAsOneByOne() {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            PersonId one = new PersonId("p" + (1 + i % 20));
            PersonId other = new PersonId("p" + (1 + (i + 1 + i % 7) % 20));
            Instant at = NOW.minus(Duration.ofHours(7L * (i % 110)));
            walks.add(i % 3 == 0 ? declared(at, one, other) : with(Integer.toString(i % 90), at, one, other));
        }
        Fixture together = fresh();
        Fixture apart = fresh();

        int added = together.log().append(walks);
        int sum = walks.stream()
                .mapToInt(walk -> apart.log().append(List.of(walk)))
                .sum();

        assertThat(added).isEqualTo(sum);
        for (int i = 1; i <= 20; i++) {
            PersonId person = new PersonId("p" + i);
            assertThat(together.daySets().of(person)).isEqualTo(apart.daySets().of(person));
        }
    }

    @Test
    default void looksFromNow() {
        Fixture f = fresh();

        assertThat(f.daySets().vantage().now()).isEqualTo(NOW.getEpochSecond() / 86_400.0);
    }

    static Walk declared(Instant at, PersonId... people) {
        return Walk.of(at, List.of(people), WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED);
    }

    static Walk with(String sourceId, Instant at, PersonId... people) {
        return new Walk(
                at,
                List.of(people),
                people.length,
                WalkKind.DECLARED,
                Occasion.OWN,
                WalkSource.DECLARED,
                Optional.of(sourceId),
                Optional.empty());
    }

    /** So many of p1, p2, … of so large a gathering. */
    static Walk gathering(int people, int size, WalkKind kind) {
        PersonId[] ids = IntStream.rangeClosed(1, people)
                .mapToObj(i -> new PersonId("p" + i))
                .toArray(PersonId[]::new);
        return new Walk(
                NOW,
                Arrays.asList(ids),
                size,
                kind,
                Occasion.UNIT,
                new WalkSource("calendar"),
                Optional.empty(),
                Optional.empty());
    }
}
