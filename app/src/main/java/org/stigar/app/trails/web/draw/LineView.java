package org.stigar.app.trails.web.draw;

import java.util.Locale;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.trails.web.End;
import org.stigar.app.trails.web.Ends;
import org.stigar.core.people.PersonId;

/**
 * A line in its writer's list.
 *
 * @param place unit and country of somebody in the directory, else empty
 * @param rhythm the end of the key of its words
 * @param state the end of the key of its words
 */
record LineView(long id, String name, String place, String carries, String rhythm, String state) {

    static LineView of(DrawnLine line, Ends ends, Locale language) {
        return new LineView(
                line.id(),
                line.name(),
                line.other()
                        .map((PersonId id) -> ends.of(id, language))
                        .map(End::place)
                        .orElse(""),
                line.carries(),
                code(line.rhythm()),
                code(line.state()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
