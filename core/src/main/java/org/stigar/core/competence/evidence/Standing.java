package org.stigar.core.competence.evidence;

/**
 * What is known of one person's competence in one field, from where one asker stands.
 *
 * @param shownToAsker min(C, cap) of the asker's own help from the person, 0 or more
 * @param shownToOthers Σ min(C, cap) over everybody else, 0 or more
 * @param otherReceivers how many others that are, 0 or more
 */
public record Standing(Claimed claimed, double shownToAsker, double shownToOthers, int otherReceivers) {

    /** Neither claimed nor shown. */
    public static final Standing NOTHING = new Standing(Claimed.NO, 0, 0, 0);

    /** A claim and nothing else. */
    public static final Standing CLAIM = new Standing(Claimed.YES, 0, 0, 0);

    public Standing {
        // In the positive form, so that NaN fails too.
        if (!(shownToAsker >= 0 && shownToAsker < Double.POSITIVE_INFINITY)
                || !(shownToOthers >= 0 && shownToOthers < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("what is shown must be 0 or more");
        }
        if (otherReceivers < 0) {
            throw new IllegalArgumentException("receivers must be 0 or more, were " + otherReceivers);
        }
        if (otherReceivers == 0 && shownToOthers > 0) {
            throw new IllegalArgumentException("what is shown to others has at least one receiver");
        }
    }

    /** Returns whether help to so many others than the asker has shown it that it may be told. */
    public boolean isShownToSeveral(int several) {
        return otherReceivers >= several;
    }

    /**
     * Returns E as the asker may know it: {@code ln(1 + Σ min(C, cap))} over the asker and, if they are several, all others.
     * Where fewer received help, that they did is between each of them and the helper (privacy P1).
     *
     * @param several how many others it takes, 1 or more; with 1 this is plain E
     */
    public double expertise(int several) {
        return Math.log1p(shownToAsker + (isShownToSeveral(several) ? shownToOthers : 0));
    }

    /** Whether the person says that they can help. */
    public enum Claimed {
        YES,
        NO
    }
}
