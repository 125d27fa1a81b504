package org.stigar.app.competences;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.stigar.app.competences.names.Guesses;
import org.stigar.app.competences.names.Guesses.Similar;
import org.stigar.app.competences.names.NameWord;
import org.stigar.core.competence.Catalogue;

/** A fake that compares words by trigrams of its own, as pg_trgm documents them. */
final class MemorySpelling implements Spelling {

    private final Supplier<Catalogue> catalogue;

    MemorySpelling(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Map<String, List<String>> meant(Collection<String> words, Typed typed, Collection<Locale> languages) {
        Set<String> codes = new HashSet<>();
        ALWAYS.forEach(one -> codes.add(one.getLanguage()));
        languages.forEach(one -> codes.add(one.getLanguage()));
        List<NameWord> all = NameWord.of(catalogue.get()).stream()
                .filter(word -> codes.contains(word.language()))
                .toList();
        Map<String, List<String>> meant = new LinkedHashMap<>();
        Guesses.lookedUp(words, typed).forEach((word, letters) -> {
            List<String> guesses = Guesses.meant(letters, typed, similar(letters, typed, all));
            if (!guesses.isEmpty()) {
                meant.put(word, guesses);
            }
        });
        return meant;
    }

    private static List<Similar> similar(String letters, Typed typed, List<NameWord> all) {
        double least = typed == Typed.WHOLE ? Guesses.LEAST_SIMILARITY : Guesses.LEAST_SIMILARITY_BEGUN;
        return all.stream()
                .map(word -> new Similar(word, similarity(trigrams(letters), trigrams(word.letters()), typed)))
                .filter(one -> one.similarity() >= least)
                .sorted(Comparator.comparing(Similar::similarity)
                        .reversed()
                        .thenComparing(one -> one.word().word()))
                .limit(Guesses.MOST_SIMILAR)
                .toList();
    }

    /** Of the whole word, or of the run of its trigrams that is most similar. */
    private static double similarity(List<String> letters, List<String> word, Typed typed) {
        double most = share(letters, word);
        for (int from = 0; typed == Typed.BEGUN && from < word.size(); from++) {
            for (int until = from + 1; until <= word.size(); until++) {
                most = Math.max(most, share(letters, word.subList(from, until)));
            }
        }
        return most;
    }

    private static double share(List<String> some, List<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return (double) both.size() / all.size();
    }

    private static List<String> trigrams(String letters) {
        String padded = "  " + letters + " ";
        List<String> trigrams = new ArrayList<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
