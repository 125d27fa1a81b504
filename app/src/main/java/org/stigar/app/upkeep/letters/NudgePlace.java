package org.stigar.app.upkeep.letters;

import java.time.LocalDate;

/**
 * Which nudge a link is about, without a word of whom.
 *
 * @param week the Monday of the digest's week
 * @param position in the digest, from 0
 */
public record NudgePlace(LocalDate week, int position) {

    /** Reads what {@link #toString} wrote. */
    public static NudgePlace parse(String text) {
        int between = text.indexOf(' ');
        return new NudgePlace(
                LocalDate.parse(text.substring(0, between)), Integer.parseInt(text.substring(between + 1)));
    }

    @Override
    public String toString() {
        return week + " " + position;
    }
}
