package org.stigar.app.arenas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.app.arenas.coffee.Cadence;
import org.stigar.app.arenas.coffee.CoffeeChoice;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.core.people.PersonId;

/**
 * Why somebody is not proposed cannot be told: whoever has three accounts in the circle, and even everybody but one together, is
 * shown and sent the same, to the letter, whether the one pauses, has opted out, has left or wants another week.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class P4CoffeeTellsNothingTest {

    private final CoffeeCorner place = new CoffeeCorner();
    private final List<PersonId> others = place.joined(13).subList(0, 12);
    private final PersonId victim = new PersonId("p-ada12");
    private List<String> afterLeaving = List.of();

    static Stream<Arguments> secrets() {
        return Stream.of(
                secret("paused coffee", (place, one) -> place.coffees().pause(one, CoffeeCorner.MONDAY.plusDays(30))),
                secret("paused", (place, one) -> place.participation().pause(one, CoffeeCorner.MONDAY.plusDays(30))),
                secret("opted out", (place, one) -> place.participation().optOut(one)),
                secret(
                        "another week",
                        (place, one) ->
                                place.coffees().choose(one, new CoffeeChoice(Size.PAIRS, Cadence.MONTHLY, Set.of()))),
                secret(
                        "the other circle",
                        (place, one) ->
                                place.coffees().choose(one, new CoffeeChoice(Size.THREES, Cadence.WEEKLY, Set.of()))));
    }

    private static Arguments secret(String name, BiConsumer<CoffeeCorner, PersonId> happens) {
        return Arguments.of(name, happens);
    }

    @BeforeAll
    void leave() {
        afterLeaving = told(() -> place.coffees().leave(victim));
    }

    @AfterAll
    void close() {
        place.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secrets")
    void whyeverSomebodyIsNotProposed(String name, BiConsumer<CoffeeCorner, PersonId> happens) {
        assertThat(told(() -> happens.accept(place, victim))).as(name).isEqualTo(afterLeaving);
    }

    /** So that the test is seen to look: who is there is proposed, and others hear of it. */
    @Test
    void whoIsThereIsProposed() {
        assertThat(told(() -> {})).isNotEqualTo(afterLeaving);
    }

    /** Returns all that the others are shown and sent of one round. */
    private List<String> told(Runnable happens) {
        place.moveTo("2026-03-02T04:30:00Z");
        for (String table : List.of("coffee_round", "coffee_meeting", "letter", "attention")) {
            place.jdbc().sql("delete from " + table).update();
        }
        place.jdbc().sql("update coffee_member set turns = 0").update();
        place.participation().takePart(victim);
        place.join(victim);
        place.coffees().goOn(victim);
        happens.run();
        place.morning();
        return others.stream()
                .map(one -> one + " "
                        + place.coffees().of(one, place.now()).stream()
                                .map(P4CoffeeTellsNothingTest::shown)
                                .toList()
                        + place.letters(one))
                .toList();
    }

    /** Returns all but the id, which is drawn by lot. */
    private static String shown(OwnCoffee coffee) {
        return coffee.week() + " " + coffee.others() + coffee.at() + coffee.answer();
    }
}
