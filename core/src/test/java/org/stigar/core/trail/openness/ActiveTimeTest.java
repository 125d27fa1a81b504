package org.stigar.core.trail.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

class ActiveTimeTest {

    private static final int FIRST = 20_000;

    @Test
    void letsAWeekendPassAtHalfSpeed() {
        ActiveTime time = ActiveTime.of(FIRST, weeks(20, 200));
        double monday = FIRST + 15 * 7;

        assertThat(time.position(monday + 5) - time.position(monday)).isCloseTo(5, within(1e-9));
        assertThat(time.position(monday + 7) - time.position(monday + 5)).isCloseTo(1, within(1e-9));
    }

    @Test
    void runsAsTheCalendarInASmallOrganisation() {
        ActiveTime time = ActiveTime.of(FIRST, weeks(20, 20));

        assertThat(time.position(FIRST + 100.25)).isCloseTo(100.25, within(1e-9));
    }

    @Test
    void runsAsTheCalendarOutsideTheDaysItKnows() {
        ActiveTime time = ActiveTime.of(FIRST, weeks(4, 200));

        assertThat(time.position(FIRST - 3.5)).isEqualTo(-3.5);
        assertThat(time.position(FIRST + 30.0) - time.position(FIRST + 28.0)).isCloseTo(2, within(1e-9));
    }

    @Test
    void neverRunsBackwardsAndNeverKnowsAhead() {
        Samples.forAll(200, random -> {
            long[] days = random.longs(120, 0, 400).toArray();
            int known = 20 + random.nextInt(100);
            ActiveTime all = ActiveTime.of(FIRST, days);
            ActiveTime some = ActiveTime.of(FIRST, Arrays.copyOf(days, known));
            double earlier = FIRST + random.nextDouble() * 120;
            double later = earlier + random.nextDouble() * 30;

            assertThat(all.position(later)).isGreaterThanOrEqualTo(all.position(earlier));
            double within = FIRST + random.nextDouble() * known;
            assertThat(some.position(within)).isEqualTo(all.position(within));
        });
    }

    @Test
    void refusesNegativeCounts() {
        assertThatThrownBy(() -> ActiveTime.of(FIRST, new long[] {1, -1})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsADayFromItsEnd() {
        assertThat(TimeScale.CALENDAR.position(3.5)).isEqualTo(3.5);
        assertThat(Vantage.calendar(12.5, 10).ages(org.stigar.core.trail.DaySet.of(10, 11, 12)))
                .containsExactly(1.5, 0.5, 0.0);
    }

    private static long[] weeks(int weeks, long workday) {
        long[] days = new long[weeks * 7];
        for (int i = 0; i < days.length; i++) {
            days[i] = i % 7 < 5 ? workday : 0;
        }
        return days;
    }

    @Test
    void comesFromTheTrailsThemselvesAndNotFromTodayOn() {
        var builder = new TracesBuilder();
        int layer = builder.layer(new Layer(WalkSource.MAIL, Occasion.OWN));
        long[] weeks = weeks(20, 60);
        for (int day = 0; day < weeks.length; day++) {
            for (int pair = 0; pair < weeks[day]; pair++) {
                builder.add(
                        builder.number(new PersonId("a" + pair)),
                        builder.number(new PersonId("b" + pair)),
                        FIRST + day,
                        layer);
            }
        }
        Vantage from = Vantage.active(builder.build(), FIRST + 130.5);

        assertThat(from.recordedDays()).isEqualTo(130.5);
        assertThat(from.scale().position(FIRST + 125.25))
                .isEqualTo(ActiveTime.of(FIRST, Arrays.copyOf(weeks, 130)).position(FIRST + 125.25));
        assertThat(from.scale().position(FIRST + 133.0)).isEqualTo(from.scale().position(FIRST + 130.0) + 3);
    }
}
