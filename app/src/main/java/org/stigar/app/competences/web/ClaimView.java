package org.stigar.app.competences.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.stigar.app.competences.OwnClaim;
import org.stigar.app.competences.Visibility;
import org.stigar.core.competence.evidence.Claim.Stance;

/** What its reader says of themselves, as the page shows it. */
record ClaimView(String id, String name, Stance stance, boolean hidden) {

    static ClaimView of(OwnClaim claim, Locale language) {
        return new ClaimView(
                claim.competence().id().value(),
                claim.competence().label(language),
                claim.stance(),
                claim.visibility() != Visibility.SHOWN);
    }

    /** Orders as the reader's language does. */
    static Comparator<ClaimView> byName(Locale language) {
        Collator order = Collator.getInstance(language);
        return Comparator.comparing(ClaimView::name, order).thenComparing(ClaimView::id);
    }
}
