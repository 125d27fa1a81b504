package org.stigar.app.arenas.workshop.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.people.People;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.GroupSizes;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.Pin;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.When;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;

/** Puts a workshop into the planner's words: those who are expected, their register, and what arenas remember of them. */
public final class Arenas {

    private final People people;
    private final Visitors visitors;
    private final ArenaMemory memory;

    public Arenas(People people, Visitors visitors, ArenaMemory memory) {
        this.people = people;
        this.visitors = visitors;
        this.memory = memory;
    }

    /** Returns the arena of a workshop, close to its plan where it has one. */
    public Arena of(Workshop workshop) {
        Structure structure = people.structure(workshop.draft().timetable().start());
        List<Participant> participants = workshop.people().stream()
                .filter(Guest::isExpected)
                .flatMap(guest ->
                        people.findPerson(guest.person()).or(() -> visitors.findPerson(guest.person())).stream()
                                .map(person -> participant(person, guest.facilitates(), structure)))
                .toList();
        Set<PersonId> ids = participants.stream().map(Participant::id).collect(Collectors.toSet());
        Arena.Builder builder = Arena.builder(participants, rounds(workshop))
                .mix(workshop.draft().wishes().mix())
                .facilitatorsPerGroup(workshop.draft().wishes().facilitators())
                .speech(workshop.draft().wishes().isOneLanguage() ? Arena.Speech.COMMON : Arena.Speech.ANY)
                .history(memory.met(ids))
                .apart(memory.apart(ids))
                .pins(workshop.pins().stream()
                        .filter(pin -> ids.contains(pin.person()))
                        .map(pin -> new Pin(pin.person(), pin.round(), pin.group()))
                        .toList());
        workshop.plan().ifPresent(builder::previous);
        return builder.build();
    }

    /**
     * Returns a workshop's arena as its figures are counted: as if nobody had met before. Who has had coffee with whom would stand in the
     * figures of a workshop for two.
     */
    public Arena ofFigures(Workshop workshop) {
        return of(workshop).change().history(Map.of()).build();
    }

    private static Participant participant(Person person, boolean facilitates, Structure structure) {
        Participant participant = facilitates ? Participant.of(person, Part.FACILITATOR) : Participant.of(person);
        return structure
                .findPrimaryUnit(person.id())
                .map(unit -> participant.in(unit.value()))
                .orElse(participant);
    }

    private static List<Round> rounds(Workshop workshop) {
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < workshop.draft().timetable().rounds(); round++) {
            Instant start = workshop.draft().timetable().startOf(round);
            rounds.add(new Round(
                    new When.At(start),
                    Duration.ofMinutes(workshop.draft().timetable().minutes()),
                    new GroupSizes.About(workshop.draft().wishes().size()),
                    Set.of()));
        }
        return rounds;
    }
}
