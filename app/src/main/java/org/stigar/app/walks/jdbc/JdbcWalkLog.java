package org.stigar.app.walks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.WalkLog;
import org.stigar.app.walks.pair.Keeping;
import org.stigar.app.walks.pair.PairWalk;
import org.stigar.app.walks.pair.PairWalks;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSource;

/**
 * The walk log in PostgreSQL. Works at READ COMMITTED, which is PostgreSQL's default.
 *
 * <p>Who writes to a pair holds the rows of its day sets locked, always taken in the order of their keys; see
 * {@link FreshWalks}.
 */
final class JdbcWalkLog implements WalkLog {

    private static final String LOCK_BY_SOURCE_ID = """
            select low, high, source, occasion, days from day_set
            where (low, high, source, occasion) in (
                select low, high, source, occasion from walk where source = ? and source_id = ? and source_id <> '')
            order by low, high, source, occasion for update
            """;

    private static final String DELETE_BY_SOURCE_ID = """
            delete from walk where source = ? and source_id = ? and source_id <> ''
            returning low, high, source, occasion, (occurred_at at time zone 'UTC')::date - date '1970-01-01' as day
            """;

    private static final String ANY = "";

    private static final long LOCK = 0x57414c4b45524153L; // "WALKERAS"

    private static final String OF_END = "(low = :end or high = :end) and (:source = '' or source = :source)";

    private static final String LOCK_OF_END = "select low, high, source, occasion from day_set where " + OF_END
            + " order by low, high, source, occasion for update";

    private static final String TAKE_CHANGES = """
            delete from trail_change where low = :end or high = :end
            returning case when low = :end then high else low end as other
            """;

    private static final String ANOTHER_THAT_DAY = """
            select exists (select from walk where low = ? and high = ? and source = ? and occasion = ?
            and occurred_at >= to_timestamp(? * 86400.0) and occurred_at < to_timestamp((? + 1) * 86400.0))
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final DaySetRows rows;
    private final TransactionTemplate transaction;
    private final Months months;
    private final Changes changes;
    private final PairWalks pairWalks;
    private final Pseudonyms pseudonyms;
    private final Keeping keeping;
    private final Clock clock;

    JdbcWalkLog(
            DataSource database,
            PlatformTransactionManager transactions,
            Months months,
            Changes changes,
            PairWalks pairWalks,
            Pseudonyms pseudonyms,
            Keeping keeping,
            Clock clock) {
        template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        rows = new DaySetRows(template);
        transaction = new TransactionTemplate(transactions);
        this.months = months;
        this.changes = changes;
        this.pairWalks = pairWalks;
        this.pseudonyms = pseudonyms;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public int append(Collection<Walk> walks) {
        return inTransaction(connection -> {
            lockWriting("pg_advisory_xact_lock_shared");
            return store(connection, walks);
        });
    }

    private int store(Connection connection, Collection<Walk> walks) throws SQLException {
        LocalDate first = keeping.firstDayOfWalks(clock.instant());
        List<PairWalk> kept = new ArrayList<>();
        List<PairWalk> older = new ArrayList<>();
        Set<YearMonth> needed = new TreeSet<>();
        Set<Object> seen = new HashSet<>();
        for (PairWalk walk : pairWalks.of(walks)) {
            if (seen.add(walk.likeness())) {
                LocalDate day = LocalDate.ofEpochDay(walk.day());
                if (day.isBefore(first)) {
                    older.add(walk);
                } else {
                    kept.add(walk);
                    needed.add(YearMonth.from(day));
                }
            }
        }
        months.require(needed);
        return new FreshWalks(connection, changes, kept, older).add();
    }

    @Override
    public void retract(WalkSource source, String sourceId) {
        String stored = pairWalks.storedId(source, sourceId);
        inTransaction(connection -> {
            Map<LayerKey, DaySet> before = lock(connection, source, stored);
            Set<TrailPair> pairs = new HashSet<>();
            try (PreparedStatement delete = connection.prepareStatement(DELETE_BY_SOURCE_ID)) {
                delete.setString(1, source.name());
                delete.setString(2, stored);
                try (ResultSet row = delete.executeQuery()) {
                    while (row.next()) {
                        LayerKey key = LayerKey.read(row);
                        int day = row.getInt("day");
                        if (!isWalkedBesides(key, day)) {
                            DaySet days = without(before.getOrDefault(key, DaySet.EMPTY), day);
                            before.put(key, days);
                            rows.replace(key, days);
                            pairs.add(key.pair());
                        }
                    }
                }
            }
            changes.ofPairs(pairs);
            return pairs.size();
        });
    }

    @Override
    public List<Walk> between(PersonId one, PersonId other) {
        Pseudonym end = pseudonyms.of(one);
        TrailPair pair = TrailPair.of(end, pseudonyms.of(other));
        boolean inOrder = pair.low().equals(end);
        return jdbc
                .sql("select * from walk where low = ? and high = ? order by occurred_at desc, source, source_id, kind")
                .param(pair.low().bytes())
                .param(pair.high().bytes())
                .query((row, number) -> WalkRows.read(pair, row))
                .list()
                .stream()
                .map(walk -> walk.toWalk(inOrder ? one : other, inOrder ? other : one))
                .toList();
    }

    @Override
    public void withdraw(PersonId person, WalkSource source) {
        Pseudonym end = pseudonyms.of(person);
        inTransaction(connection -> {
            Set<TrailPair> pairs = new HashSet<>(lockPairsOf(end, source.name()));
            delete("walk", end, source.name());
            delete("day_set", end, source.name());
            changes.ofPairs(pairs);
            return pairs.size();
        });
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listEnds() {
        return jdbc.sql("select low from day_set union select high from day_set"
                        + " union select low from walk union select high from walk")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    @Override
    public void erase(Pseudonym end) {
        inTransaction(connection -> {
            lockWriting("pg_advisory_xact_lock");
            Set<Pseudonym> others = new TreeSet<>();
            lockPairsOf(end, ANY).forEach(pair -> others.add(pair.other(end)));
            delete("walk", end, ANY);
            delete("day_set", end, ANY);
            // What is on its way to other nodes about this person must not be lost with the rows that name them.
            jdbc.sql(TAKE_CHANGES)
                    .param("end", end.bytes())
                    .query((row, number) -> Optional.ofNullable(row.getBytes("other")))
                    .list()
                    .forEach(other -> other.map(Pseudonym::new).ifPresent(others::add));
            changes.ofEnds(others);
            return others.size();
        });
    }

    /**
     * Lets all add at once, but nobody while a person is erased: a writer that looked for the person in the directory before
     * must be done before, one that comes after looks again.
     */
    private void lockWriting(String how) {
        jdbc.sql("select " + how + "(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
    }

    /** Locks the day sets of an end in the order of their keys. */
    private List<TrailPair> lockPairsOf(Pseudonym end, String source) {
        return jdbc.sql(LOCK_OF_END)
                .param("end", end.bytes())
                .param("source", source)
                .query((row, number) -> LayerKey.read(row).pair())
                .list();
    }

    private void delete(String table, Pseudonym end, String source) {
        jdbc.sql("delete from " + table + " where " + OF_END)
                .param("end", end.bytes())
                .param("source", source)
                .update();
    }

    private static Map<LayerKey, DaySet> lock(Connection connection, WalkSource source, String stored)
            throws SQLException {
        Map<LayerKey, DaySet> locked = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK_BY_SOURCE_ID)) {
            select.setString(1, source.name());
            select.setString(2, stored);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    locked.put(LayerKey.read(row), DaySet.ofBytes(row.getBytes("days")));
                }
            }
        }
        return locked;
    }

    private boolean isWalkedBesides(LayerKey key, int day) {
        Object[] values = DaySetRows.values(key);
        return Boolean.TRUE.equals(template.queryForObject(
                ANOTHER_THAT_DAY, Boolean.class, values[0], values[1], values[2], values[3], day, day));
    }

    private static DaySet without(DaySet days, int day) {
        return DaySet.of(days.stream().filter(one -> one != day).toArray());
    }

    private int inTransaction(ConnectionCallback<Integer> work) {
        Integer result = transaction.execute(status -> template.execute(work));
        return result == null ? 0 : result;
    }
}
