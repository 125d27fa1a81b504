package org.stigar.app.walks.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.walks.pair.Keeping;

/**
 * The partitions of the walk log: a table a month. Safe for use by many threads and nodes.
 *
 * <p>Months are made in a transaction of their own, so that nobody waits for a caller's: a table is made aside and then
 * attached, which lets others go on writing. That takes a second connection while the caller holds one, but only the first
 * time a node meets a month.
 */
final class Months {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'walk_'uuuu'_'MM", Locale.ROOT);
    private static final long LOCK = 0x57414c4b4d4f4e54L; // "WALKMONT"

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    Months(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Sees to it that there is room for walks of these months. */
    void require(Collection<YearMonth> months) {
        for (YearMonth month : months) {
            if (!known.contains(month)) {
                own.executeWithoutResult(status -> make(month));
                known.add(month);
            }
        }
    }

    /** Makes the months ahead: this one and the next. */
    void makeAhead(Instant now) {
        YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
        require(List.of(month, month.plusMonths(1)));
    }

    /** Drops months that ended before the first day that is kept, and removes what is older in the month of that day. */
    void forget(Instant now, Keeping keeping) {
        LocalDate first = keeping.firstDayOfWalks(now);
        for (YearMonth month : list()) {
            if (month.atEndOfMonth().isBefore(first)) {
                known.remove(month);
                own.executeWithoutResult(status -> {
                    // Writers must not queue behind a lock that itself waits; the next night tries again.
                    jdbc.sql("set local lock_timeout = '10s'").update();
                    jdbc.sql("drop table if exists " + NAME.format(month)).update();
                });
            }
        }
        own.executeWithoutResult(status -> jdbc.sql("delete from walk where occurred_at < :first")
                .param("first", first.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Returns the months that there are. */
    List<YearMonth> list() {
        return jdbc
                .sql("select inhrelid::regclass::text from pg_inherits where inhparent = 'walk'::regclass order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(name -> YearMonth.parse(name, NAME))
                .toList();
    }

    private void make(YearMonth month) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(String.class)
                .list();
        String name = NAME.format(month);
        if (jdbc.sql("select to_regclass(:name) is not null")
                .param("name", name)
                .query(Boolean.class)
                .single()) {
            return;
        }
        jdbc.sql("create table " + name + " (like walk including defaults including constraints)")
                .update();
        jdbc.sql("alter table walk attach partition " + name + " for values from ('" + month.atDay(1)
                        + " 00:00:00+00') to ('" + month.plusMonths(1).atDay(1) + " 00:00:00+00')")
                .update();
    }
}
