package org.stigar.app.changes.history;

import java.util.Optional;

/** What can happen to a change. Names that are stored never change. */
public enum Happening {
    /** It was drafted. */
    DRAFTED(Stretch.DRAFT),
    /** What it says was changed, so that it has a new version. */
    CHANGED(Stretch.DRAFT),
    /** Somebody asked what it is expected to do. */
    FORECAST_ASKED(Stretch.DRAFT),
    /** A guardian put words beside a version. */
    STATED(Stretch.DRAFT),
    /** A guardian put other words in their place. */
    RESTATED(Stretch.DRAFT),
    /** A guardian took the words away. */
    UNSTATED(Stretch.DRAFT),
    /** It was recorded on which day negotiation was closed, or that it was not. */
    NEGOTIATED(Stretch.DRAFT),
    /** It was recorded on which day those who are moved were told, or that they were not. */
    INFORMED(Stretch.DRAFT),
    /** Somebody turned the first key to announce it. */
    FIRST_KEY(Stretch.KEYS),
    /** Somebody else turned the second. */
    SECOND_KEY(Stretch.KEYS),
    /** Somebody else said no. */
    SECOND_KEY_DECLINED(Stretch.KEYS),
    /** The first key was turned back. */
    FIRST_KEY_TAKEN_BACK(Stretch.KEYS),
    /** Nobody turned the second key in time, or it could no longer be done. */
    FIRST_KEY_EXPIRED(Stretch.KEYS),
    /** Two keys announced it. */
    ANNOUNCED(Stretch.DECIDED),
    /** Its day came. */
    IN_FORCE(Stretch.AFTER),
    /** So many days after it, what happened was set beside what was expected. */
    FOLLOWED_UP(Stretch.AFTER),
    /** It was taken back. */
    WITHDRAWN(Stretch.OVER);

    /** Stretches of a change, in their order: which comes first of what happens at one instant. */
    enum Stretch {
        DRAFT,
        KEYS,
        DECIDED,
        AFTER,
        OVER
    }

    private final Stretch stretch;

    Happening(Stretch stretch) {
        this.stretch = stretch;
    }

    /** Returns whether it records a day. */
    public boolean isOfDays() {
        return this == NEGOTIATED || this == INFORMED;
    }

    /** Returns in which stretch it happens; within one, what is told first is first. */
    Stretch stretch() {
        return stretch;
    }

    /** Returns what a guardian does who puts words in the place of words; blank ones are none. */
    public static Optional<Happening> ofWords(String before, String now) {
        if (before.equals(now) || (before.isBlank() && now.isBlank())) {
            return Optional.empty();
        }
        if (now.isBlank()) {
            return Optional.of(UNSTATED);
        }
        return Optional.of(before.isBlank() ? STATED : RESTATED);
    }

    boolean isOfWords() {
        return this == STATED || this == RESTATED || this == UNSTATED;
    }

    /** Returns whether what is done of it in a day becomes one. */
    boolean isFolded() {
        return this == CHANGED || this == FORECAST_ASKED || isOfWords() || isOfDays();
    }
}
