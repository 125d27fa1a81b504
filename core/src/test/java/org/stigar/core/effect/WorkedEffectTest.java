package org.stigar.core.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.stigar.core.inference.Comparison;
import org.stigar.core.inference.Randomisation;
import org.stigar.core.people.PersonId;

/** The example on five people in {@code docs/measures/effect.md}. */
class WorkedEffectTest {

    private static final Offset<Double> ROUNDED = within(0.0005);
    private static final List<Subject> PARTICIPANTS = List.of(person("ann", 2, 5), person("bob", 4, 4));
    private static final List<Subject> OTHERS = List.of(person("cy", 2, 2), person("dee", 4, 3), person("eve", 9, 6));

    @Test
    void matchingAndBalance() {
        Matching matching = Matching.of(PARTICIPANTS, OTHERS, MatchTerms.DEFAULT);

        assertThat(matching.sets())
                .extracting(set -> set.others().get(0).person())
                .containsExactly(new PersonId("cy"), new PersonId("dee"));
        assertThat(matching.sets()).allSatisfy(set -> assertThat(set.others()).hasSize(1));
        assertThat(matching.unmatched()).isZero();
        assertThat(matching.balance().before()).isCloseTo(0.730, ROUNDED);
        assertThat(matching.balance().after()).isZero();
    }

    @Test
    void differenceAndVerdict() {
        Matching matching = Matching.of(PARTICIPANTS, OTHERS, MatchTerms.DEFAULT);

        assertThat(matching.sets())
                .extracting(set -> set.outcomes().difference())
                .containsExactly(3.0, 1.0);
        assertThat(Randomisation.stratified(
                        matching.sets().stream().map(MatchedSet::outcomes).toList(), new SplittableRandom(1)))
                .as("one of four ways")
                .isEqualTo(new Comparison.TooFew());
        assertThat(Effect.of(PARTICIPANTS, OTHERS, MatchTerms.DEFAULT, new SplittableRandom(1))
                        .verdict())
                .isEqualTo(new Verdict.TooFew());
    }

    @Test
    void power() {
        Power power =
                Power.of(Matching.of(PARTICIPANTS, OTHERS, MatchTerms.DEFAULT).sets(), 1);

        assertThat(power.standardError()).isCloseTo(1, ROUNDED);
        assertThat(power.smallestFound()).isCloseTo(2.802, ROUNDED);
        assertThat(power.toFind(2)).isCloseTo(0.516, ROUNDED);
        assertThat(new Power(30, 2, 1).smallestFound()).isCloseTo(0.626, ROUNDED);
    }

    private static Subject person(String name, double prior, double outcome) {
        return new Subject(new PersonId(name), List.of("sells"), prior, outcome);
    }
}
