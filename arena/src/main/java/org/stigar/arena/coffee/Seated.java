package org.stigar.arena.coffee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * A round by numbers.
 *
 * @param odd who joined a pair
 */
record Seated(List<int[]> groups, Set<Integer> odd, List<Integer> alone) {

    static final Seated NOBODY = new Seated(List.of(), Set.of(), List.of());

    private static final int THREE = 3;

    /** Takes pairs, and parts those that are to be kept apart; who is left over joins another pair where one can take them. */
    static Seated of(int[][] pairs, Costs costs) {
        List<int[]> groups = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int[] pair : pairs) {
            if (costs.of(pair) < Costs.APART) {
                groups.add(pair);
            } else {
                left.add(pair[0]);
                left.add(pair[1]);
            }
        }
        Seated seated = new Seated(groups, Set.of(), List.of());
        for (int one : left) {
            seated = seated.with(one, costs);
        }
        return seated;
    }

    /** Returns this with one more, in the pair where that costs least; alone where there is none. */
    Seated with(int one, Costs costs) {
        int best = -1;
        long least = Costs.APART;
        for (int i = 0; i < groups.size(); i++) {
            int[] pair = groups.get(i);
            if (pair.length == 2) {
                long more = costs.of(new int[] {pair[0], pair[1], one}) - costs.of(pair);
                if (more < least) {
                    best = i;
                    least = more;
                }
            }
        }
        if (best < 0) {
            List<Integer> more = new ArrayList<>(alone);
            more.add(one);
            return new Seated(groups, odd, more);
        }
        List<int[]> changed = new ArrayList<>(groups);
        int[] pair = groups.get(best);
        changed.set(best, new int[] {pair[0], pair[1], one});
        Set<Integer> more = new TreeSet<>(odd);
        more.add(one);
        return new Seated(changed, more, alone);
    }

    /** Returns threes, and one or two pairs where the number asks for it. */
    static Seated ofThrees(Costs costs, RandomGenerator random) {
        int[] people = CoffeeRounds.shuffled(costs.size(), random);
        int pairs = (THREE - people.length % THREE) % THREE;
        if (people.length < 2) {
            return new Seated(List.of(), Set.of(), Arrays.stream(people).boxed().toList());
        }
        int[][] groups = new int[(people.length + pairs) / THREE][];
        int next = 0;
        for (int i = 0; i < groups.length; i++) {
            int size = i < pairs ? 2 : THREE;
            groups[i] = Arrays.copyOfRange(people, next, next + size);
            next += size;
        }
        Swaps.improve(groups, costs, random);
        return parted(groups, costs);
    }

    /** Takes one out of each group that holds two who are to be kept apart. */
    private static Seated parted(int[][] all, Costs costs) {
        List<int[]> groups = new ArrayList<>();
        List<Integer> alone = new ArrayList<>();
        for (int[] group : all) {
            int[] rest = group;
            while (rest.length > 1 && costs.of(rest) >= Costs.APART) {
                int worst = mostCostly(rest, costs);
                alone.add(worst);
                rest = Arrays.stream(rest).filter(one -> one != worst).toArray();
            }
            if (rest.length > 1) {
                groups.add(rest);
            } else {
                alone.add(rest[0]);
            }
        }
        Seated seated = new Seated(groups, Set.of(), List.of());
        for (int one : alone) {
            seated = seated.with(one, costs);
        }
        return new Seated(seated.groups, Set.of(), seated.alone);
    }

    private static int mostCostly(int[] group, Costs costs) {
        int worst = group[0];
        long most = -1;
        for (int one : group) {
            long cost = 0;
            for (int other : group) {
                cost += one == other ? 0 : costs.of(one, other);
            }
            if (cost > most) {
                most = cost;
                worst = one;
            }
        }
        return worst;
    }

    long cost(Costs costs) {
        return groups.stream().mapToLong(costs::of).sum() + Costs.APART * alone.size();
    }

    boolean hasRepeat(Costs costs) {
        for (int[] group : groups) {
            for (int one : group) {
                for (int other : group) {
                    if (one != other && !costs.areNew(one, other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
