package org.stigar.app.arenas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.arenas.coffee.Cadence;
import org.stigar.app.arenas.coffee.CoffeeChoice;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Subscriptions;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.core.people.PersonId;

/** The week's round: when, for whom, and what its people are told. */
class CoffeeRoundsTest {

    private final CoffeeCorner place = new CoffeeCorner();

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void everybodyMeetsSomebodyAndIsToldOnceHoweverOftenTheJobRuns() {
        List<PersonId> all = place.joined(20);

        place.morning();
        place.morning();
        place.morning(1);

        assertThat(place.meetings()).isEqualTo(10);
        assertThat(place.letters()).isEqualTo(20);
        for (PersonId person : all) {
            PersonId other = place.latest(person).others().get(0);
            assertThat(place.latest(other).others()).containsExactly(person);
            assertThat(place.letters(person))
                    .singleElement()
                    .asString()
                    .startsWith("Kaffe med " + place.nameOf(other) + " i veckan|I veckan ska du och ")
                    .contains(" mars ")
                    .endsWith("Se det i Stigar");
        }
    }

    @Test
    void isMadeOnceByFourNodesAtOnce() throws Exception {
        place.joined(20);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Callable<Boolean> node = () -> {
                start.await();
                place.morning();
                return true;
            };
            runs.add(nodes.submit(node));
        }
        start.countDown();
        for (Future<Boolean> run : runs) {
            run.get();
        }
        nodes.shutdown();

        assertThat(place.meetings()).isEqualTo(10);
        assertThat(place.letters()).isEqualTo(20);
    }

    @Test
    void nobodyIsProposedWhoPausesOptedOutLeftOrWantsItLessOften() {
        List<PersonId> all = place.joined(12);
        place.coffees().pause(all.get(0), CoffeeCorner.MONDAY.plusDays(1));
        place.participation().pause(all.get(1), CoffeeCorner.MONDAY.plusDays(1));
        place.participation().optOut(all.get(2));
        place.coffees().leave(all.get(3));
        // The first Monday is not one of the fourth weeks.
        place.coffees().choose(all.get(4), new CoffeeChoice(Size.PAIRS, Cadence.MONTHLY, Set.of()));
        place.coffees().pause(all.get(5), CoffeeCorner.MONDAY);

        place.morning();

        assertThat(Cadence.MONTHLY.includes(CoffeeCorner.MONDAY)).isFalse();
        assertThat(all.subList(0, 5)).allSatisfy(person -> {
            assertThat(place.coffees().of(person, place.now())).isEmpty();
            assertThat(place.letters(person)).isEmpty();
        });
        assertThat(place.coffees().of(all.get(5), place.now()))
                .as("the pause is over")
                .hasSize(1);
    }

    @Test
    void meetsInFewerThanSixNobody() {
        place.joined(5);

        place.morning();

        assertThat(place.meetings()).isZero();
    }

    @Test
    void meetsInThreesWhereThreeIsWished() {
        List<PersonId> all = place.joined(9);
        all.forEach(person -> place.coffees().choose(person, new CoffeeChoice(Size.THREES, Cadence.WEEKLY, Set.of())));

        place.morning();

        assertThat(place.meetings()).isEqualTo(3);
        assertThat(place.letters(all.get(0))).singleElement().asString().contains(" och Ada");
    }

    @Test
    void whoNeverWantsToMeetNeverDoes() {
        List<PersonId> all = place.joined(12);
        PersonId shy = all.get(0);
        List<PersonId> feared = all.subList(1, 6);
        feared.forEach(other -> place.coffees().never(shy, other));

        for (int week = 0; week < 12; week++) {
            place.morning(7 * week);
            assertThat(place.met(shy)).doesNotContainAnyElementsOf(feared);
        }
        assertThat(place.met(shy)).isNotEmpty();

        feared.forEach(other -> place.coffees().takeBackNever(shy, other));
        assertThat(place.coffees().listNever(shy)).isEmpty();
    }

    @Test
    void theOddOneHasATurnThatIsNoted() {
        place.joined(21);

        place.morning();

        assertThat(place.jdbc()
                        .sql("select sum(turns) from coffee_member")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        PersonId late = place.person("Late");
        place.join(late);
        assertThat(place.jdbc()
                        .sql("select count(*) from coffee_member where turns = 0")
                        .query(Integer.class)
                        .single())
                .isEqualTo(21);
    }

    @Test
    void writesNoLetterBeyondTheWeeksAttentionOrToWhoUnsubscribed() {
        List<PersonId> all = place.joined(8);
        PersonId busy = all.get(0);
        for (int i = 0; i < AttentionBudget.REQUESTS; i++) {
            place.get(AttentionBudget.class).tryTake(busy, AttentionBudget.Kind.REQUEST, place.now());
        }
        place.get(Subscriptions.class).stop(all.get(1), Letter.Kind.ARENAS);

        place.morning();

        assertThat(place.letters(busy)).isEmpty();
        assertThat(place.letters(all.get(1))).isEmpty();
        assertThat(place.coffees().of(busy, place.now())).hasSize(1);
        assertThat(place.coffees().of(all.get(1), place.now())).hasSize(1);
        assertThat(place.letters()).isEqualTo(6);
    }

    @Test
    void proposesATimeOnTuesdayToFriday() {
        List<PersonId> all = place.joined(8);

        place.morning();

        for (PersonId person : all) {
            OwnCoffee coffee = place.latest(person);
            assertThat(LocalDate.ofInstant(coffee.at().orElseThrow(), ZoneOffset.UTC))
                    .isBetween(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 6));
        }
        assertThat(place.jdbc()
                        .sql("select count(*) from letter where calendar is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    @Test
    void whoIsErasedIsInNoCircleCoffeeOrLetter() {
        List<PersonId> all = place.joined(8);
        place.morning();
        PersonId gone = all.get(0);
        PersonId other = place.latest(gone).others().get(0);
        place.coffees().never(all.get(1), gone);

        place.erase(gone);

        assertThat(place.coffees().listNever(all.get(1))).isEmpty();
        assertThat(place.letters(other)).isEmpty();
        assertThat(place.coffees().of(other, place.now())).isEmpty();
        assertThat(place.jdbc()
                        .sql("""
                                select count(*) from coffee_member m full join coffee_seat s on s.person = m.person
                                full join coffee_never n on n.other = m.person
                                where m.person = :gone or s.person = :gone or n.other = :gone
                                """)
                        .param("gone", place.pseudonyms().of(gone).bytes())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
