package org.stigar.app.competences.api;

import java.util.Locale;
import org.stigar.app.competences.OwnClaim;
import org.stigar.app.competences.Visibility;
import org.stigar.core.competence.evidence.Claim.Stance;

/** What the caller says of themselves. */
record ClaimJson(String competence, String name, Stance stance, Visibility visibility) {

    static ClaimJson of(OwnClaim claim, Locale language) {
        return new ClaimJson(
                claim.competence().id().value(),
                claim.competence().label(language),
                claim.stance(),
                claim.visibility());
    }
}
