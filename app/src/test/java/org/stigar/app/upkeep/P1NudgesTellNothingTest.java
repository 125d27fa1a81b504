package org.stigar.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.app.asks.Asks;
import org.stigar.core.ask.Deed;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/**
 * Ann's letter and her Today are the same, to the letter, whatever happens between Bo and others: whether they share a trail, have
 * helped or asked one another, are reminded of one another, or want to hear nothing of Ann.
 */
class P1NudgesTellNothingTest {

    private static final PersonId ANN = new PersonId("p-ann");
    private static final PersonId BO = new PersonId("p-bo");
    private static final PersonId CY = new PersonId("p-cy");
    private static final PersonId DEE = new PersonId("p-dee");

    static Stream<Arguments> secrets() {
        return Stream.of(
                secret("nothing", (place, others) -> {}),
                secret("an open trail", (place, others) -> others.forEach(one -> place.walked(BO, one, 1, 4, 9))),
                secret(
                        "a trail that grows over",
                        (place, others) -> others.forEach(one -> place.fading(BO, one, "secret"))),
                secret("help to others", (place, others) -> others.forEach(one -> place.helped(BO, one))),
                secret("help from others", (place, others) -> others.forEach(one -> place.helped(one, BO))),
                secret(
                        "asks",
                        (place, others) -> others.forEach(one -> {
                            place.ask(BO, one);
                            place.ask(one, BO);
                        })),
                secret(
                        "asks that were solved",
                        (place, others) -> others.forEach(one -> {
                            long ask = place.ask(one, BO);
                            place.asks().act(ask, new Deed.Accept(BO), place.now());
                            place.get(Asks.class).close(one, ask, Gain.SOLUTION, "secret", place.now());
                        })),
                secret("nudges", (place, others) -> {
                    others.forEach(one -> place.fading(one, BO, "secret"));
                    others.forEach(place::nudges);
                    place.nudges(BO);
                }),
                secret("that Bo wants to hear nothing of Ann", (place, others) -> {
                    place.upkeep().neverFor(BO, ANN, place.now());
                    place.upkeep().choose(BO, DigestChoice.USUAL.by(DigestChoice.Way.NEVER));
                }));
    }

    private static Arguments secret(String name, BiConsumer<Clearing, List<PersonId>> happens) {
        return Arguments.of(name, happens);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secrets")
    void whateverIsBetweenOthers(String name, BiConsumer<Clearing, List<PersonId>> happens) {
        assertThat(told(happens)).as(name).isEqualTo(told((place, others) -> {}));
    }

    /** Returns all that Ann is told. */
    private static String told(BiConsumer<Clearing, List<PersonId>> happens) {
        try (Clearing place = new Clearing()) {
            List.of("Ann", "Bo", "Cy", "Dee").forEach(place::person);
            place.fading(ANN, BO, "the right price");
            place.says(ANN, Stance.WANTS_TO_LEARN);
            place.says(BO, Stance.CAN_HELP);
            place.fading(ANN, CY, "the way to Lund");
            happens.accept(place, List.of(DEE));
            List<Nudge> first = place.nudges(ANN);
            place.moveTo("2026-03-03T09:00:00Z");
            place.runDigests();
            List<String> letters = place.letters(ANN);
            assertThat(letters).hasSize(1);
            return first + "\n" + place.nudges(ANN) + "\n" + letters;
        }
    }
}
