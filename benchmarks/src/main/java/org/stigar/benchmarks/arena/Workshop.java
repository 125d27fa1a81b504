package org.stigar.benchmarks.arena;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Round;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

/**
 * A made-up arena with all rules on: eight countries in six time zones, six functions, four roles, working hours on dates before and
 * after the clocks change, pairs apart, history, one in ten absent in each round, a facilitator for each table.
 */
final class Workshop {

    private static final int TABLE = 6;
    private static final List<String> COUNTRIES = List.of("SE", "NO", "DE", "PL", "GB", "US", "IN", "BR");
    private static final Map<String, String> ZONES = Map.of(
            "SE", "Europe/Stockholm",
            "NO", "Europe/Oslo",
            "DE", "Europe/Berlin",
            "PL", "Europe/Warsaw",
            "GB", "Europe/London",
            "US", "America/New_York",
            "IN", "Asia/Kolkata",
            "BR", "America/Sao_Paulo");
    /** Most are in Europe. */
    private static final List<Integer> DRAW = List.of(0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7);

    private final int people;
    private final SplittableRandom random;

    Workshop(int people, long seed) {
        this.people = people;
        random = new SplittableRandom(seed);
    }

    Arena arena(int rounds) {
        List<Participant> participants =
                IntStream.range(0, people).mapToObj(this::participant).toList();
        List<Round> all = new ArrayList<>();
        LocalDate date = LocalDate.of(2027, 3, 2);
        for (int round = 0; round < rounds; round++) {
            Set<PersonId> absent = new HashSet<>();
            IntStream.range(0, people).filter(n -> random.nextInt(10) == 0).forEach(n -> absent.add(id(n)));
            all.add(Round.about(TABLE).without(absent).on(date.plusWeeks(round)));
        }
        Map<PersonPair, Integer> history = new TreeMap<>();
        pairs(people * 3).forEach(pair -> history.put(pair, 1));
        return Arena.builder(participants, all)
                .mix(Mix.USUAL.with(Attribute.ROLE, 1))
                .apart(pairs(people / 10))
                .history(history)
                .facilitatorsPerGroup(1)
                .build();
    }

    private Participant participant(int n) {
        String country = COUNTRIES.get(DRAW.get(random.nextInt(DRAW.size())));
        return new Participant(
                id(n),
                Optional.of(country),
                Optional.of("f" + random.nextInt(6)),
                Optional.of("r" + random.nextInt(4)),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                ZoneId.of(ZONES.getOrDefault(country, "UTC")),
                new WorkingHours(LocalTime.of(8, 0), LocalTime.of(17, 0)),
                n % 4 == 0 ? Set.of(Part.FACILITATOR) : Set.of());
    }

    private Set<PersonPair> pairs(int count) {
        Set<PersonPair> pairs = new HashSet<>();
        while (pairs.size() < count) {
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            if (one != other) {
                pairs.add(new PersonPair(id(one), id(other)));
            }
        }
        return pairs;
    }

    private static PersonId id(int n) {
        return new PersonId(String.format(Locale.ROOT, "p%05d", n));
    }
}
