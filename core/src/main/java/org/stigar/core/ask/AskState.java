package org.stigar.core.ask;

/** Where an ask is in its life. */
public enum AskState {
    /** Written, and seen by its asker alone. */
    DRAFT,
    /** Sent: somebody may answer. With nobody left to answer it stays open, and the asker may turn to others. */
    OPEN,
    /** Somebody helps, and it is closed to everybody else. */
    ACCEPTED,
    /** The helper says that they have helped. It waits for the asker's word. */
    HELPED,
    /** Over: the asker said what it gave, or said nothing for long after the helper did. */
    CLOSED,
    /** Over: nobody helped in time. */
    EXPIRED,
    /** Over: the asker took it back. */
    WITHDRAWN;

    /** Returns whether nothing can happen to it any more. */
    public boolean isOver() {
        return this == CLOSED || this == EXPIRED || this == WITHDRAWN;
    }
}
