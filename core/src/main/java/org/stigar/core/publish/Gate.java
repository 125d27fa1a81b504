package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.FollowUp;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.measure.Quarter;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.measure.unit.Seam;
import org.stigar.core.measure.unit.Seams;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedCoverage.Level;
import org.stigar.core.publish.cohort.Carriers;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.publish.cohort.TaskCohorts;
import org.stigar.core.publish.cohort.Zone;
import org.stigar.core.publish.cohort.Zones;
import org.stigar.core.trail.state.TrailState;

/**
 * The one way from trails to figures that others may see. Immutable, safe for use by many threads.
 *
 * <p>People are put into a frozen cohort of merged groups, then counted, then each count is made coarse; whatever else
 * is published is worked out from coarse counts. {@code docs/publishing.md} has the argument why that is enough, the
 * tests beside this class the attacks. Costs O(m·quarters + n log n + g²) time and about 8 bytes for each end of a trail.
 */
public final class Gate {

    /** So many counts must be left where two things are said of one. */
    private static final int ROOM = 3;

    private final Policy policy;

    public Gate(Policy policy) {
        this.policy = policy;
    }

    /**
     * Returns all that may be seen of the forecast of a change, beside what is published of the same snapshot.
     *
     * <p>The forecast's own sums are not looked at: trails are counted anew, of those who are counted in the snapshot.
     *
     * @param snapshot what is published when the change is planned
     * @param shown the scenarios of the same organisation that were shown to anybody before
     */
    public PublishedForecast publish(Snapshot snapshot, Forecast forecast, List<Scenario> shown) {
        return ground(snapshot).publish(forecast, shown);
    }

    /** Returns all that may be seen of what became of a forecast, beside all that may be seen of the forecast itself. */
    public PublishedFollowUp publish(Snapshot snapshot, FollowUp followUp, List<Scenario> shown) {
        return ground(snapshot).publish(followUp, shown);
    }

    /** Returns what all forecasts of a snapshot rest on, for whoever asks about several changes. */
    public ForecastGround ground(Snapshot snapshot) {
        Cohort cohort = cohort(snapshot);
        return new ForecastGround(policy, snapshot, cohort.groups(), counted(snapshot, cohort), publish(snapshot));
    }

    /** Returns all that may be seen of a snapshot. */
    public Publication publish(Snapshot snapshot) {
        Cohort cohort = cohort(snapshot);
        List<Group> groups = cohort.groups();
        Partition counted = counted(snapshot, cohort);
        int[] everybody = everybody(snapshot, groups, counted);
        RawCounts raw = new RawCounts(snapshot, counted, policy.few());

        PublishedCoverage coverage = coverage(counted, everybody);
        List<PublishedStates> inside = inside(raw, counted, everybody);
        List<PublishedCell> cells = cells(snapshot, raw, counted, everybody, inside);
        PublishedStates overall = coverage.level() == Level.TOO_LITTLE
                ? PublishedStates.silent(counted.covered())
                : new Totals(policy, raw, counted).overall(inside, cells);
        Zones placed = zones(snapshot, cohort);
        List<Zone> zones = placed.merged(policy.leastPeople());
        Partition zoned = zoned(snapshot, placed, zones);
        UnitGate units = new UnitGate(
                policy,
                raw,
                new RawWalks(snapshot, raw, counted, zoned, policy.few()),
                counted,
                everybody,
                coverage.level());
        Expectation expectation = new Expectation(counted, cells, overall.of(TrailState.OPEN), raw.open.length, policy);
        TaskGate taskGate = new TaskGate(policy, snapshot, counted, tasks(snapshot, cohort));
        List<PublishedTask> tasks = taskGate.tasks();
        return new Publication(
                policy,
                coverage,
                named(snapshot, groups, counted),
                expectation.compared(cells),
                silos(raw, counted, everybody, coverage),
                inside,
                overall,
                turnover(snapshot, raw, coverage),
                expectation.order(),
                units.formal(),
                units.units(cells, overall),
                units.zones(zones, zoned),
                tasks,
                new CompetenceGate(policy, snapshot.traces(), raw, counted, groups, carriers(snapshot, cohort))
                        .told(cells, taskGate.shown()));
    }

    private static Partition zoned(Snapshot snapshot, Zones placed, List<Zone> zones) {
        PersonIndex people = snapshot.traces().people();
        return Partition.of(
                people.size(),
                zones.size(),
                person -> placed.findNumber(people.person(person), zones).orElse(Partition.NONE));
    }

    private static Partition counted(Snapshot snapshot, Cohort cohort) {
        PersonIndex people = snapshot.traces().people();
        Map<Group, Integer> numbers = new HashMap<>();
        cohort.groups().forEach(group -> numbers.put(group, numbers.size()));
        return Partition.of(
                people.size(),
                numbers.size(),
                person -> cohort.findGroup(people.person(person))
                        .map(group -> numbers.getOrDefault(group, Partition.NONE))
                        .orElse(Partition.NONE));
    }

    /** Returns who is counted in a snapshot, and where: to be kept for the next quarter, and shown to nobody. */
    public Cohort cohort(Snapshot snapshot) {
        Set<PersonId> counted = new TreeSet<>();
        snapshot.traces().people().people().stream().filter(snapshot::counts).forEach(counted::add);
        Cohort cohort = snapshot.before().orElseGet(() -> Cohort.empty(policy.k()));
        for (Structure structure : snapshot.structures()) {
            cohort = cohort.then(counted, structure);
        }
        return cohort;
    }

    /** Returns in which time zone everybody is counted: to be kept for the next quarter, and shown to nobody. */
    public Zones zones(Snapshot snapshot) {
        return zones(snapshot, cohort(snapshot));
    }

    private Zones zones(Snapshot snapshot, Cohort cohort) {
        return snapshot.zonesBefore().then(cohort.people().keySet(), snapshot::zone, policy.k());
    }

    /** Returns who is counted in each project, by function: to be kept for the next quarter, and shown to nobody. */
    public Map<UnitId, Cohort> tasks(Snapshot snapshot) {
        return tasks(snapshot, cohort(snapshot));
    }

    private Map<UnitId, Cohort> tasks(Snapshot snapshot, Cohort cohort) {
        Map<UnitId, Cohort> tasks = snapshot.tasksBefore();
        for (Structure structure : snapshot.structures()) {
            tasks = TaskCohorts.then(
                    tasks, structure, cohort.people().keySet(), snapshot::function, policy.leastPeople());
        }
        return tasks;
    }

    /** Returns who is counted for which competence: to be kept for the next quarter, and shown to nobody. */
    public Carriers carriers(Snapshot snapshot) {
        return carriers(snapshot, cohort(snapshot));
    }

    private Carriers carriers(Snapshot snapshot, Cohort cohort) {
        return snapshot.carriersBefore().then(cohort, snapshot.shown(), CompetenceGate.fewest(policy), policy.k());
    }

    /** Counts for each group everybody in its units, taking part or not, but for the viewers. */
    private static int[] everybody(Snapshot snapshot, List<Group> groups, Partition counted) {
        Structure now = snapshot.structures().get(snapshot.structures().size() - 1);
        PersonIndex people = snapshot.traces().people();
        Map<UnitId, Integer> groupOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (UnitId unit : groups.get(group).units()) {
                groupOf.put(unit, group);
            }
        }
        int[] all = new int[groups.size()];
        boolean one = groups.size() == 1 && groups.get(0).units().isEmpty();
        for (int number = 0; number < people.size(); number++) {
            PersonId person = people.person(number);
            int own = counted.groupOf(number);
            if (own == Partition.NONE && !snapshot.isViewer(person)) {
                own = one
                        ? 0
                        : now.findPrimaryUnit(person)
                                .map(unit -> groupOf.getOrDefault(unit, Partition.NONE))
                                .orElse(Partition.NONE);
            }
            if (own != Partition.NONE) {
                all[own]++;
            }
        }
        return all;
    }

    private static PublishedCoverage coverage(Partition counted, int[] everybody) {
        int all = 0;
        for (int size : everybody) {
            all += size;
        }
        return PublishedCoverage.inside(counted.covered(), all);
    }

    private List<PublishedGroup> named(Snapshot snapshot, List<Group> groups, Partition counted) {
        Map<UnitId, String> names = new HashMap<>();
        snapshot.structures()
                .forEach(structure -> structure.units().forEach(unit -> names.put(unit.id(), unit.name())));
        List<PublishedGroup> named = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<UnitId> units = groups.get(group).units();
            named.add(new PublishedGroup(
                    units,
                    units.stream()
                            .map(unit -> names.getOrDefault(unit, snapshot.name(unit)))
                            .toList(),
                    people(counted, group)));
        }
        return named;
    }

    private List<PublishedStates> inside(RawCounts raw, Partition counted, int[] everybody) {
        List<PublishedStates> found = new ArrayList<>();
        for (int group = 0; group < counted.groups(); group++) {
            boolean[] leans = new boolean[RawCounts.STATES];
            for (int state = 0; state < leans.length; state++) {
                // Inside, a trail has both its ends in the group: the few are measured against all ends.
                leans[state] = policy.isFew(counted.size(group))
                        || raw.insideBy.leansOnFew(group * RawCounts.STATES + state, 2 * raw.inside[group][state]);
            }
            long pairs = counted.pairs(group, group);
            boolean silent = PublishedCoverage.inside(counted.size(group), everybody[group])
                            .level()
                    == Level.TOO_LITTLE;
            found.add(
                    silent
                            ? PublishedStates.silent(pairs)
                            : PublishedStates.inside(raw.inside[group], leans, pairs, policy));
        }
        return found;
    }

    private List<PublishedCell> cells(
            Snapshot snapshot, RawCounts raw, Partition counted, int[] everybody, List<PublishedStates> inside) {
        Seams seams = Seams.of(snapshot.traces(), counted, raw::isOpen);
        List<PublishedCell> cells = new ArrayList<>(raw.open.length);
        for (int one = 0; one < counted.groups(); one++) {
            for (int other = 0; other < one; other++) {
                cells.add(across(seams, raw, counted, everybody, one, other));
            }
            cells.add(new PublishedCell(
                    inside.get(one).of(TrailState.OPEN),
                    PublishedCell.Versus.UNKNOWN,
                    PublishedCell.Seam.NOT_SAID,
                    PublishedCoverage.inside(counted.size(one), everybody[one])));
        }
        return cells;
    }

    private PublishedCell across(Seams seams, RawCounts raw, Partition counted, int[] everybody, int one, int other) {
        PublishedCoverage coverage =
                PublishedCoverage.between(counted.size(one), everybody[one], counted.size(other), everybody[other]);
        int cell = UnitMatrix.cell(one, other);
        long pairs = counted.pairs(one, other);
        if (coverage.level() == Level.TOO_LITTLE) {
            return new PublishedCell(
                    PublishedCount.withheld(pairs),
                    PublishedCell.Versus.UNKNOWN,
                    PublishedCell.Seam.NOT_SAID,
                    coverage);
        }
        boolean leans = policy.isFew(Math.min(counted.size(one), counted.size(other)))
                || raw.openBy.leansOnFew(cell, raw.open[cell]);
        PublishedCount open = PublishedCount.across(raw.open[cell], leans, pairs, policy);
        PublishedCell.Seam seam = seam(seams, raw.open[cell], leans, coverage, one, other);
        int planks = 0;
        if (seam == PublishedCell.Seam.HOLDS) {
            int independent = seams.between(one, other).independent();
            planks = policy.isExact()
                    ? independent
                    : Planks.told(independent, open, people(counted, one), people(counted, other));
        }
        return new PublishedCell(open, PublishedCell.Versus.UNKNOWN, seam, planks, coverage);
    }

    private PublishedCount people(Partition counted, int group) {
        return PublishedCount.label(counted.size(group), false, Long.MAX_VALUE, policy);
    }

    private PublishedCell.Seam seam(
            Seams seams, int open, boolean leans, PublishedCoverage coverage, int one, int other) {
        // Of fewer trails than k that three are independent would leave too few counts, where k is small: three or
        // four.
        boolean tellsMuch = !policy.isExact() && open < policy.k() && policy.k() < Seam.HOLDS + ROOM;
        boolean holds = open >= Seam.HOLDS && seams.between(one, other).independent() >= Seam.HOLDS;
        if (tellsMuch || !holds) {
            return coverage.level() == Level.ENOUGH ? PublishedCell.Seam.BRITTLE : PublishedCell.Seam.UNKNOWN;
        }
        // Below k trails "holds" would narrow "fewer than k" down to the few counts at which nobody stands out.
        boolean tellsLittle = leans || (!policy.isExact() && open < policy.k());
        return tellsLittle ? PublishedCell.Seam.LEANS_ON_FEW : PublishedCell.Seam.HOLDS;
    }

    private List<PublishedSilo> silos(RawCounts raw, Partition counted, int[] everybody, PublishedCoverage coverage) {
        List<PublishedSilo> silos = new ArrayList<>();
        for (int group = 0; group < counted.groups(); group++) {
            long in = raw.walksInside[group];
            long out = raw.walksOut[group];
            boolean silent = counted.groups() == 1
                    || in + out < policy.leastWalks()
                    || coverage.level() == Level.TOO_LITTLE
                    || PublishedCoverage.inside(counted.size(group), everybody[group])
                                    .level()
                            == Level.TOO_LITTLE;
            double mixed = (counted.size(group) - 1.0) / Math.max(1, counted.covered() - 1);
            silos.add(
                    silent
                            ? PublishedSilo.withheld()
                            : PublishedSilo.of(
                                    2.0 * in / (2.0 * in + out),
                                    mixed,
                                    policy.isFew(counted.size(group)) || raw.walksBy.leansOnFew(group, 2 * in + out)));
        }
        return silos;
    }

    private List<PublishedTurnover> turnover(Snapshot snapshot, RawCounts raw, PublishedCoverage coverage) {
        List<PublishedTurnover> found = new ArrayList<>();
        List<Quarter> quarters = snapshot.quarters();
        for (int step = 0; step < raw.turnover.length; step++) {
            long weight = raw.turnover[step].weight();
            boolean leans = raw.turnoverBy.leansOnFew(step, 2 * weight);
            boolean silent = weight < policy.leastWalks() || coverage.level() == Level.TOO_LITTLE;
            var kept = raw.turnover[step].turnover();
            found.add(new PublishedTurnover(
                    quarters.get(step),
                    quarters.get(step + 1),
                    silent || kept.isEmpty()
                            ? PublishedShare.withheld()
                            : PublishedShare.of(kept.get().weighted(), leans),
                    silent || kept.isEmpty()
                            ? PublishedShare.withheld()
                            : PublishedShare.of(kept.get().unweighted(), leans)));
        }
        return found;
    }
}
