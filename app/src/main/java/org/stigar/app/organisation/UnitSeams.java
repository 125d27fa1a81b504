package org.stigar.app.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.access.Member;
import org.stigar.core.people.UnitId;

/**
 * The seams between units, as one reader may see them: the published figures of the latest quarter and nothing that is worked out
 * beside them, so that it tells nothing that <em>Organisation</em> does not. Safe for use by many threads.
 */
public interface UnitSeams {

    /** Returns what the reader may see, and notes in the guardians' log that they did; empty where there is nothing or it is frozen. */
    Optional<Shown> see(Member reader, Instant now);

    /** A quarter's seams. */
    interface Shown {

        /** Returns the name of the quarter, such as {@code 2026-Q3}. */
        String quarter();

        /** Returns how many people are behind each figure at least. */
        int k();

        /**
         * Returns what is said between each unit of one side, or below it, and each of the other; none where nobody of one side is
         * counted.
         */
        List<Crossing> between(Set<UnitId> from, Set<UnitId> to);
    }
}
