package org.stigar.benchmarks.coffee;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.stigar.arena.coffee.CoffeeCircle;
import org.stigar.arena.coffee.CoffeeGroup;
import org.stigar.arena.coffee.CoffeeMember;
import org.stigar.arena.coffee.CoffeeRound;
import org.stigar.arena.coffee.CoffeeRounds;
import org.stigar.arena.coffee.CoffeeWeek;
import org.stigar.arena.coffee.Mixing;
import org.stigar.arena.coffee.PastCoffee;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

/**
 * How long a round of coffee takes, and what it leaves: people of six time zones with wishes, a fifth of them away each week, each
 * kept apart from a few. What is wrong with a round is counted here and not by what made it.
 */
public final class CoffeeTime {

    private static final List<String> ZONES = List.of(
            "Europe/Stockholm",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "Asia/Kolkata",
            "Asia/Singapore");
    private static final List<String> COUNTRIES = List.of("SE", "GB", "US", "CA", "IN", "SG");
    private static final int FUNCTIONS = 6;
    private static final int SEED = 44;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final RandomGenerator random = new SplittableRandom(SEED);
    private final Map<PersonId, CoffeeMember> members = new TreeMap<>();
    private final List<PastCoffee> past = new ArrayList<>();
    private final Set<Set<PersonId>> met = new HashSet<>();
    private final Set<Set<PersonId>> apart = new HashSet<>();

    private CoffeeTime(int people) {
        for (int i = 0; i < people; i++) {
            int zone = random.nextInt(ZONES.size());
            members.put(
                    id(i),
                    new CoffeeMember(
                            id(i),
                            ZoneId.of(ZONES.get(zone)),
                            WorkingHours.OFFICE,
                            Optional.of(COUNTRIES.get(zone)),
                            Optional.of("f" + random.nextInt(FUNCTIONS)),
                            random.nextBoolean() ? Set.of(Mixing.FUNCTION) : Set.of(Mixing.values()),
                            0));
            if (i > 0) {
                apart.add(Set.of(id(i), id(random.nextInt(i))));
            }
        }
    }

    private static PersonId id(int number) {
        return new PersonId(String.format(Locale.ROOT, "p%06d", number));
    }

    /** Takes nothing. */
    public static void main(String[] none) {
        new CoffeeTime(301).hold(40);
        new CoffeeTime(5_000).hold(10);
        new CoffeeTime(50_000).hold(5);
    }

    private void hold(int rounds) {
        Faults faults = new Faults();
        double longest = 0;
        double all = 0;
        for (int round = 0; round < rounds; round++) {
            Set<PersonId> away = new HashSet<>();
            members.keySet().stream().filter(person -> random.nextInt(5) == 0).forEach(away::add);
            CoffeeCircle circle = new CoffeeCircle(
                    List.copyOf(members.values()),
                    CoffeeCircle.Size.PAIRS,
                    away,
                    (one, other) -> apart.contains(Set.of(one, other)),
                    past);
            CoffeeWeek week = new CoffeeWeek(LocalDate.of(2026, 1, 5).plusWeeks(round), Duration.ofMinutes(30));
            long begun = System.nanoTime();
            CoffeeRound made = new CoffeeRounds().plan(circle, week, SEED);
            double seconds = (System.nanoTime() - begun) / 1e9;
            longest = Math.max(longest, seconds);
            all += seconds;
            count(made, away, faults);
            made.groups().forEach(group -> past.add(new PastCoffee(week.monday(), group.people())));
        }
        out.printf(Locale.ROOT, "%n%,d people, %d rounds, a fifth away each time%n", members.size(), rounds);
        out.printf(Locale.ROOT, "seconds a round: %.2f, longest %.2f%n", all / rounds, longest);
        out.printf(
                Locale.ROOT,
                "alone %d, of these forgotten %d; away and proposed %d; kept apart and together %d; no hours in common %d; "
                        + "met again %d; twice the odd one %d%n",
                faults.alone,
                faults.forgotten,
                faults.away,
                faults.apart,
                faults.withoutHours,
                faults.again,
                faults.oddTwice);
    }

    private void count(CoffeeRound made, Set<PersonId> away, Faults faults) {
        Set<PersonId> seated = new HashSet<>();
        for (CoffeeGroup group : made.groups()) {
            seated.addAll(group.people());
            faults.away += (int) group.people().stream().filter(away::contains).count();
            faults.withoutHours += group.at().isEmpty() ? 1 : 0;
            for (PersonId one : group.people()) {
                for (PersonId other : group.people()) {
                    if (one.compareTo(other) < 0) {
                        faults.again += met.add(Set.of(one, other)) ? 0 : 1;
                        faults.apart += apart.contains(Set.of(one, other)) ? 1 : 0;
                    }
                }
            }
            group.odd().ifPresent(odd -> {
                CoffeeMember before = Objects.requireNonNull(members.get(odd));
                faults.oddTwice += before.turns() > 0 ? 1 : 0;
                members.put(odd, member(odd, before, before.turns() + 1));
            });
        }
        faults.alone += members.size() - away.size() - seated.size();
        faults.forgotten +=
                members.size() - away.size() - seated.size() - made.alone().size();
    }

    private static CoffeeMember member(PersonId id, CoffeeMember like, int turns) {
        return new CoffeeMember(id, like.zone(), like.hours(), like.country(), like.function(), like.wishes(), turns);
    }

    /** What went wrong. */
    private static final class Faults {
        private int alone;
        private int forgotten;
        private int away;
        private int apart;
        private int withoutHours;
        private int again;
        private int oddTwice;
    }
}
