package org.stigar.core.publish;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much a group agrees, worked out from what is published of its answers: r_wg or r_wg(j), and the average deviation.
 */
public final class PublishedAgreement extends Published {

    private final Band band;
    private final List<Double> figures;

    private PublishedAgreement(Band band, List<Double> figures) {
        this.band = band;
        this.figures = List.copyOf(figures);
    }

    /** How much, in the words of LeBreton and Senter (2008): none under .3, weak to .5, moderate to .7, strong to .9, and above. */
    public enum Band {
        NONE,
        WEAK,
        MODERATE,
        STRONG,
        VERY_STRONG,
        /** What is published leaves more than two of these open. */
        UNCLEAR,
        /** Nothing is said of the answers. */
        WITHHELD
    }

    /** Returns how much. */
    public Band band() {
        return band;
    }

    /** Returns r_wg or r_wg(j) to a tenth, as the middle of the stretches gives it, or empty where nothing is said. */
    public OptionalDouble withinGroup() {
        throw new UnsupportedOperationException();
    }

    /** Returns the average deviation in points of the scale, to a tenth, likewise. */
    public OptionalDouble averageDeviation() {
        throw new UnsupportedOperationException();
    }

    @Override
    List<?> parts() {
        return List.of(band, figures);
    }
}
