package org.stigar.benchmarks.forest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.stigar.core.forest.TrailScan;
import org.stigar.core.forest.TrailVisitor;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;

/**
 * Made-up trails of an organisation, the same for the same seed, told again and again without being kept.
 *
 * <p>Sociability is log-normal (σ = 1, cut at 50 times the median), so degrees are heavy-tailed. People sit in units of 20
 * to 200, units in divisions of 500 to 20,000, both sizes heavy-tailed; 30 % of trails are meant for the own unit, 40 % for
 * the own division, 30 % for anywhere, each towards sociable people; where a small unit is full they go further. Openness
 * is u in the unit, u² in the division, u³ elsewhere, u even in (0, 1], at least 0.01. Numbers are shuffled, so that
 * neighbours are no neighbours in memory. Each pair belongs to one of its ends by a hash of both, so that no pair is told
 * twice though nothing is kept but marks for one person.
 */
final class GeneratedTrails implements TrailScan {

    private static final double IN_UNIT = 0.3;
    private static final double IN_DIVISION = 0.7;
    private static final int ATTEMPTS = 60;

    private final long seed;
    private final long trails;
    private final int[] numbers;
    private final double[] sums;
    private final int[] unitOf;
    private final List<Integer> unitStarts = new ArrayList<>();
    private final List<Integer> unitDivisions = new ArrayList<>();
    private final List<Integer> divisionStarts = new ArrayList<>();

    GeneratedTrails(int people, long trails, long seed) {
        this.seed = seed;
        this.trails = trails;
        var random = new SplittableRandom(seed);
        numbers = shuffled(random, people);
        sums = new double[people + 1];
        for (int i = 0; i < people; i++) {
            sums[i + 1] = sums[i] + Math.min(50, Math.exp(random.nextGaussian()));
        }
        unitOf = new int[people];
        seat(random, people);
    }

    static PersonIndex people(int count) {
        List<PersonId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(new PersonId("p" + (1_000_000 + i)));
        }
        return PersonIndex.of(ids);
    }

    /** Returns carriers of one competence: six in ten in three divisions, the others anywhere; weights of 0.2 to 1. */
    Map<PersonId, Double> carriers(PersonIndex people, int count, RandomGenerator random) {
        int[] homes = new int[3];
        for (int i = 0; i < homes.length; i++) {
            homes[i] = random.nextInt(divisionStarts.size() - 1);
        }
        Map<PersonId, Double> carriers = new HashMap<>();
        for (int attempts = 0; carriers.size() < count; attempts++) {
            int home = homes[random.nextInt(homes.length)];
            boolean anywhere = attempts > 2 * count || random.nextDouble() < 0.4;
            int from = anywhere ? 0 : divisionStarts.get(home);
            int until = anywhere ? numbers.length : divisionStarts.get(home + 1);
            double drawn = random.nextDouble();
            carriers.put(people.person(numbers[random.nextInt(from, until)]), 0.2 + 0.8 * drawn * drawn);
        }
        return carriers;
    }

    @Override
    public void forEach(TrailVisitor visitor) {
        int[] seenBy = new int[numbers.length];
        for (int person = 0; person < numbers.length; person++) {
            long quota = share(person + 1) - share(person);
            var random = new SplittableRandom(seed * 1_000_003 + person);
            for (long drawn = 0; drawn < quota; drawn++) {
                draw(person, random, seenBy, visitor);
            }
        }
    }

    /** Returns how many trails belong to the people before this one. */
    private long share(int person) {
        return Math.round(trails * (sums[person] / sums[numbers.length]));
    }

    private void draw(int person, RandomGenerator random, int[] seenBy, TrailVisitor visitor) {
        double where = random.nextDouble();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int level = attempt > ATTEMPTS / 2 || where > IN_DIVISION ? 2 : attempt > 8 || where > IN_UNIT ? 1 : 0;
            int unit = unitOf[person];
            int division = unitDivisions.get(unit);
            int from = level == 0 ? unitStarts.get(unit) : level == 1 ? divisionStarts.get(division) : 0;
            int until = level == 0
                    ? unitStarts.get(unit + 1)
                    : level == 1 ? divisionStarts.get(division + 1) : numbers.length;
            int other = sociable(random, from, until);
            if (other != person && seenBy[other] != person + 1 && owner(person, other) == person) {
                seenBy[other] = person + 1;
                double u = 1 - random.nextDouble();
                visitor.visit(numbers[person], numbers[other], Math.max(0.01, Math.pow(u, level + 1)));
                return;
            }
        }
    }

    /** Draws somebody from a range, in proportion to how sociable they are. */
    private int sociable(RandomGenerator random, int from, int until) {
        double at = sums[from] + random.nextDouble() * (sums[until] - sums[from]);
        int low = from;
        int high = until - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle + 1] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int owner(int one, int other) {
        long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
        boolean smaller = pair * 0x9E3779B97F4A7C15L >= 0;
        return smaller ? Math.min(one, other) : Math.max(one, other);
    }

    private void seat(RandomGenerator random, int people) {
        int person = 0;
        while (person < people) {
            int end = Math.min(people, person + size(random, 500, 20_000));
            divisionStarts.add(person);
            while (person < end) {
                int unitEnd = Math.min(end, person + size(random, 20, 200));
                unitStarts.add(person);
                unitDivisions.add(divisionStarts.size() - 1);
                for (; person < unitEnd; person++) {
                    unitOf[person] = unitStarts.size() - 1;
                }
            }
        }
        unitStarts.add(people);
        divisionStarts.add(people);
    }

    private static int size(RandomGenerator random, int least, int most) {
        return (int) Math.min(most, least / Math.pow(1 - random.nextDouble(), 1 / 1.2));
    }

    private static int[] shuffled(RandomGenerator random, int count) {
        int[] shuffled = new int[count];
        for (int i = 1; i < count; i++) {
            int at = random.nextInt(i + 1);
            shuffled[i] = shuffled[at];
            shuffled[at] = i;
        }
        return shuffled;
    }
}
