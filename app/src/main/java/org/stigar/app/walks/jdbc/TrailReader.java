package org.stigar.app.walks.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;

/** Reads the trails that somebody asks for, many at a time. Safe for use by many threads. */
public final class TrailReader {

    private static final int PAIRS_AT_A_TIME = 2_000;
    private static final int ENDS_AT_A_TIME = 200;

    private static final String OF_PAIRS = """
            select d.* from unnest(?::bytea[], ?::bytea[]) as k (low, high)
            join day_set d on d.low = k.low and d.high = k.high
            """;

    private static final String OF_ENDS = """
            select d.* from unnest(?::bytea[]) as k (one) join day_set d on d.low = k.one
            union all
            select d.* from unnest(?::bytea[]) as k (one) join day_set d on d.high = k.one
            """;

    private final JdbcTemplate jdbc;

    public TrailReader(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    /** Returns the traces of those pairs that have a trail. */
    public Map<TrailPair, Trace> ofPairs(Collection<TrailPair> pairs) {
        return read(pairs, PAIRS_AT_A_TIME, OF_PAIRS, TrailPair::low, TrailPair::high);
    }

    /** Returns the traces of all trails of these ends. */
    public Map<TrailPair, Trace> ofEnds(Collection<Pseudonym> ends) {
        return read(ends, ENDS_AT_A_TIME, OF_ENDS, Function.identity(), Function.identity());
    }

    private <T> Map<TrailPair, Trace> read(
            Collection<T> keys, int part, String sql, Function<T, Pseudonym> first, Function<T, Pseudonym> second) {
        List<T> all = List.copyOf(keys);
        Map<TrailPair, Map<Layer, DaySet>> layers = new HashMap<>();
        for (int from = 0; from < all.size(); from += part) {
            List<T> some = all.subList(from, Math.min(all.size(), from + part));
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                try (PreparedStatement select = connection.prepareStatement(sql)) {
                    select.setArray(1, array(connection, some, first));
                    select.setArray(2, array(connection, some, second));
                    return collect(select, layers);
                }
            });
        }
        Map<TrailPair, Trace> traces = new HashMap<>();
        layers.forEach((pair, own) -> traces.put(pair, Trace.of(own)));
        return traces;
    }

    private static boolean collect(PreparedStatement select, Map<TrailPair, Map<Layer, DaySet>> layers)
            throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                LayerKey key = LayerKey.read(row);
                layers.computeIfAbsent(key.pair(), pair -> new HashMap<>(2))
                        .put(key.layer(), DaySet.ofBytes(row.getBytes("days")));
            }
        }
        return true;
    }

    private static <T> Array array(Connection connection, List<T> keys, Function<T, Pseudonym> which)
            throws SQLException {
        byte[][] bytes = keys.stream().map(key -> which.apply(key).bytes()).toArray(byte[][]::new);
        return connection.createArrayOf("bytea", bytes);
    }
}
