package org.stigar.app.competences.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.Folding;
import org.stigar.core.competence.Label;

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
        if (text.length() > LONGEST) {
            return Stream.empty();
        }
        String own = language.getLanguage();
        Set<CompetenceId> found = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(own),
                        byLanguage.keySet().stream()
                                .filter(code -> !code.equals(own))
                                .sorted())
                .forEach(code -> find(text, code, found));
        return found.stream().flatMap(id -> catalogue.find(id).stream());
    }

    private void find(String text, String language, Set<CompetenceId> found) {
        String wanted = words(text, new Locale(language));
        if (wanted.isBlank()) {
            return;
        }
        String[] starts = wanted.strip().split(" ");
        byLanguage.getOrDefault(language, List.of()).stream()
                .filter(name -> name.holds(starts))
                .sorted(Comparator.comparing((Name name) -> !name.words.startsWith(wanted.stripTrailing()))
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

        boolean holds(String[] starts) {
            for (String start : starts) {
                if (!words.contains(" " + start)) {
                    return false;
                }
            }
            return true;
        }
    }
}
