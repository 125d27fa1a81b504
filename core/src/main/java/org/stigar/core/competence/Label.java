package org.stigar.core.competence;

import java.util.Locale;

/**
 * One name of a competence in one language.
 *
 * @param language a language without country, such as {@code sv}
 * @param text 1 to 300 characters, none of them a control character or half of one, no blank at either end
 */
public record Label(Locale language, Use use, String text) {

    private static final int LONGEST = 300;

    public Label {
        if (language.getLanguage().isEmpty() || !language.equals(new Locale(language.getLanguage()))) {
            throw new IllegalArgumentException("a label's language is one without country, such as sv");
        }
        if (!isText(text)) {
            throw new IllegalArgumentException(
                    "a label must have 1 to 300 characters, no control character and no blank at either end");
        }
    }

    /** Returns whether a text can be a label as it stands. */
    public static boolean isText(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.equals(text.strip())
                && text.codePoints().noneMatch(Label::isNoCharacter);
    }

    /** Half of a character in two parts, as JSON can spell it, is none in any encoding. */
    private static boolean isNoCharacter(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /** What a label is for. */
    public enum Use {
        /** What the competence is called: one for each language at most. */
        PREFERRED,
        /** What it is called too, and found by. */
        ALTERNATIVE
    }
}
