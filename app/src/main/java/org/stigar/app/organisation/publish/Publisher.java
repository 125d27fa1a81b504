package org.stigar.app.organisation.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.app.organisation.jdbc.CohortRows;
import org.stigar.app.organisation.jdbc.StoredPublications;
import org.stigar.app.organisation.publish.Publishing.Step;
import org.stigar.app.walks.AllTrails;
import org.stigar.core.measure.Quarter;
import org.stigar.core.measure.Quarters;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.Gate;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.Snapshot;
import org.stigar.core.publish.cohort.Carriers;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Zones;
import org.stigar.core.trail.Traces;

/**
 * Takes the trails of a quarter that is over through the gate, and stores what comes out.
 *
 * <p>All is worked out first and stored in one transaction: a run that is cancelled, or fails, leaves nothing. Days of the quarter
 * and before count, whenever the run is, so the same quarter is the same question on whatever day it is published.
 */
final class Publisher {

    /** How long the guardian has for reading before others see it. */
    static final Duration READING_TIME = Duration.ofDays(7);

    private static final int MOST_QUARTERS = 8;

    private final AllTrails trails;
    private final Snapshots snapshots;
    private final Viewers viewers;
    private final Freeze freeze;
    private final StoredPublications publications;
    private final CohortRows cohorts;
    private final SmallestGroup group;
    private final TransactionTemplate transaction;
    private final Duration readingTime;

    Publisher(
            AllTrails trails,
            Snapshots snapshots,
            Viewers viewers,
            Freeze freeze,
            StoredPublications publications,
            CohortRows cohorts,
            SmallestGroup group,
            TransactionTemplate transaction,
            Duration readingTime) {
        this.trails = trails;
        this.snapshots = snapshots;
        this.viewers = viewers;
        this.freeze = freeze;
        this.publications = publications;
        this.cohorts = cohorts;
        this.group = group;
        this.transaction = transaction;
        this.readingTime = readingTime;
    }

    /**
     * Returns the last quarter that is over and not published, or empty where it is, or figures are frozen.
     *
     * <p>A clock may be wrong, and what is published stays: so a quarter counts as over only once somebody walked in the next
     * one, and none is published after a later one.
     */
    Optional<Quarter> findDue(Instant now) {
        return Quarters.calendarBefore(dayOf(now), 1).stream().findFirst().filter(this::isDue);
    }

    private boolean isDue(Quarter quarter) {
        LocalDate firstDay = LocalDate.ofEpochDay(quarter.from());
        return publications.list().stream().allMatch(published -> published.isBefore(firstDay))
                && isPublishable(quarter);
    }

    private boolean isPublishable(Quarter quarter) {
        return freeze.findSince().isEmpty() && trails.areWalkedSince(instantOf(quarter.until()));
    }

    /** Returns those of the last quarters that are over and come after all that are published, oldest first; none where figures are frozen. */
    List<Quarter> listDue(Instant now, int quarters) {
        Optional<LocalDate> latest = publications.list().stream().findFirst();
        return Quarters.calendarBefore(dayOf(now), quarters).stream()
                .filter(quarter ->
                        latest.filter(out -> out.toEpochDay() >= quarter.from()).isEmpty())
                .filter(this::isPublishable)
                .toList();
    }

    /**
     * Publishes a quarter, unless it was published, or figures were frozen, in the meantime.
     *
     * @return whether it was
     * @param progress told how far it is; what it throws ends the run
     */
    boolean publish(Quarter quarter, Instant now, Publishing.Progress progress) {
        LocalDate firstDay = LocalDate.ofEpochDay(quarter.from());
        Policy policy = Policy.leaders(group.of(firstDay));
        progress.at(Step.READING, 0);
        Traces traces = trails.before(quarter.until(), read -> progress.at(Step.READING, read));
        Snapshot snapshot = snapshots
                .next(traces, quarter, policy, findLastK().orElse(policy.k()), now, progress)
                .quarters(quarters(traces, quarter))
                .build();
        Gate gate = new Gate(policy);
        OrganisationFigures figures = OrganisationFigures.of(gate.publish(snapshot));
        Cohort cohort = gate.cohort(snapshot);
        Zones zones = gate.zones(snapshot);
        Map<UnitId, Cohort> tasks = gate.tasks(snapshot);
        Carriers carriers = gate.carriers(snapshot);
        progress.at(Step.STORING, 0);
        Set<PersonId> counted = new HashSet<>(cohort.people().keySet());
        tasks.values().forEach(task -> counted.addAll(task.people().keySet()));
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean isAdded = publications.tryAdd(firstDay, figures, now, now.plus(readingTime));
            if (isAdded) {
                cohorts.put(cohort, zones, tasks, carriers);
                viewers.note(counted, firstDay, LocalDate.ofInstant(now, ZoneOffset.UTC));
            }
            return isAdded;
        }));
    }

    /** Returns the smallest group of the quarter that was published last: of that size are the groups that are kept. */
    private Optional<Integer> findLastK() {
        return publications.list().stream()
                .findFirst()
                .flatMap(publications::find)
                .map(published -> published.figures().k());
    }

    private static List<Quarter> quarters(Traces traces, Quarter last) {
        int first = last.from();
        for (int trail = 0; trail < traces.size(); trail++) {
            first = Math.min(first, traces.days(trail).first());
        }
        int since = first;
        return Quarters.calendarBefore(last.until(), MOST_QUARTERS).stream()
                .filter(quarter -> quarter.until() > since)
                .toList();
    }

    private static int dayOf(Instant instant) {
        return (int) LocalDate.ofInstant(instant, ZoneOffset.UTC).toEpochDay();
    }

    private static Instant instantOf(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
