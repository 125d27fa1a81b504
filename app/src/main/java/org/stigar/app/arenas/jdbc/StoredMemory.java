package org.stigar.app.arenas.jdbc;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.stigar.app.arenas.workshop.jdbc.MetRows;
import org.stigar.app.arenas.workshop.plan.ArenaMemory;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.PersonId;

/** What workshops and coffee remember together. Reads the coffees of two years. */
final class StoredMemory implements ArenaMemory {

    private static final int WEEKS = 104;

    private final MetRows workshops;
    private final MeetingRows coffees;
    private final CoffeeRows members;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    StoredMemory(MetRows workshops, MeetingRows coffees, CoffeeRows members, Pseudonyms pseudonyms, Clock clock) {
        this.workshops = workshops;
        this.coffees = coffees;
        this.members = members;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Override
    public Map<PersonPair, Integer> met(Set<PersonId> people) {
        Map<Pseudonym, PersonId> names = new HashMap<>();
        people.forEach(person -> names.put(pseudonyms.of(person), person));
        Map<PersonPair, Integer> met = new HashMap<>();
        workshops
                .among(names.keySet())
                .forEach((pair, times) -> met.put(
                        new PersonPair(
                                Objects.requireNonNull(names.get(pair.low())),
                                Objects.requireNonNull(names.get(pair.high()))),
                        times));
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS);
        coffees.since(since).forEach(coffee -> {
            List<PersonId> there = new ArrayList<>();
            coffee.seats().forEach(seat -> {
                PersonId person = names.get(seat.person());
                if (person != null) {
                    there.add(person);
                }
            });
            forEachPair(there, pair -> met.merge(pair, 1, Integer::sum));
        });
        return met;
    }

    @Override
    public Set<PersonPair> apart(Set<PersonId> people) {
        KeptApart never = new KeptApart(members.listNever(), pseudonyms);
        Set<PersonPair> apart = new HashSet<>();
        forEachPair(List.copyOf(people), pair -> {
            if (never.areApart(pair.first(), pair.second())) {
                apart.add(pair);
            }
        });
        return apart;
    }

    private static void forEachPair(List<PersonId> people, Consumer<PersonPair> pair) {
        for (int one = 0; one < people.size(); one++) {
            for (int other = one + 1; other < people.size(); other++) {
                pair.accept(new PersonPair(people.get(one), people.get(other)));
            }
        }
    }
}
