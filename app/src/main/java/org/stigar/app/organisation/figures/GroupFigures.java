package org.stigar.app.organisation.figures;

import java.util.List;
import java.util.Optional;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.Publication;
import org.stigar.core.publish.PublishedGroup;
import org.stigar.core.publish.PublishedShare;
import org.stigar.core.publish.PublishedSilo;

/**
 * A unit, or several that are shown as one because they are small.
 *
 * @param units ids, none where nobody has a unit
 * @param names of the units, in the same order
 * @param silo how the index is to be read
 * @param index the silo index, from below 0 to 1; 0 where nothing is said
 * @param externalInternal the raw E–I index, −1 to 1; 0 where nothing is said
 * @param ways what is said of its walks and of how it hangs together; empty in quarters that were published before that was
 */
public record GroupFigures(
        List<String> units,
        List<String> names,
        CountFigure people,
        StateFigures inside,
        PublishedShare.Kind silo,
        double index,
        double externalInternal,
        Optional<UnitFigures> ways) {

    public GroupFigures {
        units = List.copyOf(units);
        names = List.copyOf(names);
    }

    static GroupFigures of(Publication publication, int number) {
        PublishedGroup group = publication.groups().get(number);
        PublishedSilo silo = publication.silo(number);
        return new GroupFigures(
                group.units().stream().map(UnitId::value).toList(),
                group.names(),
                CountFigure.of(group.people()),
                StateFigures.of(publication.inside(number)),
                silo.kind(),
                silo.index().orElse(0),
                silo.externalInternal().orElse(0),
                Optional.of(UnitFigures.of(publication.unit(number))));
    }
}
