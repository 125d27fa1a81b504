package org.stigar.app.arenas.workshop.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.day.Moves.Move;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.arenas.workshop.plan.Planning;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

/**
 * Plans the rounds that are left anew for those who are here, when somebody is missing or came late: as few seats as possible are moved,
 * what is past stays, and no letter is written. Safe for use by many threads.
 */
public final class Moving {

    /** In the middle of a day nobody waits for the last per cent. */
    private static final Duration TIME = Duration.ofSeconds(2);

    private final Workshops workshops;
    private final Arenas arenas;
    private final Planning planning;
    private final Moves moves;
    private final TransactionTemplate transactions;

    public Moving(
            Workshops workshops, Arenas arenas, Planning planning, Moves moves, TransactionTemplate transactions) {
        this.workshops = workshops;
        this.arenas = arenas;
        this.planning = planning;
        this.moves = moves;
        this.transactions = transactions;
    }

    /** Returns the rounds that can still be planned anew, counted from 0: those that are not over. */
    public static List<Integer> open(Workshop workshop, Instant now) {
        Timetable timetable = workshop.draft().timetable();
        return IntStream.range(0, timetable.rounds())
                .filter(round -> timetable
                        .startOf(round)
                        .plus(Duration.ofMinutes(timetable.minutes()))
                        .isAfter(now))
                .boxed()
                .toList();
    }

    /**
     * Begins to plan the rounds from one on, counted from 0. Returns whether it could begin: not if that round is over, people are not
     * invited, or fewer than two are here.
     */
    public boolean start(Workshop workshop, int from, Instant now) {
        if (workshop.state() != Workshop.State.INVITED
                || workshop.plan().isEmpty()
                || !open(workshop, now).contains(from)
                || workshop.people().stream().filter(Workshop.Guest::isHere).count() < 2) {
            return false;
        }
        Arena arena = arenas.rest(workshop, from);
        Arena figures = arena.change().history(Map.of()).build();
        return planning.start(workshop, new Planning.Task(arena, figures, TIME, rest -> keep(workshop, from, rest)));
    }

    private void keep(Workshop workshop, int from, Grouping rest) {
        List<Sitting> before = workshop.plan().map(Grouping::rounds).orElse(List.of());
        List<Sitting> whole = new ArrayList<>(before.subList(0, Math.min(from, before.size())));
        List<Move> moved = new ArrayList<>();
        for (Sitting sitting : rest.rounds()) {
            int round = whole.size();
            Sitting told = round < before.size() ? before.get(round) : new Sitting(List.of());
            Sitting now = inPlace(told, sitting);
            whole.add(now);
            Map<PersonId, Integer> seats = told.seats();
            now.seats().forEach((person, group) -> {
                Integer was = seats.get(person);
                if (was != null && !was.equals(group)) {
                    moved.add(new Move(round, person, was));
                }
            });
        }
        transactions.executeWithoutResult(status -> {
            workshops.keep(workshop.owner(), workshop.id(), workshop.version(), new Grouping(whole));
            moves.note(workshop.id(), moved);
        });
    }

    /**
     * Returns the groups at the tables where most of their people sit already. A table that is not needed any more stays empty, and
     * the others keep their numbers.
     */
    static Sitting inPlace(Sitting told, Sitting now) {
        List<List<PersonId>> places = new ArrayList<>();
        IntStream.range(0, Math.max(told.groups().size(), now.groups().size())).forEach(place -> places.add(List.of()));
        List<Integer> free =
                new ArrayList<>(IntStream.range(0, places.size()).boxed().toList());
        Map<PersonId, Integer> seats = told.seats();
        now.groups().stream()
                .sorted(Comparator.comparing((List<PersonId> group) -> -most(group, seats, free)))
                .forEach(group -> {
                    Integer place = free.stream()
                            .max(Comparator.comparing((Integer one) -> staying(group, seats, one))
                                    .thenComparing(Comparator.reverseOrder()))
                            .orElseThrow();
                    free.remove(place);
                    places.set(place, group);
                });
        return new Sitting(places);
    }

    private static long most(List<PersonId> group, Map<PersonId, Integer> seats, List<Integer> places) {
        return places.stream()
                .mapToLong(place -> staying(group, seats, place))
                .max()
                .orElse(0);
    }

    private static long staying(List<PersonId> group, Map<PersonId, Integer> seats, Integer place) {
        return group.stream()
                .filter(person -> Objects.equals(seats.get(person), place))
                .count();
    }
}
