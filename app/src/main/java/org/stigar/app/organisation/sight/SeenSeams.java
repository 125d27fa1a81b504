package org.stigar.app.organisation.sight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.stigar.app.access.Member;
import org.stigar.app.competences.Competences;
import org.stigar.app.organisation.Crossing;
import org.stigar.app.organisation.Crossing.Strength;
import org.stigar.app.organisation.Crossing.Told;
import org.stigar.app.organisation.Crossing.Trend;
import org.stigar.app.organisation.Publications.Overview;
import org.stigar.app.organisation.Publications.Published;
import org.stigar.app.organisation.Quarter;
import org.stigar.app.organisation.UnitSeams;
import org.stigar.app.organisation.figures.CellFigures;
import org.stigar.app.organisation.figures.GroupFigures;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedCoverage;

/** Seams as {@link Sight} lets a reader see them. */
public final class SeenSeams implements UnitSeams {

    /** How many quarters are told of: two years. */
    private static final int QUARTERS = 8;

    private final Sight sight;
    private final Accounting accounting;
    private final Competences competences;

    public SeenSeams(Sight sight, Accounting accounting, Competences competences) {
        this.sight = sight;
        this.accounting = accounting;
        this.competences = competences;
    }

    @Override
    public Optional<Shown> see(Member reader, Instant now) {
        List<Published> latest = sight.overviews(reader, now).stream()
                .limit(QUARTERS)
                .map(Overview::quarter)
                .flatMap(quarter -> sight.find(reader, quarter, now).stream())
                .toList();
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        latest.forEach(one -> accounting.seen(reader, one.quarter()));
        return Optional.of(new Seams(reader, latest, now));
    }

    private final class Seams implements Shown {

        private final Published published;
        private final OrganisationFigures figures;
        private final List<Published> quarters;
        private final Set<Integer> own;
        private final Instant now;

        Seams(Member reader, List<Published> latest, Instant now) {
            published = latest.get(0);
            figures = published.figures();
            quarters = latest;
            own = new HashSet<>(sight.groups(reader, published, now));
            this.now = now;
        }

        @Override
        public String quarter() {
            return Quarter.name(published.quarter());
        }

        @Override
        public int k() {
            return figures.k();
        }

        @Override
        public List<Crossing> between(Set<UnitId> from, Set<UnitId> to) {
            List<Crossing> crossings = new ArrayList<>();
            List<Integer> others = groups(to);
            for (int one : groups(from)) {
                for (int other : others) {
                    crossings.add(crossing(one, other));
                }
            }
            return crossings;
        }

        /** Returns the groups in which these units, and those below them, are counted. */
        private List<Integer> groups(Set<UnitId> units) {
            Set<UnitId> all = sight.below(units, now);
            return IntStream.range(0, figures.groups().size())
                    .filter(group -> figures.groups().get(group).units().stream()
                            .map(UnitId::new)
                            .anyMatch(all::contains))
                    .boxed()
                    .toList();
        }

        private Crossing crossing(int one, int other) {
            CellFigures cell = figures.cell(one, other);
            Strength strength = Strength.NOT_YOURS;
            if (one == other) {
                strength = Strength.SAME;
            } else if (own.contains(one) || own.contains(other)) {
                strength = strength(cell);
            }
            return new Crossing(
                    name(one),
                    name(other),
                    strength,
                    strength == Strength.HOLDS ? cell.leastPlanks() : 0,
                    strength.isSaid() ? trend(strength, one, other) : Trend.UNKNOWN,
                    strength == Strength.HOLDS ? helping(one, other) : List.of(),
                    strength == Strength.HOLDS ? helping(other, one) : List.of(),
                    strength.isSaid() || strength == Strength.UNKNOWN
                            ? cell.coverage().level()
                            : PublishedCoverage.Level.TOO_LITTLE,
                    strength.isSaid() ? course(one, other) : List.of());
        }

        /** Returns what is told to carry across; what the list does not have any more is called nothing. */
        private List<Competence> helping(int from, int to) {
            Catalogue catalogue = competences.catalogue();
            return figures.crossing(from, to).stream()
                    .map(id -> catalogue.resolve(new CompetenceId(id)))
                    .distinct()
                    .flatMap(id -> catalogue.find(id).stream())
                    .toList();
        }

        private Trend trend(Strength strength, int one, int other) {
            return quarters.stream()
                    .skip(1)
                    .findFirst()
                    .flatMap(earlier -> find(earlier.figures(), one, other))
                    .filter(Strength::isSaid)
                    .map(then -> strength.compareTo(then))
                    .map(change -> change == 0 ? Trend.STEADY : change > 0 ? Trend.UP : Trend.DOWN)
                    .orElse(Trend.UNKNOWN);
        }

        /** Returns what was told of the same two groups in each quarter in which something was. */
        private List<Told> course(int one, int other) {
            List<Told> course = new ArrayList<>();
            for (int ago = quarters.size() - 1; ago >= 0; ago--) {
                Published then = quarters.get(ago);
                find(then.figures(), one, other)
                        .filter(Strength::isSaid)
                        .ifPresent(told -> course.add(new Told(Quarter.name(then.quarter()), told)));
            }
            return course;
        }

        /** Returns what was told then of the groups of the same units. */
        private Optional<Strength> find(OrganisationFigures then, int one, int other) {
            return find(then, one)
                    .flatMap(first -> find(then, other).map(second -> strength(then.cell(first, second))));
        }

        /** Returns the group of the same units in another quarter. */
        private Optional<Integer> find(OrganisationFigures earlier, int group) {
            List<String> units = figures.groups().get(group).units();
            return IntStream.range(0, earlier.groups().size())
                    .filter(number -> earlier.groups().get(number).units().equals(units))
                    .boxed()
                    .findFirst();
        }

        private String name(int number) {
            GroupFigures group = figures.groups().get(number);
            return String.join(" + ", group.names());
        }

        private static Strength strength(CellFigures cell) {
            return switch (cell.seam()) {
                case BRITTLE -> Strength.BRITTLE;
                case LEANS_ON_FEW -> Strength.LEANS_ON_FEW;
                case HOLDS -> Strength.HOLDS;
                case UNKNOWN -> Strength.UNKNOWN;
                case NOT_SAID -> Strength.NOT_TOLD;
            };
        }
    }
}
