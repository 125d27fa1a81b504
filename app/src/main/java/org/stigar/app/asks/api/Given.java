package org.stigar.app.asks.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskException.Reason;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Meeting;
import org.stigar.app.asks.NoAskException;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;

/** Reads what callers give. In an address, what cannot be reads like what is not there. */
final class Given {

    private static final int MOST_MINUTES = 24 * 60;

    private Given() {}

    static long ask(String number) {
        if (!number.matches("[1-9][0-9]{0,15}")) {
            throw new NoAskException();
        }
        return Long.parseLong(number);
    }

    static PersonId person(@Nullable String id) {
        try {
            return new PersonId(text(id));
        } catch (IllegalArgumentException e) {
            throw new AskException(Reason.NOBODY);
        }
    }

    static Set<CompetenceId> competences(@Nullable List<@Nullable String> ids) {
        Set<CompetenceId> given = new LinkedHashSet<>();
        for (String id : ids == null ? List.<@Nullable String>of() : ids) {
            given.add(competence(text(id)));
        }
        return given;
    }

    private static CompetenceId competence(String id) {
        try {
            return new CompetenceId(id);
        } catch (IllegalArgumentException e) {
            throw new AskException(Reason.UNKNOWN_COMPETENCE);
        }
    }

    static Meeting meeting(@Nullable String at, @Nullable Integer minutes) {
        if (minutes == null || minutes < 1 || minutes > MOST_MINUTES) {
            throw new FieldException("minutes", FieldException.OUT_OF_RANGE);
        }
        try {
            return new Meeting(Instant.parse(text(at)), Duration.ofMinutes(minutes));
        } catch (DateTimeException e) {
            throw new FieldException("at", FieldException.NOT_A_TIME);
        }
    }

    /** A short line beside the text. */
    static String line(String field, @Nullable String written) {
        try {
            return AskText.line(text(written));
        } catch (AskException e) {
            throw new FieldException(field, e.reason().name());
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, String field, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FieldException(field, FieldException.NOT_ONE_OF));
    }

    static int number(String field, String number, int from, int to) {
        if (number.matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(number);
            if (value >= from && value <= to) {
                return value;
            }
        }
        throw new FieldException(field, FieldException.OUT_OF_RANGE);
    }
}
