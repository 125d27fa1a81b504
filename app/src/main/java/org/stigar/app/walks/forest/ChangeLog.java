package org.stigar.app.walks.forest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.walks.pair.TrailPair;

/**
 * Reads which trails changed, in the order of no clock.
 *
 * <p>Idea: a number drawn in one transaction may be committed after a higher one of another, so "beyond the last that I
 * saw" would miss it. Each row carries the number of its transaction. What is below the oldest transaction under way can
 * no longer change; a reader goes on from there, and keeps in mind which rows beyond it has seen already. So nothing is
 * missed, and nothing waits for a transaction that takes long. Safe for use by many threads.
 */
final class ChangeLog {

    private final JdbcClient jdbc;

    ChangeLog(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** Returns the number below which every transaction has ended. */
    long oldestUnderWay() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /**
     * Returns what was committed since a position.
     *
     * @param most how many rows are read at most; one more than that says that there are more
     */
    Changed read(Position since, int most) {
        long next = oldestUnderWay(); // before the rows: what they miss is not below it
        List<Row> rows = jdbc.sql("""
                        select seq, xid::text::bigint as xid, low, high from trail_change
                        where xid >= :since::text::xid8 order by xid, seq limit :most
                        """)
                .param("since", Long.toString(since.transaction()))
                .param("most", most + 1)
                .query((row, number) -> new Row(
                        row.getLong("seq"),
                        row.getLong("xid"),
                        Optional.ofNullable(row.getBytes("low")).map(Pseudonym::new),
                        Optional.ofNullable(row.getBytes("high")).map(Pseudonym::new)))
                .list();
        Set<Long> seen = new HashSet<>();
        Changed changed = new Changed(
                new HashSet<>(), new HashSet<>(), new HashSet<>(), rows.size() > most, new Position(next, seen));
        for (Row row : rows) {
            if (row.xid() >= next) {
                seen.add(row.seq());
            }
            if (!since.seen().contains(row.seq())) {
                row.addTo(changed);
            }
        }
        return changed;
    }

    /**
     * How far somebody has read.
     *
     * @param transaction all below it is read
     * @param seen what is read of it and beyond, by the numbers of rows
     */
    record Position(long transaction, Set<Long> seen) {

        static Position at(long transaction) {
            return new Position(transaction, Set.of());
        }
    }

    /**
     * What changed.
     *
     * @param pairs trails
     * @param ends people all of whose trails are to be read
     * @param everything the numbers of rows that ask for all to be read anew
     * @param isCutShort whether there is more than this
     * @param next from where to read the next time; not where it is cut short
     */
    record Changed(
            Set<TrailPair> pairs, Set<Pseudonym> ends, Set<Long> everything, boolean isCutShort, Position next) {}

    private record Row(long seq, long xid, Optional<Pseudonym> low, Optional<Pseudonym> high) {

        void addTo(Changed changed) {
            if (low.isEmpty()) {
                changed.everything().add(seq);
            } else if (high.isEmpty()) {
                changed.ends().add(low.get());
            } else {
                changed.pairs().add(new TrailPair(low.get(), high.get()));
            }
        }
    }
}
