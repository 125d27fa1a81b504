package org.stigar.app.competences;

/** Whether others are led to a person by something that is known of their competence. */
public enum Visibility {
    /** It counts. */
    SHOWN,
    /** It is kept, and counts for nobody: the person chose so. */
    HIDDEN,
    /** As {@link #HIDDEN}, by the choice of the other end of a help. */
    HIDDEN_BY_OTHER
}
