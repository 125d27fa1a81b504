package org.stigar.arena.problem;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

/** Made-up participants and arenas for tests. */
public final class People {

    private static final List<String> COUNTRIES = List.of("SE", "NO", "DE", "PL", "US");
    private static final List<String> FUNCTIONS = List.of("sales", "service", "product", "finance");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Stockholm"), ZoneId.of("Europe/London"), ZoneId.of("America/New_York"));

    private People() {}

    /** Returns the id of the n-th. */
    public static PersonId id(int n) {
        return new PersonId(String.format(Locale.ROOT, "p%04d", n));
    }

    /** Returns a participant of Sweden's office hours about whom nothing else is known. */
    public static Participant plain(int n, Part... parts) {
        return full(n, Optional.empty(), Optional.empty(), Set.of(), ZoneId.of("Europe/Stockholm"), parts);
    }

    /** Returns a participant with a country and a function. */
    public static Participant of(int n, String country, String function, Part... parts) {
        return full(n, Optional.of(country), Optional.of(function), Set.of(), ZoneId.of("Europe/Stockholm"), parts);
    }

    /** Returns a participant who speaks some languages. */
    public static Participant speaking(int n, String... languages) {
        return full(n, Optional.empty(), Optional.empty(), Set.of(languages), ZoneId.of("Europe/Stockholm"));
    }

    /** Returns a participant somewhere, from nine to five. */
    public static Participant at(int n, String zone) {
        return full(n, Optional.empty(), Optional.empty(), Set.of(), ZoneId.of(zone));
    }

    /** Returns so many plain participants, from number 0. */
    public static List<Participant> many(int count) {
        return IntStream.range(0, count).mapToObj(n -> plain(n)).toList();
    }

    /** Returns so many participants of all kinds. */
    public static List<Participant> mixed(int count, RandomGenerator random) {
        return IntStream.range(0, count)
                .mapToObj(n -> full(
                        n,
                        Optional.of(COUNTRIES.get(random.nextInt(COUNTRIES.size()))),
                        random.nextInt(10) == 0
                                ? Optional.empty()
                                : Optional.of(FUNCTIONS.get(random.nextInt(FUNCTIONS.size()))),
                        random.nextInt(4) == 0 ? Set.of("sv", "en") : Set.of("en"),
                        ZONES.get(random.nextInt(ZONES.size())),
                        random.nextInt(3) == 0 ? new Part[] {Part.FACILITATOR} : new Part[0]))
                .toList();
    }

    /** Returns pairs drawn from so many people. */
    public static Set<PersonPair> pairs(int count, int people, RandomGenerator random) {
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

    /** Returns a sitting of groups written as numbers. */
    public static Sitting sitting(int[]... groups) {
        List<List<PersonId>> lists = new ArrayList<>();
        for (int[] group : groups) {
            lists.add(IntStream.of(group).mapToObj(People::id).toList());
        }
        return new Sitting(lists);
    }

    /** Returns a group for {@link #sitting}. */
    public static int[] group(int... people) {
        return people;
    }

    private static Participant full(
            int n,
            Optional<String> country,
            Optional<String> function,
            Set<String> languages,
            ZoneId zone,
            Part... parts) {
        return new Participant(
                id(n),
                country,
                function,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                languages,
                zone,
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                Set.of(parts));
    }
}
