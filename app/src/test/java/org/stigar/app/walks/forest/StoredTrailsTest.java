package org.stigar.app.walks.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.app.MutableClock;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.walks.jdbc.Store;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.Traces;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/** All trails, read in no order, are those that are read in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredTrailsTest {

    private static final int PEOPLE = 180;
    private static final int DAYS = 400;
    private static final List<Layer> LAYERS = List.of(
            new Layer(WalkSource.MAIL, Occasion.OWN),
            new Layer(WalkSource.DECLARED, Occasion.OWN),
            new Layer(new WalkSource("calendar"), Occasion.SERIES),
            new Layer(new WalkSource("calendar"), Occasion.OWN));

    private final TestDatabase database = TestDatabase.migrated();
    private final MemoryPeople colleagues = MemoryPeople.of(
            IntStream.range(0, PEOPLE).mapToObj(i -> "person-" + i).toArray(String[]::new));
    private final Store store =
            new Store(database.dataSource(), colleagues, new MutableClock(Instant.parse("2026-07-01T12:00:00Z")));
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final StoredTrails trails =
            new StoredTrails(store.trails, colleagues, colleagues, store.transactions, store.jdbc);

    @AfterAll
    void dropDatabase() {
        database.close();
    }

    @Test
    void areThoseThatAreReadInOrder() {
        fill();
        colleagues.remove(new PersonId("person-7")); // stored, and nobody's

        for (int day : new int[] {0, 5, 200, DAYS}) {
            Traces read = trails.before(day, count -> {});

            assertThat(read.people().size()).isEqualTo(PEOPLE - 1);
            assertThat(byName(read)).isEqualTo(inOrder(day));
        }
        assertThat(inOrder(DAYS)).hasSizeGreaterThan(9_000);
        assertThat(inOrder(5)).hasSizeBetween(1, 9_000);
        assertThat(inOrder(0)).isEmpty();
    }

    @Test
    void areAllAsOfOneInstant() {
        fill();
        Map<String, Trace> before = inOrder(DAYS);

        Traces read = trails.before(DAYS, count -> jdbc.update("delete from day_set"));

        assertThat(byName(read)).isEqualTo(before);
        assertThat(trails.before(DAYS, count -> {}).size()).isZero();
    }

    @Test
    void areNotReadOnWhereThatIsCancelled() {
        fill();

        for (int time = 0; time < 15; time++) { // more often than there are connections
            assertThatThrownBy(() -> trails.before(DAYS, count -> {
                        throw new CancellationException();
                    }))
                    .isInstanceOf(CancellationException.class);
        }

        assertThat(byName(trails.before(DAYS, count -> {}))).isEqualTo(inOrder(DAYS));
    }

    /** Rows of one trail stand apart, as they do after changes. */
    private void fill() {
        SplittableRandom random = new SplittableRandom(5);
        List<Object[]> rows = new ArrayList<>();
        for (Layer layer : LAYERS) {
            for (int one = 0; one < PEOPLE; one++) {
                for (int other = one + 1; other < PEOPLE; other++) {
                    if (random.nextInt(5) < 2) {
                        rows.add(row(one, other, layer, random));
                    }
                }
            }
        }
        jdbc.update("truncate day_set");
        jdbc.batchUpdate("insert into day_set (low, high, source, occasion, days) values (?, ?, ?, ?, ?)", rows);
    }

    private Object[] row(int one, int other, Layer layer, SplittableRandom random) {
        TrailPair pair = TrailPair.of(pseudonym(one), pseudonym(other));
        DaySet days =
                DaySet.of(random.ints(1 + random.nextInt(20), 0, DAYS + 100).toArray());
        return new Object[] {
            pair.low().bytes(),
            pair.high().bytes(),
            layer.source().name(),
            layer.occasion().name(),
            days.toBytes()
        };
    }

    private Pseudonym pseudonym(int person) {
        return colleagues.of(new PersonId("person-" + person));
    }

    private Map<String, Trace> inOrder(int day) {
        Map<String, Trace> all = new TreeMap<>();
        store.transaction.executeWithoutResult(status -> store.trails.forEachTrail((pair, trace) -> {
            Trace then = trace.between(0, day);
            colleagues
                    .findPerson(pair.low())
                    .ifPresent(low -> colleagues
                            .findPerson(pair.high())
                            .filter(high -> !then.days().isEmpty())
                            .ifPresent(high -> all.put(name(low, high), then)));
        }));
        return all;
    }

    private static Map<String, Trace> byName(Traces traces) {
        Map<String, Trace> all = new TreeMap<>();
        for (int trail = 0; trail < traces.size(); trail++) {
            PersonId one = traces.people().person(traces.first(trail));
            all.put(name(one, traces.people().person(traces.second(trail))), traces.trace(trail));
        }
        assertThat(all).hasSize(traces.size());
        return all;
    }

    private static String name(PersonId one, PersonId other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }
}
