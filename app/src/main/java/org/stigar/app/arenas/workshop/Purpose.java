package org.stigar.app.arenas.workshop;

/** What a workshop is for. Each brings questions and preparation that may be replaced round by round. */
public enum Purpose {
    /** What we stand for, and what it means for somebody at work. */
    VALUES,
    /** Who does what, who can do what. */
    COMPETENCE,
    /** Where the customer passes from one part of the organisation to another. */
    SEAM,
    /** Something that no part solves alone. */
    PROBLEM;

    /** How many rounds have questions of their own; later ones begin anew. */
    public static final int QUESTIONS = 4;
}
