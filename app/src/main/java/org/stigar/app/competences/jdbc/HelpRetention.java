package org.stigar.app.competences.jdbc;

import java.time.Instant;
import java.time.LocalTime;
import org.stigar.app.jobs.RecurringJob;

/** Forgets help after five years, and the words to which nothing leads any more. */
final class HelpRetention implements RecurringJob {

    private final CurrentCatalogue current;
    private final CatalogueRows rows;
    private final HelpRows helps;

    HelpRetention(CurrentCatalogue current, CatalogueRows rows, HelpRows helps) {
        this.current = current;
        this.rows = rows;
        this.helps = helps;
    }

    @Override
    public String name() {
        return "help-retention";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(2, 50));
    }

    @Override
    public Time time() {
        return Time.STEADY;
    }

    @Override
    public void run(Instant now) {
        current.write(() -> {
            helps.forget(now);
            current.go(rows.dropOrphans());
        });
    }
}
