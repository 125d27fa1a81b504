package org.stigar.core.competence.evidence;

import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;

/** What somebody says of themselves and a competence. Weighs less than help that somebody else received. */
public record Claim(PersonId person, CompetenceId competence, Stance stance) {

    /** What the person wants with the competence. */
    public enum Stance {
        /** Can help others with it. */
        CAN_HELP,
        /** Wants to learn it: a reason to meet, never a ground to be asked. */
        WANTS_TO_LEARN
    }
}
