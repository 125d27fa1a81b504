package org.stigar.app.walks.forest;

import java.time.Instant;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.walks.jdbc.ActiveDays;
import org.stigar.app.walks.jdbc.Changes;

/**
 * Counts yesterday and has every node plant its forest anew, since openness changes with time alone; forgets word of changes
 * that all nodes have read.
 */
final class ForestNight implements RecurringJob {

    private final ActiveDays activeDays;
    private final Changes changes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ForestNight(DataSource database, PlatformTransactionManager transactions, ActiveDays activeDays, Changes changes) {
        this.activeDays = activeDays;
        this.changes = changes;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "forest-night";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(2, 40));
    }

    @Override
    public void run(Instant now) {
        activeDays.count();
        transaction.executeWithoutResult(status -> {
            // By the database's own clock, which wrote them.
            jdbc.sql("delete from trail_change where written_at < now() - interval '2 days'")
                    .update();
            changes.ofAll();
        });
    }
}
