package org.stigar.benchmarks.grouping;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts again what somebody says they found, from lists of names alone. Slow, short, and of no code that is counted. */
final class Recount {

    private Recount() {}

    /** Returns groups by round from lines {@code round,group,person} under a heading. */
    static List<List<List<String>>> read(BufferedReader file) throws IOException {
        TreeMap<Integer, TreeMap<Integer, List<String>>> rounds = new TreeMap<>();
        file.readLine();
        for (String line = file.readLine(); line != null; line = file.readLine()) {
            String[] fields = line.split(",", -1);
            rounds.computeIfAbsent(Integer.valueOf(fields[0]), key -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(fields[1]), key -> new ArrayList<>())
                    .add(fields[2]);
        }
        return rounds.values().stream()
                .map(groups -> List.copyOf(groups.values()))
                .collect(Collectors.toList());
    }

    /**
     * Returns how many meetings are not the first of their pair.
     *
     * @throws IllegalStateException where the numbers are not those promised, or somebody sits twice in a round
     */
    static int repeats(List<List<List<String>>> rounds, int groups, int size, int count) {
        require(rounds.size() == count, "rounds");
        Set<String> everybody = new HashSet<>();
        for (List<List<String>> round : rounds) {
            Set<String> seated = new HashSet<>();
            require(round.size() == groups, "groups");
            for (List<String> group : round) {
                require(group.size() == size, "people in a group");
                seated.addAll(group);
            }
            require(seated.size() == groups * size, "people in a round");
            everybody.addAll(seated);
        }
        require(everybody.size() == groups * size, "people in all");
        return repeats(rounds);
    }

    /** Returns how many meetings are not the first of their pair, whatever the sizes. */
    static int repeats(List<List<List<String>>> rounds) {
        Set<List<String>> met = new HashSet<>();
        int repeats = 0;
        for (List<List<String>> round : rounds) {
            for (List<String> group : round) {
                for (String one : group) {
                    for (String other : group) {
                        if (one.compareTo(other) < 0 && !met.add(List.of(one, other))) {
                            repeats++;
                        }
                    }
                }
            }
        }
        return repeats;
    }

    /** Returns the distance within groups of one round, and throws where they do not keep to the instance. */
    static BigDecimal distance(BufferedReader instance, List<List<String>> groups) throws IOException {
        String[] head = instance.readLine().strip().split(" +", -1);
        require(groups.size() == Integer.parseInt(head[1]), "groups");
        Map<String, Integer> groupOf = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            int size = groups.get(g).size();
            require(size >= Integer.parseInt(head[3 + 2 * g]) && size <= Integer.parseInt(head[4 + 2 * g]), "sizes");
            for (String person : groups.get(g)) {
                require(groupOf.put(person, g) == null, "people once");
            }
        }
        require(groupOf.size() == Integer.parseInt(head[0]), "people in all");
        BigDecimal sum = BigDecimal.ZERO;
        for (String line = instance.readLine(); line != null; line = instance.readLine()) {
            String[] fields = line.strip().split(" +", -1);
            if (fields.length == 3 && Objects.equals(groupOf.get(fields[0]), groupOf.get(fields[1]))) {
                sum = sum.add(new BigDecimal(fields[2]));
            }
        }
        return sum;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("the number of " + what + " is wrong");
        }
    }
}
