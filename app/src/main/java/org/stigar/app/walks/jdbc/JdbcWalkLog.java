package org.stigar.app.walks.jdbc;

import java.sql.Connection;
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

    /** By the person's trails, so that the log needs no index of source ids. */
    private static final String LOCK_BY_SOURCE_ID = """
            select low, high, source, occasion, days from day_set d
            where (low = :end or high = :end) and source = :source and exists (
                select from walk w where w.low = d.low and w.high = d.high and w.source = d.source
                and w.source_id = :id and w.source_id <> '' and w.occasion = d.occasion)
            order by low, high, source, occasion for update
            """;

    private static final String DELETE_BY_SOURCE_ID = """
            delete from walk
            where (low, high) in (select low, high from day_set where (low = :end or high = :end) and source = :source)
            and source = :source and source_id = :id and source_id <> ''
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
    public void retract(PersonId person, WalkSource source, String sourceId) {
        Map<String, Object> which = Map.of(
                "end", pseudonyms.of(person).bytes(),
                "source", source.name(),
                "id", pairWalks.storedId(source, sourceId));
        inTransaction(connection -> {
            Map<LayerKey, DaySet> before = new LinkedHashMap<>();
            jdbc.sql(LOCK_BY_SOURCE_ID).params(which).query(row -> {
                before.put(LayerKey.read(row), DaySet.ofBytes(row.getBytes("days")));
            });
            Set<TrailPair> pairs = new HashSet<>();
            for (DayOfLayer taken : jdbc.sql(DELETE_BY_SOURCE_ID)
                    .params(which)
                    .query((row, number) -> new DayOfLayer(LayerKey.read(row), row.getInt("day")))
                    .list()) {
                LayerKey key = taken.key();
                if (!isWalkedBesides(key, taken.day())) {
                    DaySet days = without(before.getOrDefault(key, DaySet.EMPTY), taken.day());
                    before.put(key, days);
                    rows.replace(key, days);
                    pairs.add(key.pair());
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

    private record DayOfLayer(LayerKey key, int day) {}
}
