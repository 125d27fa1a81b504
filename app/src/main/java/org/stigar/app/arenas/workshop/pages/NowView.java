package org.stigar.app.arenas.workshop.pages;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.day.GroupLinks;
import org.stigar.app.arenas.workshop.day.Moves;
import org.stigar.app.arenas.workshop.day.Moving;
import org.stigar.app.arenas.workshop.plan.Planning;
import org.stigar.app.arenas.workshop.web.ConflictWords;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.core.people.PersonId;

/**
 * A workshop's day as its organiser sees it.
 *
 * @param here how many are
 * @param homeless how many are here and have no seat in a round that is not over
 * @param missing how many have a seat in such a round and are not here
 * @param open numbers of the rounds that can be planned anew from, counted from 1
 * @param next the one of them that is proposed, or 0
 */
record NowView(
        Workshop workshop,
        String when,
        String state,
        List<Who> people,
        int here,
        int homeless,
        int missing,
        List<RoundNow> rounds,
        List<Integer> open,
        int next,
        boolean isPlanning,
        List<String> conflicts,
        boolean isOutdated,
        int moved) {

    /** Somebody who takes part, and where they sit in the round that is on or comes next; 0 for nowhere. */
    record Who(String id, String name, boolean isHere, int group, boolean isExpected) {}

    /** A round as it is on the day. */
    record RoundNow(WorkshopWords.Round round, RoundTime time, List<GroupNow> groups, String links) {}

    /** A group: who of it is here, and who is not. */
    record GroupNow(int number, List<String> here, List<String> missing, String link) {}

    /** Makes views. */
    static final class Maker {

        private final Planning planning;
        private final GroupLinks links;
        private final Moves moves;
        private final WorkshopWords words;

        Maker(Planning planning, GroupLinks links, Moves moves, WorkshopWords words) {
            this.planning = planning;
            this.links = links;
            this.moves = moves;
            this.words = words;
        }

        NowView of(Workshop workshop, Locale language, Instant now) {
            Timetable timetable = workshop.draft().timetable();
            List<Integer> open = Moving.open(workshop, now);
            Set<PersonId> here = workshop.people().stream()
                    .filter(Guest::isHere)
                    .map(Guest::person)
                    .collect(Collectors.toSet());
            List<Integer> planned =
                    open.stream().filter(round -> round < rounds(workshop)).toList();
            Set<PersonId> seated = planned.stream()
                    .flatMap(round -> seats(workshop, round).keySet().stream())
                    .collect(Collectors.toSet());
            int at = planned.isEmpty() ? Math.max(0, rounds(workshop) - 1) : planned.get(0);
            boolean isPlanning = planning.findState(workshop.id()).isPresent();
            var ended = planning.findEnded(workshop.id()).filter(one -> !isPlanning && !open.isEmpty());
            return new NowView(
                    workshop,
                    words.when(timetable.start(), timetable.zone(), language),
                    "arenas.workshop.state." + workshop.state(),
                    people(workshop, at, language),
                    here.size(),
                    (int) here.stream()
                            .filter(one -> planned.stream()
                                    .anyMatch(round -> !seats(workshop, round).containsKey(one)))
                            .count(),
                    (int) seated.stream().filter(one -> !here.contains(one)).count(),
                    IntStream.range(0, timetable.rounds())
                            .mapToObj(round -> round(workshop, round, here, language, now))
                            .toList(),
                    workshop.plan().isEmpty() || workshop.state() != Workshop.State.INVITED
                            ? List.of()
                            : planned.stream().map(round -> round + 1).toList(),
                    proposed(timetable, planned, now),
                    isPlanning,
                    ended.map(one -> new ConflictWords(words).say(one.conflicts(), language))
                            .orElse(List.of()),
                    ended.filter(Planning.Ended::isOutdated).isPresent(),
                    (int) moves.of(workshop.id()).stream()
                            .filter(move -> isElsewhere(workshop, move))
                            .count());
        }

        /** The round that is on, as long as it has only begun; else the next. */
        private static int proposed(Timetable timetable, List<Integer> open, Instant now) {
            Duration begun = Duration.ofMinutes(timetable.minutes()).dividedBy(4);
            return open.stream()
                    .filter(round -> timetable.startOf(round).plus(begun).isAfter(now))
                    .findFirst()
                    .map(round -> round + 1)
                    .orElse(0);
        }

        private static int rounds(Workshop workshop) {
            return workshop.plan().map(plan -> plan.rounds().size()).orElse(0);
        }

        private static Map<PersonId, Integer> seats(Workshop workshop, int round) {
            return round < rounds(workshop)
                    ? workshop.plan().orElseThrow().rounds().get(round).seats()
                    : Map.of();
        }

        private static boolean isElsewhere(Workshop workshop, Moves.Move move) {
            Integer group = seats(workshop, move.round()).get(move.person());
            return group != null && group != move.from();
        }

        private List<Who> people(Workshop workshop, int round, Locale language) {
            Map<PersonId, Integer> seats = seats(workshop, round);
            return workshop.people().stream()
                    .map(guest -> new Who(
                            guest.person().value(),
                            words.nameOf(guest.person()),
                            guest.isHere(),
                            seats.getOrDefault(guest.person(), -1) + 1,
                            guest.isExpected()))
                    .sorted(Comparator.comparing(Who::isHere)
                            .thenComparing(Who::name, Collator.getInstance(language))
                            .thenComparing(Who::id))
                    .toList();
        }

        private RoundNow round(Workshop workshop, int round, Set<PersonId> here, Locale language, Instant now) {
            Timetable timetable = workshop.draft().timetable();
            List<String> known = links.of(workshop.id()).getOrDefault(round, List.of());
            List<List<PersonId>> groups = round < rounds(workshop)
                    ? workshop.plan().orElseThrow().rounds().get(round).groups()
                    : List.of();
            List<GroupNow> all = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                if (!groups.get(group).isEmpty()) {
                    Map<Boolean, List<String>> names = groups.get(group).stream()
                            .sorted(Comparator.comparing(words::nameOf, Collator.getInstance(language)))
                            .collect(Collectors.partitioningBy(
                                    here::contains, Collectors.mapping(words::nameOf, Collectors.toList())));
                    all.add(new GroupNow(
                            group + 1,
                            names.getOrDefault(true, List.of()),
                            names.getOrDefault(false, List.of()),
                            group < known.size() ? known.get(group) : ""));
                }
            }
            return new RoundNow(
                    words.rounds(workshop, timetable.zone(), language).get(round),
                    RoundTime.of(timetable, round, now),
                    all,
                    String.join("\n", known));
        }
    }
}
