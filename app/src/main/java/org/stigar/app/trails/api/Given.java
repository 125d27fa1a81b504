package org.stigar.app.trails.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stigar.app.trails.DrawingException;
import org.stigar.app.trails.NoTrailException;
import org.stigar.core.people.PersonId;

/** Reads what callers give. In an address, what cannot be reads like what is not there. */
final class Given {

    private Given() {}

    static PersonId person(String id) {
        try {
            return new PersonId(id);
        } catch (IllegalArgumentException e) {
            throw new NoTrailException();
        }
    }

    static long id(String number) {
        if (!number.matches("[1-9][0-9]{0,15}")) {
            throw new NoTrailException();
        }
        return Long.parseLong(number);
    }

    static PersonId personIn(String field, String id) {
        try {
            return new PersonId(id);
        } catch (IllegalArgumentException e) {
            throw new FieldException(field, DrawingException.Reason.NOBODY.name());
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
