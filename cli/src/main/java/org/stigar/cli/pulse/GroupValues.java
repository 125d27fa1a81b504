package org.stigar.cli.pulse;

import java.util.List;
import java.util.Set;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedPulse;

/** How each group sees each, as published. */
record GroupValues(List<About> all) {

    GroupValues {
        all = List.copyOf(all);
    }

    /**
     * How all groups see one.
     *
     * @param leaning the groups that think something of few of its people only, so that it is not told what
     */
    record About(List<UnitId> units, PublishedPulse said, Set<List<UnitId>> leaning) {

        About {
            units = List.copyOf(units);
            leaning = Set.copyOf(leaning);
        }
    }

    /** Returns whether anything is said at all. */
    boolean isTold() {
        return all.stream()
                .flatMap(about -> about.said().total().answers().stream())
                .anyMatch(answers -> !answers.shares().isEmpty());
    }
}
