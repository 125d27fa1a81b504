package org.stigar.arena.plan;

import java.util.List;
import java.util.Optional;
import org.stigar.arena.conflict.Conflict;

/** What came of planning. */
public sealed interface Verdict {

    /**
     * A plan without hard fault.
     *
     * @param unmet wishes by name that do not go together, and so are not all met; mostly none
     */
    record Planned(Plan plan, List<Conflict> unmet) implements Verdict {

        public Planned {
            unmet = List.copyOf(unmet);
        }
    }

    /**
     * No plan can be used.
     *
     * @param conflicts one or more: what does not go together
     * @param nearest a plan with as few faults as could be found; empty where not even that makes sense
     */
    record Refused(List<Conflict> conflicts, Optional<Plan> nearest) implements Verdict {

        public Refused {
            conflicts = List.copyOf(conflicts);
            if (conflicts.isEmpty()) {
                throw new IllegalArgumentException("a refusal says what does not go together");
            }
        }
    }
}
