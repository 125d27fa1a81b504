package org.stigar.cli.report;

/**
 * A figure in a picture.
 *
 * @param drawn how large it is drawn, 0 or more; 0 for one that must not be told
 * @param shown how it is written, in published form
 */
public record Amount(double drawn, Certainty certainty, String shown) {

    /** Whether there may be more than is drawn. */
    public enum Certainty {
        AS_DRAWN,
        AT_LEAST
    }

    public Amount {
        if (!(drawn >= 0 && drawn < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an amount must be finite and at least 0, was " + drawn);
        }
    }
}
