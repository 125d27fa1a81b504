package org.stigar.app.walks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.dao.PessimisticLockingFailureException;
import org.stigar.app.walks.pair.PairWalk;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.trail.DaySet;

/**
 * Walks on their way into the log, in one transaction.
 *
 * <p>Idea: one upsert in the order of the keys both adds the day sets that are new, days and all, and locks those that are
 * there without touching them. With all layers of the pairs in hand it is safe to look which walks are known already. What
 * is left to do are the day sets that were there: they are read, united with the new days and written back. Two nodes that
 * add days to one pair at once wait for one another and lose nothing, and the fixed order keeps them from waiting in a
 * ring. Everything is set-based; n walks cost O(n log n).
 */
final class FreshWalks {

    private static final String LAY_OUT = """
            create temporary table if not exists fresh_walk (like walk, number integer) on commit delete rows;
            create temporary table if not exists fresh_day_set (like day_set) on commit delete rows;
            create temporary table if not exists changed_day_set (like day_set) on commit delete rows;
            delete from fresh_walk;
            delete from fresh_day_set;
            delete from changed_day_set
            """;

    private static final String LOCK = """
            insert into day_set (low, high, source, occasion, days)
            select low, high, source, occasion, days from fresh_day_set order by low, high, source, occasion
            on conflict (low, high, source, occasion) do update set days = excluded.days where false
            returning low, high, source, occasion
            """;

    /** From how many walks on the log is scanned once, rather than looked into for each of them in each of its months. */
    private static final int MANY = 1_000;

    private static final String COUNT = "analyze fresh_walk";

    /** The numbers of walks that the log has; what ends the sub-select decides how they are looked for. */
    private static final String KNOWN_IN_ONE_SCAN = known("");

    private static final String KNOWN_ONE_BY_ONE = known("offset 0");

    private static final String LEAVE_OUT = "delete from fresh_walk where number = any (?)";

    /** In the order of the log's key, so that one page of it takes many. */
    private static final String ADD = """
            insert into walk
            select low, high, occurred_at, source, source_id, kind, occasion, gathering, low_first, low_helped, help_confirmed
            from fresh_walk order by low, high, source, source_id
            on conflict do nothing
            """;

    private static final String READ = """
            select f.low, f.high, f.source, f.occasion, d.days from fresh_day_set f cross join lateral (
                select days from day_set
                where low = f.low and high = f.high and source = f.source and occasion = f.occasion offset 0) d
            """;

    private static final String WRITE = """
            insert into day_set (low, high, source, occasion, days)
            select low, high, source, occasion, days from changed_day_set order by low, high, source, occasion
            on conflict (low, high, source, occasion) do update set days = excluded.days
            """;

    private static final String DROP_EMPTY = """
            delete from day_set d using changed_day_set f
            where d.low = f.low and d.high = f.high and d.source = f.source and d.occasion = f.occasion
            and d.days = '\\x00'
            """;

    private final Connection connection;
    private final Changes changes;
    private final List<PairWalk> kept;
    private final Map<LayerKey, DaySet> ofKept;
    private final Map<LayerKey, DaySet> ofOlder;

    /**
     * Takes walks, each once.
     *
     * @param kept those that the log keeps
     * @param older those of which only the day is kept
     */
    FreshWalks(Connection connection, Changes changes, List<PairWalk> kept, List<PairWalk> older) {
        this.connection = connection;
        this.changes = changes;
        this.kept = kept;
        ofKept = daySets(byLayer(kept));
        ofOlder = daySets(byLayer(older));
    }

    /** Adds them, and returns how many were new. */
    int add() throws SQLException {
        if (ofKept.isEmpty() && ofOlder.isEmpty()) {
            return 0;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(LAY_OUT);
        }
        Map<LayerKey, DaySet> offered = new HashMap<>(ofKept);
        ofOlder.forEach((key, days) -> offered.merge(key, days, DaySet::union));
        copy(offered, "fresh_day_set");
        Set<LayerKey> inserted = lock();
        Map<LayerKey, List<Integer>> added = addWalks();
        Map<LayerKey, DaySet> wanted = daySets(added);
        ofOlder.forEach((key, days) -> wanted.merge(key, days, DaySet::union));
        Map<LayerKey, DaySet> before = inserted.size() == offered.size() ? Map.of() : read(inserted);
        Map<LayerKey, DaySet> changed = new HashMap<>();
        Set<TrailPair> pairs = new HashSet<>();
        int olderDays = 0;
        for (Map.Entry<LayerKey, DaySet> one : offered.entrySet()) {
            LayerKey key = one.getKey();
            DaySet had = before.getOrDefault(key, DaySet.EMPTY);
            DaySet now = had.union(wanted.getOrDefault(key, DaySet.EMPTY));
            if (!now.equals(inserted.contains(key) ? one.getValue() : had)) {
                changed.put(key, now);
            }
            if (!now.equals(had)) {
                pairs.add(key.pair());
            }
            DaySet old = ofOlder.getOrDefault(key, DaySet.EMPTY);
            olderDays += had.union(old).size() - had.size();
        }
        write(changed);
        changes.ofPairs(pairs);
        return added.values().stream().mapToInt(List::size).sum() + olderDays;
    }

    private Set<LayerKey> lock() throws SQLException {
        Set<LayerKey> inserted = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOCK)) {
            while (rows.next()) {
                inserted.add(LayerKey.read(rows));
            }
        }
        return inserted;
    }

    /** Adds those that are not there, and returns them by layer, a day for each. */
    private Map<LayerKey, List<Integer>> addWalks() throws SQLException {
        if (kept.isEmpty()) {
            return Map.of();
        }
        CopyRows copy = new CopyRows();
        for (int number = 0; number < kept.size(); number++) {
            WalkRows.write(kept.get(number), number, copy);
        }
        copy.copy(connection, "fresh_walk");
        BitSet known = known();
        if (!known.isEmpty()) {
            try (PreparedStatement leaveOut = connection.prepareStatement(LEAVE_OUT)) {
                leaveOut.setArray(
                        1,
                        connection.createArrayOf(
                                "integer", known.stream().boxed().toArray()));
                leaveOut.executeUpdate();
            }
        }
        List<PairWalk> added = IntStream.range(0, kept.size())
                .filter(number -> !known.get(number))
                .mapToObj(kept::get)
                .toList();
        try (Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(ADD) != added.size()) {
                throw new PessimisticLockingFailureException("another told of the same walk at once; repeat it");
            }
        }
        return byLayer(added);
    }

    private static String known(String end) {
        return """
                select distinct f.number from fresh_walk f cross join lateral (
                    select w.occurred_at, w.kind from walk w
                    where w.low = f.low and w.high = f.high and w.source = f.source and w.source_id = f.source_id
                """ + end + """
                    ) w
                where f.source_id <> '' or (w.occurred_at = f.occurred_at and w.kind = f.kind)
                """;
    }

    private BitSet known() throws SQLException {
        BitSet known = new BitSet();
        try (Statement statement = connection.createStatement()) {
            if (kept.size() >= MANY) {
                statement.execute(COUNT);
            }
            ResultSet rows = statement.executeQuery(kept.size() >= MANY ? KNOWN_IN_ONE_SCAN : KNOWN_ONE_BY_ONE);
            while (rows.next()) {
                known.set(rows.getInt(1));
            }
        }
        return known;
    }

    private Map<LayerKey, DaySet> read(Set<LayerKey> inserted) throws SQLException {
        Map<LayerKey, DaySet> before = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            while (rows.next()) {
                LayerKey key = LayerKey.read(rows);
                if (!inserted.contains(key)) {
                    before.put(key, DaySet.ofBytes(rows.getBytes("days")));
                }
            }
        }
        return before;
    }

    private void write(Map<LayerKey, DaySet> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        copy(changed, "changed_day_set");
        try (Statement statement = connection.createStatement()) {
            statement.execute(WRITE);
            if (changed.values().stream().anyMatch(DaySet::isEmpty)) {
                statement.execute(DROP_EMPTY);
            }
        }
    }

    private void copy(Map<LayerKey, DaySet> sets, String table) throws SQLException {
        CopyRows rows = new CopyRows();
        sets.forEach((key, days) -> key.write(rows.row(5)).bytes(days.toBytes()));
        rows.copy(connection, table);
    }

    private static Map<LayerKey, List<Integer>> byLayer(List<PairWalk> walks) {
        Map<LayerKey, List<Integer>> days = new HashMap<>();
        for (PairWalk walk : walks) {
            days.computeIfAbsent(new LayerKey(walk.pair(), walk.layer()), key -> new ArrayList<>(2))
                    .add(walk.day());
        }
        return days;
    }

    private static Map<LayerKey, DaySet> daySets(Map<LayerKey, List<Integer>> days) {
        Map<LayerKey, DaySet> sets = new HashMap<>();
        days.forEach((key, own) ->
                sets.put(key, DaySet.of(own.stream().mapToInt(Integer::intValue).toArray())));
        return sets;
    }
}
