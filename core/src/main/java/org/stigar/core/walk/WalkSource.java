package org.stigar.core.walk;

import java.util.Set;

/**
 * Where a walk was recorded, and so what a person says yes or no to: {@code declared}, {@code asks}, {@code calendar},
 * {@code mail}, {@code chat}, {@code badge}, {@code reviews}.
 *
 * @param name 1 to 32 letters a–z, digits or hyphens
 */
public record WalkSource(String name) implements Comparable<WalkSource> {

    /** What people declare themselves. */
    public static final WalkSource DECLARED = new WalkSource("declared");

    /** Headers of mail. */
    public static final WalkSource MAIL = new WalkSource("mail");

    private static final int LONGEST = 32;

    /** What people log, ask for and sign up to. */
    private static final Set<String> BY_HAND = Set.of("declared", "asks", "arena");

    public WalkSource {
        // By hand: one is made for each row that is read.
        if (name.isEmpty() || name.length() > LONGEST || !name.chars().allMatch(WalkSource::isSign)) {
            throw new IllegalArgumentException("a source's name must be 1 to 32 of a-z, 0-9 and -");
        }
    }

    private static boolean isSign(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
    }

    /** Returns whether it knows only what people put in by hand: they forget to, so what is missing from it says little. */
    public boolean isByHand() {
        return BY_HAND.contains(name);
    }

    @Override
    public int compareTo(WalkSource other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
