package org.stigar.core.publish;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether something helped, as far as others may see. The words are the caller's. */
public final class PublishedEffect extends Published {

    /** (z + Φ⁻¹(.8)) / z, half an interval being z standard errors if nothing widens it. */
    private static final double FOUR_OF_FIVE = (1.96 + 0.84) / 1.96;

    private final Kind kind;
    private final PublishedCount pairs;
    private final Optional<PublishedStretch> between;

    PublishedEffect(Kind kind, PublishedCount pairs, Optional<PublishedStretch> between) {
        this.kind = kind;
        this.pairs = pairs;
        this.between = between;
    }

    /** What can be said. */
    public enum Kind {
        /** More among those who took part, beyond chance. */
        MORE,
        /** Less, beyond chance. */
        LESS,
        /** None that can be told from chance. */
        NOT_TOLD_FROM_CHANCE,
        /** Too few took part, or have somebody to be compared with. */
        TOO_FEW,
        /** Nobody who did not take part is like those who did. */
        NO_COMPARISON,
        /** Those who are most alike are still too different. */
        DOES_NOT_MATCH,
        /** It would differ by fewer than k people from what was shown before, or say another thing of the same. */
        LIKE_ANOTHER
    }

    /** Returns what can be said. */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns about how many of those who took part it is about, each with one to be compared with; those who have nobody are not counted.
     */
    public PublishedCount pairs() {
        return pairs;
    }

    /**
     * Returns the 95 % interval of the mean difference of a participant to their like, worked out from the stretches, widened by what they leave
     * open and rounded outwards to a tenth of a step, or empty where there is none to show. Who differs by more than two steps counts as
     * differing by two. It may hold 0 where a difference is found.
     */
    public Optional<PublishedStretch> between() {
        return between;
    }

    /**
     * Returns about from which size on a difference would mostly have been found, or empty where one was found or nothing is said. It is what
     * would be found in four of five cases if the interval were the test's own. But the interval is widened, and of many pairs
     * the test decides and not the interval: so it is rather too large than too small, and no promise.
     */
    public OptionalDouble smallestFound() {
        return between.isEmpty() || kind != Kind.NOT_TOLD_FROM_CHANCE
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        FOUR_OF_FIVE * (between.get().until() - between.get().from()) / 2);
    }

    @Override
    List<?> parts() {
        return List.of(kind, pairs, between);
    }
}
