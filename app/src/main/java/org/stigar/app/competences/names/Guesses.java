package org.stigar.app.competences.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stigar.app.competences.Spelling;
import org.stigar.app.competences.Spelling.Typed;
import org.stigar.core.competence.text.Slips;

/**
 * Which of the words that share trigrams with a misspelled one it was meant to be: one that a slip of the hand explains.
 *
 * <p>In a text most words that no name holds are spelled right, so more is asked for there: six letters and one slip. Of what is
 * typed as a name five letters are enough, and from nine on two slips are forgiven.
 */
public final class Guesses {

    /** The least similarity of whole words, by trigrams. */
    public static final double LEAST_SIMILARITY = 0.3;

    /** The least similarity to a part of a word. */
    public static final double LEAST_SIMILARITY_BEGUN = 0.4;

    /** How many similar words are looked at, the most similar first. */
    public static final int MOST_SIMILAR = 30;

    private static final int SHORTEST_WHOLE = 6;
    private static final int SHORTEST_BEGUN = 5;
    private static final int TWO_SLIPS_FROM = 9;

    private Guesses() {}

    /**
     * A word that shares trigrams with what was typed.
     *
     * @param similarity 0 to 1
     */
    public record Similar(NameWord word, double similarity) {}

    /** Returns the words that can be looked up, each with its letters without marks. */
    public static Map<String, String> lookedUp(Collection<String> words, Typed typed) {
        int shortest = typed == Typed.WHOLE ? SHORTEST_WHOLE : SHORTEST_BEGUN;
        Map<String, String> lettersOf = new LinkedHashMap<>();
        for (String word : words) {
            String letters = NameWord.letters(word);
            if (lettersOf.size() < Spelling.MOST_WORDS && NameWord.isWord(letters, shortest)) {
                lettersOf.put(word, letters);
            }
        }
        return lettersOf;
    }

    /** Returns what was meant by some letters, the fewest slips first, then the most similar. */
    public static List<String> meant(String letters, Typed typed, Collection<Similar> similar) {
        return similar.stream()
                .filter(one -> slips(letters, typed, one) <= mostSlips(letters, typed))
                .sorted(Comparator.comparing((Similar one) -> slips(letters, typed, one))
                        .thenComparing(Comparator.comparing(Similar::similarity).reversed())
                        .thenComparing(one -> one.word.word().length())
                        .thenComparing(one -> one.word.word()))
                .map(one -> one.word.word())
                .distinct()
                .limit(Spelling.MOST_MEANT)
                .toList();
    }

    /** In a text most words that no name holds are spelled right. */
    private static int mostSlips(String letters, Typed typed) {
        return typed == Typed.WHOLE || letters.length() < TWO_SLIPS_FROM ? 1 : 2;
    }

    private static int slips(String letters, Typed typed, Similar similar) {
        String word = similar.word.letters();
        return typed == Typed.WHOLE ? Slips.count(letters, word) : Slips.countToBeginning(letters, word);
    }
}
