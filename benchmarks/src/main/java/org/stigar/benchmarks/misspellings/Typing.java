package org.stigar.benchmarks.misspellings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.text.CompetenceMatcher;
import org.stigar.core.competence.text.Words;

/**
 * A name of a competence with a slip in one word, which no name of the catalogue holds.
 *
 * @param word the word that was meant
 * @param typed what became of it
 */
record Typing(CompetenceId meant, Label label, String word, String typed) {

    private static final int SHORTEST = 5;

    /** Returns names of a language with slips, as many of each kind. */
    static List<Typing> of(Catalogue catalogue, CompetenceMatcher matcher, Locale language, int ofEachKind, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Competence> all = List.copyOf(catalogue.competences());
        List<Typing> typings = new ArrayList<>();
        for (Slip slip : Slip.values()) {
            int wanted = typings.size() + ofEachKind;
            while (typings.size() < wanted) {
                Competence one = all.get(random.nextInt(all.size()));
                List<Label> labels = one.labels().stream()
                        .filter(label -> label.language().equals(language))
                        .toList();
                if (!labels.isEmpty()) {
                    Label label = labels.get(random.nextInt(labels.size()));
                    List<String> words = Words.of(label.text()).stream()
                            .filter(Typing::isLong)
                            .toList();
                    if (!words.isEmpty()) {
                        String word = words.get(random.nextInt(words.size()));
                        String typed = slip.in(word, random);
                        if (!matcher.unknown(typed).isEmpty()) {
                            typings.add(new Typing(one.id(), label, word, typed));
                        }
                    }
                }
            }
        }
        return typings;
    }

    static boolean isLong(String word) {
        return word.length() >= SHORTEST && word.codePoints().allMatch(Character::isLetter);
    }

    /** Returns the name as it was typed. */
    String text() {
        return label.text().replace(word, typed);
    }

    /** Returns it in a sentence. */
    String sentence() {
        return label.language().equals(Locale.ENGLISH)
                ? "I need somebody who knows about " + text() + ", before Friday."
                : "Jag behöver någon som kan " + text() + ", före fredag.";
    }

    /** Returns the word so far, two thirds of it with the slip in it, or none where the slip comes later. */
    String begun() {
        String begun = typed.substring(0, Math.min(typed.length(), Math.max(SHORTEST, typed.length() * 2 / 3)));
        return word.startsWith(begun) ? "" : begun;
    }
}
