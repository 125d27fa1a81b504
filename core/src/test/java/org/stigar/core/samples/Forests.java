package org.stigar.core.samples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.TrailChange;
import org.stigar.core.forest.TrailScan;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;

/** Forests for tests: drawn in text, or grown by chance. */
public final class Forests {

    private Forests() {}

    /**
     * Draws a forest: {@code "ann -0.9- bob, bob -0.5- cy, dee"}. Somebody named alone has no trail.
     *
     * @throws IllegalArgumentException if a part of the drawing is neither a name nor a trail
     */
    public static Forest draw(String drawing) {
        var people = new TreeSet<PersonId>();
        var trails = new ArrayList<TrailChange>();
        for (String part : drawing.isBlank() ? new String[0] : drawing.split(",", -1)) {
            String[] words = part.strip().split("\\s+", -1);
            if (words.length == 1) {
                people.add(new PersonId(words[0]));
            } else if (words.length == 3 && words[1].matches("-[0-9.Ee-]+-")) {
                double openness = Double.parseDouble(words[1].substring(1, words[1].length() - 1));
                trails.add(new TrailChange(new PersonId(words[0]), new PersonId(words[2]), openness));
            } else {
                throw new IllegalArgumentException("draw trails as \"ann -0.9- bob\", was \"" + part.strip() + "\"");
            }
        }
        trails.forEach(trail -> people.addAll(List.of(trail.one(), trail.other())));
        return plant(PersonIndex.of(people), trails);
    }

    /** Builds a forest of trails between known people; the last of a pair counts, and closed ones are left out. */
    public static Forest plant(PersonIndex people, Collection<TrailChange> trails) {
        var byPair = new TreeMap<Long, Double>();
        for (TrailChange trail : trails) {
            int one = people.number(trail.one());
            int other = people.number(trail.other());
            byPair.put((long) Math.min(one, other) << 32 | Math.max(one, other), trail.openness());
        }
        TrailScan scan = visitor -> byPair.forEach((pair, openness) -> {
            if (openness > 0) {
                visitor.visit((int) (pair >>> 32), pair.intValue(), openness);
            }
        });
        return Forest.build(people, scan);
    }

    /**
     * Grows a forest among the people p000, p001, …, in which each pair has a trail with the given chance.
     *
     * @param n how many people, 0 to 1,000
     * @param density chance of a trail, 0 to 1
     */
    public static Forest grow(RandomGenerator random, int n, double density) {
        PersonIndex people = people(n);
        return plant(people, trails(random, people, density));
    }

    /** Returns the people p000, p001, … */
    public static PersonIndex people(int n) {
        return PersonIndex.of(IntStream.range(0, n)
                .mapToObj(i -> new PersonId("p" + (i < 10 ? "00" : i < 100 ? "0" : "") + i))
                .toList());
    }

    /** Returns trails between people, each pair with the given chance. */
    public static List<TrailChange> trails(RandomGenerator random, PersonIndex people, double density) {
        var trails = new ArrayList<TrailChange>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextDouble() < density) {
                    trails.add(new TrailChange(people.person(i), people.person(j), openness(random)));
                }
            }
        }
        return trails;
    }

    /** Returns an openness above 0: half of the time one of ten, so that ties occur. */
    public static double openness(RandomGenerator random) {
        return random.nextBoolean() ? random.nextInt(1, 11) / 10.0 : 1 - random.nextDouble();
    }
}
