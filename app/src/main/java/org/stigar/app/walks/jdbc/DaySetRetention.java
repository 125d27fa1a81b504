package org.stigar.app.walks.jdbc;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.walks.pair.Keeping;
import org.stigar.core.trail.DaySet;

/**
 * Forgets the days of trails after two years (privacy P6); a trail that was not walked for so long is gone with its last day.
 *
 * <p>Reads all day sets once, without locks, and changes the few that are too long in parts of their own, in the order of
 * their keys. The forest follows when it is built anew the same night.
 */
final class DaySetRetention implements RecurringJob {

    private static final int PART = 2_000;

    private static final String ALL_IN_ORDER = """
            select low, high, source, occasion, days from day_set
            where (low, high, source, occasion) > (?, ?, ?, ?) order by low, high, source, occasion
            """;

    private static final Object[] BEFORE_ALL = {new byte[0], new byte[0], "", ""};

    private final JdbcTemplate jdbc;
    private final DaySetRows rows;
    private final TransactionTemplate transaction;
    private final Keeping keeping;

    DaySetRetention(DataSource database, PlatformTransactionManager transactions, Keeping keeping) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(5_000);
        rows = new DaySetRows(jdbc);
        transaction = new TransactionTemplate(transactions);
        this.keeping = keeping;
    }

    @Override
    public String name() {
        return "day-set-retention";
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
        int first = (int) keeping.firstDayOfTrails(now).toEpochDay();
        Object[] after = BEFORE_ALL;
        List<LayerKey> part;
        do {
            Object[] from = after;
            part = requireNonNull(transaction.execute(status -> shorten(first, tooLong(first, from))));
            after = part.isEmpty() ? after : DaySetRows.values(part.get(part.size() - 1));
        } while (part.size() == PART);
    }

    /** Returns the next keys with a day before the first that is kept. */
    private List<LayerKey> tooLong(int first, Object[] after) {
        ResultSetExtractor<List<LayerKey>> reader = row -> {
            List<LayerKey> part = new ArrayList<>();
            while (part.size() < PART && row.next()) {
                if (DaySet.ofBytes(row.getBytes("days")).first() < first) {
                    part.add(LayerKey.read(row));
                }
            }
            return part;
        };
        return requireNonNull(jdbc.query(ALL_IN_ORDER, reader, after));
    }

    private List<LayerKey> shorten(int first, List<LayerKey> keys) {
        for (LayerKey key : keys) {
            rows.replace(key, rows.lock(key).between(first, DaySet.LATEST + 1));
        }
        return keys;
    }
}
