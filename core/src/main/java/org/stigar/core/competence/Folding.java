package org.stigar.core.competence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * How a language reads a text when it looks for it: without letter case, and without the marks on letters that are no
 * letters of its own. In Swedish {@code é} is an {@code e} with a mark while {@code å}, {@code ä} and {@code ö} are
 * letters; in English and French every mark goes; {@code ø} is a letter in Danish and an {@code o} elsewhere.
 *
 * <p>Several blanks count as one, all dashes as a hyphen. Source of the letters: the alphabets in Unicode CLDR, the
 * exemplar characters of each language.
 */
public final class Folding {

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("sv", "åäö"),
            Map.entry("fi", "åäö"),
            Map.entry("da", "æøå"),
            Map.entry("no", "æøå"),
            Map.entry("nb", "æøå"),
            Map.entry("nn", "æøå"),
            Map.entry("de", "äöü"),
            Map.entry("et", "äöõü"),
            Map.entry("es", "ñ"),
            Map.entry("is", "áðéíóúýþæö"));

    /** Letters that are no letter with a mark, and what they are read as where they are no letter at all. */
    private static final Map<Character, String> ELSEWHERE =
            Map.of('ß', "ss", 'æ', "ae", 'ø', "o", 'œ', "oe", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i");

    private Folding() {}

    /** Returns the text as the language reads it; twice folded is once folded. */
    public static String fold(String text, Locale language) {
        String letters = LETTERS.getOrDefault(language.getLanguage(), "");
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(language);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if ((c < 0x80 && c > ' ') || letters.indexOf(c) >= 0) {
                folded.append(c);
            } else {
                plain(c, folded);
            }
        }
        return folded.toString().strip();
    }

    private static void plain(char c, StringBuilder folded) {
        String elsewhere = ELSEWHERE.get(c);
        if (elsewhere != null) {
            folded.append(elsewhere);
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        } else if (Character.getType(c) == Character.DASH_PUNCTUATION) {
            folded.append('-');
        } else if (Character.isSurrogate(c)) {
            folded.append(c);
        } else {
            String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            for (int i = 0; i < apart.length(); i++) {
                char part = apart.charAt(i);
                if (Character.getType(part) != Character.NON_SPACING_MARK) {
                    folded.append(ELSEWHERE.getOrDefault(part, String.valueOf(part))); // ǿ is an ø with a mark
                }
            }
        }
    }
}
