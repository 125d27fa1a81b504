package org.stigar.arena.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.GroupSizes;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.Slots;
import org.stigar.arena.score.Level;
import org.stigar.arena.search.Quota;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.core.people.PersonId;

/** What must never be. */
public sealed interface HardRule extends Rule {

    @Override
    default Level level() {
        return Level.HARD;
    }

    /** Seats beyond the first of a person in a round. The search cannot do it. */
    record SeatedTwice() implements HardRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            return grouping.rounds().stream()
                    .mapToLong(sitting -> {
                        Set<PersonId> seated = new HashSet<>();
                        return sitting.groups().stream()
                                .flatMap(List::stream)
                                .filter(person -> !seated.add(person))
                                .count();
                    })
                    .sum();
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            // a person has one group there
        }
    }

    /** People who are there and sit nowhere. The search cannot do it. */
    record LeftOut() implements HardRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            long left = 0;
            for (int round = 0; round < grouping.rounds().size(); round++) {
                Set<PersonId> there = new HashSet<>(roster.arena().present(round));
                there.removeAll(grouping.rounds().get(round).seats().keySet());
                left += there.size();
            }
            return left;
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            // everybody who is in a round's list has a group there
        }
    }

    /** Seats of people who are not there or take no part. The search cannot do it. */
    record Away() implements HardRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            long away = 0;
            for (int round = 0; round < grouping.rounds().size(); round++) {
                Set<PersonId> there = new HashSet<>(roster.arena().present(round));
                away += grouping.rounds().get(round).groups().stream()
                        .flatMap(List::stream)
                        .filter(person -> !there.contains(person))
                        .count();
            }
            return away;
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            // who is absent is not in the round's list
        }
    }

    /** Seats too many or too few. Only sizes that were given one by one belong to certain groups. */
    record Sizes() implements HardRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            long off = 0;
            for (int round = 0; round < grouping.rounds().size(); round++) {
                List<Integer> asked = new ArrayList<>(roster.arena().sizes(round));
                List<Integer> found = new ArrayList<>(grouping.rounds().get(round).groups().stream()
                        .map(List::size)
                        .toList());
                if (roster.arena().rounds().get(round).sizes() instanceof GroupSizes.About) {
                    asked.sort(Collections.reverseOrder());
                    found.sort(Collections.reverseOrder());
                }
                for (int group = 0; group < Math.max(asked.size(), found.size()); group++) {
                    int wanted = group < asked.size() ? asked.get(group) : 0;
                    int have = group < found.size() ? found.get(group) : 0;
                    off += Math.abs(wanted - have);
                }
            }
            return off;
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            // groups keep within their bounds there
        }
    }

    /** Meetings of two who are kept apart. */
    record Apart() implements HardRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            long[] meetings = {0};
            grouping.forEachMeeting(
                    (pair, round) -> meetings[0] += roster.arena().apart().contains(pair) ? 1 : 0);
            return meetings[0];
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            roster.arena().apart().forEach(pair -> {
                var one = roster.index().findNumber(pair.first());
                var other = roster.index().findNumber(pair.second());
                if (one.isPresent() && other.isPresent()) {
                    costs.pair(one.getAsInt(), other.getAsInt(), weights.hard());
                }
            });
        }
    }

    /** Facilitators that groups lack. */
    record Facilitators() implements HardRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            int least = roster.arena().facilitatorsPerGroup();
            return grouping.rounds().stream()
                    .flatMap(sitting -> sitting.groups().stream())
                    .mapToLong(group -> Math.max(
                            0,
                            least
                                    - group.stream()
                                            .flatMap(person -> roster.find(person).stream())
                                            .filter(participant -> participant.is(Part.FACILITATOR))
                                            .count()))
                    .sum();
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            Arena arena = roster.arena();
            if (arena.facilitatorsPerGroup() == 0) {
                return;
            }
            Set<Integer> facilitators = arena.participants().stream()
                    .filter(participant -> participant.is(Part.FACILITATOR))
                    .map(participant -> roster.index().number(participant.id()))
                    .collect(Collectors.toSet());
            Set<Integer> rounds =
                    IntStream.range(0, arena.rounds().size()).boxed().collect(Collectors.toSet());
            costs.quota(new Quota(
                    facilitators,
                    rounds,
                    arena.facilitatorsPerGroup(),
                    roster.index().size(),
                    weights.hard()));
        }
    }

    /**
     * People in groups who do not speak the language that most in it do. In the search every group has its language beforehand,
     * which is stricter.
     */
    record Language() implements HardRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            if (roster.arena().speech() == Arena.Speech.ANY) {
                return 0;
            }
            return grouping.rounds().stream()
                    .flatMap(sitting -> sitting.groups().stream())
                    .mapToLong(group -> silent(roster, group))
                    .sum();
        }

        private static long silent(Roster roster, List<PersonId> group) {
            List<Set<String>> known = group.stream()
                    .flatMap(person -> roster.find(person).stream())
                    .map(Participant::languages)
                    .filter(languages -> !languages.isEmpty())
                    .toList();
            Map<String, Long> speakers = new HashMap<>();
            known.forEach(languages -> languages.forEach(language -> speakers.merge(language, 1L, Long::sum)));
            return known.size()
                    - speakers.values().stream().mapToLong(count -> count).max().orElse(0);
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            if (roster.arena().speech() == Arena.Speech.ANY) {
                return;
            }
            for (int round = 0; round < roster.arena().rounds().size(); round++) {
                List<Optional<String>> languages = Languages.of(roster, round);
                for (int group = 0; group < languages.size(); group++) {
                    for (int person : roster.present(round)) {
                        if (!Languages.speaks(roster.participant(person), languages.get(group))) {
                            costs.place(round, group, person, weights.hard());
                        }
                    }
                }
            }
        }
    }

    /**
     * On dates, pairs in a group whose hours share no start, and groups that share none though every pair does. In the search a
     * pair that cannot meet on one of the dates cannot meet at all, which is stricter where the clocks change between rounds.
     */
    record Hours() implements HardRule {

        @Override
        public long count(Roster roster, Grouping grouping) {
            long faults = 0;
            for (int number : roster.dated()) {
                for (List<PersonId> group : grouping.rounds().get(number).groups()) {
                    faults += clashes(group.stream()
                            .filter(person -> roster.find(person).isPresent())
                            .map(person -> roster.slots(number, roster.index().number(person)))
                            .toList());
                }
            }
            return faults;
        }

        private static long clashes(List<Slots> group) {
            long pairs = 0;
            Slots all = Slots.ALL;
            for (int one = 0; one < group.size(); one++) {
                all = all.and(group.get(one));
                for (int other = one + 1; other < group.size(); other++) {
                    pairs += group.get(one).and(group.get(other)).isEmpty() ? 1 : 0;
                }
            }
            return pairs == 0 && all.isEmpty() ? 1 : pairs;
        }

        @Override
        public void compile(Roster roster, Weights weights, SeatingBuilder costs) {
            long[][] rounds = roster.dated().stream().map(roster::bits).toArray(long[][]::new);
            for (int one = 0; one < roster.index().size(); one++) {
                for (int other = one + 1; other < roster.index().size(); other++) {
                    boolean clash = false;
                    for (long[] bits : rounds) {
                        clash |= (bits[one] & bits[other]) == 0;
                    }
                    if (clash) {
                        costs.pair(one, other, weights.hard());
                    }
                }
            }
            for (int number : roster.dated()) {
                long[] bits = roster.bits(number);
                if (!Arrays.stream(bits).allMatch(Hours::isOneStretch)) {
                    costs.starts(number, bits, weights.hard());
                }
            }
        }

        /** Returns whether hours follow each other: of such, a group has one in common if every two have. */
        private static boolean isOneStretch(long bits) {
            return (bits & (bits + Long.lowestOneBit(bits))) == 0;
        }
    }
}
