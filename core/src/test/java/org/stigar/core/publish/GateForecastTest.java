package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stigar.core.change.Interval;
import org.stigar.core.change.forecast.FlipSum;

class GateForecastTest {

    private final Gate gate = new Gate(Policy.leaders(8));

    @Test
    void roundsAFigureOfMany() {
        PublishedCount count = gate.publish(sum(40, 30, 0.2), 23.4);

        assertThat(count.kind()).isEqualTo(PublishedCount.Kind.ROUNDED);
        assertThat(count.value()).isEqualTo(25);
    }

    @Test
    void saysOnlyTheLimitOfFewTrailsOrFewPeople() {
        assertThat(gate.publish(sum(7, 30, 0.2), 7).kind()).isEqualTo(PublishedCount.Kind.FEWER_THAN);
        assertThat(gate.publish(sum(40, 7, 0.2), 40).kind()).isEqualTo(PublishedCount.Kind.FEWER_THAN);
        assertThat(gate.publish(sum(40, 30, 0.2), -3).kind()).isEqualTo(PublishedCount.Kind.FEWER_THAN);
    }

    @Test
    void saysNothingElseOfWhatLeansOnThree() {
        assertThat(gate.publish(sum(40, 30, 0.51), 40).kind()).isEqualTo(PublishedCount.Kind.LEANS_ON_FEW);
    }

    @Test
    void isExactForResearch() {
        assertThat(new Gate(Policy.research(1)).publish(sum(3, 4, 1), 2).value())
                .isEqualTo(2);
    }

    private static FlipSum sum(int trails, int people, double topThree) {
        return new FlipSum(trails, people, topThree, 0, Interval.ZERO, 0, Interval.ZERO);
    }
}
