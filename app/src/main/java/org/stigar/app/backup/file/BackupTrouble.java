package org.stigar.app.backup.file;

/** A backup cannot be made or used, for a reason that somebody at the machine can mend. Nothing was changed. */
public final class BackupTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String detail;

    /**
     * Says why.
     *
     * @param detail a path, a version or a count; nothing of a person
     */
    public BackupTrouble(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    /** Returns the kind of trouble, by which the words for it are found. */
    public Reason reason() {
        return reason;
    }

    /** Returns what the words are about. */
    public String detail() {
        return detail;
    }

    /** What may be wrong. */
    public enum Reason {
        /** The file is no backup. */
        FOREIGN,
        /** The file has a form that this program does not know. */
        NEWER_FORM,
        /** The file was made with another key. */
        OTHER_KEY,
        /** The file ends too early, or its end was changed. */
        CUT_OFF,
        /** The file was changed. */
        CHANGED,
        /** What the file holds does not fit what it says of itself: a fault of the program that made it. */
        INCONSISTENT,
        /** The tables are of a newer program. */
        NEWER_SCHEMA,
        /** The tables are of no release that this program knows. */
        OTHER_SCHEMA,
        /** There is no key of pseudonyms. */
        NO_KEY,
        /** There is nothing to back up. */
        NOTHING_THERE,
        /** Somebody's data are where they should go. */
        NOT_EMPTY,
        /** Tables that are not Stigar's are where they should go. */
        NOT_STIGARS,
        /** A server runs on the database. */
        SERVER_RUNS,
        /** Another backup is being written to the file. */
        FILE_IN_USE
    }
}
