package org.stigar.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.app.upkeep.DigestChoice.Way;

class DigestChoiceTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T08:59, false",
        "2026-03-03T09:00, true",
        "2026-03-03T23:59, true",
        "2026-03-04T00:00, false",
        "2026-03-02T09:00, false",
    })
    void isDueFromItsHourToTheEndOfItsDay(String local, boolean due) {
        ZonedDateTime now = ZonedDateTime.parse(local + ":00+01:00[Europe/Stockholm]");

        assertThat(DigestChoice.USUAL.isDue(now)).isEqualTo(due);
        assertThat(DigestChoice.USUAL.by(Way.NEVER).isDue(now)).isFalse();
    }

    @Test
    void sevenDaysLieBetweenTwoWeeksAlsoWhenClocksChange() {
        for (DayOfWeek day : DayOfWeek.values()) {
            DigestChoice choice = new DigestChoice(day, 9, Way.MAIL);
            for (LocalDate week = LocalDate.of(2026, 1, 5); week.getYear() == 2026; week = week.plusWeeks(1)) {
                assertThat(Duration.between(
                                choice.counted(week, STOCKHOLM), choice.counted(week.plusWeeks(1), STOCKHOLM)))
                        .isEqualTo(Duration.ofDays(7));
            }
        }
    }

    @Test
    void theWeekBeginsOnMonday() {
        assertThat(DigestChoice.week(ZonedDateTime.parse("2026-03-08T23:59:00+01:00[Europe/Stockholm]")))
                .isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void refusesTheNight() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DigestChoice(DayOfWeek.MONDAY, 5, Way.MAIL));
        assertThatIllegalArgumentException().isThrownBy(() -> new DigestChoice(DayOfWeek.MONDAY, 21, Way.MAIL));
    }
}
