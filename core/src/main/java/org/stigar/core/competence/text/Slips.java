package org.stigar.core.competence.text;

/**
 * How many slips of the hand lie between what was typed and a word: a letter left out, one too many, another one in its place,
 * or two neighbours that changed places. Three in four misspellings are one slip.
 *
 * <p>Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", Communications of the ACM 7
 * (1964) 171-176, doi:10.1145/363958.363994. No letter takes part in two slips. O(n m) for words of n and m characters.
 */
public final class Slips {

    private Slips() {}

    /** Returns how many lead from what was typed to the word. Both are taken as they stand. */
    public static int count(String typed, String word) {
        int[] last = lastRow(typed, word);
        return last[word.length()];
    }

    /** Returns how many lead from what was typed to a beginning of the word, whichever is nearest. */
    public static int countToBeginning(String typed, String word) {
        int least = typed.length();
        for (int slips : lastRow(typed, word)) {
            least = Math.min(least, slips);
        }
        return least;
    }

    /** Returns the slips from all of {@code typed} to each beginning of {@code word}, the empty one first. */
    private static int[] lastRow(String typed, String word) {
        int[] beforeLast = new int[word.length() + 1];
        int[] last = new int[word.length() + 1];
        for (int j = 0; j <= word.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] row = new int[word.length() + 1];
            row[0] = i;
            for (int j = 1; j <= word.length(); j++) {
                int other = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + other, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last;
    }
}
