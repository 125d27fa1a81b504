package org.stigar.app.arenas.programme.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

class CoursesTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BO = new PersonId("bo");
    private static final Instant START = Instant.parse("2026-11-26T12:00:00Z");

    /** Else six who were made up and two who came would give a total about the two (privacy P2). */
    @Test
    void visitorsAreNoPartOfAGrid() {
        List<PersonId> visitors =
                Stream.of(1L, 2L, 3L, 4L, 5L, 6L).map(Visitor::id).toList();
        List<PersonId> all =
                Stream.concat(Stream.of(ANN, BO), visitors.stream()).toList();
        Workshop meeting = new Workshop(
                1,
                new PersonId("fay"),
                1,
                State.OVER,
                new Draft(
                        "Meeting",
                        Purpose.VALUES,
                        "",
                        new Charter("Sue", 60, LocalDate.parse("2026-12-31")),
                        new Timetable(START, ZoneOffset.UTC, 1, 25, 0, ""),
                        new Wishes(8, new Mix(Map.of(Attribute.COUNTRY, 1), 1), 0, false)),
                List.of(Optional.empty()),
                all.stream()
                        .map(one -> new Guest(one, false, Optional.empty(), true))
                        .toList(),
                Optional.of(new Grouping(List.of(new Sitting(List.of(all))))),
                List.of(),
                1,
                1);

        assertThat(Courses.findHeld(meeting, START.plusSeconds(86_400)))
                .hasValueSatisfying(held -> assertThat(held.here()).containsExactlyInAnyOrder(ANN, BO));
    }
}
