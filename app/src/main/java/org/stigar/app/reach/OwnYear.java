package org.stigar.app.reach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.core.competence.Competence;
import org.stigar.core.people.PersonId;

/**
 * A person's year, for themselves.
 *
 * @param enabled what they could do that they could not do alone, latest first
 * @param helped whom they helped, each help once, latest first
 * @param outlived which of their trails outlived a change of unit
 */
public record OwnYear(int year, List<Enabled> enabled, List<Helped> helped, List<Outlived> outlived) {

    public OwnYear {
        enabled = List.copyOf(enabled);
        helped = List.copyOf(helped);
        outlived = List.copyOf(outlived);
    }

    /**
     * Something that help let the person do.
     *
     * @param id names the line to its person
     * @param helper who made it possible, if they agreed to be named and are still there
     */
    public record Enabled(long id, LocalDate day, String line, Optional<PersonId> helper) {}

    /** Help that the person gave, as far as it is kept; whom is empty for somebody who has left. */
    public record Helped(LocalDate day, Optional<PersonId> whom, Competence competence) {}

    /** A trail that was walked before the day of a change and again three months after it or later. */
    public record Outlived(LocalDate change, PersonId other) {}
}
