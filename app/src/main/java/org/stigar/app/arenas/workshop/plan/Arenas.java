package org.stigar.app.arenas.workshop.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.rules.GroupRule;
import org.stigar.app.arenas.workshop.rules.RuleBook;
import org.stigar.app.people.People;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.GroupSizes;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Pin;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Sitting;
import org.stigar.arena.problem.When;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;

/** Puts a workshop into the planner's words: those who are expected, their register, and what arenas remember of them. */
public final class Arenas {

    private final People people;
    private final Visitors visitors;
    private final ArenaMemory memory;
    private final LongFunction<List<GroupRule>> rules;

    /**
     * Plans with what is known.
     *
     * @param rules of a workshop, by its id
     */
    public Arenas(People people, Visitors visitors, ArenaMemory memory, LongFunction<List<GroupRule>> rules) {
        this.people = people;
        this.visitors = visitors;
        this.memory = memory;
        this.rules = rules;
    }

    /** Returns the arena of a workshop, close to its plan where it has one. */
    public Arena of(Workshop workshop) {
        List<Participant> participants = expected(workshop);
        Set<PersonId> ids = ids(participants);
        Arena.Builder builder = builder(workshop, participants, rounds(workshop), memory.met(ids))
                .facilitatorsPerGroup(workshop.draft().wishes().facilitators())
                .pins(workshop.pins().stream()
                        .filter(pin -> ids.contains(pin.person()))
                        .map(pin -> new Pin(pin.person(), pin.round(), pin.group()))
                        .toList());
        workshop.plan().ifPresent(builder::previous);
        return builder.build();
    }

    /**
     * Returns the arena of the rounds from one on, counted from 0, for those who are here: close to the plan, and whoever sat together in a
     * round before has met. Groups go without somebody who facilitates them where too few are here.
     */
    public Arena rest(Workshop workshop, int from) {
        List<Participant> participants = participants(workshop, Guest::isHere);
        Set<PersonId> ids = ids(participants);
        List<Sitting> sittings = workshop.plan().map(Grouping::rounds).orElse(List.of());
        int begun = Math.min(from, sittings.size());
        Map<PersonPair, Integer> history = new HashMap<>(memory.met(ids));
        new Grouping(sittings.subList(0, begun)).forEachMeeting((pair, round) -> {
            if (ids.contains(pair.first()) && ids.contains(pair.second())) {
                history.merge(pair, 1, Integer::sum);
            }
        });
        List<Round> rounds = rounds(workshop);
        Arena.Builder builder = builder(workshop, participants, rounds.subList(from, rounds.size()), history);
        if (begun < sittings.size()) {
            builder.previous(new Grouping(sittings.subList(begun, sittings.size())));
        }
        Arena arena = builder.build();
        long facilitators =
                participants.stream().filter(one -> one.is(Part.FACILITATOR)).count();
        return facilitators < arena.sizes(0).size()
                ? arena
                : builder.facilitatorsPerGroup(workshop.draft().wishes().facilitators())
                        .build();
    }

    private Arena.Builder builder(
            Workshop workshop, List<Participant> participants, List<Round> rounds, Map<PersonPair, Integer> history) {
        Set<PersonId> ids = ids(participants);
        Arena.Builder builder = Arena.builder(participants, rounds)
                .mix(workshop.draft().wishes().mix())
                .speech(workshop.draft().wishes().isOneLanguage() ? Arena.Speech.COMMON : Arena.Speech.ANY)
                .history(history);
        return new RuleBook(rules.apply(workshop.id()), ids).into(builder, memory.apart(ids));
    }

    /** Returns those who are expected, as the planner knows them. */
    public List<Participant> expected(Workshop workshop) {
        return participants(workshop, Guest::isExpected);
    }

    private List<Participant> participants(Workshop workshop, Predicate<Guest> who) {
        Structure structure = people.structure(workshop.draft().timetable().start());
        return workshop.people().stream()
                .filter(who)
                .flatMap(guest ->
                        people.findPerson(guest.person()).or(() -> visitors.findPerson(guest.person())).stream()
                                .map(person -> participant(person, guest.facilitates(), structure)))
                .toList();
    }

    private static Set<PersonId> ids(List<Participant> participants) {
        return participants.stream().map(Participant::id).collect(Collectors.toSet());
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
