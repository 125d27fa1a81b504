package org.stigar.app.arenas.workshop.jdbc;

import java.util.Optional;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.visitors.VisitorRows;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Who stands behind the pseudonyms in workshops: people of the directory, and visitors. Safe for use by many threads. */
final class Naming {

    private final Pseudonyms pseudonyms;
    private final People people;
    private final VisitorRows visitors;

    Naming(Pseudonyms pseudonyms, People people, VisitorRows visitors) {
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.visitors = visitors;
    }

    Pseudonym of(PersonId person) {
        return pseudonyms.of(person);
    }

    Optional<PersonId> findPerson(Pseudonym pseudonym) {
        return pseudonyms
                .findPerson(pseudonym)
                .filter(person -> !Visitor.isOne(person))
                .or(() -> visitors.findId(pseudonym));
    }

    /** Returns whether somebody can take part in a workshop: a visitor in their own alone. */
    boolean canTakePart(PersonId person, long workshop) {
        return Visitor.isOne(person)
                ? visitors.isOf(workshop, pseudonyms.of(person))
                : people.findPerson(person).isPresent();
    }
}
