package org.stigar.intake.report;

/**
 * One thing in a file that could not be used.
 *
 * @param source name of the file, without its folders
 * @param line first line of the record, counted from 1; 0 if it is about the file as a whole
 * @param detail for a person to read; holds nothing that stands in the file; of a column that is missing the mere name
 */
public record IntakeProblem(String source, long line, Reason reason, String detail) {

    public IntakeProblem {
        if (line < 0) {
            throw new IllegalArgumentException("a line is counted from 1, was " + line);
        }
    }

    /** Returns the problem in one line, such as {@code walks.csv:17: BAD_TIME: expected a time}. */
    @Override
    public String toString() {
        return source + (line == 0 ? "" : ":" + line) + ": " + reason + ": " + detail;
    }
}
