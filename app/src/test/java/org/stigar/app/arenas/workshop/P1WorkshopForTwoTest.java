package org.stigar.app.arenas.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.app.arenas.workshop.plan.ArenaMemory;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.people.People;
import org.stigar.arena.account.Coverage;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Who plans a workshop for two people does not learn from its figures that they have met on an arena, as over coffee. */
@AppTest
class P1WorkshopForTwoTest {

    private static final PersonId ANN = new PersonId("workshop-for-two-ann");
    private static final PersonId BO = new PersonId("workshop-for-two-bo");

    @Autowired
    private People people;

    @Autowired
    private Visitors visitors;

    @AfterEach
    void leave() {
        people.remove(ANN);
        people.remove(BO);
    }

    @Test
    void figuresAreTheSameWhetherTheyMetOrNot() {
        people.put(List.of(Person.builder(ANN).build(), Person.builder(BO).build()), List.of(), List.of());
        Arenas met = new Arenas(people, visitors, new Remembering(Map.of(new PersonPair(ANN, BO), 3)), id -> List.of());
        Arenas strangers = new Arenas(people, visitors, new Remembering(Map.of()), id -> List.of());

        assertThat(met.of(forTwo()).history()).isNotEmpty();
        assertThat(figures(met)).isEqualTo(figures(strangers));
    }

    private static Coverage figures(Arenas arenas) {
        Arena arena = arenas.ofFigures(forTwo());
        return Coverage.of(arena, Planner.random(arena, 1));
    }

    private static Workshop forTwo() {
        Timetable timetable = new Timetable(Instant.parse("2026-06-01T09:00:00Z"), ZoneOffset.UTC, 1, 20, 0, "");
        Charter charter = new Charter("", 0, LocalDate.of(2026, 12, 31));
        Draft draft = new Draft("Two", Purpose.VALUES, "", charter, timetable, new Wishes(2, Mix.USUAL, 0, false));
        return new Workshop(
                1,
                ANN,
                0,
                State.DRAFT,
                draft,
                List.of(Optional.empty()),
                List.of(new Guest(ANN, false, Optional.empty(), false), new Guest(BO, false, Optional.empty(), false)),
                Optional.empty(),
                List.of(),
                1,
                0);
    }

    private record Remembering(Map<PersonPair, Integer> pairs) implements ArenaMemory {

        @Override
        public Map<PersonPair, Integer> met(Set<PersonId> among) {
            return pairs;
        }

        @Override
        public Set<PersonPair> apart(Set<PersonId> among) {
            return Set.of();
        }
    }
}
