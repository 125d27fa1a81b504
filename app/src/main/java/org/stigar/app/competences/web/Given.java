package org.stigar.app.competences.web;

import java.util.Optional;
import org.stigar.app.competences.NoHelpException;
import org.stigar.core.competence.CompetenceId;

/** Reads what stands in an address, a form or JSON. What cannot be reads like what is not there. */
final class Given {

    private Given() {}

    static Optional<CompetenceId> competence(String id) {
        try {
            return Optional.of(new CompetenceId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static long help(String number) {
        if (!number.matches("[1-9][0-9]{0,15}")) {
            throw new NoHelpException();
        }
        return Long.parseLong(number);
    }
}
