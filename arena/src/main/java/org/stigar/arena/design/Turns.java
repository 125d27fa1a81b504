package org.stigar.arena.design;

import java.util.ArrayList;
import java.util.List;

/**
 * How people move from round to round, and which round they leave as it is.
 *
 * <p>People stand on cycles of {@code shifts} places, but for the first {@code fixed}; everybody moves on by one from each
 * round to the next. A second move, {@code folds} times until all is as before, takes base rounds to themselves: it takes
 * cycles to cycles, and what is left over it turns by a part of the circle. The more folds, the fewer groups are looked for,
 * and the sooner they are found, where they exist.
 *
 * @param shifts 2 or more
 * @param folds  1 or more, of which groups and fixed people are multiples
 */
record Turns(int groups, int size, int shifts, int bases, int fixed, int folds) {

    /** Returns all that give at least so many rounds, with no more than one turn that is not used up. */
    static List<Turns> list(int groups, int size, int rounds) {
        List<Turns> turns = new ArrayList<>();
        int people = groups * size;
        for (int bases = 1; bases <= rounds / 2; bases++) {
            int shifts = (rounds + bases - 1) / bases;
            boolean isNew = bases == 1 || shifts != (rounds + bases - 2) / (bases - 1);
            for (int fixed = people % shifts; isNew && shifts > 1 && fixed <= groups; fixed += shifts) {
                for (int folds = 1; folds <= groups && fixed < people; folds++) {
                    int left = (people - fixed) / shifts % folds;
                    if (groups % folds == 0 && fixed % folds == 0 && (left == 0 || shifts % folds == 0)) {
                        turns.add(new Turns(groups, size, shifts, bases, fixed, folds));
                    }
                }
            }
        }
        return turns;
    }

    int people() {
        return groups * size;
    }

    /** Returns where a person stands one round later. */
    int shifted(int person) {
        return person < fixed ? person : on(cycle(person), place(person) + 1);
    }

    /** Returns whom the second move puts in the place of a person. */
    int folded(int person) {
        if (person < fixed) {
            return person - person % folds + (person + 1) % folds;
        }
        int cycle = cycle(person);
        int cycles = (people() - fixed) / shifts;
        return cycle >= cycles - cycles % folds
                ? on(cycle, place(person) + shifts / folds)
                : on(cycle - cycle % folds + (cycle + 1) % folds, place(person));
    }

    private int cycle(int person) {
        return (person - fixed) / shifts;
    }

    private int place(int person) {
        return (person - fixed) % shifts;
    }

    private int on(int cycle, int place) {
        return fixed + cycle * shifts + place % shifts;
    }
}
