package org.stigar.app.organisation;

import java.util.List;
import org.stigar.core.competence.Competence;
import org.stigar.core.publish.PublishedCoverage;

/**
 * What is said of the trails between two units, or what are shown as one.
 *
 * @param from names of the units on one side
 * @param to names of those on the other
 * @param planks how many independent trails are told of at least where it holds; else 0
 * @param helping with what people of the first side help those of the other, as far as it is told
 * @param helped with what those of the other help them
 * @param coverage how many of all pairs it rests on, as far as that is told
 * @param course what was told quarter by quarter of the same units, the earliest first and this quarter last; empty where nothing is
 */
public record Crossing(
        String from,
        String to,
        Strength strength,
        int planks,
        Trend trend,
        List<Competence> helping,
        List<Competence> helped,
        PublishedCoverage.Level coverage,
        List<Told> course) {

    /** By how many independent trails a competence crosses, at least, where it is told to. */
    public static final int LEAST_OF_A_COMPETENCE = 6;

    public Crossing {
        helping = List.copyOf(helping);
        helped = List.copyOf(helped);
        course = List.copyOf(course);
    }

    /**
     * What was told of it in a quarter.
     *
     * @param quarter its name, such as {@code 2026-Q3}
     */
    public record Told(String quarter, Strength strength) {}

    /** How strong the seam is, as far as it is told (privacy P2). */
    public enum Strength {
        /** Fewer than three independent trails. */
        BRITTLE,
        /** Three or more, of which few people hold more than half. */
        LEANS_ON_FEW,
        /** Six independent trails or more, and three whoever is away. */
        HOLDS,
        /** Too few pairs take part to call it brittle. */
        UNKNOWN,
        /** Nothing is told. */
        NOT_TOLD,
        /** The reader answers for neither side. */
        NOT_YOURS,
        /** The same people are on both sides: there is no seam. */
        SAME;

        /** Returns whether something is said of how strong it is. */
        public boolean isSaid() {
            return this == BRITTLE || this == LEANS_ON_FEW || this == HOLDS;
        }
    }

    /** How it compares with the quarter before, by what was told then. */
    public enum Trend {
        UP,
        STEADY,
        DOWN,
        UNKNOWN
    }
}
