package org.stigar.app.competences.names;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Folding;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.text.Stemming;
import org.stigar.core.competence.text.Words;

/**
 * A word of a name, with which misspelled words are compared.
 *
 * @param language its code
 * @param word as the language reads it
 */
public record NameWord(String language, String word) {

    private static final int SHORTEST = 4;

    /** Returns the words of all names, free tags left out: of four letters or more, with nothing but letters. */
    public static Set<NameWord> of(Catalogue catalogue) {
        Set<NameWord> words = new HashSet<>();
        for (Competence competence : catalogue.competences()) {
            if (competence.kind() != CompetenceKind.TAG) {
                competence.labels().forEach(label -> add(label, words));
            }
        }
        return words;
    }

    private static void add(Label label, Set<NameWord> words) {
        Stemming stemming = Stemming.of(label.language());
        for (String word : Words.of(label.text())) {
            String folded = Folding.fold(word, label.language());
            if (isWord(folded, SHORTEST) && !stemming.isEmpty(folded)) {
                words.add(new NameWord(label.language().getLanguage(), folded));
            }
        }
    }

    /** Returns it without the marks on any letter: who leaves out the dots of an ö, or has no key for them, misses no letter. */
    public String letters() {
        return letters(word);
    }

    static String letters(String word) {
        return Folding.fold(word, Locale.ROOT);
    }

    static boolean isWord(String text, int shortest) {
        return text.codePointCount(0, text.length()) >= shortest
                && text.codePoints().allMatch(Character::isLetter);
    }
}
