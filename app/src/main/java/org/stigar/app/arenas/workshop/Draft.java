package org.stigar.app.arenas.workshop;

/**
 * What an organiser says of a workshop.
 *
 * @param title one line, not blank
 * @param words the organiser's own, in the invitation; may be empty
 */
public record Draft(String title, Purpose purpose, String words, Charter charter, Timetable timetable, Wishes wishes) {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 120;

    /** The longest words, in characters. */
    public static final int LONGEST_WORDS = 2_000;

    public Draft {
        title = Texts.line(title, LONGEST_TITLE);
        words = Texts.paragraphs(words, LONGEST_WORDS);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a workshop needs a title");
        }
    }
}
