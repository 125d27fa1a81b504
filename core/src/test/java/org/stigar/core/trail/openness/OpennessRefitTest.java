package org.stigar.core.trail.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.TraceCollector;
import org.stigar.core.trail.Traces;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class OpennessRefitTest {

    private static final int FIRST = 20_000;
    private static final int UNTIL = FIRST + 600;

    /** Trails that are walked every other month or every day, by chance: nothing as in the house where the shipped model was fitted. */
    @ParameterizedTest
    @ValueSource(ints = {30, 90})
    void foretellsAnotherKindOfOrganisationBetter(int horizon) {
        OpennessRefit refit = OpennessRefit.of(traces(4_000, UNTIL, WalkSource.MAIL, 1), horizon, UNTIL);

        assertThat(refit.learned()).isGreaterThan(OpennessRefit.FEWEST_TO_LEARN);
        assertThat(refit.isBetter()).isTrue();
        assertThat(refit.ownLoss()).isLessThan(0.97 * refit.shippedLoss());
        assertThat(refit.model().horizonDays()).isEqualTo(horizon);
    }

    /** What is walked on a day that is not over may not be looked at: it would be known ahead. */
    @Test
    void looksAtNothingFromItsDayOn() {
        OpennessRefit known = OpennessRefit.of(traces(1_500, UNTIL, WalkSource.MAIL, 2), 30, UNTIL);
        OpennessRefit more = OpennessRefit.of(traces(1_500, UNTIL + 200, WalkSource.MAIL, 2), 30, UNTIL);

        assertThat(more.model().coefficients()).isEqualTo(known.model().coefficients());
        assertThat(more.ownLoss()).isEqualTo(known.ownLoss());
    }

    /** The window by which it is judged teaches it nothing: with other walks in it the model is the same. */
    @Test
    void isNotTaughtByTheWindowThatItIsComparedOn() {
        Traces all = traces(1_500, UNTIL, WalkSource.MAIL, 3);
        Traces cut = between(all, UNTIL - 30);

        OpennessRefit known = OpennessRefit.of(all, 30, UNTIL);
        OpennessRefit silent = OpennessRefit.of(cut, 30, UNTIL);

        assertThat(silent.model().coefficients()).isEqualTo(known.model().coefficients());
        assertThat(silent.ownLoss()).isNotEqualTo(known.ownLoss());
    }

    @Test
    void learnsNothingFromWhatPeopleLogByHand() {
        OpennessRefit refit = OpennessRefit.of(traces(1_500, UNTIL, WalkSource.DECLARED, 4), 30, UNTIL);

        assertThat(refit.learned()).isZero();
        assertThat(refit.isBetter()).isFalse();
        assertThat(refit.model().coefficients())
                .isEqualTo(OpennessModel.shipped(30).coefficients());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 250})
    void keepsTheShippedWhereThereIsLittleToLearnFrom(int days) {
        OpennessRefit refit = OpennessRefit.of(traces(150, FIRST + days, WalkSource.MAIL, 5), 90, FIRST + days);

        assertThat(refit.isBetter()).isFalse();
        assertThat(refit.model().coefficients())
                .isEqualTo(OpennessModel.shipped(90).coefficients());
    }

    @Test
    void aModelThatWasFittedComesBack() {
        OpennessModel fitted = OpennessRefit.of(traces(1_500, UNTIL, WalkSource.MAIL, 6), 30, UNTIL)
                .model();
        List<Double> numbers =
                fitted.coefficients().stream().map(Coefficient::value).toList();
        Trace trail = Trace.of(new Layer(WalkSource.MAIL, Occasion.OWN), FIRST + 3, FIRST + 40);
        Vantage from = Vantage.calendar(FIRST + 50.5, 50);

        assertThat(OpennessModel.of(30, numbers).probability(trail.days(), from))
                .isEqualTo(fitted.probability(trail.days(), from));
        assertThat(Openness.of(OpennessModel.of(30, numbers), OpennessModel.shipped(90))
                        .probability(trail.days(), from, 30))
                .isNotEqualTo(Openness.shipped().probability(trail.days(), from, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> OpennessModel.of(30, numbers.subList(1, 10)));
        assertThatIllegalArgumentException().isThrownBy(() -> OpennessModel.of(0, numbers));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpennessModel.of(30, Collections.nCopies(10, Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Openness.of(OpennessModel.shipped(90), OpennessModel.shipped(30)));
    }

    private static Traces traces(int trails, int until, WalkSource source, long seed) {
        TraceCollector collector = new TraceCollector(people(2 * trails));
        Layer layer = new Layer(source, Occasion.OWN);
        for (int trail = 0; trail < trails; trail++) {
            // One for each trail, so that more days change nothing before them.
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + trail);
            double rate = trail % 2 == 0 ? 1 / 60.0 : 0.6;
            int[] days = IntStream.range(FIRST, until)
                    .filter(day -> random.nextDouble() < rate)
                    .toArray();
            if (days.length > 0) {
                collector.add(2 * trail, 2 * trail + 1, layer, DaySet.of(days));
            }
        }
        return collector.build();
    }

    private static Traces between(Traces traces, int until) {
        TraceCollector collector = new TraceCollector(traces.people());
        for (int trail = 0; trail < traces.size(); trail++) {
            int first = traces.first(trail);
            int second = traces.second(trail);
            traces.trace(trail)
                    .between(0, until)
                    .layers()
                    .forEach((layer, days) -> collector.add(first, second, layer, days));
        }
        return collector.build();
    }

    private static PersonIndex people(int count) {
        return PersonIndex.of(
                IntStream.range(0, count).mapToObj(i -> new PersonId("p" + i)).toList());
    }
}
