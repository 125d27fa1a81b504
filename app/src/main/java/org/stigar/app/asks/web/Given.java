package org.stigar.app.asks.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskException.Reason;
import org.stigar.app.asks.Meeting;
import org.stigar.app.asks.NoAskException;
import org.stigar.core.ask.Request;
import org.stigar.core.ask.Request.Purpose;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;

/** Reads what stands in an address or a form. */
final class Given {

    private static final int LONGEST_ID = 200;

    private Given() {}

    /** Reads the number of an ask; what is none reads like an ask that is not there. */
    static long ask(String number) {
        if (!number.matches("[1-9][0-9]{0,15}")) {
            throw new NoAskException();
        }
        return Long.parseLong(number);
    }

    static Optional<CompetenceId> competence(String id) {
        try {
            return Optional.of(new CompetenceId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<PersonId> person(String id) {
        boolean plain = id.equals(id.strip())
                && id.codePoints()
                        .noneMatch(
                                sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE);
        return plain && !id.isEmpty() && id.length() <= LONGEST_ID ? Optional.of(new PersonId(id)) : Optional.empty();
    }

    /** Reads whom to ask for what, as {@link #wish} writes it. */
    static Optional<Request> request(String wish) {
        int colon = wish.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Optional<PersonId> to = person(wish.substring(colon + 1));
        return Arrays.stream(Purpose.values())
                .filter(purpose -> AskWords.code(purpose).equals(wish.substring(0, colon)))
                .findFirst()
                .flatMap(purpose ->
                        to.map(id -> purpose == Purpose.HELP ? Request.forHelp(id) : Request.forIntroduction(id)));
    }

    static String wish(Purpose purpose, PersonId to) {
        return AskWords.code(purpose) + ":" + to.value();
    }

    static <T extends Enum<T>> Optional<T> constant(Class<T> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    /** Returns a text as it is shown again: what is far too long is cut. */
    static String echo(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** What somebody filled in to agree on a time, as browsers send it: {@code 2026-06-01}, {@code 13:30}, {@code 30}. */
    record MeetingForm(String date, String time, String minutes) {

        static final MeetingForm EMPTY = new MeetingForm("", "", "30");

        private static final int LONGEST_ECHO = 20;

        static MeetingForm of(Meeting meeting, ZoneId zone) {
            ZonedDateTime at = meeting.at().atZone(zone);
            return new MeetingForm(
                    at.toLocalDate().toString(),
                    at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                    String.valueOf(meeting.length().toMinutes()));
        }

        /**
         * Reads it by a clock.
         *
         * @throws AskException if it is no time
         */
        Meeting read(ZoneId zone) {
            if (!minutes.matches("[1-9][0-9]{0,3}")) {
                throw new AskException(Reason.BAD_TIME);
            }
            try {
                return new Meeting(
                        LocalDate.parse(date)
                                .atTime(LocalTime.parse(time))
                                .atZone(zone)
                                .toInstant(),
                        Duration.ofMinutes(Long.parseLong(minutes)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new AskException(Reason.BAD_TIME);
            }
        }

        MeetingForm echo() {
            return new MeetingForm(
                    Given.echo(date, LONGEST_ECHO), Given.echo(time, LONGEST_ECHO), Given.echo(minutes, LONGEST_ECHO));
        }
    }
}
