package org.stigar.app.pulse;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One time that a pulse is asked.
 *
 * @param pulse the id of the pulse
 * @param number counts the waves of all pulses in the order in which they were opened
 * @param closes the last day on which one can answer
 * @param k of how many people besides the reader a figure is about
 * @param closedOn when its answers were cut from persons
 * @param remindedOn when those were reminded who had said nothing
 * @param invited to what those were invited who are asked, beside as many like them; empty where everybody who takes part is
 */
public record Wave(
        long id,
        long pulse,
        int number,
        LocalDate opens,
        LocalDate closes,
        int k,
        Optional<LocalDate> closedOn,
        Optional<LocalDate> remindedOn,
        Optional<Invited> invited) {

    /** The most days for which a wave is open. */
    public static final int MOST_DAYS = 60;

    public Wave {
        if (closes.isBefore(opens)) {
            throw new IllegalArgumentException("a wave closes on the day on which it opens, or later");
        }
    }

    /** Returns whether one can answer on a day. */
    public boolean isOpen(LocalDate today) {
        return closedOn.isEmpty() && !today.isAfter(closes);
    }

    /** Returns whether both ask everybody, or those who are invited to the same thing: only then can they be compared. */
    public boolean asksLike(Wave other) {
        return invited.map(to -> other.invited.filter(to::isSame).isPresent()).orElseGet(other.invited::isEmpty);
    }

    /** Returns whether its last day is over and it is to be closed. */
    public boolean isDue(LocalDate today) {
        return closedOn.isEmpty() && today.isAfter(closes);
    }
}
