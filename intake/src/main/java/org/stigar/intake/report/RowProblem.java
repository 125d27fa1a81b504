package org.stigar.intake.report;

/**
 * That one row cannot be used. Readers catch it and go on with the next row; it never leaves them.
 *
 * <p>It has no stack trace, so that a file of nothing but bad rows is read as fast as a good one.
 */
public final class RowProblem extends Exception {

    private final Reason reason;
    private final String detail;

    /** Says why, in words that repeat nothing of the row. */
    public RowProblem(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    /** Returns the kind of problem. */
    public Reason reason() {
        return reason;
    }

    /** Returns the words for a person to read. */
    public String detail() {
        return detail;
    }
}
