package org.stigar.arena.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Rounds without repeats from lines over finite fields. Two points are on one line only, and parallel lines have no point
 * in common: a class of parallels is a round. Source: R. C. Bose, "On the construction of balanced incomplete block
 * designs", Annals of Eugenics 9 (1939), 10.1111/j.1469-1809.1939.tb02219.x.
 */
public final class Lines {

    private Lines() {}

    /**
     * Returns rounds of groups of one size in which nobody meets anybody twice, as many as this construction has, or empty
     * where it has none: q groups of s ≤ q people have q rounds, and one more where s divides q; the powers of q have all
     * that can be where q is the size.
     *
     * @param groups 1 or more
     * @param size   1 or more
     */
    public static List<List<List<Integer>>> rounds(int groups, int size) {
        List<List<List<Integer>>> plane = Field.find(groups)
                .filter(field -> size <= groups)
                .map(field -> plane(field, size))
                .orElse(List.of());
        List<List<List<Integer>>> space = isPower(groups, size)
                ? Field.find(size).map(field -> space(field, groups * size)).orElse(List.of())
                : List.of();
        return space.size() > plane.size() ? space : plane;
    }

    /** People are points (column, y); round m has the lines y = m · column + b. Columns themselves are one round more. */
    private static List<List<List<Integer>>> plane(Field field, int size) {
        int q = field.size();
        List<List<List<Integer>>> rounds = new ArrayList<>();
        for (int m = 0; m < q; m++) {
            List<List<Integer>> round = new ArrayList<>();
            for (int b = 0; b < q; b++) {
                List<Integer> line = new ArrayList<>();
                for (int column = 0; column < size; column++) {
                    line.add(column * q + field.plus(field.times(m, column), b));
                }
                round.add(line);
            }
            rounds.add(round);
        }
        if (q % size == 0) {
            List<List<Integer>> columns = new ArrayList<>();
            for (int first = 0; first < q * size; first += size) {
                List<Integer> part = new ArrayList<>();
                for (int person = first; person < first + size; person++) {
                    part.add(person);
                }
                columns.add(part);
            }
            rounds.add(columns);
        }
        return rounds;
    }

    /** People are points of the space of some dimension; a round is all lines of one direction. */
    private static List<List<List<Integer>>> space(Field field, int points) {
        List<List<List<Integer>>> rounds = new ArrayList<>();
        for (int direction = 1; direction < points; direction++) {
            if (isFirstOfItsLine(field, direction)) {
                rounds.add(parallels(field, points, direction));
            }
        }
        return rounds;
    }

    /** Of the q − 1 directions of one line, that of which the highest coordinate that is not 0 is 1. */
    private static boolean isFirstOfItsLine(Field field, int direction) {
        int highest = direction;
        while (highest >= field.size()) {
            highest /= field.size();
        }
        return highest == 1;
    }

    private static List<List<Integer>> parallels(Field field, int points, int direction) {
        List<List<Integer>> lines = new ArrayList<>();
        boolean[] seen = new boolean[points];
        for (int start = 0; start < points; start++) {
            if (!seen[start]) {
                List<Integer> line = new ArrayList<>();
                for (int factor = 0; factor < field.size(); factor++) {
                    int point = along(field, start, direction, factor);
                    seen[point] = true;
                    line.add(point);
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private static int along(Field field, int start, int direction, int factor) {
        int point = 0;
        int place = 1;
        for (int s = start, d = direction; s > 0 || d > 0; s /= field.size(), d /= field.size()) {
            point += place * field.plus(s % field.size(), field.times(factor, d % field.size()));
            place *= field.size();
        }
        return point;
    }

    private static boolean isPower(int number, int of) {
        int power = of;
        while (of > 1 && power < number) {
            power *= of;
        }
        return of > 1 && power == number;
    }
}
