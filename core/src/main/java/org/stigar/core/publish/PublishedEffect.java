package org.stigar.core.publish;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether something helped, as far as others may see. The words are the caller's. */
public final class PublishedEffect extends Published {

    private final Kind kind;
    private final PublishedCount participants;
    private final PublishedCount compared;
    private final Optional<PublishedStretch> between;

    PublishedEffect(
            Kind kind, PublishedCount participants, PublishedCount compared, Optional<PublishedStretch> between) {
        this.kind = kind;
        this.participants = participants;
        this.compared = compared;
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
        /** Three people or fewer are behind more than half of the outcome on a side. */
        LEANS_ON_FEW,
        /** Too few took part, or have somebody to be compared with. */
        TOO_FEW,
        /** Nobody who did not take part is like those who did. */
        NO_COMPARISON,
        /** Those who are most alike are still too different. */
        DOES_NOT_MATCH,
        /** It would differ by fewer than k people from what was shown before. */
        LIKE_ANOTHER
    }

    /** Returns what can be said. */
    public Kind kind() {
        return kind;
    }

    /** Returns about how many of those who took part it is about; those who have nobody to be compared with are not. */
    public PublishedCount participants() {
        return participants;
    }

    /** Returns about how many they are compared with. */
    public PublishedCount compared() {
        return compared;
    }

    /** Returns between which numbers a person the mean difference lies, rounded outwards, or empty where there is none to show. */
    public Optional<PublishedStretch> between() {
        return between;
    }

    /** Returns the smallest difference that would be found in four of five such cases, worked out from the width of the interval. */
    public OptionalDouble smallestFound() {
        throw new UnsupportedOperationException();
    }

    @Override
    List<?> parts() {
        return List.of(kind, participants, compared, between);
    }
}
