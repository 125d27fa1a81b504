package org.stigar.demo.life;

/** Numbers 0 … n−1 by the group they are in, in flat arrays: who is in a group costs one look. */
final class Groups {

    private final int[] starts;
    private final int[] members;

    /**
     * Groups numbers.
     *
     * @param groupOf the group of each number, or below 0 for none
     */
    Groups(int[] groupOf, int groups) {
        starts = new int[groups + 1];
        for (int group : groupOf) {
            if (group >= 0) {
                starts[group + 1]++;
            }
        }
        for (int group = 0; group < groups; group++) {
            starts[group + 1] += starts[group];
        }
        members = new int[starts[groups]];
        int[] free = starts.clone();
        for (int number = 0; number < groupOf.length; number++) {
            if (groupOf[number] >= 0) {
                members[free[groupOf[number]]++] = number;
            }
        }
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    /** Returns the member of a group at a place from 0. */
    int member(int group, int place) {
        return members[starts[group] + place];
    }
}
