package org.stigar.app.database.embedded;

import org.springframework.boot.ExitCodeGenerator;

/** PostgreSQL cannot be had, for a reason that somebody at the machine can mend. */
public final class PostgresTrouble extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String detail;

    /**
     * Says why.
     *
     * @param detail a path, a version or a word of the machine; nothing of a person
     */
    public PostgresTrouble(Reason reason, String detail) {
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

    /** Ends the program as wrong options do. */
    @Override
    public int getExitCode() {
        return 2;
    }

    /** What may be wrong. */
    public enum Reason {
        /** The directory cannot be read or written. */
        DISK,
        /** Another process has this directory. */
        IN_USE,
        /** No binaries for this machine. */
        PLATFORM,
        /** Root may not run PostgreSQL, and there is no way to be somebody else. */
        PRIVILEGES,
        /** It does not start; its log says why. */
        DOES_NOT_START,
        /** The data are of another major version. */
        OTHER_VERSION,
        /** The server that was named is older than 15. */
        TOO_OLD,
        /** The server that was named does not answer. */
        NO_ANSWER
    }
}
