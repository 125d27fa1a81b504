package org.stigar.core.measure.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.measure.Density;
import org.stigar.core.measure.unit.Isolation.Band;
import org.stigar.core.measure.unit.Isolation.Part;
import org.stigar.core.samples.Samples;

class IsolationTest {

    private static final double SHAPE = 0.6;
    private static final int DRAWS = 4_000;

    /** The worked example of docs/measures/isolation.md: four trails among five people, of whom two leave together. */
    @Test
    void whoLeavesAndWhoStaysHaveFewerEach() {
        double density = Density.inside(5, 4).orElseThrow();
        assertThat(5 * Isolation.none(4 * density)).isCloseTo(2.29, within(0.005));
        assertThat(2 * Isolation.none(density) + 3 * Isolation.none(2 * density))
                .isCloseTo(3.28, within(0.005));
    }

    /** The second one: about 115 trails among about 40 people, of whom 15 leave together. */
    @Test
    void isABandOfWholePeople() {
        double pairs = 40 * 39 / 2.0;
        assertThat(Isolation.of(List.of(new Part(40, 113 / pairs * 39, 117 / pairs * 39))))
                .isEqualTo(new Band(5, 15));
        assertThat(Isolation.of(List.of(
                        new Part(15, 113 / pairs * 14, 117 / pairs * 14),
                        new Part(25, 113 / pairs * 24, 117 / pairs * 24))))
                .isEqualTo(new Band(8, 20));
    }

    /** Where trails lie as the formula has them, drawn one person at a time, and where those they lead to leave by lot. */
    @Test
    void isWhatDrawingTrailsGives() {
        Samples.forAll(12, random -> {
            double mean = 0.2 + 6 * random.nextDouble();
            double share = random.nextDouble();
            int none = 0;
            int noneLeft = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                int trails = poisson(mean / SHAPE * gamma(random), random);
                int left = 0;
                for (int trail = 0; trail < trails; trail++) {
                    left += random.nextDouble() < share ? 1 : 0;
                }
                none += trails == 0 ? 1 : 0;
                noneLeft += left == 0 ? 1 : 0;
            }
            assertThat(Isolation.none(mean)).isCloseTo((double) none / DRAWS, within(0.035));
            assertThat(Isolation.none(mean * share)).isCloseTo((double) noneLeft / DRAWS, within(0.035));
        });
    }

    @Test
    void holdsWhatIsDrawnNineTimesInTen() {
        int inside = 0;
        int cases = 0;
        for (int seed = 0; seed < 400; seed++) {
            RandomGenerator random = new Random(seed);
            int people = 20 + random.nextInt(60);
            double mean = 0.5 + 4 * random.nextDouble();
            int none = 0;
            for (int person = 0; person < people; person++) {
                none += poisson(mean / SHAPE * gamma(random), random) == 0 ? 1 : 0;
            }
            Band band = Isolation.of(List.of(new Part(people, mean, mean)));
            inside += none >= band.low() && none <= band.high() ? 1 : 0;
            cases++;
        }
        assertThat((double) inside / cases).isBetween(0.88, 0.97);
    }

    @Test
    void moreTrailsLeaveFewerWithoutAndABandIsOfThePeopleThereAre() {
        Samples.forAll(200, random -> {
            int people = 1 + random.nextInt(80);
            double least = 5 * random.nextDouble();
            double most = least + 2 * random.nextDouble();
            Band band = Isolation.of(List.of(new Part(people, least, most)));
            assertThat(band.low()).isBetween(0, band.high());
            assertThat(band.high()).isLessThanOrEqualTo(people);
            Band more = Isolation.of(List.of(new Part(people, least + 1, most + 1)));
            assertThat(more.low()).isLessThanOrEqualTo(band.low());
            assertThat(Isolation.none(most)).isLessThanOrEqualTo(Isolation.none(least));
            assertThat(Isolation.of(List.of(new Part(people / 2.0, least, most), new Part(people / 2.0, least, most))))
                    .as("people who come to work with as many others are one part or two")
                    .isEqualTo(band);
        });
        assertThat(Isolation.none(0)).isEqualTo(1);
        assertThat(Isolation.of(List.of())).isEqualTo(new Band(0, 0));
    }

    @Test
    void aPartHasPeopleAndTrails() {
        assertThatThrownBy(() -> new Part(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Part(3, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Part(3, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Band(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Draws from a gamma distribution of shape .6 and scale 1: of shape 1.6, made smaller by a power of chance (G. Marsaglia, W. W. Tsang, 2000). */
    private static double gamma(RandomGenerator random) {
        double d = SHAPE + 1 - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v * Math.pow(1 - random.nextDouble(), 1 / SHAPE);
            }
        }
    }

    private static int poisson(double mean, RandomGenerator random) {
        double limit = Math.exp(-mean);
        int drawn = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            drawn++;
        }
        return drawn;
    }
}
