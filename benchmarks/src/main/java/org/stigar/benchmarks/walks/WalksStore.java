package org.stigar.benchmarks.walks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.stigar.app.StigarApplication;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.CurrentForest;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/**
 * Measures the server's walk log on the database that it brings: adding 1,000,000 declared walks in chunks, and planting
 * the forest of 2,000,000 trails. All walks lie within the 90 days that the log keeps, which costs most.
 */
public final class WalksStore {

    private static final int PEOPLE = 20_000;
    private static final int WALKS = 1_000_000;
    private static final int CHUNK = 20_000;
    private static final int TRAILS = 2_000_000;
    private static final int DAYS_A_TRAIL = 16;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final SplittableRandom random = new SplittableRandom(50);
    private final Instant now = Instant.now();
    private final List<PersonId> ids = new ArrayList<>();

    private WalksStore() {}

    /** Takes a directory that is empty or not there; without one, makes a temporary one. */
    public static void main(String[] home) throws IOException, SQLException {
        Path directory = home.length > 0 ? Path.of(home[0]) : Files.createTempDirectory("stigar-walks-store");
        ConfigurableApplicationContext app = SpringApplication.run(
                StigarApplication.class,
                "--stigar.home=" + directory,
                "--stigar.port=0",
                "--stigar.management-port=0",
                "--logging.level.root=warn");
        try {
            new WalksStore().measure(app);
        } finally {
            app.close();
        }
    }

    private void measure(ConfigurableApplicationContext app) throws IOException, SQLException {
        for (int i = 0; i < PEOPLE; i++) {
            ids.add(new PersonId("person-" + i));
        }
        app.getBean(People.class)
                .put(ids.stream().map(id -> Person.builder(id).build()).toList(), List.of(), List.of());

        WalkLog log = app.getBean(WalkLog.class);
        append(log, "new walks, new trails", walks());
        List<Walk> more = walks();
        append(log, "new walks, trails that are there", more);
        append(log, "the same once more", more);

        fill(app);
        SmartLifecycle forest = (SmartLifecycle) app.getBean(CurrentForest.class);
        forest.stop();
        long before = System.nanoTime();
        forest.start();
        int trails = app.getBean(CurrentForest.class).now().size();
        out.printf(
                Locale.ROOT,
                "planted %,d trails of %,d people, yesterday counted: %.1f s%n",
                trails,
                PEOPLE,
                since(before));
        forest.stop();
        before = System.nanoTime();
        forest.start();
        out.printf(Locale.ROOT, "planted again: %.1f s%n", since(before));
        Runtime memory = Runtime.getRuntime();
        System.gc();
        out.printf(
                Locale.ROOT,
                "heap in use %,d MB of at most %,d MB%n",
                (memory.totalMemory() - memory.freeMemory()) >> 20,
                memory.maxMemory() >> 20);
    }

    /** Everybody walks with a few of forty others. */
    private List<Walk> walks() {
        List<Walk> walks = new ArrayList<>(WALKS);
        for (int i = 0; i < WALKS; i++) {
            int one = random.nextInt(PEOPLE);
            int other = (one + 1 + random.nextInt(40)) % PEOPLE;
            walks.add(new Walk(
                    now.minus(Duration.ofSeconds(random.nextInt(89 * 86_400))),
                    List.of(ids.get(one), ids.get(other)),
                    2,
                    WalkKind.DECLARED,
                    Occasion.OWN,
                    WalkSource.DECLARED,
                    Optional.of(Long.toHexString(random.nextLong())),
                    Optional.empty()));
        }
        return walks;
    }

    private void append(WalkLog log, String what, List<Walk> walks) {
        double[] chunks = new double[WALKS / CHUNK];
        int added = 0;
        long begun = System.nanoTime();
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            long before = System.nanoTime();
            added += log.append(walks.subList(chunk * CHUNK, (chunk + 1) * CHUNK));
            chunks[chunk] = since(before);
        }
        double seconds = since(begun);
        Arrays.sort(chunks);
        out.printf(
                Locale.ROOT,
                "%s: %,d of %,d added in %.1f s; a chunk of %,d %.2f s, at most %.2f s%n",
                what,
                added,
                WALKS,
                seconds,
                CHUNK,
                chunks[chunks.length / 2],
                chunks[chunks.length - 1]);
    }

    /** Puts day sets of two years straight into the table, in place of what is there. */
    private void fill(ConfigurableApplicationContext app) throws IOException, SQLException {
        Pseudonyms pseudonyms = app.getBean(Pseudonyms.class);
        List<Pseudonym> ends = ids.stream().map(pseudonyms::of).toList();
        int today = (int) (now.getEpochSecond() / 86_400);
        try (Connection connection = app.getBean(DataSource.class).getConnection()) {
            connection.createStatement().execute("truncate walk, day_set, active_day, trail_change");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            int around = 2 * TRAILS / PEOPLE / 2;
            for (int one = 0; one < PEOPLE; one++) {
                StringBuilder rows = new StringBuilder();
                for (int step = 1; step <= around; step++) {
                    row(ends.get(one), ends.get((one + step) % PEOPLE), today, rows);
                }
                copy.copyIn(
                        "copy day_set from stdin",
                        new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.US_ASCII)));
            }
            connection.createStatement().execute("vacuum analyze day_set");
        }
    }

    private void row(Pseudonym one, Pseudonym other, int today, StringBuilder rows) {
        boolean inOrder = one.compareTo(other) < 0;
        DaySet days = DaySet.of(random.ints(DAYS_A_TRAIL, today - 729, today).toArray());
        rows.append("\\\\x").append(inOrder ? one : other).append("\t\\\\x").append(inOrder ? other : one);
        rows.append("\tmail\tOWN\t\\\\x")
                .append(HexFormat.of().formatHex(days.toBytes()))
                .append('\n');
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
