package org.stigar.core.competence;

/**
 * Something that competences say of one another and that cannot be kept.
 *
 * @param competence whose word it is
 * @param other what the word is about
 */
public record CatalogueProblem(Reason reason, CompetenceId competence, CompetenceId other) {

    /** What is wrong. */
    public enum Reason {
        /** A link begins at a competence that is not in the catalogue: it is left out. */
        UNKNOWN_COMPETENCE,
        /** The broader competence is not in the catalogue: the link is left out. */
        UNKNOWN_BROADER,
        /** The link would make a competence a part of itself, by way of others: it is left out. */
        CYCLE,
        /** The id stands for competences of two kinds: the second is left out. */
        TWO_KINDS,
        /** A merge names a competence that is not there, or no free tag, or goes in a circle: it is left out. */
        BAD_MERGE
    }
}
