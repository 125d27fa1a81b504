package org.stigar.arena.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts designs by hand, without the code that makes them. */
final class Designs {

    private Designs() {}

    static void assertNobodyMeetsTwice(List<List<List<Integer>>> rounds, int groups, int size) {
        Set<Set<Integer>> met = new HashSet<>();
        for (List<List<Integer>> round : rounds) {
            Set<Integer> seated = new HashSet<>();
            assertThat(round).hasSize(groups);
            for (List<Integer> group : round) {
                assertThat(group).hasSize(size);
                seated.addAll(group);
                for (int x : group) {
                    for (int y : group) {
                        assertThat(x >= y || met.add(Set.of(x, y))).isTrue();
                    }
                }
            }
            assertThat(seated).hasSize(groups * size).allMatch(x -> x >= 0 && x < groups * size);
        }
    }
}
