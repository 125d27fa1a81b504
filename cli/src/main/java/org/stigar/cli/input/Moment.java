package org.stigar.cli.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** An instant as it is typed: {@code 2026-03-31}, which means the end of that day in UTC, or a time with its zone. */
public final class Moment {

    private Moment() {}

    /** Returns the last second of a day, or the time itself; empty where the text is neither, or before 1970 or after 9999. */
    public static Optional<Instant> findEnd(String text) {
        return find(text, LocalTime.of(23, 59, 59));
    }

    /** Returns the beginning of a day, or the time itself; empty likewise. */
    public static Optional<Instant> findBegin(String text) {
        return find(text, LocalTime.MIDNIGHT);
    }

    private static Optional<Instant> find(String text, LocalTime time) {
        try {
            Instant instant = text.length() <= 10
                    ? LocalDate.parse(text).atTime(time).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1970 && year <= 9999 ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
