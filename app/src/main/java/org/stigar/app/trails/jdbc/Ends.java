package org.stigar.app.trails.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.stigar.app.people.Pseudonym;

/**
 * The two ends of a trail from one of them. A row holds the lower pseudonym first, so what belongs to one end stands in the
 * column of its side.
 */
record Ends(Pseudonym me, Pseudonym other) {

    Ends {
        if (me.equals(other)) {
            throw new IllegalArgumentException("a trail has two different ends");
        }
    }

    byte[] low() {
        return (isLow() ? me : other).bytes();
    }

    byte[] high() {
        return (isLow() ? other : me).bytes();
    }

    boolean isLow() {
        return me.compareTo(other) < 0;
    }

    /** Returns the name of the column that holds something of mine, such as {@code rests_low}. */
    String mine(String column) {
        return column + (isLow() ? "_low" : "_high");
    }

    Ends fromTheOther() {
        return new Ends(other, me);
    }

    static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
