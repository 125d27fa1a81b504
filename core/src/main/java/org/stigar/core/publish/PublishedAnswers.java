package org.stigar.core.publish;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How the answers of a group to one item spread: for each point, between which shares the answers lie that gave it. Mean and
 * deviation are worked out from that, and lie in a stretch themselves.
 */
public final class PublishedAnswers extends Published {

    private final Kind kind;

    PublishedAnswers(Kind kind) {
        this.kind = kind;
    }

    /** Whether something is said. */
    public enum Kind {
        /** It is. */
        SAID,
        /** Too few answered. */
        TOO_FEW
    }

    /** Returns whether something is said. */
    public Kind kind() {
        return kind;
    }

    /** Returns the stretch of each point from 1 up; none where nothing is said. */
    public List<PublishedStretch> shares() {
        throw new UnsupportedOperationException();
    }

    /** Returns the mean point as the middle of the stretches gives it, to a tenth, or empty where nothing is said. */
    public OptionalDouble mean() {
        throw new UnsupportedOperationException();
    }

    /** Returns between which points the mean lies, to a tenth outwards. */
    public PublishedStretch meanBetween() {
        throw new UnsupportedOperationException();
    }

    /** Returns how much they agree: r_wg. */
    public PublishedAgreement agreement() {
        throw new UnsupportedOperationException();
    }

    @Override
    List<?> parts() {
        return List.of(kind);
    }
}
