package org.stigar.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.stigar.core.samples.Samples;

class QuartersTest {

    @Test
    void calendarQuartersBeginWithTheMonthsThatPeopleExpect() {
        assertThat(Quarters.calendarOf(day("2026-05-15"))).isEqualTo(new Quarter(day("2026-04-01"), day("2026-07-01")));
        assertThat(Quarters.calendarOf(day("2024-02-29")).days()).isEqualTo(91);
    }

    @Test
    void onlyWholeCalendarQuartersCount() {
        assertThat(Quarters.calendarBefore(day("2026-06-30"), 2))
                .containsExactly(
                        new Quarter(day("2025-10-01"), day("2026-01-01")),
                        new Quarter(day("2026-01-01"), day("2026-04-01")));
        assertThat(Quarters.calendarBefore(day("2026-07-01"), 1))
                .containsExactly(new Quarter(day("2026-04-01"), day("2026-07-01")));
    }

    @Test
    void calendarQuartersStandStillFromDayToDay() {
        Samples.forAll(1_000, random -> {
            Quarter quarter = Quarters.calendarOf(random.nextInt(0, 40_000));
            int one = random.nextInt(quarter.from(), quarter.until());
            int other = random.nextInt(quarter.from(), quarter.until());
            assertThat(Quarters.calendarBefore(one, 4)).isEqualTo(Quarters.calendarBefore(other, 4));
        });
    }

    @Test
    void windowsEndWithTheDayAskedAbout() {
        assertThat(Quarters.windowsBefore(526, 2)).containsExactly(new Quarter(344, 435), new Quarter(435, 526));
        assertThat(Quarters.windowsBefore(182, 9)).containsExactly(new Quarter(0, 91), new Quarter(91, 182));
        assertThat(Quarters.windowsBefore(90, 9)).isEmpty();
        assertThat(Quarters.calendarBefore(89, 9)).isEmpty();
        assertThat(Quarters.calendarBefore(90, 9)).containsExactly(new Quarter(0, 90));
    }

    @Test
    void refusesWhatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Quarter(9, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quarter(-1, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}
