package org.stigar.app.pulse;

import java.util.List;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Group;

/**
 * To what those were invited who are asked in a wave, beside as many like them.
 *
 * @param kind as in {@link org.stigar.app.effect.EffectSource#kind()}
 * @param title as it was called when they were asked
 */
public record Invited(String kind, long id, String title) {

    /** The group of those who are invited. Such a wave has no units, so no unit is taken for it. */
    public static final Group INVITED = new Group(List.of(new UnitId("invited")));

    /** The group of people like them. */
    public static final Group ALIKE = new Group(List.of(new UnitId("alike")));

    /** Returns whether this and another are about the same thing, whatever it was called. */
    public boolean isSame(Invited other) {
        return isTo(other.kind, other.id);
    }

    /** Returns whether it is to this thing. */
    public boolean isTo(String someKind, long someId) {
        return kind.equals(someKind) && id == someId;
    }
}
