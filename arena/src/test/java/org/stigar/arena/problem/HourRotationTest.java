package org.stigar.arena.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HourRotationTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final LocalDate WINTER = LocalDate.of(2026, 12, 2);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    /** Stockholm from 8 to 16 by UTC, Tokyo from 0 to 8, San Francisco from 17 to 1. */
    private static final List<Participant> WORLD = List.of(
            People.at(0, "Europe/Stockholm"),
            People.at(1, "Europe/Stockholm"),
            People.at(2, "Asia/Tokyo"),
            People.at(3, "America/Los_Angeles"));

    @Test
    void letsEachPlaceHaveItsGoodHoursInTurn() {
        List<Instant> starts = HourRotation.starts(WORLD, Collections.nCopies(6, WINTER), HOUR);

        assertThat(WORLD).extracting(person -> bad(person, starts)).containsExactly(3L, 3L, 3L, 3L);
    }

    @Test
    void takesTheMiddleOfTheHoursThatSuitAll() {
        List<Participant> near = List.of(People.at(0, "Europe/Stockholm"), People.at(1, "America/New_York"));

        // Both from 14 to 16 by UTC in winter, and from 13 to 15 in summer.
        assertThat(HourRotation.starts(near, List.of(WINTER, SUMMER), HOUR))
                .containsExactly(Instant.parse("2026-12-02T14:30:00Z"), Instant.parse("2026-07-01T13:30:00Z"));
    }

    @Test
    void burdensAsFewAsCanBe() {
        List<Participant> mostInEurope = Stream.concat(WORLD.stream(), Stream.of(People.at(4, "Europe/Stockholm")))
                .toList();

        assertThat(HourRotation.starts(mostInEurope, List.of(WINTER), HOUR))
                .containsExactly(Instant.parse("2026-12-02T11:30:00Z"));
        assertThat(HourRotation.starts(WORLD, List.of(), HOUR)).isEmpty();
    }

    private static long bad(Participant person, List<Instant> starts) {
        return starts.stream()
                .filter(start -> !new When.At(start).suits(person, HOUR))
                .count();
    }
}
