package org.stigar.app.organisation.sight;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stigar.app.access.Member;
import org.stigar.app.organisation.Publications.Published;
import org.stigar.app.organisation.UnitTrails;
import org.stigar.app.organisation.figures.CountFigure;
import org.stigar.app.organisation.figures.GroupFigures;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.core.people.UnitId;

/** Open trails as {@link Sight} lets a reader see them. */
public final class SeenTrails implements UnitTrails {

    private final Sight sight;
    private final Accounting accounting;

    public SeenTrails(Sight sight, Accounting accounting) {
        this.sight = sight;
        this.accounting = accounting;
    }

    @Override
    public Optional<Shown> see(Member reader, Instant now) {
        Optional<Published> latest = sight.overviews(reader, now).stream()
                .findFirst()
                .flatMap(overview -> sight.find(reader, overview.quarter(), now));
        latest.ifPresent(published -> accounting.seen(reader, published.quarter()));
        return latest.map(
                published -> new Trails(published.figures(), new HashSet<>(sight.groups(reader, published, now))));
    }

    private record Trails(OrganisationFigures figures, Set<Integer> own) implements Shown {

        @Override
        public List<Group> groups() {
            return IntStream.range(0, figures.groups().size())
                    .mapToObj(this::group)
                    .toList();
        }

        private Group group(int number) {
            GroupFigures group = figures.groups().get(number);
            return new Group(
                    group.units().stream().map(UnitId::new).collect(Collectors.toSet()),
                    String.join(" + ", group.names()),
                    Optional.of(group.people()).filter(CountFigure::isNumber).map(count -> (int) count.value()),
                    own.contains(number));
        }

        @Override
        public Optional<Span> open(int one, int other) {
            return own.contains(one) || own.contains(other)
                    ? Optional.of(figures.cell(one, other).open())
                            .filter(CountFigure::isNumber)
                            .map(count -> new Span(count.least(), count.most()))
                    : Optional.empty();
        }
    }
}
