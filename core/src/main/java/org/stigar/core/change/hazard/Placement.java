package org.stigar.core.change.hazard;

import org.stigar.core.people.Relation;

/** Whether the organisation gives the two ends of a trail an everyday occasion to meet. */
public enum Placement {
    /** They share a unit or a project. */
    INSIDE,
    /** Anything else. */
    ACROSS;

    /** Returns the place in the order above, from 0. */
    int rank() {
        return this == INSIDE ? 0 : 1;
    }

    /** Returns the placement that a relation is. */
    public static Placement of(Relation relation) {
        return relation.isInside() ? INSIDE : ACROSS;
    }
}
