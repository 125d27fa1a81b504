package org.stigar.app.competences;

/** A competence cannot be taken; a person can mend it. */
public final class CompetenceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Says why. */
    public CompetenceException(Reason reason) {
        super("the competence cannot be taken: " + reason);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why a competence cannot be taken. */
    public enum Reason {
        /** The catalogue has none of this id. */
        UNKNOWN,
        /** The word is missing, too long, or holds what no word holds. */
        BAD_WORD,
        /** The person has said as many as one can. */
        TOO_MANY,
        /** Only a free tag is merged, and into another competence. */
        BAD_MERGE
    }
}
