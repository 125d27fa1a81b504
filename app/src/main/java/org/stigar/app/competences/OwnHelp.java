package org.stigar.app.competences;

import java.time.Instant;
import java.util.Optional;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;

/**
 * One help as one of its two ends sees it; the other end sees the same.
 *
 * @param id names it to its ends
 * @param other the other end; empty for somebody who has left
 * @param word {@code CLAIMED} as long as the receiver has not said so
 * @param gain what it gave the receiver, if they said
 */
public record OwnHelp(
        long id,
        Part part,
        Optional<PersonId> other,
        Competence competence,
        Instant at,
        HelpKind kind,
        Help.Word word,
        Optional<Gain> gain,
        Visibility visibility) {

    /** Which end the person is. */
    public enum Part {
        HELPED,
        WAS_HELPED
    }
}
