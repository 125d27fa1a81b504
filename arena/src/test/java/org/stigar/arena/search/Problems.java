package org.stigar.arena.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Small problems made up at random, with everything that a problem may have. */
final class Problems {

    private Problems() {}

    /** Returns a problem of at most so many people and rounds. */
    static Seating any(RandomGenerator random, int mostPeople, int mostRounds) {
        return any(random, mostPeople, mostRounds, 0);
    }

    /** Returns such a problem in which small groups go in turn. With free sizes, one person at a time does not always lead to the best. */
    static Seating turns(RandomGenerator random, int mostPeople, int mostRounds) {
        return any(random, mostPeople, mostRounds, 1 + random.nextInt(3));
    }

    private static Seating any(RandomGenerator random, int mostPeople, int mostRounds, int turn) {
        int people = 2 + random.nextInt(mostPeople - 1);
        SeatingBuilder builder = Seating.of(people).repeat(random.nextInt(3)).turn(turn);
        int rounds = 1 + random.nextInt(mostRounds);
        for (int w = 0; w < rounds; w++) {
            builder.round(round(random, people));
        }
        for (int i = 0; i < people * 2; i++) {
            int one = random.nextInt(people);
            int other = (one + 1 + random.nextInt(people - 1)) % people;
            switch (random.nextInt(4)) {
                case 0 -> builder.before(one, other, random.nextInt(3));
                case 1 -> builder.must(one, other, random.nextInt(9));
                default -> builder.pair(one, other, random.nextInt(21) - 10);
            }
        }
        Seating plain = builder.build();
        for (int i = random.nextInt(6); i > 0; i--) {
            int w = random.nextInt(rounds);
            int g = random.nextInt(plain.rounds().get(w).groups());
            builder.place(w, g, random.nextInt(people), random.nextInt(31) - 10);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int least = random.nextInt(3);
            builder.quota(new Quota(
                    subset(random, people),
                    subset(random, rounds),
                    least,
                    least + random.nextInt(2),
                    random.nextInt(9)));
        }
        if (random.nextInt(3) == 0) {
            long[] hours = random.longs(people, 0, 16).toArray();
            builder.starts(random.nextInt(rounds), hours, random.nextInt(9));
        }
        return builder.build();
    }

    private static Round round(RandomGenerator random, int people) {
        List<Integer> seated =
                new ArrayList<>(IntStream.range(0, people).boxed().toList());
        for (int i = seated.size() - 1; i > 0; i--) {
            Collections.swap(seated, i, random.nextInt(i + 1));
        }
        int absent = random.nextInt(3);
        seated = seated.subList(0, Math.max(1, people - absent));
        List<Integer> least = new ArrayList<>();
        List<Integer> most = new ArrayList<>();
        boolean fixed = random.nextBoolean();
        for (int left = seated.size(); left > 0; ) {
            int size = 1 + random.nextInt(Math.min(4, left));
            least.add(fixed ? size : random.nextInt(size + 1));
            most.add(fixed ? size : size + random.nextInt(2));
            left -= size;
        }
        if (random.nextInt(4) == 0) {
            least.add(0);
            most.add(fixed ? 0 : 2);
        }
        return new Round(seated, least, most);
    }

    private static Set<Integer> subset(RandomGenerator random, int of) {
        Set<Integer> subset = new HashSet<>();
        for (int i = 0; i < of; i++) {
            if (random.nextBoolean()) {
                subset.add(i);
            }
        }
        return subset;
    }
}
