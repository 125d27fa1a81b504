package org.stigar.arena.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Base rounds that are shifted. Two people meet twice just if the pairs that both moves of {@link Turns} make of them
 * appear twice in what one looks for, the first groups of the base rounds; so one anneals these alone, a small part of all.
 *
 * <p>Not for several threads. Source of the idea: R. D. Baker, "Whist tournaments", Congressus Numerantium 14 (1975), and
 * the starters of Room squares before it.
 */
final class Starter {

    private static final double WARM = 0.6;
    private static final double COLD = 0.15;

    private final Turns turns;
    private final int size;
    private final int[] folded;
    private final int[][] keys; // of two people: which pairs both moves make of them; 0 where these repeat themselves
    private final int[] spent;
    private final int[][] seats; // [base round][group · size + place]; of each fold of people, one of them
    private final int[] firsts; // one of each fold of people

    Starter(Turns turns) {
        this.turns = turns;
        size = turns.size();
        int people = turns.people();
        folded = new int[people];
        boolean[] seen = new boolean[people];
        int count = 0;
        firsts = new int[people / turns.folds()];
        for (int x = 0; x < people; x++) {
            folded[x] = turns.folded(x);
            if (!seen[x]) {
                firsts[count++] = x;
                for (int y = x; !seen[y]; y = turns.folded(y)) {
                    seen[y] = true;
                }
            }
        }
        keys = new int[people][people];
        spent = new int[1 + name()];
        spent[0] = 1; // a pair that repeats itself is one repeat from its first time on
        seats = new int[turns.bases()][firsts.length];
    }

    /** Names what both moves make of each pair, and returns the last name. */
    private int name() {
        int last = 0;
        int whole = turns.shifts() * turns.folds();
        for (int[] row : keys) {
            Arrays.fill(row, -1);
        }
        for (int x = 0; x < keys.length; x++) {
            keys[x][x] = 0;
            for (int y = 0; y < x; y++) {
                if (keys[x][y] < 0) {
                    last += name(x, y, last + 1) == whole ? 1 : 0;
                }
            }
        }
        return last;
    }

    /** Names what is made of a pair, and returns how many pairs that is; if it repeats itself, its name is 0. */
    private int name(int x, int y, int name) {
        int count = follow(x, y, name);
        if (count < turns.shifts() * turns.folds()) {
            follow(x, y, 0);
        }
        return count;
    }

    private int follow(int x, int y, int name) {
        int count = 0;
        int a = x;
        int b = y;
        for (int fold = 0; fold < turns.folds(); fold++) {
            for (int shift = 0; shift < turns.shifts(); shift++) {
                count += keys[a][b] == name ? 0 : 1;
                keys[a][b] = name;
                keys[b][a] = name;
                a = turns.shifted(a);
                b = turns.shifted(b);
            }
            a = folded[a];
            b = folded[b];
        }
        return count;
    }

    /** Returns how often each repeat of what is looked for is there in all rounds. */
    int copies() {
        return turns.shifts() * turns.folds();
    }

    /**
     * Anneals from base rounds drawn at random.
     *
     * @return how many pairs are there too often; 0 is a solution
     */
    int anneal(long evaluations, RandomGenerator random) {
        int[] counts = spent.clone();
        int cost = draw(counts, random);
        double factor = StrictMath.pow(COLD / WARM, 1000.0 / evaluations);
        double temperature = WARM;
        for (long i = 0; i < evaluations && cost > 0; i++) {
            if (i % 1000 == 0) {
                temperature *= factor;
            }
            int[] base = seats[seats.length == 1 ? 0 : random.nextInt(seats.length)];
            int one = random.nextInt(firsts.length);
            int other = random.nextInt(firsts.length);
            double most = -temperature * StrictMath.log(random.nextDouble());
            if (one / size != other / size) {
                cost += swap(base, one, other, counts, most);
            } else if (turns.folds() > 1) {
                cost += turn(base, one, counts, most);
            }
        }
        return cost;
    }

    /** Seats one of each fold at random, counts their pairs, and returns how many are there too often. */
    private int draw(int[] counts, RandomGenerator random) {
        int cost = 0;
        for (int[] base : seats) {
            for (int i = 0; i < base.length; i++) {
                int j = random.nextInt(i + 1);
                base[i] = base[j];
                base[j] = firsts[i];
            }
            for (int i = 0; i < base.length; i++) {
                for (int j = i - i % size; j < i; j++) {
                    cost += counts[keys[base[i]][base[j]]]++;
                }
            }
        }
        return cost;
    }

    /** Swaps two, and back if that gives more repeats than {@code most}; returns how many more there are. */
    private int swap(int[] base, int one, int other, int[] counts, double most) {
        int x = base[one];
        int y = base[other];
        int delta = leave(base, one, counts) + leave(base, other, counts);
        base[one] = y;
        base[other] = x;
        delta += join(base, one, counts) + join(base, other, counts);
        if (delta <= most) {
            return delta;
        }
        leave(base, one, counts);
        leave(base, other, counts);
        base[one] = x;
        base[other] = y;
        join(base, one, counts);
        join(base, other, counts);
        return 0;
    }

    /** Puts the next of their fold in the place of one, likewise. */
    private int turn(int[] base, int one, int[] counts, double most) {
        int x = base[one];
        int delta = leave(base, one, counts);
        base[one] = folded[x];
        delta += join(base, one, counts);
        if (delta <= most) {
            return delta;
        }
        leave(base, one, counts);
        base[one] = x;
        join(base, one, counts);
        return 0;
    }

    private int leave(int[] base, int place, int[] counts) {
        int[] mine = keys[base[place]];
        int delta = 0;
        int first = place - place % size;
        for (int i = first; i < first + size; i++) {
            if (i != place) {
                delta -= --counts[mine[base[i]]];
            }
        }
        return delta;
    }

    private int join(int[] base, int place, int[] counts) {
        int[] mine = keys[base[place]];
        int delta = 0;
        int first = place - place % size;
        for (int i = first; i < first + size; i++) {
            if (i != place) {
                delta += counts[mine[base[i]]]++;
            }
        }
        return delta;
    }

    /** Returns the first rounds of all shifts of all base rounds. */
    List<List<List<Integer>>> rounds(int count) {
        List<List<List<Integer>>> rounds = new ArrayList<>();
        for (int[] base : seats) {
            List<List<Integer>> round = whole(base);
            for (int shift = 0; shift < turns.shifts() && rounds.size() < count; shift++) {
                rounds.add(round);
                round = round.stream()
                        .map(group -> group.stream().map(turns::shifted).toList())
                        .toList();
            }
        }
        return rounds;
    }

    /** Returns a base round with all folds of the groups that were looked for. */
    private List<List<Integer>> whole(int[] base) {
        List<List<Integer>> round = new ArrayList<>();
        for (int first = 0; first < base.length; first += size) {
            List<Integer> group =
                    Arrays.stream(base, first, first + size).boxed().toList();
            for (int fold = 0; fold < turns.folds(); fold++) {
                round.add(group);
                group = group.stream().map(x -> folded[x]).toList();
            }
        }
        return round;
    }
}
