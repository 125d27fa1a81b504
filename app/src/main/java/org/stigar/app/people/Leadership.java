package org.stigar.app.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Structure;

/**
 * Who leads whom, worked out once for each state of the directory and hour: it takes a look at everybody. Safe for use by many
 * threads.
 */
public final class Leadership {

    private final People people;
    private final Leading leading;
    private volatile @Nullable Known known;

    /** By the levels that lead. */
    public Leadership(People people, Leading leading) {
        this.people = people;
        this.leading = leading;
    }

    private record Known(Directory directory, Structure structure, LineManagers managers) {}

    /** Returns who leads whom at an instant. */
    public LineManagers at(Instant now) {
        Directory directory = people.directory();
        Structure structure = people.structure(now);
        Known last = known;
        if (last == null || last.directory != directory || last.structure != structure) {
            last = new Known(directory, structure, leading.in(directory, structure));
            known = last;
        }
        return last.managers;
    }
}
