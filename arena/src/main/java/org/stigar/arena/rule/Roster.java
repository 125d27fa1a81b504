package org.stigar.arena.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Sitting;
import org.stigar.arena.problem.Slots;
import org.stigar.arena.problem.When;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;

/** An arena, looked up by numbers: who is who, who is there, who was where. Immutable. */
public final class Roster {

    private final Arena arena;
    private final PersonIndex index;
    private final Map<PersonId, Participant> byId;
    private final List<List<Integer>> present = new ArrayList<>();
    private final List<List<Slots>> slots = new ArrayList<>();
    private final List<Map<PersonId, Integer>> seatsBefore = new ArrayList<>();

    public Roster(Arena arena) {
        this.arena = arena;
        byId = new HashMap<>(arena.byId());
        index = PersonIndex.of(byId.keySet());
        for (int round = 0; round < arena.rounds().size(); round++) {
            present.add(arena.present(round).stream().map(index::number).toList());
            slots.add(slots(arena.rounds().get(round)));
            seatsBefore.add(seatsBefore(arena, round));
        }
    }

    /** Returns the arena. */
    public Arena arena() {
        return arena;
    }

    /** Returns the numbers that the search knows people by. */
    public PersonIndex index() {
        return index;
    }

    /** Returns who is there in a round, by number, in order. */
    public List<Integer> present(int round) {
        return present.get(round);
    }

    /** Returns a participant, or empty for somebody else. */
    public Optional<Participant> find(PersonId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the participant with a number. */
    public Participant participant(int number) {
        Participant participant = byId.get(index.person(number));
        if (participant == null) {
            throw new IllegalStateException("the index and the participants have grown apart");
        }
        return participant;
    }

    /** Returns a number for every value of an attribute, by person; −1 where it is not known. */
    int[] codes(Attribute attribute) {
        Map<String, Integer> codes = new HashMap<>();
        return IntStream.range(0, index.size())
                .map(person -> attribute
                        .of(participant(person))
                        .map(value -> codes.computeIfAbsent(value, unseen -> codes.size()))
                        .orElse(-1))
                .toArray();
    }

    /** Returns the starts that suit somebody in a round, as far as it has a date; whoever is not there suits all. */
    public Slots slots(int round, int person) {
        return slots.get(round).get(person);
    }

    /** Returns whether two could not share a group of a round, one word for whatever the reason is. */
    public boolean isUnplaceable(int round, PersonId one, PersonId other) {
        Set<PersonId> absent = arena.rounds().get(round).absent();
        return absent.contains(one)
                || absent.contains(other)
                || isApart(one, other)
                || slots(round, index.number(one))
                        .and(slots(round, index.number(other)))
                        .isEmpty();
    }

    /** Returns {@link #slots} of all, as bits. */
    public long[] bits(int round) {
        return slots.get(round).stream().mapToLong(Slots::bits).toArray();
    }

    /** Returns the rounds that are on a date, so that hours matter. */
    List<Integer> dated() {
        return IntStream.range(0, slots.size())
                .filter(round -> arena.rounds().get(round).when() instanceof When.On)
                .boxed()
                .toList();
    }

    /** Returns the group in which each person sat in the plan before, of those who are there now and were then. */
    public Map<PersonId, Integer> seatsBefore(int round) {
        return seatsBefore.get(round);
    }

    /** Returns the fixed groups, those with somebody in common made into one, in the order of their first. */
    public List<Set<PersonId>> blocks() {
        List<Set<PersonId>> blocks = new ArrayList<>();
        arena.together().forEach(group -> {
            Set<PersonId> block = new TreeSet<>(group.people());
            List<Set<PersonId>> tied = blocks.stream()
                    .filter(other -> other.stream().anyMatch(block::contains))
                    .toList();
            blocks.removeAll(tied);
            tied.forEach(block::addAll);
            blocks.add(block);
        });
        blocks.sort(Comparator.comparing(block -> block.iterator().next()));
        return blocks;
    }

    /** Returns whether the arena asks that two never share a group. */
    public boolean isApart(PersonId one, PersonId other) {
        return arena.apart().contains(new PersonPair(one, other));
    }

    private List<Slots> slots(Round round) {
        Map<List<Object>, Slots> known = new HashMap<>();
        return index.people().stream()
                .map(id -> {
                    Participant participant = participant(index.number(id));
                    return round.absent().contains(id)
                            ? Slots.ALL
                            : known.computeIfAbsent(
                                    List.of(participant.zone(), participant.hours()),
                                    hours -> round.when().slots(participant, round.length()));
                })
                .toList();
    }

    /** If there are fewer groups now, those that kept most people stay, in their order. */
    private static Map<PersonId, Integer> seatsBefore(Arena arena, int round) {
        List<Sitting> sittings = arena.previous().map(Grouping::rounds).orElse(List.of());
        if (round >= sittings.size()) {
            return Map.of();
        }
        Set<PersonId> there = new TreeSet<>(arena.present(round));
        List<List<PersonId>> groups = sittings.get(round).groups().stream()
                .map(group -> group.stream().filter(there::contains).toList())
                .toList();
        List<Integer> kept = IntStream.range(0, groups.size())
                .boxed()
                .sorted(Comparator.comparing(group -> -groups.get(group).size()))
                .limit(arena.sizes(round).size())
                .sorted()
                .toList();
        Map<PersonId, Integer> seats = new HashMap<>();
        for (int now = 0; now < kept.size(); now++) {
            for (PersonId person : groups.get(kept.get(now))) {
                seats.put(person, now);
            }
        }
        return seats;
    }
}
