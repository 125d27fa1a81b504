package org.stigar.core.competence.ranking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.stigar.core.competence.CompetenceId;

/**
 * Why somebody is suggested for one competence, in so far as the asker may know.
 *
 * @param known one or more of the three
 */
public record Grounds(CompetenceId competence, Set<Known> known) {

    public Grounds {
        if (known.isEmpty()) {
            throw new IllegalArgumentException("there must be a ground");
        }
        known = Collections.unmodifiableSet(EnumSet.copyOf(known));
    }

    /** How a competence is known. */
    public enum Known {
        /** The person says so. */
        CLAIMED,
        /** The person helped the asker with it. */
        SHOWN_TO_YOU,
        /** The person helped several others with it; fewer than several are never told of. */
        SHOWN_TO_SEVERAL
    }
}
