package org.stigar.app.competences.api;

import java.util.Locale;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceKind;

/** A competence by its name in the caller's language. */
record NameJson(String competence, String name, CompetenceKind kind) {

    static NameJson of(Competence competence, Locale language) {
        return new NameJson(competence.id().value(), competence.label(language), competence.kind());
    }
}
