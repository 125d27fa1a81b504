package org.stigar.arena.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stigar.arena.rule.Roster;
import org.stigar.arena.search.Round;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.Seats;
import org.stigar.core.people.PersonId;

/** Seats as they were before, as far as they still fit: who is new goes where most room is, and only surplus people move. */
final class Continuation {

    private Continuation() {}

    /** Returns the seats to begin from. */
    static Seats of(Roster roster, Seating seating) {
        List<List<List<Integer>>> rounds = new ArrayList<>();
        for (int round = 0; round < seating.rounds().size(); round++) {
            rounds.add(round(roster, round, seating.rounds().get(round)));
        }
        return Seats.of(seating.people(), rounds);
    }

    private static List<List<Integer>> round(Roster roster, int number, Round round) {
        List<List<Integer>> groups = new ArrayList<>();
        IntStream.range(0, round.groups()).forEach(group -> groups.add(new ArrayList<>()));
        List<Integer> open = new ArrayList<>();
        Map<PersonId, Integer> before = roster.seatsBefore(number);
        for (int person : round.seated()) {
            Integer group = before.get(roster.index().person(person));
            if (group == null || groups.get(group).size() == round.most().get(group)) {
                open.add(person);
            } else {
                groups.get(group).add(person);
            }
        }
        // First whoever has no seat, where most are missing; then from the fullest to where somebody is still missing.
        for (int person : open) {
            int group = IntStream.range(0, groups.size())
                    .filter(at -> groups.get(at).size() < round.most().get(at))
                    .boxed()
                    .min(Comparator.comparing(
                            at -> groups.get(at).size() - round.least().get(at)))
                    .orElseThrow();
            groups.get(group).add(person);
        }
        for (int group = 0; group < groups.size(); group++) {
            while (groups.get(group).size() < round.least().get(group)) {
                int from = IntStream.range(0, groups.size())
                        .boxed()
                        .max(Comparator.comparing(
                                at -> groups.get(at).size() - round.least().get(at)))
                        .orElseThrow();
                groups.get(group).add(groups.get(from).remove(groups.get(from).size() - 1));
            }
        }
        return groups;
    }
}
