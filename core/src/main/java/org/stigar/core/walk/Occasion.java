package org.stigar.core.walk;

/** What brought a walk about. Set once, when the walk comes in, and never changed afterwards. */
public enum Occasion {
    /** A meeting or task set by a unit. */
    UNIT,
    /** A meeting or task set by a project. */
    PROJECT,
    /** A standing meeting. */
    SERIES,
    /** A designed meeting place. */
    ARENA,
    /** The people themselves. */
    OWN;

    /** Returns whether the organisation arranged it; everything else is informal. */
    public boolean isFormal() {
        return this != OWN;
    }
}
