package org.stigar.app.upkeep.trial;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is told of the trial, to guardians and administrators: the same for all of them, and nothing that follows from less than twelve
 * weeks.
 *
 * @param next when the next round begins, of a trial that runs
 * @param published what it came to
 */
public record TrialReport(Standing standing, Optional<LocalDate> next, Optional<Published> published) {

    /** How it stands. */
    public enum Standing {
        /** It does not run. */
        OFF,
        /** It runs, and so few said yes that nobody's letter is moved. */
        FEWER_THAN_500,
        /** It runs, and lots are drawn. */
        DRAWN
    }

    /**
     * What the weeks that are published came to.
     *
     * @param weeks a multiple of twelve
     * @param effect empty for too few letters
     */
    public record Published(int weeks, Optional<OrderEffect.Points> effect) {}
}
