package org.stigar.app.upkeep.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stigar.app.upkeep.api.FieldException.Reason;

/** Reads the fields of a request. */
final class Fields {

    private Fields() {}

    /** Returns the value of this name. */
    static <E extends Enum<E>> E oneOf(Class<E> type, String field, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FieldException(field, Reason.NOT_ONE_OF));
    }
}
