package org.stigar.app.upkeep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TurnTest {

    @ParameterizedTest
    @CsvSource({
        "MONDAY, MONDAY, WEDNESDAY",
        "TUESDAY, TUESDAY, THURSDAY",
        "WEDNESDAY, WEDNESDAY, FRIDAY",
        "THURSDAY, TUESDAY, THURSDAY",
        "FRIDAY, WEDNESDAY, FRIDAY",
        "SATURDAY, THURSDAY, SATURDAY",
        "SUNDAY, FRIDAY, SUNDAY"
    })
    void oneOfTheTwoDaysIsTheChosenOne(DayOfWeek chosen, DayOfWeek early, DayOfWeek late) {
        assertThat(Turn.EARLY.day(chosen)).isEqualTo(early);
        assertThat(Turn.LATE.day(chosen)).isEqualTo(late);
    }

    /** A letter moves within its week, and to no weekend but of those who chose one. */
    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void noLetterLeavesItsWeekOrComesOnAFreeDayThatNobodyChose(DayOfWeek chosen) {
        assertThat(Turn.LATE.day(chosen).getValue() - Turn.EARLY.day(chosen).getValue())
                .isEqualTo(Turn.DAYS);
        if (chosen.compareTo(DayOfWeek.FRIDAY) <= 0) {
            assertThat(Turn.LATE.day(chosen)).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
        }
    }
}
