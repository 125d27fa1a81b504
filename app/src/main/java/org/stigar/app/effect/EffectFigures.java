package org.stigar.app.effect;

import java.util.Optional;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.publish.PublishedEffect;
import org.stigar.core.publish.PublishedEffect.Kind;
import org.stigar.core.publish.PublishedStretch;

/**
 * What is said of an effect, as it is stored: as coarse as the gate made it.
 *
 * @param between the interval of the mean difference, in trails a person; empty where there is none to show
 * @param smallest from which difference on one would mostly have been found; empty where one was, or nothing is said
 */
public record EffectFigures(Kind kind, Pairs pairs, Optional<Between> between, Optional<Double> smallest) {

    /** About how many who took part it is about. */
    public record Pairs(PublishedCount.Kind kind, long value) {}

    /** Two ends of an interval, which may both be reached. */
    public record Between(double from, double until) {

        public Between {
            if (!(from <= until)) {
                throw new IllegalArgumentException(
                        "an interval ends where it begins or later, was " + from + " to " + until);
            }
        }
    }

    /** Returns what was published. */
    public static EffectFigures of(PublishedEffect effect) {
        Optional<PublishedStretch> between = effect.between();
        return new EffectFigures(
                effect.kind(),
                new Pairs(effect.pairs().kind(), effect.pairs().value()),
                between.map(one -> new Between(one.from(), one.until())),
                effect.smallestFound().stream().boxed().findFirst());
    }

    /** Returns that nothing is said, and why. */
    public static EffectFigures silent(Kind kind) {
        return new EffectFigures(kind, new Pairs(PublishedCount.Kind.WITHHELD, 0), Optional.empty(), Optional.empty());
    }

    /** Returns whether nothing is said of what came of it. */
    public boolean isSilent() {
        return kind != Kind.MORE && kind != Kind.LESS && kind != Kind.NOT_TOLD_FROM_CHANCE;
    }
}
