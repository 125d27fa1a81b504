package org.stigar.app.organisation.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.publish.Publication;
import org.stigar.core.publish.PublishedCompetences;

/**
 * All that is published of a quarter, in a form that can be kept: coarse figures and the names of units. It is made of a
 * {@link Publication} alone, so nothing raw gets in.
 *
 * @param k the smallest number of people that a figure is about
 * @param groups none where fewer than k people take part
 * @param cells of each two groups and of each one's inside, as {@link UnitMatrix#cell} numbers them
 * @param order numbers of groups in an order in which those that are close stand together
 * @param formal which share of walk-days the organisation alone brought about; this and what follows is empty in quarters
 *     that were published before it was worked out
 * @param zones how far people walk across time zones
 * @param tasks projects by function, in the order of their ids
 * @param competences which competences cross which seams, where any is told to
 */
public record OrganisationFigures(
        int k,
        CoverageFigure coverage,
        List<GroupFigures> groups,
        CellTable cells,
        StateFigures overall,
        List<TurnoverFigures> turnover,
        List<Integer> order,
        Optional<ShareFigure> formal,
        Optional<ZoneFigures> zones,
        Optional<List<TaskFigures>> tasks,
        Optional<List<Helping>> competences) {

    public OrganisationFigures {
        groups = List.copyOf(groups);
        turnover = List.copyOf(turnover);
        order = List.copyOf(order);
        tasks = tasks.map(List::copyOf);
        competences = competences.map(List::copyOf);
        if (cells.size() != UnitMatrix.cells(groups.size()) || order.size() != groups.size()) {
            throw new IllegalArgumentException("each two groups have a cell, and each group a place");
        }
    }

    /**
     * With which competences people of one group help those of another, as far as it is told.
     *
     * @param from number of the group whose people can help
     * @param to number of the group that they reach
     * @param competences ids, in their order
     */
    public record Helping(int from, int to, List<String> competences) {

        public Helping {
            competences = List.copyOf(competences);
        }

        private static Helping of(PublishedCompetences told) {
            return new Helping(
                    told.from(),
                    told.to(),
                    told.competences().stream().map(CompetenceId::value).toList());
        }
    }

    /** Returns what a publication says. */
    public static OrganisationFigures of(Publication publication) {
        int groups = publication.groups().size();
        return new OrganisationFigures(
                publication.policy().k(),
                CoverageFigure.of(publication.coverage()),
                IntStream.range(0, groups)
                        .mapToObj(group -> GroupFigures.of(publication, group))
                        .toList(),
                CellTable.of(IntStream.range(0, groups)
                        .boxed()
                        .flatMap(one -> IntStream.rangeClosed(0, one)
                                .mapToObj(other -> CellFigures.of(publication.cell(one, other))))),
                StateFigures.of(publication.overall()),
                publication.turnover().stream().map(TurnoverFigures::of).toList(),
                publication.order(),
                Optional.of(ShareFigure.of(publication.formal())),
                Optional.of(ZoneFigures.of(publication.zones())),
                Optional.of(publication.tasks().stream().map(TaskFigures::of).toList()),
                Optional.of(publication.competences().stream().map(Helping::of).toList()));
    }

    /** Returns the ids of the competences with which people of one group are told to help those of another; none where nothing is told. */
    public List<String> crossing(int from, int to) {
        return competences.orElse(List.of()).stream()
                .filter(one -> one.from() == from && one.to() == to)
                .flatMap(one -> one.competences().stream())
                .toList();
    }

    /** Returns what is said between two groups, in any order, or inside one. */
    public CellFigures cell(int one, int other) {
        return cells.at(UnitMatrix.cell(one, other));
    }
}
