package org.stigar.arena.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stigar.arena.problem.Arena.Speech;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Pin;
import org.stigar.core.people.PersonId;

/**
 * Gives fixed groups their places, round by round, before the search: its swaps of two people would have to tear them apart on
 * the way. Since groups are alike but for what is pinned, a single fixed group loses nothing by it; two of them meet if they
 * must share one, and then those who have met least.
 */
final class Blocks {

    private static final long NEVER = 1_000_000;
    private static final long BADLY = 10_000;

    private final Roster roster;
    private final List<Set<PersonId>> blocks;
    private final Map<List<Integer>, Integer> met = new HashMap<>();

    Blocks(Roster roster) {
        this.roster = roster;
        blocks = roster.blocks();
    }

    /** Those of a fixed group who are there in a round, by number, and where they sit. */
    record Placed(int block, List<Integer> people, int group) {}

    /** Returns for every round where the fixed groups sit, of which two people or more are there. */
    List<List<Placed>> place() {
        List<List<Placed>> rounds = new ArrayList<>();
        for (int round = 0; round < roster.arena().rounds().size(); round++) {
            rounds.add(place(round));
        }
        return rounds;
    }

    private List<Placed> place(int round) {
        List<Placed> open = new ArrayList<>();
        for (int block = 0; block < blocks.size(); block++) {
            List<Integer> there = blocks.get(block).stream()
                    .map(person -> roster.index().number(person))
                    .filter(roster.present(round)::contains)
                    .toList();
            if (there.size() > 1) {
                open.add(new Placed(block, there, -1));
            }
        }
        open.sort(Comparator.comparing((Placed block) -> -block.people().size()).thenComparing(Placed::block));
        List<Placed> placed = new ArrayList<>();
        for (Placed block : open) {
            placed.add(new Placed(block.block(), block.people(), cheapest(round, block, placed)));
        }
        for (Placed one : placed) {
            for (Placed other : placed) {
                if (one.block() < other.block() && one.group() == other.group()) {
                    met.merge(List.of(one.block(), other.block()), 1, Integer::sum);
                }
            }
        }
        return placed;
    }

    private int cheapest(int round, Placed block, List<Placed> placed) {
        List<Integer> sizes = roster.arena().sizes(round);
        List<Optional<String>> languages = roster.arena().speech() == Speech.COMMON
                ? Languages.of(roster, round)
                : Collections.nCopies(sizes.size(), Optional.empty());
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int group = 0; group < sizes.size(); group++) {
            long cost = cost(round, block, group, placed, sizes.get(group));
            for (int person : block.people()) {
                cost += Languages.speaks(roster.participant(person), languages.get(group)) ? 0 : BADLY;
            }
            if (cost < least) {
                least = cost;
                best = group;
            }
        }
        return best;
    }

    private long cost(int round, Placed block, int group, List<Placed> placed, int size) {
        long cost = 0;
        int taken = block.people().size();
        for (Pin pin : roster.arena().pins()) {
            boolean ours = block.people().contains(roster.index().number(pin.person()));
            if (pin.round() == round) {
                cost += ours && pin.group() != group ? NEVER : 0;
                taken += !ours && pin.group() == group ? 1 : 0;
            }
        }
        for (int person : block.people()) {
            Integer before = roster.seatsBefore(round).get(roster.index().person(person));
            cost += before == null || before == group ? 0 : 10;
        }
        for (Placed other : placed) {
            if (other.group() == group) {
                taken += other.people().size();
                List<Integer> pair =
                        List.of(Math.min(block.block(), other.block()), Math.max(block.block(), other.block()));
                cost += 1 + 100L * met.getOrDefault(pair, 0) + clashes(block, other);
            }
        }
        return cost + (taken > size ? NEVER : 0);
    }

    private long clashes(Placed block, Placed other) {
        long cost = 0;
        for (int one : block.people()) {
            for (int two : other.people()) {
                cost += roster.isApart(
                                roster.index().person(one), roster.index().person(two))
                        ? BADLY
                        : 0;
            }
        }
        boolean bothFacilitate = facilitates(block) && facilitates(other);
        return cost + (bothFacilitate ? BADLY : 0);
    }

    private boolean facilitates(Placed block) {
        return roster.arena().facilitatorsPerGroup() > 0
                && block.people().stream()
                        .anyMatch(person -> roster.participant(person).is(Part.FACILITATOR));
    }
}
