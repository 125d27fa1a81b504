package org.stigar.core.walk;

/** What kind of interaction a walk was. */
public enum WalkKind {
    /** Somebody helped somebody with a real problem. */
    HELP(Integer.MAX_VALUE),
    /** Work done together. */
    WORK(Integer.MAX_VALUE),
    /** A designed meeting place: workshop, programme or coffee. */
    ARENA(Integer.MAX_VALUE),
    /** A meeting in a calendar. */
    MEETING(15),
    /** A message: mail or chat. */
    MESSAGE(10),
    /** Face-to-face contact, such as a badge records. */
    ENCOUNTER(Integer.MAX_VALUE),
    /** Logged or drawn by one of the two themselves. */
    DECLARED(Integer.MAX_VALUE);

    private final int largestGathering;

    WalkKind(int largestGathering) {
        this.largestGathering = largestGathering;
    }

    /**
     * Returns whether a gathering of this kind is small enough to tell of relations: messages go to at most 10 others,
     * meetings have at most 15 people.
     *
     * @param gathering people taking part, sender included, counted before anybody is left out for want of consent
     */
    public boolean makesTrail(int gathering) {
        // A message's limit counts those it was sent to.
        return (this == MESSAGE ? gathering - 1 : gathering) <= largestGathering;
    }
}
