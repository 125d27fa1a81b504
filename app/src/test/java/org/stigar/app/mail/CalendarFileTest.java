package org.stigar.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.app.mail.CalendarFile.Event;
import org.stigar.app.mail.CalendarFile.Parties;

/** What one library writes, another reads and finds valid. */
class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Parties PARTIES = new Parties("Fåy; Organiser, the", "fay@example.org", "bo@example.org");

    @Test
    void anInvitationIsARequestWithTwoPartiesAndNobodyElse() throws IOException, ParserException {
        CalendarFile file = CalendarFile.invitation(event("2026-12-01T09:00:00Z", 1), PARTIES, NOW);
        Calendar read = read(file);

        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(file.method()).isEqualTo("REQUEST");
        assertThat(text(read, Property.SUMMARY))
                .isEqualTo("Vad vi står för, och varför; en lång rubrik som måste vikas i filen");
        assertThat(text(read, Property.SEQUENCE)).isEqualTo("0");
        assertThat(text(read, Property.ORGANIZER)).isEqualTo("mailto:fay@example.org");
        assertThat(event(read).getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(text(read, Property.ATTENDEE)).isEqualTo("mailto:bo@example.org");
        assertThat(text(read, Property.LOCATION)).isEqualTo("https://video.example.org/room?id=1,2");
    }

    @Test
    void laterRevisionsAndCancellationsAreOfTheSameEvent() throws IOException, ParserException {
        Calendar later = read(CalendarFile.invitation(event("2026-12-01T09:00:00Z", 3), PARTIES, NOW));
        CalendarFile end = CalendarFile.cancelled(event("2026-12-01T09:00:00Z", 4), PARTIES, NOW);
        Calendar cancelled = read(end);

        assertThat(text(later, Property.SEQUENCE)).isEqualTo("2");
        assertThat(end.method()).isEqualTo("CANCEL");
        assertThat(text(cancelled, Property.SEQUENCE)).isEqualTo("3");
        assertThat(text(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(text(cancelled, Property.UID)).isEqualTo(text(later, Property.UID));
        assertThat(cancelled.validate().hasErrors()).isFalse();
    }

    /** The days around both changes of clocks in Stockholm, New York and Sydney. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T09:00, Europe/Stockholm, 20261024T070000Z",
        "2026-10-26T09:00, Europe/Stockholm, 20261026T080000Z",
        "2027-03-27T09:00, Europe/Stockholm, 20270327T080000Z",
        "2027-03-29T09:00, Europe/Stockholm, 20270329T070000Z",
        "2026-10-31T09:00, America/New_York, 20261031T130000Z",
        "2026-11-02T09:00, America/New_York, 20261102T140000Z",
        "2026-10-03T09:00, Australia/Sydney, 20261002T230000Z",
        "2026-10-05T09:00, Australia/Sydney, 20261004T220000Z"
    })
    void isRightAcrossDaylightSaving(LocalDateTime local, ZoneId zone, String written)
            throws IOException, ParserException {
        Instant at = local.atZone(zone).toInstant();
        Calendar read =
                read(CalendarFile.invitation(new Event("id", at, Duration.ofMinutes(45), "t", "", 1), PARTIES, NOW));

        assertThat(text(read, Property.DTSTART)).isEqualTo(written);
    }

    private static Event event(String at, int revision) {
        return new Event(
                "workshop-1@example.org",
                Instant.parse(at),
                Duration.ofMinutes(95),
                "Vad vi står för, och varför; en lång rubrik som måste vikas i filen",
                "https://video.example.org/room?id=1,2",
                revision);
    }

    private static Calendar read(CalendarFile file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file.text()));
    }

    private static Component event(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT).get(0);
    }

    private static String text(Calendar calendar, String property) {
        return event(calendar).getRequiredProperty(property).getValue();
    }
}
