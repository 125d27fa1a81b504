package org.stigar.app.competences.api;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stigar.app.competences.OwnHelp;
import org.stigar.app.competences.Visibility;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

/** A help of which the caller is an end; without {@code other} where the other has left. */
record HelpJson(
        long id,
        OwnHelp.Part part,
        @Nullable String other,
        String competence,
        String name,
        Instant at,
        HelpKind kind,
        Word word,
        @Nullable Gain gain,
        Visibility visibility) {

    static HelpJson of(OwnHelp help, Locale language) {
        return new HelpJson(
                help.id(),
                help.part(),
                help.other().map(PersonId::value).orElse(null),
                help.competence().id().value(),
                help.competence().label(language),
                help.at(),
                help.kind(),
                help.word(),
                help.gain().orElse(null),
                help.visibility());
    }
}
