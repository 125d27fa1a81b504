package org.stigar.core.competence.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

class SharedHoursTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Europe/Stockholm, 08:00, 17:00, Europe/Stockholm, 08:00, 17:00, 540, 1",
        "Europe/Stockholm, 08:00, 17:00, Europe/London, 08:00, 17:00, 480, 1",
        "Europe/Stockholm, 08:00, 17:00, America/New_York, 08:00, 17:00, 180, 0.8125",
        "Europe/Stockholm, 08:00, 17:00, Asia/Tokyo, 08:00, 17:00, 60, 0.4375",
        "Europe/Stockholm, 08:00, 12:00, Europe/Stockholm, 13:00, 17:00, 0, 0.25",
        "Pacific/Auckland, 08:00, 17:00, America/Los_Angeles, 08:00, 17:00, 360, 1"
    })
    void countsTheHoursThatTwoShare(
            String zone,
            String from,
            String until,
            String theirs,
            String begin,
            String end,
            long minutes,
            double share) {
        Person asker = person(zone, from, until);
        Person other = person(theirs, begin, end);

        assertThat(SharedHours.between(asker, other, MARCH)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(SharedHours.between(other, asker, MARCH)).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(SharedHours.availability(asker, other, MARCH)).isEqualTo(share);
    }

    private static Person person(String zone, String from, String until) {
        return Person.builder(new PersonId("p"))
                .zone(ZoneId.of(zone))
                .hours(new WorkingHours(LocalTime.parse(from), LocalTime.parse(until)))
                .build();
    }
}
