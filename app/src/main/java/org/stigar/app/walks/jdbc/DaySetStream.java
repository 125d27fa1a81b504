package org.stigar.app.walks.jdbc;

import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;

/**
 * Reads all trails one after the other, by a cursor, so that memory does not grow with their number. To be called in a
 * transaction; twice in one at REPEATABLE READ tells the same twice. Safe for use by many threads.
 */
public final class DaySetStream {

    private static final int ROWS_AT_A_TIME = 5_000;

    private final JdbcTemplate jdbc;

    public DaySetStream(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(ROWS_AT_A_TIME);
    }

    /** Tells the pair of every trail once. */
    public void forEachPair(PairSink sink) {
        TrailPair[] last = new TrailPair[1];
        jdbc.query("select low, high from day_set order by low, high", (RowCallbackHandler) row -> {
            TrailPair pair = new TrailPair(new Pseudonym(row.getBytes(1)), new Pseudonym(row.getBytes(2)));
            if (!pair.equals(last[0])) {
                last[0] = pair;
                sink.accept(pair);
            }
        });
    }

    /** Tells every trail with its trace once, in the same order. */
    public void forEachTrail(TrailSink sink) {
        Gathering gathering = new Gathering(sink);
        jdbc.query("select low, high, source, occasion, days from day_set order by low, high", (RowCallbackHandler)
                row -> gathering.add(LayerKey.read(row), DaySet.ofBytes(row.getBytes(5))));
        gathering.end();
    }

    /**
     * Tells every layer of every trail once, all as of one instant, in no order: several times faster, as the table is read from end to end,
     * and not by its key all over it.
     */
    public void forEachLayer(LayerSink sink) {
        jdbc.query("select low, high, source, occasion, days from day_set", (RowCallbackHandler) row -> {
            LayerKey key = LayerKey.read(row);
            sink.accept(key.pair(), key.layer(), DaySet.ofBytes(row.getBytes(5)));
        });
    }

    /** Takes the pair of one trail at a time. */
    @FunctionalInterface
    public interface PairSink {
        void accept(TrailPair pair);
    }

    /** Takes one trail at a time. */
    @FunctionalInterface
    public interface TrailSink {
        void accept(TrailPair pair, Trace trace);
    }

    /** Takes one layer of a trail at a time. */
    @FunctionalInterface
    public interface LayerSink {
        void accept(TrailPair pair, Layer layer, DaySet days);
    }

    /** Puts the layers of one pair, which follow each other, into one trace. */
    private static final class Gathering {
        private final TrailSink sink;
        private final SortedMap<Layer, DaySet> layers = new TreeMap<>();
        private @Nullable TrailPair pair;

        Gathering(TrailSink sink) {
            this.sink = sink;
        }

        void add(LayerKey key, DaySet days) {
            if (!key.pair().equals(pair)) {
                end();
                pair = key.pair();
            }
            layers.put(key.layer(), days);
        }

        void end() {
            if (pair != null) {
                sink.accept(pair, Trace.of(layers));
                layers.clear();
            }
        }
    }
}
