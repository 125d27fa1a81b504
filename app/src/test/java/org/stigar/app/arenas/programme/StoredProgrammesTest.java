package org.stigar.app.arenas.programme;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Programmes in PostgreSQL. */
@AppTest
class StoredProgrammesTest implements ProgrammesContract {

    @Autowired
    private Programmes programmes;

    @Autowired
    private Workshops workshops;

    @Autowired
    private People people;

    @Autowired
    private Erasure erasure;

    private static Stream<PersonId> cast() {
        return Stream.concat(Stream.of(FAY), FIVE.stream());
    }

    @BeforeEach
    void settle() {
        people.put(cast().map(one -> Person.builder(one).build()).toList(), List.of(), List.of());
    }

    @AfterEach
    void leave() {
        cast().forEach(erasure::erase);
    }

    @Override
    public Programmes programmes() {
        return programmes;
    }

    @Override
    public long workshop() {
        return workshops.create(FAY, ProgrammesContract.draft("Meeting", 6).pattern(), NOW);
    }
}
