package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.measure.unit.UnitMatrix;

/**
 * All that is published of one organisation for one quarter.
 *
 * <p>Groups are numbered as {@link #groups} lists them. There is none where fewer than k people take part.
 */
public final class Publication extends Published {

    private final Policy policy;
    private final List<PublishedGroup> groups;
    private final PublishedCoverage coverage;
    private final List<PublishedCell> cells;
    private final List<PublishedSilo> silos;
    private final List<PublishedStates> inside;
    private final PublishedStates overall;
    private final List<PublishedTurnover> turnover;
    private final List<Integer> order;
    private final PublishedShare formal;
    private final List<PublishedUnit> units;
    private final PublishedZones zones;
    private final List<PublishedTask> tasks;
    private final List<PublishedCompetences> competences;

    /** Takes what the gate made; the parts of each group, and its cells as {@link UnitMatrix} numbers them. */
    Publication(
            Policy policy,
            PublishedCoverage coverage,
            List<PublishedGroup> groups,
            List<PublishedCell> cells,
            List<PublishedSilo> silos,
            List<PublishedStates> inside,
            PublishedStates overall,
            List<PublishedTurnover> turnover,
            List<Integer> order,
            PublishedShare formal,
            List<PublishedUnit> units,
            PublishedZones zones,
            List<PublishedTask> tasks,
            List<PublishedCompetences> competences) {
        this.policy = policy;
        this.coverage = coverage;
        this.groups = List.copyOf(groups);
        this.cells = List.copyOf(cells);
        this.silos = List.copyOf(silos);
        this.inside = List.copyOf(inside);
        this.overall = overall;
        this.turnover = List.copyOf(turnover);
        this.order = List.copyOf(order);
        this.formal = formal;
        this.units = List.copyOf(units);
        this.zones = zones;
        this.tasks = List.copyOf(tasks);
        this.competences = List.copyOf(competences);
    }

    /** Returns how coarse the figures are. */
    public Policy policy() {
        return policy;
    }

    /** Returns the groups, in the order of their first units. */
    public List<PublishedGroup> groups() {
        return groups;
    }

    /** Returns the coverage of the whole. */
    public PublishedCoverage coverage() {
        return coverage;
    }

    /**
     * Returns what is said of the trails between two groups, in any order, or inside one.
     *
     * @param one number of a group
     * @param other number of a group, the same for its inside
     */
    public PublishedCell cell(int one, int other) {
        return cells.get(UnitMatrix.cell(one, other));
    }

    /** Returns how closed a group was in the last quarter. */
    public PublishedSilo silo(int group) {
        return silos.get(group);
    }

    /** Returns the states of the trails inside a group. */
    public PublishedStates inside(int group) {
        return inside.get(group);
    }

    /** Returns the states of all trails of those who are in some group. */
    public PublishedStates overall() {
        return overall;
    }

    /** Returns what stayed from each quarter to the next, in the order of time. */
    public List<PublishedTurnover> turnover() {
        return turnover;
    }

    /** Returns the groups in an order in which those that are close stand together. */
    public List<Integer> order() {
        return order;
    }

    /** Returns which share of the walk-days of the last quarter the organisation alone brought about. */
    public PublishedShare formal() {
        return formal;
    }

    /** Returns what is said of a group's walks and of how it hangs together with the others. */
    public PublishedUnit unit(int group) {
        return units.get(group);
    }

    /** Returns how far people walk across time zones. */
    public PublishedZones zones() {
        return zones;
    }

    /** Returns the projects that there are, by function, in the order of their ids. */
    public List<PublishedTask> tasks() {
        return tasks;
    }

    /** Returns which competences cross which seams, where any is told to, in the order of the groups. */
    public List<PublishedCompetences> competences() {
        return competences;
    }

    @Override
    List<?> parts() {
        return List.of(
                List.of(policy.k(), coverage, groups, cells, silos, inside, overall),
                List.of(turnover, order, formal, units, zones, tasks, competences));
    }
}
