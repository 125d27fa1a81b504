package org.stigar.app.walks.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.openness.ActiveTime;
import org.stigar.core.trail.openness.Vantage;

/**
 * How busy the organisation was on each day that is over, and so from where trails are looked at. Counted anew every night,
 * since walks come in late; kept in a table, so that all nodes count time alike. Safe for use by many threads.
 */
public final class ActiveDays {

    private static final long LOCK = 0x4143544956444159L; // "ACTIVDAY"
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final double SECONDS_A_DAY = 86_400;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DaySetStream trails;
    private final Clock clock;
    private volatile @Nullable Known known;

    public ActiveDays(DataSource database, PlatformTransactionManager transactions, DaySetStream trails, Clock clock) {
        template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        transaction = new TransactionTemplate(transactions);
        this.trails = trails;
        this.clock = clock;
    }

    /** Returns the view from now; reads the table at most every ten minutes. */
    public Vantage vantage() {
        Instant now = clock.instant();
        Known days = known;
        if (days == null || Duration.between(days.at(), now).abs().compareTo(FRESH) > 0) {
            days = read(now);
            known = days;
        }
        double instant = now.getEpochSecond() / SECONDS_A_DAY;
        return new Vantage(instant, Math.max(1, instant - days.first()), days.time());
    }

    /** Counts all days up to yesterday. O(days of all trails). */
    public void count() {
        transaction.executeWithoutResult(status -> {
            lock();
            countLocked(today());
        });
        known = null;
    }

    /** Counts unless yesterday is counted already, on whatever node. */
    public void countOnceADay() {
        transaction.executeWithoutResult(status -> {
            lock();
            LocalDate today = today();
            boolean counted = jdbc.sql("select exists (select from active_day where day >= :yesterday)")
                    .param("yesterday", today.minusDays(1))
                    .query(Boolean.class)
                    .single();
            if (!counted) {
                countLocked(today);
            }
        });
        known = null;
    }

    private void countLocked(LocalDate today) {
        int end = (int) today.toEpochDay();
        TreeMap<Integer, Integer> walked = new TreeMap<>();
        walked.put(end - 1, 0); // says that yesterday is counted, also where nobody walked
        trails.forEachTrail((pair, trace) -> {
            DaySet days = trace.days();
            for (int i = 0; i < days.size() && days.day(i) < end; i++) {
                walked.merge(days.day(i), 1, Integer::sum);
            }
        });
        template.update("delete from active_day");
        template.batchUpdate(
                "insert into active_day (day, trails) values (?, ?)", walked.entrySet(), 1_000, (statement, day) -> {
                    statement.setObject(1, LocalDate.ofEpochDay(day.getKey()));
                    statement.setInt(2, day.getValue());
                });
    }

    private Known read(Instant now) {
        int end = (int) today().toEpochDay();
        List<long[]> days = jdbc.sql("select day - date '1970-01-01' as day, trails from active_day order by day")
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .list();
        int first = days.isEmpty() ? end : (int) days.get(0)[0];
        long[] walked = new long[Math.max(0, end - first)];
        for (long[] day : days) {
            if (day[0] < end) {
                walked[(int) day[0] - first] = day[1];
            }
        }
        return new Known(now, first, ActiveTime.of(first, walked));
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private record Known(Instant at, int first, ActiveTime time) {}
}
