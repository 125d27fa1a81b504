package org.stigar.core.publish;

import java.util.List;

/** What is said of a group's walks and of how it hangs together with all others. */
public final class PublishedUnit extends Published {

    private final PublishedShare formal;
    private final Hold hold;
    private final PublishedCoverage outwards;

    PublishedUnit(PublishedShare formal, Hold hold, PublishedCoverage outwards) {
        this.formal = formal;
        this.hold = hold;
        this.outwards = outwards;
    }

    /** Whether a group still gets at the others while one person is away, whoever it is: the busiest, say. */
    public enum Hold {
        /** Three independent open trails or more are left then. */
        HOLDS,
        /** Three people or fewer are behind more than half of what leaves it, or there is little. */
        LEANS_ON_FEW,
        /** It is not seen to hold, and too few pairs are covered to say that it leans on few. */
        UNKNOWN,
        /** There are no others, or too few pairs are covered to say anything. */
        NOT_SAID
    }

    /** Returns which share of the walk-days of its people, in the last quarter, the organisation alone brought about. */
    public PublishedShare formal() {
        return formal;
    }

    /** Returns how it hangs together with all others. */
    public Hold hold() {
        return hold;
    }

    /** Returns how many pairs of one from the group and one from the others are covered: the band alone. */
    public PublishedCoverage outwards() {
        return outwards;
    }

    @Override
    List<?> parts() {
        return List.of(formal, hold, outwards);
    }
}
