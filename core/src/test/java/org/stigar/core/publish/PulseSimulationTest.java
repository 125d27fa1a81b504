package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.inference.Direction;
import org.stigar.core.publish.PublishedChange.Shift;
import org.stigar.core.pulse.Scale;

/**
 * What a published change of a pulse is worth: how often chance is called one, and how often one is found. What is published is wider than
 * what was counted, so both are rarer than the test's own rates. Prints both.
 */
class PulseSimulationTest {

    private static final Scale FIVE = new Scale(5);
    private static final PulseGate GATE = new PulseGate(Policy.leaders(8));
    private static final int RUNS = 400;
    private static final int REAL_RUNS = 100;
    private static final int PEOPLE = 120;
    private static final int WHOLE_HOUSE = 400;

    @Test
    void nothingIsRarelyPublishedAsAChange() {
        Rates unknown = new Rates();
        Rates known = new Rates();
        RandomGenerator random = new SplittableRandom(20_261_127);
        for (int run = 0; run < RUNS; run++) {
            unknown.add(changed(PEOPLE, random, 0, 0), random);
            known.add(changed(PEOPLE, random, 0, 1), random);
        }
        print("published as changed where nothing did, of %d told: %d", unknown.told, unknown.anonymous);
        print("the same by codes, of %d told: %d", known.told, known.matched);

        assertThat(unknown.told).isEqualTo(RUNS);
        assertThat(unknown.anonymous).isLessThanOrEqualTo(RUNS / 20);
        assertThat(known.matched).isLessThanOrEqualTo(RUNS / 20);
    }

    @Test
    void aRealChangeIsFound() {
        Rates few = new Rates();
        Rates many = new Rates();
        RandomGenerator random = new SplittableRandom(20_261_128);
        for (int run = 0; run < REAL_RUNS; run++) {
            few.add(changed(PEOPLE, random, 0.5, 1), random);
            many.add(changed(WHOLE_HOUSE, random, 0.5, 1), random);
        }
        print(
                "half went up by one: of %d told of 120 people %d found, %d by codes; of 400 people %d and %d",
                few.told, few.anonymous, few.matched, many.anonymous, many.matched);

        // What is published leaves so much open that a change of half a point is seen in large groups, and of few by
        // codes alone.
        assertThat(few.matched).isGreaterThan(REAL_RUNS / 3);
        assertThat(many.matched).isGreaterThan(REAL_RUNS * 9 / 10);
        assertThat(many.anonymous).isGreaterThan(REAL_RUNS / 10);
        assertThat(few.fell + many.fell).as("found the wrong way").isZero();
    }

    /** Two waves of the same people, the first and the later. */
    private record Two(PulseWave before, PulseWave after) {}

    /**
     * Draws two waves.
     *
     * @param up which share goes up by one point
     * @param memory which share else answers as before, but for a step up or down; the others answer anew
     */
    private static Two changed(int people, RandomGenerator random, double up, double memory) {
        Waves waves = Waves.of(8, people);
        int[] before = IntStream.range(0, people).map(person -> drawn(random)).toArray();
        int[] after = IntStream.of(before)
                .map(point -> {
                    if (random.nextDouble() < up) {
                        return Math.min(5, point + 1);
                    }
                    return random.nextDouble() < memory ? near(point, random) : drawn(random);
                })
                .toArray();
        return new Two(waves.wave("one", FIVE, before), waves.wave("two", FIVE, after));
    }

    private static int drawn(RandomGenerator random) {
        return 1 + (random.nextInt(5) + random.nextInt(5)) / 2;
    }

    /** One step up as often as one down, where there is room for both. */
    private static int near(int point, RandomGenerator random) {
        return point == 1 || point == 5 ? point : point + random.nextInt(3) - 1;
    }

    /** Counts what was said of pairs of waves. */
    private static final class Rates {
        private int told;
        private int anonymous;
        private int matched;
        private int fell;

        void add(Two waves, RandomGenerator random) {
            Shift apart = shift(GATE.change(
                    GATE.publish(waves.before, List.of()), GATE.publish(waves.after, List.of(waves.before)), random));
            Shift followed = shift(GATE.matched(waves.before, waves.after, List.of(waves.before), random));
            told += apart.kind() == Shift.Kind.COMPARED ? 1 : 0;
            anonymous += apart.direction().isPresent() ? 1 : 0;
            matched += followed.direction().isPresent() ? 1 : 0;
            fell += apart.direction().filter(Direction.LESS::equals).isPresent() ? 1 : 0;
            fell += followed.direction().filter(Direction.LESS::equals).isPresent() ? 1 : 0;
        }

        private static Shift shift(PublishedChange change) {
            return change.groups().get(0).shifts().get(0);
        }
    }

    private static void print(String line, Object... values) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).printf(Locale.ROOT, line + "%n", values);
    }
}
