package org.stigar.core.publish;

import java.util.List;

/** What is said of the open trails inside a group, or between two. */
public final class PublishedCell extends Published {

    private final PublishedCount open;
    private final Versus versus;
    private final Seam seam;
    private final int planks;
    private final PublishedCoverage coverage;

    PublishedCell(PublishedCount open, Versus versus, Seam seam, PublishedCoverage coverage) {
        this(open, versus, seam, seam == Seam.HOLDS ? Planks.HOLDS : 0, coverage);
    }

    PublishedCell(PublishedCount open, Versus versus, Seam seam, int planks, PublishedCoverage coverage) {
        this.open = open;
        this.versus = versus;
        this.seam = seam;
        this.planks = planks;
        this.coverage = coverage;
    }

    /** How many there are, compared with what mixing at random would give. */
    public enum Versus {
        /** Less than half of it. */
        MUCH_LESS,
        /** Less than four fifths of it. */
        LESS,
        /** From four fifths to five quarters of it. */
        AS_EXPECTED,
        /** More than five quarters of it. */
        MORE,
        /** More than twice of it. */
        MUCH_MORE,
        /** What is published does not tell. */
        UNKNOWN
    }

    /** How well the seam between two groups holds. */
    public enum Seam {
        /**
         * Fewer than three independent open trails, said only where enough pairs are covered. Of fewer than k trails as well,
         * where k is five or less: that three or four are independent would tell how many there are.
         */
        BRITTLE,
        /** Three or more, but three people or fewer are behind more than half of all that cross. */
        LEANS_ON_FEW,
        /**
         * Leaders are told of six or more: as many people stand behind all trails as are independent (Kőnig), and no three of
         * them behind more than half. So three are left whoever is away, even if three people are. In exact figures three or
         * more.
         */
        HOLDS,
        /** Fewer than three are known, and too few pairs are covered to say more. */
        UNKNOWN,
        /** Inside one group there is no seam, and with too little coverage nothing is said. */
        NOT_SAID
    }

    /** Returns how many open trails there are; "at least" so many where coverage is only {@code SOME}. */
    public PublishedCount open() {
        return open;
    }

    /** Returns how that compares with mixing at random. */
    public Versus versus() {
        return versus;
    }

    /** Returns how well the seam holds. */
    public Seam seam() {
        return seam;
    }

    /**
     * Returns how many independent open trails are told of at least: 6, 10, 20 or 50 of a seam that holds, and of any other 0. A number that could
     * be higher is not told to be lower. Exact figures have the number itself.
     */
    public int planks() {
        return planks;
    }

    /** Returns the same, compared with mixing at random. */
    PublishedCell with(Versus compared) {
        return new PublishedCell(open, compared, seam, planks, coverage);
    }

    /** Returns what it rests on. */
    public PublishedCoverage coverage() {
        return coverage;
    }

    @Override
    List<?> parts() {
        return List.of(open, versus, seam, planks, coverage);
    }
}
