package org.stigar.core.publish;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.stigar.core.pulse.Agreement;
import org.stigar.core.pulse.Scale;

/**
 * How much a group agrees, worked out from what is published of its answers: r_wg or r_wg(j), and the average deviation.
 */
public final class PublishedAgreement extends Published {

    private static final List<Double> LIMITS = List.of(0.3, 0.5, 0.7, 0.9);
    private static final List<Band> BANDS = List.of(Band.NONE, Band.WEAK, Band.MODERATE, Band.STRONG, Band.VERY_STRONG);

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

    /**
     * Works it out.
     *
     * @param items about one thing, on one scale; none where nothing is said of one of them
     */
    static PublishedAgreement of(List<CoarseAnswers> items) {
        if (items.isEmpty()) {
            return withheld();
        }
        Scale scale = new Scale(items.get(0).points());
        int number = items.size();
        Band most = band(Agreement.ofVariance(average(items, CoarseAnswers::leastVariance), scale, number));
        Band least = band(Agreement.ofVariance(average(items, CoarseAnswers::mostVariance), scale, number));
        double middle = Agreement.ofVariance(average(items, CoarseAnswers::variance), scale, number);
        boolean isClear = BANDS.indexOf(most) - BANDS.indexOf(least) <= 1;
        return new PublishedAgreement(
                isClear ? band(middle) : Band.UNCLEAR,
                List.of(tenths(middle), tenths(average(items, CoarseAnswers::averageDeviation))));
    }

    static PublishedAgreement withheld() {
        return new PublishedAgreement(Band.WITHHELD, List.of());
    }

    private static double average(List<CoarseAnswers> items, ToDoubleFunction<CoarseAnswers> of) {
        return items.stream().mapToDouble(of).average().orElse(0);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static Band band(double withinGroup) {
        int above = (int) LIMITS.stream().filter(limit -> withinGroup > limit).count();
        return BANDS.get(above);
    }

    /** Returns how much. */
    public Band band() {
        return band;
    }

    /** Returns r_wg or r_wg(j) to a tenth, as the middle of the stretches gives it, or empty where nothing is said. */
    public OptionalDouble withinGroup() {
        return figures.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(figures.get(0));
    }

    /** Returns the average deviation in points of the scale, to a tenth, likewise. */
    public OptionalDouble averageDeviation() {
        return figures.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(figures.get(1));
    }

    @Override
    List<?> parts() {
        return List.of(band, figures);
    }
}
