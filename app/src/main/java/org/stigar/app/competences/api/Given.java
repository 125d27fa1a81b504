package org.stigar.app.competences.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stigar.app.competences.CompetenceException;
import org.stigar.app.competences.CompetenceException.Reason;
import org.stigar.app.competences.NoHelpException;
import org.stigar.core.competence.CompetenceId;

/** Reads what callers give. What cannot be reads like what is not there. */
final class Given {

    private Given() {}

    static CompetenceId competence(@Nullable String id) {
        try {
            return new CompetenceId(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw new CompetenceException(Reason.UNKNOWN);
        }
    }

    static long help(String number) {
        if (!number.matches("[1-9][0-9]{0,15}")) {
            throw new NoHelpException();
        }
        return Long.parseLong(number);
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
