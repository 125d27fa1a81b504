package org.stigar.benchmarks.walks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.springframework.context.SmartLifecycle;
import org.stigar.app.walks.CurrentForest;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
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

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final SplittableRandom random = new SplittableRandom(50);
    private final Instant now = Instant.now();
    private final LargeCompany company;

    private WalksStore(LargeCompany company) {
        this.company = company;
    }

    /** Takes a directory that is empty or not there; without one, makes a temporary one. */
    public static void main(String[] home) throws IOException, SQLException {
        Path directory = home.length > 0 ? Path.of(home[0]) : Files.createTempDirectory("stigar-walks-store");
        try (LargeCompany company = new LargeCompany(directory, PEOPLE)) {
            new WalksStore(company).measure();
        }
    }

    private void measure() throws IOException, SQLException {
        WalkLog log = company.part(WalkLog.class);
        append(log, "new walks, new trails", walks());
        List<Walk> more = walks();
        append(log, "new walks, trails that are there", more);
        append(log, "the same once more", more);

        company.layTrails(TRAILS, (int) (now.getEpochSecond() / 86_400), random);
        SmartLifecycle forest = (SmartLifecycle) company.part(CurrentForest.class);
        forest.stop();
        long before = System.nanoTime();
        forest.start();
        int trails = company.part(CurrentForest.class).now().size();
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
        List<PersonId> ids = company.ids();
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

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
