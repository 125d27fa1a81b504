package org.stigar.app.asks.find;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.Spelling;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.Folding;
import org.stigar.core.competence.ranking.Need;
import org.stigar.core.competence.text.CompetenceMatcher;
import org.stigar.core.competence.text.Words;

/**
 * What texts ask for, by the catalogue as it is, with misspelled words read as what was probably meant. Safe for use by many
 * threads.
 */
final class Understanding {

    private final Competences competences;
    private final Spelling spelling;
    private volatile Prepared prepared = Prepared.of(Catalogue.EMPTY);

    Understanding(Competences competences, Spelling spelling) {
        this.competences = competences;
        this.spelling = spelling;
    }

    /**
     * What a text means.
     *
     * @param readings what each misspelled word was read as
     */
    record Meaning(Need need, Map<String, String> readings) {

        static final Meaning NOTHING = new Meaning(Need.of(), Map.of());

        /** Returns the readings that led to some of these competences: the others changed nothing. */
        Map<String, String> readingsFor(Collection<Competence> competences) {
            Map<String, String> leading = new LinkedHashMap<>();
            readings.forEach((word, meant) -> {
                if (competences.stream().anyMatch(one -> holds(one, meant))) {
                    leading.put(word, meant);
                }
            });
            return leading;
        }

        private static boolean holds(Competence competence, String word) {
            return competence.labels().stream()
                    .anyMatch(label -> Words.of(label.text()).stream()
                            .anyMatch(one -> Folding.fold(one, label.language()).equals(word)));
        }
    }

    private record Prepared(Catalogue catalogue, CompetenceMatcher matcher) {

        static Prepared of(Catalogue catalogue) {
            return new Prepared(catalogue, new CompetenceMatcher(catalogue));
        }
    }

    /**
     * Returns what a text needs. The first after a change of the catalogue prepares it, and others wait for that.
     *
     * @param languages that its writer works in
     */
    Meaning understand(String text, Collection<Locale> languages) {
        CompetenceMatcher matcher = matcher();
        Map<String, String> readings = new LinkedHashMap<>();
        spelling.meant(matcher.unknown(text), Spelling.Typed.WHOLE, languages)
                .forEach((word, meant) -> readings.put(word, meant.get(0)));
        String whole = readings.isEmpty() ? text : text + " " + String.join(" ", readings.values());
        return new Meaning(matcher.need(whole), readings);
    }

    private CompetenceMatcher matcher() {
        Prepared current = prepared;
        if (current.catalogue != competences.catalogue()) {
            current = prepareAnew();
        }
        return current.matcher;
    }

    private synchronized Prepared prepareAnew() {
        Catalogue catalogue = competences.catalogue();
        if (prepared.catalogue != catalogue) {
            prepared = Prepared.of(catalogue);
        }
        return prepared;
    }
}
