package org.stigar.app.asks.find;

import org.stigar.app.competences.Competences;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.ranking.Need;
import org.stigar.core.competence.text.CompetenceMatcher;

/** What texts ask for, by the catalogue as it is. Safe for use by many threads. */
final class Understanding {

    private final Competences competences;
    private volatile Prepared prepared = Prepared.of(Catalogue.EMPTY);

    Understanding(Competences competences) {
        this.competences = competences;
    }

    private record Prepared(Catalogue catalogue, CompetenceMatcher matcher) {

        static Prepared of(Catalogue catalogue) {
            return new Prepared(catalogue, new CompetenceMatcher(catalogue));
        }
    }

    /** Returns what a text needs. The first after a change of the catalogue prepares it, and others wait for that. */
    Need need(String text) {
        Prepared current = prepared;
        if (current.catalogue != competences.catalogue()) {
            current = prepareAnew();
        }
        return current.matcher.need(text);
    }

    private synchronized Prepared prepareAnew() {
        Catalogue catalogue = competences.catalogue();
        if (prepared.catalogue != catalogue) {
            prepared = Prepared.of(catalogue);
        }
        return prepared;
    }
}
