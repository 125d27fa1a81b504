package org.stigar.arena.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.arena.conflict.Relaxation.Kind;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Pin;
import org.stigar.arena.rule.Roster;
import org.stigar.core.people.PersonId;

/** What counting shows to be impossible, before anything is searched. O(rounds · n²) time for n people. */
public final class Conflicts {

    private final Roster roster;
    private final Arena arena;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Roster roster) {
        this.roster = roster;
        arena = roster.arena();
    }

    /** Returns what no plan can do: sizes, facilitators, people who can sit with too few others. */
    public static List<Conflict> impossible(Roster roster) {
        Conflicts conflicts = new Conflicts(roster);
        for (int round = 0; round < roster.arena().rounds().size(); round++) {
            List<Integer> sizes = roster.arena().sizes(round);
            int people = roster.present(round).size();
            if (people < 2) {
                conflicts.add(Set.of(Demand.SIZES, Demand.PLACEABLE), round, Set.of());
            } else if (sizes.stream().mapToInt(size -> size).sum() != people) {
                conflicts.add(Set.of(Demand.SIZES), round, Set.of(), new Relaxation(Kind.SIZES_ADD_UP_TO, people));
            } else {
                conflicts.facilitators(round, sizes);
                conflicts.placeable(round, Collections.min(sizes));
            }
        }
        return conflicts.found;
    }

    /** Returns the wishes by name that cannot be met, for an arena that is not {@link #impossible}. */
    public static List<Conflict> unmet(Roster roster) {
        Conflicts conflicts = new Conflicts(roster);
        for (int round = 0; round < roster.arena().rounds().size(); round++) {
            int largest = Collections.max(roster.arena().sizes(round));
            conflicts.together(round, largest);
            conflicts.pins(round, largest);
        }
        conflicts.mustMeet();
        return conflicts.found;
    }

    private void facilitators(int round, List<Integer> sizes) {
        int each = arena.facilitatorsPerGroup();
        int there = (int) roster.present(round).stream()
                .filter(person -> roster.participant(person).is(Part.FACILITATOR))
                .count();
        int people = roster.present(round).size();
        if (each == 0) {
            return;
        }
        if (each > Collections.min(sizes)) {
            add(
                    Set.of(Demand.FACILITATORS, Demand.SIZES),
                    round,
                    Set.of(),
                    new Relaxation(Kind.FACILITATORS_PER_GROUP_AT_MOST, Collections.min(sizes)),
                    new Relaxation(Kind.GROUPS_OF_AT_LEAST, each));
        } else if (there < each * sizes.size()) {
            List<Relaxation> help = new ArrayList<>();
            help.add(new Relaxation(Kind.MORE_FACILITATORS, each * sizes.size() - there));
            if (there / each > 0) {
                help.add(new Relaxation(Kind.GROUPS_OF_AT_LEAST, -Math.floorDiv(-people, there / each)));
            }
            if (there / sizes.size() > 0) {
                help.add(new Relaxation(Kind.FACILITATORS_PER_GROUP_AT_MOST, there / sizes.size()));
            }
            add(Set.of(Demand.FACILITATORS, Demand.SIZES), round, Set.of(), help.toArray(Relaxation[]::new));
        }
    }

    private void placeable(int round, int smallest) {
        int alone = 0;
        int most = smallest;
        List<Integer> there = roster.present(round);
        long[] bits = roster.bits(round);
        Set<PersonId> absent = arena.rounds().get(round).absent();
        Map<Integer, Integer> apart = new HashMap<>();
        for (PersonPair pair : arena.apart()) {
            var one = roster.index().findNumber(pair.first());
            var other = roster.index().findNumber(pair.second());
            if (one.isPresent()
                    && other.isPresent()
                    && !absent.contains(pair.first())
                    && !absent.contains(pair.second())
                    && (bits[one.getAsInt()] & bits[other.getAsInt()]) != 0) {
                apart.merge(one.getAsInt(), 1, Integer::sum);
                apart.merge(other.getAsInt(), 1, Integer::sum);
            }
        }
        int[] numbers = there.stream().mapToInt(person -> person).toArray();
        for (int one : numbers) {
            int others = -1 - apart.getOrDefault(one, 0);
            for (int other : numbers) {
                others += other == one || (bits[one] & bits[other]) != 0 ? 1 : 0;
            }
            if (others < smallest - 1) {
                alone++;
                most = Math.min(most, others + 1);
            }
        }
        if (alone > 0) {
            List<Relaxation> help = new ArrayList<>(List.of(new Relaxation(Kind.FEWER_PEOPLE, alone)));
            if (most > 1) {
                help.add(new Relaxation(Kind.GROUPS_OF_AT_MOST, most));
            }
            add(Set.of(Demand.PLACEABLE, Demand.SIZES), round, Set.of(), help.toArray(Relaxation[]::new));
        }
    }

    private void together(int round, int largest) {
        for (Set<PersonId> block : roster.blocks()) {
            if (block.size() > largest) {
                add(
                        Set.of(Demand.TOGETHER, Demand.SIZES),
                        round,
                        block,
                        new Relaxation(Kind.GROUPS_OF_AT_LEAST, block.size()),
                        new Relaxation(Kind.FEWER_TOGETHER, block.size() - largest));
            }
            if (clashes(round, block)) {
                add(Set.of(Demand.TOGETHER, Demand.PLACEABLE), round, block, new Relaxation(Kind.FEWER_WISHES, 1));
            }
        }
    }

    private void pins(int round, int largest) {
        Map<Integer, Set<PersonId>> byGroup = new TreeMap<>();
        Map<PersonId, Integer> seats = new TreeMap<>();
        for (Pin pin : arena.pins()) {
            if (pin.round() == round) {
                byGroup.computeIfAbsent(pin.group(), group -> new TreeSet<>()).add(pin.person());
                if (seats.merge(pin.person(), 1, Integer::sum) == 2) {
                    add(Set.of(Demand.PINS), round, Set.of(pin.person()), new Relaxation(Kind.FEWER_WISHES, 1));
                }
            }
        }
        int groups = arena.sizes(round).size();
        byGroup.forEach((group, people) -> {
            if (group >= groups) {
                add(Set.of(Demand.PINS, Demand.SIZES), round, people, new Relaxation(Kind.FEWER_WISHES, people.size()));
            } else if (people.size() > largest) {
                add(
                        Set.of(Demand.PINS, Demand.SIZES),
                        round,
                        people,
                        new Relaxation(Kind.FEWER_WISHES, people.size() - largest));
            }
            if (clashes(round, people)) {
                add(Set.of(Demand.PINS, Demand.PLACEABLE), round, people, new Relaxation(Kind.FEWER_WISHES, 1));
            }
        });
    }

    private void mustMeet() {
        Map<PersonId, Integer> wishes = new TreeMap<>();
        for (PersonPair pair : new TreeSet<>(arena.mustMeet())) {
            wishes.merge(pair.first(), 1, Integer::sum);
            wishes.merge(pair.second(), 1, Integer::sum);
            boolean never = true;
            for (int round = 0; round < arena.rounds().size(); round++) {
                never &= roster.isUnplaceable(round, pair.first(), pair.second());
            }
            if (never) {
                found.add(new Conflict(
                        Set.of(Demand.MUST_MEET, Demand.PLACEABLE),
                        OptionalInt.empty(),
                        Set.of(pair.first(), pair.second()),
                        List.of(new Relaxation(Kind.FEWER_WISHES, 1))));
            }
        }
        int room = 0;
        for (int round = 0; round < arena.rounds().size(); round++) {
            room += Collections.max(arena.sizes(round)) - 1;
        }
        int largest = Collections.max(arena.sizes(0)) - 1;
        for (Map.Entry<PersonId, Integer> wish : wishes.entrySet()) {
            int over = wish.getValue() - room;
            if (over > 0) {
                found.add(new Conflict(
                        Set.of(Demand.MUST_MEET, Demand.SIZES),
                        OptionalInt.empty(),
                        Set.of(wish.getKey()),
                        List.of(
                                new Relaxation(Kind.FEWER_WISHES, over),
                                new Relaxation(Kind.MORE_ROUNDS, -Math.floorDiv(-over, Math.max(1, largest))))));
            }
        }
    }

    private boolean clashes(int round, Set<PersonId> people) {
        for (PersonId one : people) {
            for (PersonId other : people) {
                if (!one.equals(other) && roster.isUnplaceable(round, one, other)) {
                    return true;
                }
            }
        }
        return people.size() == 1 && arena.rounds().get(round).absent().containsAll(people);
    }

    private void add(Set<Demand> demands, int round, Set<PersonId> people, Relaxation... help) {
        found.add(new Conflict(demands, OptionalInt.of(round), people, List.of(help)));
    }
}
