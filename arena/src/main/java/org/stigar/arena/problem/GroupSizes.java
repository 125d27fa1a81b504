package org.stigar.arena.problem;

import java.util.List;
import java.util.stream.IntStream;

/** How large the groups of a round are. */
public sealed interface GroupSizes {

    /**
     * Returns the sizes of the groups, in the order of the groups.
     *
     * @param people how many are there, 0 or more
     */
    List<Integer> of(int people);

    /**
     * Sizes that differ by at most one and lie as near to a wish as can be; the larger groups come first, and of two equally
     * near it is the fewer groups, so that five people in pairs are three and two.
     *
     * @param size 2 or more
     */
    record About(int size) implements GroupSizes {

        public About {
            if (size < 2) {
                throw new IllegalArgumentException("a group needs at least 2 people, was to have " + size);
            }
        }

        @Override
        public List<Integer> of(int people) {
            return even(people, Math.max(1, -Math.floorDiv(size - 2 * people, 2 * size)));
        }

        /** Returns the sizes of so many groups as there were before, as long as all stay within one of the wish; else anew. */
        List<Integer> keeping(int groups, int people) {
            boolean near = groups > 0 && people / groups >= size - 1 && (people + groups - 1) / groups <= size + 1;
            return near ? even(people, groups) : of(people);
        }

        private static List<Integer> even(int people, int groups) {
            return IntStream.range(0, groups)
                    .mapToObj(group -> (people + groups - 1 - group) / groups)
                    .toList();
        }
    }

    /**
     * Sizes one by one. They must add up to those who are there, else the arena cannot be planned.
     *
     * @param sizes each 1 or more, at least one
     */
    record Exactly(List<Integer> sizes) implements GroupSizes {

        public Exactly {
            sizes = List.copyOf(sizes);
            if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1)) {
                throw new IllegalArgumentException("groups need sizes of 1 or more, were " + sizes);
            }
        }

        @Override
        public List<Integer> of(int people) {
            return sizes;
        }
    }
}
