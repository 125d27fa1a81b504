package org.stigar.core.backtest;

/** Which trails a backtest is about. Never all pairs ever seen: dead ones inflate every figure. */
public enum Universe {
    /** A contact in the last 90 days. */
    ACT90("act90", 1),
    /** Established: contacts on three or more days within the last 90. */
    EST("est", 3);

    private final String label;
    private final int leastDays;

    Universe(String label, int leastDays) {
        this.label = label;
        this.leastDays = leastDays;
    }

    /** Returns the name used in reports: {@code act90} or {@code est}. */
    public String label() {
        return label;
    }

    /** Returns whether a trail belongs to it that had contacts on so many different days in the 90 days to the cut. */
    boolean holds(int distinctDaysIn90) {
        return distinctDaysIn90 >= leastDays;
    }
}
