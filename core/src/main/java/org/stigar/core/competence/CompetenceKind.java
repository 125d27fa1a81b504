package org.stigar.core.competence;

/** Where a competence comes from. */
public enum CompetenceKind {
    /** ESCO, the European classification of skills. */
    ESCO,
    /** The taxonomy of JobTech, of the Swedish Public Employment Service. */
    JOBTECH,
    /** A free tag: somebody's own word. The only kind that may be merged into another competence. */
    TAG
}
