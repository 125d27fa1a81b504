package org.stigar.arena.programme;

import java.util.List;
import org.stigar.arena.conflict.Conflict;
import org.stigar.arena.problem.Grouping;

/** What comes of planning a programme's meetings ahead. */
public sealed interface Outlook {

    /**
     * Who sits with whom.
     *
     * @param meetings of each meeting ahead, the next first
     */
    record Planned(List<Grouping> meetings) implements Outlook {

        public Planned {
            meetings = List.copyOf(meetings);
        }
    }

    /**
     * What asks for the impossible.
     *
     * @param conflicts what does not go together; at least one
     */
    record Refused(List<Conflict> conflicts) implements Outlook {

        public Refused {
            conflicts = List.copyOf(conflicts);
        }
    }
}
