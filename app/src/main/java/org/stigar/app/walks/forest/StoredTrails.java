package org.stigar.app.walks.forest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.AllTrails;
import org.stigar.app.walks.jdbc.DaySetStream;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.TraceCollector;
import org.stigar.core.trail.Traces;

/** All trails from the table of day sets, by a cursor in no order. Safe for use by many threads. */
final class StoredTrails implements AllTrails {

    private static final int TOLD_EVERY = 10_000;

    private final DaySetStream trails;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final TransactionTemplate snapshot;
    private final JdbcClient jdbc;

    StoredTrails(
            DaySetStream trails,
            People people,
            Pseudonyms pseudonyms,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.trails = trails;
        this.people = people;
        this.pseudonyms = pseudonyms;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
    }

    @Override
    public Traces before(int day, LongConsumer reading) {
        Ends ends = Ends.of(people, pseudonyms);
        TraceCollector collector = new TraceCollector(ends.people());
        long[] read = {0};
        requireNonNull(snapshot.execute(status -> {
            trails.forEachLayer((pair, layer, days) -> {
                OptionalInt low = ends.find(pair.low());
                OptionalInt high = ends.find(pair.high());
                DaySet then = days.between(0, day);
                if (low.isPresent() && high.isPresent() && !then.isEmpty()) {
                    collector.add(low.getAsInt(), high.getAsInt(), layer, then);
                }
                if (++read[0] % TOLD_EVERY == 0) {
                    reading.accept(read[0]);
                }
            });
            return read;
        }));
        return collector.build();
    }

    @Override
    public boolean areWalkedSince(Instant instant) {
        return jdbc.sql("select exists (select from walk where occurred_at >= :instant)")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
