package org.stigar.app.changes.after;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.plans.ChosenPlans;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.organisation.CountedPeople;
import org.stigar.app.organisation.CountedPeople.Counted;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.PlanGate;
import org.stigar.core.publish.Policy;

/**
 * Takes, on the day of a change, what people plan for their trails, once: through the gate, and only what comes out is kept. Whoever plans otherwise later,
 * leaves or is erased changes nothing of it. While figures are frozen nothing is taken.
 */
final class TellingPlans implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(TellingPlans.class);

    private static final String LOCK = "change-plans";

    /** For how long nobody is counted again. */
    private static final int YEARS_BETWEEN = 2;

    private final Changes changes;
    private final ChosenPlans chosen;
    private final CountedPeople people;
    private final ToldRows rows;
    private final TransactionTemplate transactions;
    private final NamedLocks locks;

    TellingPlans(
            Changes changes,
            ChosenPlans chosen,
            CountedPeople people,
            ToldRows rows,
            TransactionTemplate transactions,
            NamedLocks locks) {
        this.changes = changes;
        this.chosen = chosen;
        this.people = people;
        this.rows = rows;
        this.transactions = transactions;
        this.locks = locks;
    }

    @Override
    public String name() {
        return "changes-plans";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(2, 20));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        changes.announced(today.minusYears(1)).stream()
                .filter(change -> ChangesInForce.isTold(change, now))
                .forEach(change -> take(change, today, now));
    }

    /** One that fails keeps no other from being taken, and is tried again the next night. */
    private void take(Change change, LocalDate today, Instant now) {
        try {
            transactions.executeWithoutResult(status -> {
                locks.take(LOCK);
                // Read anew for each: figures may be frozen by now, on another node.
                Optional<Counted> counted = people.find(now);
                if (counted.isPresent() && rows.find(change.id()).isEmpty()) {
                    rows.keep(change.id(), today, figures(change, counted.get(), today, now));
                }
            });
        } catch (RuntimeException e) {
            LOG.error("taking the plans for a change failed: {}", e.getClass().getName());
        }
    }

    private PlanFigures figures(Change change, Counted counted, LocalDate today, Instant now) {
        Set<PersonId> touched = new HashSet<>(chosen.touched(change, counted.k(), now));
        touched.retainAll(counted.people());
        touched.removeAll(counted.viewers());
        Set<PersonId> before = new HashSet<>();
        for (long earlier : rows.takenSince(today.minusYears(YEARS_BETWEEN))) {
            changes.find(earlier).ifPresent(one -> before.addAll(chosen.touched(one, counted.k(), now)));
        }
        return PlanFigures.of(
                new PlanGate(Policy.leaders(counted.k())).publish(chosen.of(change, touched, now), touched, before));
    }
}
