package org.stigar.arena.problem;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/**
 * What is to be mixed, by sliders: 0 does not matter, 3 matters most.
 *
 * @param sliders 0 to 3 each; what is not there is 0
 * @param newAcquaintance how much it matters that those meet who have not met on an arena, 0 to 3
 */
public record Mix(Map<Attribute, Integer> sliders, int newAcquaintance) {

    /** The highest slider. */
    public static final int MOST = 3;

    /** Countries and functions by 1, and new acquaintance by 2. */
    public static final Mix USUAL = new Mix(Map.of(Attribute.COUNTRY, 1, Attribute.FUNCTION, 1), 2);

    public Mix {
        Map<Attribute, Integer> inOrder = new TreeMap<>(sliders);
        inOrder.values().forEach(Mix::require);
        require(newAcquaintance);
        sliders = Collections.unmodifiableMap(inOrder);
    }

    /** Returns the same mix with one slider moved. */
    public Mix with(Attribute attribute, int slider) {
        Map<Attribute, Integer> moved = new EnumMap<>(Attribute.class);
        for (Entry<Attribute, Integer> entry : sliders.entrySet()) {
            moved.put(entry.getKey(), entry.getValue());
        }
        moved.put(attribute, slider);
        return new Mix(moved, newAcquaintance);
    }

    /** Returns the slider of an attribute, 0 to 3. */
    public int slider(Attribute attribute) {
        return sliders.getOrDefault(attribute, 0);
    }

    private static void require(int slider) {
        if (slider < 0 || slider > MOST) {
            throw new IllegalArgumentException("a slider goes from 0 to " + MOST + ", was " + slider);
        }
    }
}
