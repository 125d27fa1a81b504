package org.stigar.app.imports.run;

/** How far an import is. */
public enum ImportState {
    /** Looked at; nothing is stored. */
    READY,
    /** Under way; nothing of it is to be seen. */
    RUNNING,
    /** All of it is stored. */
    DONE,
    /** Taken back by the administrator; nothing of it is stored. */
    CANCELLED,
    /** Broken off; nothing of it is stored. */
    FAILED,
    /** Was stored, and was put back. */
    UNDONE;

    /** Returns whether it may begin: a failed one may be tried again. */
    public boolean canBegin() {
        return this == READY || this == FAILED;
    }
}
