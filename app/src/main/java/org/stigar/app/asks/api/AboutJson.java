package org.stigar.app.asks.api;

import java.util.Locale;
import org.stigar.core.competence.Competence;

/** A competence that an ask is about, by its name in the caller's language. */
record AboutJson(String competence, String name) {

    static AboutJson of(Competence competence, Locale language) {
        return new AboutJson(competence.id().value(), competence.label(language));
    }
}
