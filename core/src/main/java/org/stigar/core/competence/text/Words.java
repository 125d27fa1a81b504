package org.stigar.core.competence.text;

import java.util.ArrayList;
import java.util.List;

/** The words of a text, as it stands. */
public final class Words {

    private static final int LONGEST = 100;

    private Words() {}

    /**
     * Returns the words in their order: runs of letters, marks and digits. A word keeps the {@code +} and {@code #} at its
     * end, as in C++ and Q#, and the stop or apostrophe inside it goes, so that {@code node.js} is two words and
     * {@code Euler's} is {@code Euler} and {@code s}. What is longer than a hundred characters is no word.
     */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int begin = i;
            int end = wordEnd(text, i);
            if (end == begin) {
                i += Character.charCount(text.codePointAt(i));
                continue;
            }
            while (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
                end++;
            }
            if (end - begin <= LONGEST) {
                words.add(text.substring(begin, end));
            }
            i = end;
        }
        return words;
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
            if (!Character.isLetterOrDigit(c) && !mark) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }
}
