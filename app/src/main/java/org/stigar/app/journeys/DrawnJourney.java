package org.stigar.app.journeys;

import org.stigar.core.journey.Journey;

/**
 * A journey as it is drawn now.
 *
 * @param version counts its changes; who changes an older one is refused
 * @param title one line of 1 to {@value #LONGEST_TITLE} characters
 */
public record DrawnJourney(long id, int version, String title, Journey journey) {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 120;

    public DrawnJourney {
        requireTitle(title);
    }

    /** Returns whether something can be a title. */
    public static boolean isTitle(String title) {
        return !title.isBlank()
                && title.length() <= LONGEST_TITLE
                && title.equals(title.strip())
                && title.chars().noneMatch(Character::isISOControl);
    }

    static void requireTitle(String title) {
        if (!isTitle(title)) {
            throw new IllegalArgumentException("a title is one line of 1 to " + LONGEST_TITLE + " characters");
        }
    }
}
