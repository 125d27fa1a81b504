package org.stigar.core.publish;

import java.util.List;
import java.util.OptionalDouble;

/** How many of those who were asked answered. Coarse, since silence is nobody's business. */
public final class PublishedResponse extends Published {

    private final PublishedCoverage.Level level;
    private final int twentieths;

    private PublishedResponse(PublishedCoverage.Level level, int twentieths) {
        this.level = level;
        this.twentieths = twentieths;
    }

    /** Returns what may be said: nothing where fewer than 40 % answered. */
    public PublishedCoverage.Level level() {
        return level;
    }

    /** Returns the share that answered in steps of 0.05, at most 0.95, or empty where so few were asked that it would name a number. */
    public OptionalDouble share() {
        throw new UnsupportedOperationException();
    }

    @Override
    List<?> parts() {
        return List.of(level, twentieths);
    }
}
