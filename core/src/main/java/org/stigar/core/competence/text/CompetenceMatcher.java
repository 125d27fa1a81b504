package org.stigar.core.competence.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Folding;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.ranking.Need;

/**
 * Finds the competences that a text names, in any language of the catalogue. Immutable, safe for use by many threads.
 *
 * <p>A label is found by the share of its words that stand in the text, rare words counting for more; the relevance of a
 * competence is that of its best label,
 *
 * <pre>r_k = max over labels of (Σ words found idf / Σ words idf)^2,   idf = ln(1 + labels/labels with the word)</pre>
 *
 * <p>if at least {@value #LEAST_SHARE} of the label is there. Words are folded as the label's language folds them, and
 * stemmed ({@link Stemming}). A Swedish compound is looked for by its parts too, where both are words of labels. Source of
 * idf: K. Spärck Jones, "A statistical interpretation of term specificity", Journal of Documentation 28 (1972) 11-21,
 * doi:10.1108/eb026526.
 *
 * <p>O(w + p) for w words and p labels that share a word with the text.
 */
public final class CompetenceMatcher {

    /** The least share of a label that must stand in the text. */
    public static final double LEAST_SHARE = 0.6;

    private static final int MOST_COMPETENCES = 20;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_COMPOUND = 40;

    private final Map<Locale, Names> byLanguage = new TreeMap<>(Comparator.comparing(Locale::getLanguage));

    /** Prepares a catalogue for texts. Costs O(labels). */
    public CompetenceMatcher(Catalogue catalogue) {
        for (Competence competence : catalogue.competences()) {
            for (Label label : competence.labels()) {
                byLanguage.computeIfAbsent(label.language(), Names::new).add(competence, label.text());
            }
        }
        byLanguage.values().forEach(Names::weigh);
    }

    /** Returns what a text needs: the twenty most relevant competences that it names, or none. */
    public Need need(String text) {
        Map<CompetenceId, Double> found = new HashMap<>();
        List<String> words = Words.of(text);
        for (Names names : byLanguage.values()) {
            names.find(words, found);
        }
        TreeMap<CompetenceId, Double> best = new TreeMap<>();
        found.entrySet().stream()
                .sorted(Map.Entry.<CompetenceId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMPETENCES)
                .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
        return new Need(best);
    }

    /**
     * Returns the words of a text that stand for nothing in any language of the catalogue: no form of a word of its names, no
     * compound of two, and none that says nothing, such as <i>and</i>. They come as they stand in the text, each once, in its order.
     * Free tags count for nothing here: what is returned does not tell whether there is one. O(w) for w words.
     */
    public List<String> unknown(String text) {
        return Words.of(text).stream()
                .distinct()
                .filter(word -> byLanguage.values().stream().noneMatch(names -> names.knows(word)))
                .toList();
    }

    /** The labels of one language. Not changed after {@link #weigh}. */
    private static final class Names {

        private final Locale language;
        private final Stemming stemming;
        private final List<Name> names = new ArrayList<>();
        private final Map<String, List<Integer>> byStem = new HashMap<>();
        private final Map<String, Double> idf = new HashMap<>();
        private final Set<String> open = new HashSet<>(); // stems that not only free tags have

        Names(Locale language) {
            this.language = language;
            stemming = Stemming.of(language);
        }

        void add(Competence competence, String label) {
            Set<String> stems = new HashSet<>();
            folded(Words.of(label)).forEach(word -> stems.add(stemming.stem(word)));
            if (!stems.isEmpty()) {
                stems.forEach(stem ->
                        byStem.computeIfAbsent(stem, s -> new ArrayList<>(1)).add(names.size()));
                names.add(new Name(competence.id(), stems));
                if (competence.kind() != CompetenceKind.TAG) {
                    open.addAll(stems);
                }
            }
        }

        void weigh() {
            byStem.forEach((stem, labels) -> idf.put(stem, Math.log1p((double) names.size() / labels.size())));
        }

        void find(List<String> words, Map<CompetenceId, Double> found) {
            Set<String> there = new HashSet<>();
            for (String word : folded(words)) {
                String stem = stemming.stem(word);
                if (byStem.containsKey(stem)) {
                    there.add(stem);
                } else if (stemming == Stemming.SWEDISH) {
                    addParts(word, byStem.keySet(), there);
                }
            }
            Set<Integer> touched = new HashSet<>();
            there.forEach(stem -> touched.addAll(byStem.getOrDefault(stem, List.of())));
            for (int i : touched) {
                Name name = names.get(i);
                double all = sum(name.stems);
                double share = sum(name.stems.stream().filter(there::contains).toList()) / all;
                if (share >= LEAST_SHARE) {
                    found.merge(name.competence, Math.min(1, share * share), Math::max);
                }
            }
        }

        boolean knows(String word) {
            String one = Folding.fold(word, language);
            if (open.isEmpty()) {
                return false;
            }
            if (one.isEmpty() || stemming.isEmpty(one) || open.contains(stemming.stem(one))) {
                return true;
            }
            Set<String> parts = new HashSet<>();
            if (stemming == Stemming.SWEDISH) {
                addParts(one, open, parts);
            }
            return !parts.isEmpty();
        }

        private Set<String> folded(List<String> words) {
            Set<String> folded = new HashSet<>();
            for (String word : words) {
                String one = Folding.fold(word, language);
                if (!one.isEmpty() && !stemming.isEmpty(one)) {
                    folded.add(one);
                }
            }
            return folded;
        }

        /** Adds both parts of a compound: arbetsmiljö is arbete and miljö, with an s between. */
        private void addParts(String word, Set<String> known, Set<String> there) {
            int last = word.length() > LONGEST_COMPOUND ? 0 : word.length() - SHORTEST_PART;
            for (int cut = SHORTEST_PART; cut <= last; cut++) {
                String head = stemming.stem(word.substring(0, cut));
                String tail = stemming.stem(word.substring(cut));
                if (known.contains(head) && known.contains(tail)) {
                    there.add(head);
                    there.add(tail);
                }
            }
        }

        private double sum(Collection<String> stems) {
            // In one order, so that the same text gives the same relevance, bit for bit.
            return stems.stream()
                    .sorted()
                    .mapToDouble(stem -> idf.getOrDefault(stem, 0.0))
                    .sum();
        }
    }

    private record Name(CompetenceId competence, Set<String> stems) {}
}
