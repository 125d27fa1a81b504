package org.stigar.benchmarks.walks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.stigar.app.StigarApplication;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;

/** A server within this JVM, on the database that it brings, with people and trails put straight into their tables. */
public final class LargeCompany implements AutoCloseable {

    private static final int DAYS_A_TRAIL = 16;

    private final ConfigurableApplicationContext app;
    private final List<PersonId> ids;

    private LargeCompany(ConfigurableApplicationContext app, int people) {
        this.app = app;
        ids = IntStream.range(0, people)
                .mapToObj(i -> new PersonId("person-" + i))
                .toList();
    }

    /**
     * Starts one that was loaded before.
     *
     * @param people how many it was loaded with
     */
    public static LargeCompany open(Path home, int people) {
        return new LargeCompany(start(home), people);
    }

    /**
     * Starts it and puts the people in.
     *
     * @param home a directory that is empty or not there
     * @param people how many
     */
    public LargeCompany(Path home, int people) {
        this(start(home), people);
        app.getBean(People.class)
                .put(
                        ids.stream()
                                .map(id -> Person.builder(id)
                                        .name("Person " + id.value().substring("person-".length()))
                                        .build())
                                .toList(),
                        List.of(),
                        List.of());
    }

    private static ConfigurableApplicationContext start(Path home) {
        return SpringApplication.run(
                StigarApplication.class,
                "--stigar.home=" + home,
                "--stigar.port=0",
                "--stigar.management-port=0",
                "--logging.level.root=warn");
    }

    /** Returns everybody's id. */
    public List<PersonId> ids() {
        return ids;
    }

    /** Returns what the server has of a type. */
    public <T> T part(Class<T> type) {
        return app.getBean(type);
    }

    /**
     * Puts trails of two years in place of all that is there, as many for each of the people: with their next ones.
     *
     * @param trails how many in all
     * @param today the last day, counted from 1970
     */
    public void layTrails(int trails, int today, SplittableRandom random) throws IOException, SQLException {
        int[] next = IntStream.rangeClosed(1, trails / ids.size()).toArray();
        layTrails(any -> next, today, random);
    }

    /**
     * Puts trails of two years in place of all that is there.
     *
     * @param steps tells with whom somebody has a trail, by how many places further on they stand: all different, from 1 to less
     *     than half of the people
     * @param today the last day, counted from 1970
     */
    public void layTrails(Function<SplittableRandom, int[]> steps, int today, SplittableRandom random)
            throws IOException, SQLException {
        List<Pseudonym> ends = ids.stream().map(part(Pseudonyms.class)::of).toList();
        try (Connection connection = part(DataSource.class).getConnection()) {
            connection.createStatement().execute("truncate walk, day_set, active_day, trail_change");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int one = 0; one < ends.size(); one++) {
                StringBuilder rows = new StringBuilder();
                for (int step : steps.apply(random)) {
                    row(ends.get(one), ends.get((one + step) % ends.size()), today, random, rows);
                }
                copy.copyIn(
                        "copy day_set from stdin",
                        new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.US_ASCII)));
            }
            connection.createStatement().execute("vacuum analyze day_set");
        }
    }

    @Override
    public void close() {
        app.close();
    }

    private static void row(Pseudonym one, Pseudonym other, int today, SplittableRandom random, StringBuilder rows) {
        boolean inOrder = one.compareTo(other) < 0;
        DaySet days = DaySet.of(random.ints(DAYS_A_TRAIL, today - 729, today).toArray());
        rows.append("\\\\x").append(inOrder ? one : other).append("\t\\\\x").append(inOrder ? other : one);
        rows.append("\tmail\tOWN\t\\\\x")
                .append(HexFormat.of().formatHex(days.toBytes()))
                .append('\n');
    }
}
