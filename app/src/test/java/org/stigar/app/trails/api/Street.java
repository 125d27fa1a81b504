package org.stigar.app.trails.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.Trails;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** What the tests of the API start from: the app, and people with accounts in it. */
@AppTest
abstract class Street {

    @Autowired
    MockMvc browser;

    @Autowired
    People people;

    @Autowired
    Participation participation;

    @Autowired
    Accounts accounts;

    @Autowired
    Drawing drawing;

    @Autowired
    Trails trails;

    @Autowired
    MutableClock clock;

    private Instant start = Instant.EPOCH;

    @BeforeEach
    void lookAtTheClock() {
        start = clock.instant();
    }

    @AfterEach
    void putTheClockBack() {
        clock.moveTo(start);
    }

    PersonId person(String id) {
        PersonId person = new PersonId(id);
        people.put(List.of(Person.builder(person).name("Name of " + id).build()), List.of(), List.of());
        accounts.open(person, Set.of());
        return person;
    }

    Caller member(PersonId person) {
        return new Caller(browser, person, Set.of(Role.MEMBER));
    }

    /** Makes a trail, and returns the id of the line that it was. */
    long trail(PersonId one, PersonId other, String carries) {
        long line = line(one, other, carries);
        drawing.answer(other, line, Trails.Answer.YES, clock.instant());
        return line;
    }

    long line(PersonId one, PersonId other, String carries) {
        return drawing.draw(one, other, carries, AgreedRhythm.MONTHLY, clock.instant())
                .id();
    }
}
