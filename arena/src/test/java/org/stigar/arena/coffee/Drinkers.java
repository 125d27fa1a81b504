package org.stigar.arena.coffee;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

/** People and circles for tests. */
final class Drinkers {

    static final CoffeeWeek WEEK = new CoffeeWeek(LocalDate.of(2026, 11, 30), Duration.ofMinutes(30));

    /** Vancouver has no hours in common with Helsinki and Kolkata. */
    static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Stockholm",
                    "Europe/Helsinki",
                    "Asia/Kolkata",
                    "Europe/London",
                    "America/New_York",
                    "America/Vancouver")
            .map(ZoneId::of)
            .toList();

    private Drinkers() {}

    static PersonId id(int number) {
        return new PersonId(String.format(Locale.ROOT, "p%05d", number));
    }

    static CoffeeMember member(int number) {
        return member(number, ZoneId.of("Europe/Stockholm"), Set.of(), 0);
    }

    static CoffeeMember member(int number, ZoneId zone, Set<Mixing> wishes, int turns) {
        return new CoffeeMember(
                id(number),
                zone,
                WorkingHours.OFFICE,
                Optional.of(number % 2 == 0 ? "SE" : "DK"),
                Optional.of("f" + number % 3),
                wishes,
                turns);
    }

    static List<CoffeeMember> members(int count) {
        return IntStream.range(0, count).mapToObj(Drinkers::member).toList();
    }

    static CoffeeCircle pairs(List<CoffeeMember> members) {
        return pairs(members, List.of());
    }

    static CoffeeCircle pairs(List<CoffeeMember> members, Collection<PastCoffee> past) {
        return new CoffeeCircle(members, Size.PAIRS, Set.of(), (one, other) -> false, past);
    }
}
