package org.stigar.app.competences.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.Folding;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.text.Words;

/**
 * The names of a catalogue, to be found while they are typed. Immutable, safe for use by many threads. A search costs O(n) for n
 * names; a hundred thousand take some milliseconds.
 */
public final class NameIndex {

    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 200;

    private final Catalogue catalogue;
    private final Map<String, List<Name>> byLanguage = new HashMap<>();

    /** Folds all names. */
    public NameIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Competence competence : catalogue.competences()) {
            for (Label label : competence.labels()) {
                byLanguage
                        .computeIfAbsent(label.language().getLanguage(), language -> new ArrayList<>())
                        .add(new Name(words(label.text(), label.language()), label.use(), competence.id()));
            }
        }
    }

    /**
     * Returns competences of which a name holds words that begin as the text's do: of names in the reader's language first, then
     * those that begin with the text, those that are preferred, and short ones. None for a text of blanks or above 200 characters.
     */
    public Stream<Competence> search(String text, Locale language) {
        return text.length() > LONGEST
                ? Stream.empty()
                : search(
                        language,
                        code -> Stream.of(words(text, code).strip().split(" "))
                                .map(List::of)
                                .toList());
    }

    /** Returns the words of a text that is to be searched for; none of one above 200 characters. */
    public static List<String> words(String text) {
        return text.length() > LONGEST ? List.of() : Words.of(text);
    }

    /**
     * Returns the same for a text of which some words may have been meant to be others: those first that hold what is likelier.
     *
     * @param meant for {@link #words} of the text what they were probably meant to be
     */
    public Stream<Competence> search(String text, Map<String, List<String>> meant, Locale language) {
        List<String> typed = words(text);
        return search(
                language,
                code -> typed.stream()
                        .map(word -> Stream.concat(meant.getOrDefault(word, List.of()).stream(), Stream.of(word))
                                .map(one -> words(one, code).strip())
                                .distinct()
                                .toList())
                        .toList());
    }

    private Stream<Competence> search(Locale language, Function<Locale, List<List<String>>> starts) {
        String own = language.getLanguage();
        Set<CompetenceId> found = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(own),
                        byLanguage.keySet().stream()
                                .filter(code -> !code.equals(own))
                                .sorted())
                .forEach(code -> find(code, starts.apply(new Locale(code)), found));
        return found.stream().flatMap(id -> catalogue.find(id).stream());
    }

    private void find(String language, List<List<String>> starts, Set<CompetenceId> found) {
        String wanted = starts.stream().map(any -> " " + any.get(0)).collect(Collectors.joining());
        if (wanted.isBlank()) {
            return;
        }
        byLanguage.getOrDefault(language, List.of()).stream()
                .filter(name -> name.holds(starts))
                .sorted(Comparator.comparing((Name name) -> name.rank(starts))
                        .thenComparing(name -> !name.words.startsWith(wanted))
                        .thenComparing(Name::use)
                        .thenComparing(name -> name.words.length())
                        .thenComparing(Name::words)
                        .thenComparing(Name::id))
                .forEach(name -> found.add(name.id));
    }

    /** Returns the words of a text, a blank before and after each. */
    private static String words(String text, Locale language) {
        return " "
                + BREAKS.matcher(Folding.fold(text, language)).replaceAll(" ").strip() + " ";
    }

    private record Name(String words, Label.Use use, CompetenceId id) {

        boolean holds(List<List<String>> starts) {
            for (List<String> any : starts) {
                if (place(any) == any.size()) {
                    return false;
                }
            }
            return true;
        }

        /** Returns how far from the likeliest it is, 0 where it holds the first of each. */
        int rank(List<List<String>> starts) {
            return starts.stream().mapToInt(this::place).sum();
        }

        /** Returns the place of the first that a word begins with, or how many there are. */
        private int place(List<String> any) {
            int i = 0;
            while (i < any.size() && !words.contains(" " + any.get(i))) {
                i++;
            }
            return i;
        }
    }
}
