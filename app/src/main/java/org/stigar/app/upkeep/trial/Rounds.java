package org.stigar.app.upkeep.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The rounds of a trial: four weeks each, one after the other. Who said yes comes in at the beginning of one, with at least
 * {@value #FEWEST_NEW} others, and whether lots are drawn is settled there for all of it. So nothing changes on the day on which
 * somebody says yes.
 *
 * @param first the Monday of the first round
 */
record Rounds(LocalDate first) {

    /** How many weeks a round has. */
    static final int WEEKS = 4;

    /** Fewer newcomers wait for the next round. */
    static final int FEWEST_NEW = 8;

    /** With fewer takers no lots are drawn. */
    static final int FEWEST_TAKERS = 500;

    /** How many rounds are published together, never fewer. */
    static final int TOGETHER = 3;

    /** The last letters of a round are measured for two days, which somewhere end a day later. */
    private static final int DAYS_TO_CLOSE = 2;

    /** Returns the round that a week is in, by its Monday, or empty before the first. */
    Optional<LocalDate> of(LocalDate week) {
        long weeks = (week.toEpochDay() - first.toEpochDay()) / 7;
        return week.isBefore(first) ? Optional.empty() : Optional.of(first.plusWeeks(weeks / WEEKS * WEEKS));
    }

    /** Returns when the next round begins, after a day. */
    LocalDate next(LocalDate day) {
        return of(day).map(round -> round.plusWeeks(WEEKS)).orElse(first);
    }

    /** Returns whether nothing of a round is measured any more. */
    static boolean isClosed(LocalDate round, Instant now) {
        LocalDate closes = round.plusWeeks(WEEKS).plusDays(DAYS_TO_CLOSE);
        return !now.isBefore(closes.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Returns those that are published: the oldest that are closed, as many as fill {@value #TOGETHER} at a time. */
    static List<LocalDate> published(List<LocalDate> drawn, Instant now) {
        List<LocalDate> closed =
                drawn.stream().filter(round -> isClosed(round, now)).sorted().toList();
        return closed.subList(0, closed.size() / TOGETHER * TOGETHER);
    }
}
