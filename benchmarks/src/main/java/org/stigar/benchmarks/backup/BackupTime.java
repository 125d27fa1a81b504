package org.stigar.benchmarks.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.privacy.rights.Holdings;
import org.stigar.benchmarks.walks.LargeCompany;

/**
 * {@code ./stigar backup} beside a running server and {@code ./stigar restore} into a new directory, with 20,000 people, 2 million
 * trails and 10 million walks, three times each; what ten people take along before and after. To be run from the root of the
 * repository.
 */
public final class BackupTime {

    private static final int PEOPLE = 20_000;
    private static final int TRAILS = 2_000_000;
    private static final int WALKS = 10_000_000;
    private static final int ROUNDS = 3;

    /** Walks of the last 88 days between people who have a trail; the row's number makes each another one. */
    private static final String WALK = """
            insert into walk (low, high, occurred_at, source, source_id, kind, occasion, gathering, low_first)
            select low, high, :now::timestamptz - (n * 7919 + turn * 1013) % 7603200 * interval '1 second', 'mail', n || '-' || turn,
                'MESSAGE', 'OWN', 2, n % 2 = 0
            from (select low, high, row_number() over () n from day_set) trail cross join generate_series(1, :turns) turn
            """;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private BackupTime() {}

    /** Takes a directory: one that an earlier run has loaded, or an empty one; without it, makes a temporary one. */
    public static void main(String[] homes) throws Exception {
        new BackupTime().run(homes.length > 0 ? Path.of(homes[0]) : Files.createTempDirectory("stigar-backup"));
    }

    private void run(Path folder) throws Exception {
        Path home = folder.resolve("home");
        if (!Files.exists(home.resolve("data"))) {
            load(home);
        }
        Path file = folder.resolve("stigar.backup");
        Path restored = folder.resolve("restored");
        double[] backups = new double[ROUNDS];
        double[] restores = new double[ROUNDS];
        List<String> before;
        try (LargeCompany company = LargeCompany.open(home, PEOPLE)) {
            before = exports(company);
            for (int round = 0; round < ROUNDS; round++) {
                backups[round] = stigar("backup", file.toString(), "--home", home.toString());
            }
        }
        out.printf(Locale.ROOT, "the file has %,d MB; %s%n", Files.size(file) >> 20, machine());
        for (int round = 0; round < ROUNDS; round++) {
            delete(restored);
            Files.createDirectories(restored.resolve("keys"));
            Files.copy(home.resolve("keys/pseudonyms.key"), restored.resolve("keys/pseudonyms.key"));
            restores[round] = stigar("restore", file.toString(), "--home", restored.toString());
        }
        out.println(machine());
        try (LargeCompany company = LargeCompany.open(restored, PEOPLE)) {
            List<String> after = exports(company);
            out.printf(
                    Locale.ROOT,
                    "backup %s, restore %s (medians of %d); ten exports, %,d KB, %s%n",
                    seconds(backups),
                    seconds(restores),
                    ROUNDS,
                    before.stream().mapToInt(String::length).sum() >> 10,
                    after.equals(before) ? "byte for byte the same" : "DIFFERENT");
            if (!after.equals(before)) {
                throw new IllegalStateException("what came back is not what was there");
            }
        }
    }

    private void load(Path home) throws IOException, SQLException {
        long begun = System.nanoTime();
        try (LargeCompany company = new LargeCompany(home, PEOPLE)) {
            Instant now = Instant.now();
            company.layTrails(TRAILS, (int) (now.getEpochSecond() / 86_400), new SplittableRandom(7));
            JdbcClient client = company.part(JdbcClient.class);
            makeMonths(client, now);
            client.sql(WALK)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("turns", WALKS / TRAILS)
                    .update();
            client.sql("vacuum analyze").update();
            out.printf(
                    Locale.ROOT,
                    "%,d people, %,d trails, %,d walks loaded in %.0f s%n",
                    PEOPLE,
                    client.sql("select count(*) from day_set").query(Long.class).single(),
                    client.sql("select count(*) from walk").query(Long.class).single(),
                    (System.nanoTime() - begun) / 1e9);
        }
    }

    /** As the walk log makes them. */
    private static void makeMonths(JdbcClient client, Instant now) {
        for (int back = 3; back >= 0; back--) {
            YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC)).minusMonths(back);
            String name = "walk_" + month.toString().replace('-', '_');
            client.sql("create table if not exists " + name + " partition of walk for values from ('" + month
                            + "-01 00:00:00+00') to ('" + month.plusMonths(1) + "-01 00:00:00+00')")
                    .update();
        }
    }

    /** Returns all that is held of ten people, each table and row of it. */
    private static List<String> exports(LargeCompany company) {
        Holdings holdings = company.part(Holdings.class);
        return Stream.iterate(0, i -> i + PEOPLE / 10)
                .limit(10)
                .map(i -> holdings.of(company.ids().get(i)).toString())
                .toList();
    }

    /** Runs the launcher, and returns how many seconds it took, all of it. */
    private double stigar(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./stigar"));
        command.addAll(List.of(arguments));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(Locale.ROOT, "%s: %.1f s%n", arguments[0], seconds);
        if (exit != 0) {
            throw new IllegalStateException(arguments[0] + " ended with " + exit);
        }
        return seconds;
    }

    private static String seconds(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.0f s (%.0f to %.0f)", sorted[ROUNDS / 2], sorted[0], sorted[ROUNDS - 1]);
    }

    private static String machine() throws IOException {
        return "load of the machine "
                + Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0] + " on "
                + Runtime.getRuntime().availableProcessors() + " processors";
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
