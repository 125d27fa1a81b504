package org.stigar.app.hooks.send;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.stigar.app.hooks.HookEvent;
import org.stigar.app.hooks.send.EventQueue.Waiting;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Whether an owner is told anything as of now: who left, was locked out, paused or opted out meanwhile is not. */
final class Owners {

    private final Pseudonyms pseudonyms;
    private final People people;
    private final Participation participation;
    private final Predicate<PersonId> hasAccount;

    Owners(Pseudonyms pseudonyms, People people, Participation participation, Predicate<PersonId> hasAccount) {
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.participation = participation;
        this.hasAccount = hasAccount;
    }

    /** A test is the owner's own act, which a pause does not hinder. */
    boolean mayBeTold(Waiting event, Instant now) {
        return pseudonyms
                .findPerson(event.owner())
                .filter(hasAccount)
                .flatMap(people::findPerson)
                .filter(owner -> event.event() == HookEvent.TEST
                        || participation.isAvailable(owner.id(), LocalDate.ofInstant(now, owner.zone())))
                .isPresent();
    }
}
