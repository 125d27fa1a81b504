package org.stigar.arena.coffee;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.core.people.PersonId;

/** A circle over many rounds, as its keeper sees it, with a count of its own of what went wrong. */
final class CoffeeYear {

    private final RandomGenerator random;
    private final long seed;
    private final List<ZoneId> zones;
    private final Map<PersonId, CoffeeMember> members = new TreeMap<>();
    private final Set<PersonId> away = new HashSet<>();
    private final List<PastCoffee> past = new ArrayList<>();
    private final Map<Set<PersonId>, Integer> times = new HashMap<>();
    private final List<String> unfair = new ArrayList<>();

    /** Who was the odd one and in which round, since they came. */
    private final Map<PersonId, List<Integer>> oddIn = new HashMap<>();

    private final Map<PersonId, Integer> cameIn = new HashMap<>();
    private int next;
    private int round;
    private int repeats;
    private int proposedWhileAway;
    private int withoutHours;
    private int alone;

    CoffeeYear(int count, RandomGenerator random) {
        this(count, random, Drinkers.ZONES);
    }

    private CoffeeYear(int count, RandomGenerator random, List<ZoneId> zones) {
        this.random = random;
        this.zones = zones;
        seed = random.nextLong();
        for (int i = 0; i < count; i++) {
            join();
        }
    }

    /** Everybody in one time zone, and nobody comes, goes or pauses. */
    static CoffeeYear inOnePlace(int count, RandomGenerator random) {
        return new CoffeeYear(count, random, Drinkers.ZONES.subList(0, 1));
    }

    /** A fifth pauses, one in a hundred leaves, and as many come. */
    void someComeAndGo() {
        for (PersonId person : List.copyOf(members.keySet())) {
            if (random.nextInt(100) == 0) {
                members.remove(person);
                away.remove(person);
                join();
            } else if (away.contains(person) ? random.nextInt(4) == 0 : random.nextInt(16) == 0) {
                if (!away.remove(person)) {
                    away.add(person);
                }
            }
        }
    }

    private void join() {
        int turns = CoffeeMember.turnsOfNewcomer(
                members.values().stream().map(CoffeeMember::turns).toList());
        CoffeeMember member = Drinkers.member(
                next++, zones.get(random.nextInt(zones.size())), Set.of(Mixing.COUNTRY, Mixing.FUNCTION), turns);
        members.put(member.id(), member);
        cameIn.put(member.id(), round);
    }

    void holdARound() {
        CoffeeWeek week = new CoffeeWeek(LocalDate.of(2026, 1, 5).plusWeeks(round), Drinkers.WEEK.length());
        CoffeeCircle circle =
                new CoffeeCircle(List.copyOf(members.values()), Size.PAIRS, away, (one, other) -> false, past);
        CoffeeRound made = new CoffeeRounds().plan(circle, week, seed);
        Set<PersonId> seen = new HashSet<>(made.alone());
        for (CoffeeGroup group : made.groups()) {
            group.people().forEach(person -> {
                if (away.contains(person)) {
                    proposedWhileAway++;
                }
                if (!seen.add(person) || !members.containsKey(person)) {
                    throw new AssertionError("somebody is in two groups, or no member");
                }
            });
            note(group);
            past.add(new PastCoffee(week.monday(), group.people()));
        }
        if (seen.size() != members.size() - away.size()) {
            throw new AssertionError("somebody was forgotten");
        }
        alone += made.alone().size();
        round++;
    }

    private void note(CoffeeGroup group) {
        withoutHours += group.at().isEmpty() ? 1 : 0;
        for (PersonId one : group.people()) {
            for (PersonId other : group.people()) {
                if (one.compareTo(other) < 0 && times.merge(Set.of(one, other), 1, Integer::sum) > 1) {
                    repeats++;
                }
            }
        }
        group.odd().ifPresent(this::noteTurn);
    }

    private void noteTurn(PersonId odd) {
        CoffeeMember member = Objects.requireNonNull(members.get(odd));
        members.values().stream()
                .filter(other -> !away.contains(other.id()) && other.turns() < member.turns())
                .forEach(other -> unfair.add(odd + " before " + other.id() + ", round " + round));
        List<Integer> before = oddIn.computeIfAbsent(odd, any -> new ArrayList<>());
        if (!before.isEmpty()) {
            int last = before.get(before.size() - 1);
            for (PersonId other : members.keySet()) {
                boolean wasThere = !other.equals(odd) && !away.contains(other) && cameIn.getOrDefault(other, 0) <= last;
                List<Integer> turns = oddIn.getOrDefault(other, List.of());
                if (wasThere && turns.isEmpty()) {
                    unfair.add(odd + " twice before " + other + " once, round " + round);
                }
            }
        }
        before.add(round);
        members.put(
                odd,
                new CoffeeMember(
                        odd,
                        member.zone(),
                        member.hours(),
                        member.country(),
                        member.function(),
                        member.wishes(),
                        member.turns() + 1));
    }

    int repeats() {
        return repeats;
    }

    int proposedWhileAway() {
        return proposedWhileAway;
    }

    /** Returns how many groups had no hours in common. */
    int withoutHours() {
        return withoutHours;
    }

    int alone() {
        return alone;
    }

    /** Returns whose second turn came before the first of somebody who was there all along. */
    List<String> unfairTurns() {
        return unfair;
    }
}
