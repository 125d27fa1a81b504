package org.stigar.cli.report;

import java.util.Locale;

/** The two widths in which each picture is drawn: the page shows the one that fits. */
public enum Width {
    WIDE(760),
    NARROW(344),
    /** Not a picture but a sign in a legend. */
    SIGN(26);

    private final double units;

    Width(double units) {
        this.units = units;
    }

    double units() {
        return units;
    }

    boolean isNarrow() {
        return this == NARROW;
    }

    String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
