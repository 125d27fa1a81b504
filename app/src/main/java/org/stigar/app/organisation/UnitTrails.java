package org.stigar.app.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.access.Member;
import org.stigar.core.people.UnitId;

/**
 * How many open trails there are inside units and between them, as one reader may see them: the published figures of the latest quarter and
 * nothing that is worked out beside them, so that it tells nothing that <em>Organisation</em> does not. Safe for use by many threads.
 */
public interface UnitTrails {

    /** Returns what the reader may see, and notes in the guardians' log that they did; empty where there is nothing or it is frozen. */
    Optional<Shown> see(Member reader, Instant now);

    /** A quarter's trails. */
    interface Shown {

        /** Returns the units, or what are shown as one, by number from 0. */
        List<Group> groups();

        /**
         * Returns how many open trails run between two groups, or inside one; empty where no number is told, or the reader answers for neither.
         *
         * @param one a place in {@link #groups}
         * @param other another, or the same
         */
        Optional<Span> open(int one, int other);
    }

    /**
     * A unit, or several that are shown as one.
     *
     * @param people about how many take part; empty where no number is told
     * @param isOwn whether the reader answers for it
     */
    record Group(Set<UnitId> units, String name, Optional<Integer> people, boolean isOwn) {

        public Group {
            units = Set.copyOf(units);
        }
    }

    /** What a published number can stand for. */
    record Span(long least, long most) {}
}
