package org.stigar.arena.account;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Sitting;
import org.stigar.arena.problem.When;
import org.stigar.core.people.PersonId;

/**
 * What a plan reaches, in whole numbers about all participants together; no figure is about one person.
 *
 * @param pairs pairs of participants there are
 * @param meetings how often two share a group, over all rounds
 * @param met pairs who share a group at least once
 * @param firstMeetings those of them who never met on an arena before
 * @param repeats meetings of a pair who has met already, on an earlier arena or in an earlier round
 * @param differing meetings of two who are known to differ in an attribute
 * @param outOfHours seats outside their person's working hours, in rounds at an instant
 * @param fewestMet how many others are met by whoever meets fewest
 */
public record Coverage(
        long pairs,
        long meetings,
        long met,
        long firstMeetings,
        long repeats,
        Map<Attribute, Long> differing,
        long outOfHours,
        long fewestMet) {

    public Coverage {
        differing = Collections.unmodifiableMap(new EnumMap<>(differing));
    }

    /** Counts what a grouping reaches. Costs O(meetings). */
    public static Coverage of(Arena arena, Grouping grouping) {
        Map<PersonId, Participant> byId = new HashMap<>(arena.byId());
        Map<PersonPair, Integer> times = new HashMap<>();
        Map<PersonId, Set<PersonId>> others = new HashMap<>();
        Map<Attribute, Long> differing = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            differing.put(attribute, 0L);
        }
        grouping.forEachMeeting((pair, round) -> {
            times.merge(pair, 1, Integer::sum);
            others.computeIfAbsent(pair.first(), id -> new HashSet<>()).add(pair.second());
            others.computeIfAbsent(pair.second(), id -> new HashSet<>()).add(pair.first());
            for (Attribute attribute : Attribute.values()) {
                if (differ(attribute, byId.get(pair.first()), byId.get(pair.second()))) {
                    differing.merge(attribute, 1L, Long::sum);
                }
            }
        });
        long meetings = times.values().stream().mapToLong(count -> count).sum();
        long first = times.keySet().stream()
                .filter(pair -> !arena.history().containsKey(pair))
                .count();
        long n = arena.participants().size();
        long fewest = arena.participants().stream()
                .mapToLong(one -> others.getOrDefault(one.id(), Set.of()).size())
                .min()
                .orElse(0);
        return new Coverage(
                n * (n - 1) / 2,
                meetings,
                times.size(),
                first,
                meetings - first,
                differing,
                outOfHours(arena, byId, grouping),
                fewest);
    }

    private static boolean differ(Attribute attribute, @Nullable Participant one, @Nullable Participant other) {
        if (one == null || other == null) {
            return false;
        }
        Optional<String> mine = attribute.of(one);
        Optional<String> theirs = attribute.of(other);
        return mine.isPresent() && theirs.isPresent() && !mine.equals(theirs);
    }

    private static long outOfHours(Arena arena, Map<PersonId, Participant> byId, Grouping grouping) {
        long seats = 0;
        for (int number = 0; number < grouping.rounds().size(); number++) {
            Round round = arena.rounds().get(number);
            if (round.when() instanceof When.At at) {
                Sitting sitting = grouping.rounds().get(number);
                Duration length = round.length();
                seats += sitting.seats().keySet().stream()
                        .map(byId::get)
                        .filter(participant -> participant != null && !at.suits(participant, length))
                        .count();
            }
        }
        return seats;
    }
}
