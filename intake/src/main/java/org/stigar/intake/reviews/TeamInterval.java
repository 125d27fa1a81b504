package org.stigar.intake.reviews;

import java.util.Optional;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.Validity;

/**
 * One row of the table of teams: what a team was for a while.
 *
 * @param line where it stands
 */
record TeamInterval(long line, UnitId team, Kind kind, Optional<UnitId> parent, Validity validity) {

    /** What a team is; the names are those of the file, with a hyphen for the underscore. */
    enum Kind {
        TEAM,
        WORKING_GROUP,
        PROJECT_GROUP,
        /** A mark on people rather than a unit: they need not work together. */
        MARKER_TEAM,
        ARCHIVED_TEAM,
        ARCHIVED_WORKING_GROUP,
        ARCHIVED_PROJECT_GROUP,
        ARCHIVED_MARKER_TEAM;

        /** Returns whether people work in it now. */
        boolean works() {
            return this == TEAM || this == WORKING_GROUP || this == PROJECT_GROUP;
        }

        boolean isArchived() {
            return name().startsWith("ARCHIVED");
        }
    }
}
