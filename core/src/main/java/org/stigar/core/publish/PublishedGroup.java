package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.people.UnitId;

/** One unit of the matrix, or several shown as one because they are small. */
public final class PublishedGroup extends Published {

    private final List<UnitId> units;
    private final List<String> names;
    private final PublishedCount people;

    PublishedGroup(List<UnitId> units, List<String> names, PublishedCount people) {
        this.units = List.copyOf(units);
        this.names = List.copyOf(names);
        this.people = people;
    }

    /** Returns the units in the order of their ids; none where nobody has a unit and the group is everybody. */
    public List<UnitId> units() {
        return units;
    }

    /** Returns the units' names, in the order of {@link #units}. */
    public List<String> names() {
        return names;
    }

    /** Returns how many people are counted in it. */
    public PublishedCount people() {
        return people;
    }

    @Override
    List<?> parts() {
        return List.of(units, names, people);
    }
}
