package org.stigar.benchmarks.publication;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.walks.WalkLog;
import org.stigar.benchmarks.walks.LargeCompany;
import org.stigar.benchmarks.walks.TeamsCompany;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/**
 * Publishes the last quarter that is over, as the server's job does: from the stored trails to the stored figures. Then begins
 * once more and cancels while trails are judged.
 */
public final class PublicationTime {

    private static final int ROUNDS = 3;
    private static final long LOOK_EVERY_MS = 5;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final int people;
    private final int trails;
    private final int teams;

    private PublicationTime(int people, int trails, int teams) {
        this.people = people;
        this.trails = trails;
        this.teams = teams;
    }

    /** Takes the numbers of people, trails and teams, and a directory: one that an earlier run has loaded, or an empty one. */
    public static void main(String[] arguments) throws Exception {
        int[] numbers =
                Arrays.stream(arguments).limit(3).mapToInt(Integer::parseInt).toArray();
        new PublicationTime(numbers[0], numbers[1], numbers[2])
                .run(arguments.length > 3 ? Path.of(arguments[3]) : Files.createTempDirectory("stigar-publication"));
    }

    private void run(Path home) throws IOException, SQLException {
        if (!Files.exists(home.resolve("data"))) {
            new TeamsCompany(people, trails, teams).load(home);
        }
        try (LargeCompany company = LargeCompany.open(home, people)) {
            JdbcClient jdbc = company.part(JdbcClient.class);
            Publishing publishing = company.part(Publishing.class);
            company.part(WalkLog.class).append(List.of(aWalk(company)));
            out.printf(
                    Locale.ROOT,
                    "%,d people in %,d teams, %,d trails%n",
                    people,
                    teams,
                    jdbc.sql("select count(*) from day_set").query(Long.class).single());
            double[] seconds = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                forget(jdbc);
                long begun = System.nanoTime();
                publishing.run(Instant.now());
                seconds[round] = (System.nanoTime() - begun) / 1e9;
                out.printf(Locale.ROOT, "published in %.1f s%n", seconds[round]);
            }
            Arrays.sort(seconds);
            out.printf(
                    Locale.ROOT,
                    "median %.1f s; figures of %,d KB, %,d people counted; the JVM's heap at most %,d MB%n",
                    seconds[ROUNDS / 2],
                    jdbc.sql("select octet_length(figures::text) / 1024 from publication")
                            .query(Long.class)
                            .single(),
                    jdbc.sql("select count(*) from cohort_member")
                            .query(Long.class)
                            .single(),
                    Runtime.getRuntime().totalMemory() >> 20);
            cancel(publishing, jdbc);
        }
    }

    private void cancel(Publishing publishing, JdbcClient jdbc) {
        forget(jdbc);
        Set<String> told = new LinkedHashSet<>();
        publishing.start();
        await(publishing, Optional.of(Publishing.Step.JUDGING), told);
        long begun = System.nanoTime();
        publishing.cancel();
        await(publishing, Optional.empty(), told);
        out.printf(
                Locale.ROOT,
                "cancelled in %.2f s, after %,d steps that were told; %,d figures stored%n",
                (System.nanoTime() - begun) / 1e9,
                told.size(),
                jdbc.sql("select count(*) from publication").query(Long.class).single());
    }

    private static void await(Publishing publishing, Optional<Publishing.Step> step, Set<String> told) {
        while (true) {
            Optional<Publishing.State> state = publishing.findState();
            state.ifPresent(one -> told.add(one.step() + " " + one.done()));
            if (state.map(Publishing.State::step).equals(step)) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MS));
        }
    }

    private static void forget(JdbcClient jdbc) {
        jdbc.sql("delete from publication").update();
        jdbc.sql("delete from cohort_member").update();
    }

    /** Without a walk since, a quarter does not count as over. */
    private static Walk aWalk(LargeCompany company) {
        return Walk.of(
                Instant.now(), company.ids().subList(0, 2), WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED);
    }
}
