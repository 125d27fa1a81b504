package org.stigar.core.journey;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stigar.core.people.UnitId;

/**
 * A stage of a customer's journey.
 *
 * @param name unique within its journey, one line of 1 to {@value #LONGEST_NAME} characters that does not begin as a formula does and has no {@code |}, which parts names in files
 * @param units that carry it, in the order of their ids; may be none yet
 * @param functions that have a part in it, in the words of the organisation
 * @param touchpoints where customer and organisation meet in it, in their order
 */
public record Stage(String name, SortedSet<UnitId> units, List<String> functions, List<String> touchpoints) {

    /** The longest name of a stage, a function or a touchpoint, in characters. */
    public static final int LONGEST_NAME = 80;

    /** The most units, functions or touchpoints of one stage. */
    public static final int MOST_PARTS = 40;

    /** What programs for tables take for the beginning of a formula. */
    private static final String FORMULA = "=+-@";

    public Stage {
        requireName(name);
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
        functions = List.copyOf(functions);
        touchpoints = List.copyOf(touchpoints);
        functions.forEach(Stage::requireName);
        touchpoints.forEach(Stage::requireName);
        if (Math.max(units.size(), Math.max(functions.size(), touchpoints.size())) > MOST_PARTS) {
            throw new IllegalArgumentException("a stage has at most " + MOST_PARTS + " parts of a kind");
        }
    }

    private static void requireName(String name) {
        boolean isLine =
                name.equals(name.strip()) && name.chars().noneMatch(c -> c == '|' || Character.isISOControl(c));
        if (name.isEmpty() || name.length() > LONGEST_NAME || !isLine || FORMULA.indexOf(name.charAt(0)) >= 0) {
            throw new IllegalArgumentException("a name is one line of 1 to " + LONGEST_NAME
                    + " characters without |, and does not begin with one of " + FORMULA);
        }
    }
}
