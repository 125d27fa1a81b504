package org.stigar.app.competences.web;

import java.util.Locale;
import org.stigar.app.competences.CompetenceException;

/** Keys of words. */
final class Words {

    private Words() {}

    /** Returns what is wrong, for who can mend it. */
    static String fault(CompetenceException.Reason reason) {
        return "competences.fault." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
