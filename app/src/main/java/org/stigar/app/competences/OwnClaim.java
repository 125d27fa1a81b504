package org.stigar.app.competences;

import org.stigar.core.competence.Competence;
import org.stigar.core.competence.evidence.Claim.Stance;

/** What a person says of themselves, as that person sees it. */
public record OwnClaim(Competence competence, Stance stance, Visibility visibility) {

    /** How many a person can have. */
    public static final int MOST = 60;
}
