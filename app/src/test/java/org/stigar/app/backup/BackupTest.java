package org.stigar.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.app.backup.Restore.Existing;
import org.stigar.app.backup.Restore.Held;
import org.stigar.app.backup.file.BackupTrouble;
import org.stigar.app.backup.file.BackupTrouble.Reason;
import org.stigar.app.backup.tables.Catalogue;
import org.stigar.app.database.Releases;
import org.stigar.app.database.TestDatabase;

/** What is backed up comes back as it was, and nothing comes back half. */
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-27T09:00:00Z");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("stigar.backup");
    }

    @Test
    void everyTableComesBackAsItWas() throws Exception {
        try (TestDatabase before = Releases.full();
                TestDatabase after = TestDatabase.empty()) {
            trip().backUp(before);
            Held held = trip().restore(after, Existing.KEEP);

            assertThat(held.made()).isEqualTo(NOW);
            assertThat(withoutLog(after)).isEqualTo(withoutLog(before));
            assertThat(Places.rows(before))
                    .allSatisfy((table, rows) -> assertThat(rows)
                            .as("a table that nobody fills tries nothing: " + table)
                            .isNotEmpty());
            assertThat(Places.shape(after)).isEqualTo(Places.shape(before));
        }
    }

    /** Neither a session nor a link that works once comes back to life, used or not, nor anything else that was on its way. */
    @Test
    void whatWasOnItsWayDoesNotComeBack() throws Exception {
        try (TestDatabase before = Releases.full();
                TestDatabase after = TestDatabase.empty()) {
            trip().backUp(before);
            trip().restore(after, Existing.KEEP);

            assertThat(Places.leftOver(before)).containsExactlyInAnyOrderElementsOf(Catalogue.LEFT_OUT);
            assertThat(Places.leftOver(after)).isEmpty();
        }
    }

    /** Which release made it does not matter: the tables are brought up to date. */
    @ParameterizedTest
    @MethodSource("versions")
    void aBackupOfAnOlderReleaseComesBack(String schema) throws Exception {
        try (TestDatabase before = Releases.filled(schema);
                TestDatabase after = TestDatabase.empty()) {
            trip().backUp(before);
            trip().restore(after, Existing.KEEP);
            before.flyway("latest").migrate();

            assertThat(withoutLog(after)).isEqualTo(withoutLog(before));
            assertThat(Places.shape(after)).isEqualTo(Places.shape(before));
            assertThat(after.flyway("latest").validateWithResult().validationSuccessful)
                    .isTrue();
        }
    }

    /** The first release, every tenth schema since, and the last five: each takes seconds. */
    static List<String> versions() {
        List<String> all = Releases.versions();
        return IntStream.range(0, all.size())
                .filter(place -> place % 10 == 0 || place >= all.size() - 5)
                .mapToObj(all::get)
                .toList();
    }

    /** An identity that was given and deleted is not given again. */
    @Test
    void identitiesCountOn() throws Exception {
        try (TestDatabase before = Releases.filled("175");
                TestDatabase after = TestDatabase.empty()) {
            trip().backUp(before);
            trip().restore(after, Existing.KEEP);

            assertThat(after.client().sql("""
                                    insert into import_run (kind, state, upload, created_at, seen_at, total, summary)
                                    values ('people', 'DONE', '', now(), now(), 1, '') returning id
                                    """).query(Long.class).single()).isEqualTo(3);
        }
    }

    @Test
    void replacesOnlyWhenItIsTold() throws Exception {
        try (TestDatabase before = Releases.filled("175");
                TestDatabase after = TestDatabase.migrated()) {
            trip().backUp(before);
            after.client()
                    .sql("insert into person values ('new', 'New', '{}', '{}', null, null, 'UTC', '8:00', '9:00')")
                    .update();
            Map<String, List<String>> there = Places.rows(after);

            assertThat(reason(() -> trip().restore(after, Existing.KEEP))).isEqualTo(Reason.NOT_EMPTY);
            assertThat(Places.rows(after)).isEqualTo(there);
            trip().restore(after, Existing.REPLACE);

            before.flyway("latest").migrate();
            assertThat(withoutLog(after)).isEqualTo(withoutLog(before));
            assertThat(Places.shape(after)).isEqualTo(Places.shape(before));
        }
    }

    @Test
    void neverTouchesTablesOfOthers() throws Exception {
        try (TestDatabase before = Releases.filled("80");
                TestDatabase after = TestDatabase.empty()) {
            trip().backUp(before);
            after.client().sql("create table invoices (id int)").update();

            assertThat(reason(() -> trip().restore(after, Existing.REPLACE))).isEqualTo(Reason.NOT_STIGARS);
        }
    }

    @Test
    void isNotRestoredUnderARunningServer() throws Exception {
        try (TestDatabase database = Releases.filled("175")) {
            trip().backUp(database);
            Properties server = new Properties();
            server.setProperty("user", database.user());
            server.setProperty("password", database.password());
            server.setProperty("ApplicationName", "stigar");
            try (Connection connection = DriverManager.getConnection(database.url(), server)) {
                assertThat(connection.isValid(5)).isTrue();
                assertThat(reason(() -> trip().restore(database, Existing.REPLACE)))
                        .isEqualTo(Reason.SERVER_RUNS);
            }
        }
    }

    /** What a newer Stigar made, and what none made, is refused, and what is there stays. */
    @Test
    void refusesTablesThatItDoesNotKnow() throws Exception {
        try (TestDatabase newer = Releases.filled("175");
                TestDatabase odd = Releases.filled("175");
                TestDatabase there = Releases.filled("175")) {
            newer.client().sql("""
                            insert into flyway_schema_history
                            select 1000, '1000', description, type, 'V1000__new.sql', 17, installed_by, installed_on, 1, true
                            from flyway_schema_history where version = '175'
                            """).update();
            odd.client()
                    .sql("update flyway_schema_history set checksum = 5 where version = '40'")
                    .update();
            Map<String, List<String>> before = Places.rows(there);

            trip().backUp(newer);
            assertThat(reason(() -> trip().restore(there, Existing.REPLACE))).isEqualTo(Reason.NEWER_SCHEMA);
            trip().backUp(odd);
            assertThat(reason(() -> trip().restore(there, Existing.REPLACE))).isEqualTo(Reason.OTHER_SCHEMA);
            assertThat(Places.rows(there)).isEqualTo(before);
        }
    }

    /** A file that breaks off in the middle of the second reading, as on a dying disk, changes nothing. */
    @Test
    void whatBreaksOffLeavesWhatWasThere() throws Exception {
        try (TestDatabase before = Releases.filled("175");
                TestDatabase there = Releases.filled("80")) {
            before.client()
                    .sql("insert into active_day select '2030-01-01'::date + i, i from generate_series(1, 200000) i")
                    .update();
            trip().backUp(before);
            byte[] whole = Files.readAllBytes(file);
            Map<String, List<String>> rows = Places.rows(there);
            List<String> shape = Places.shape(there);
            for (int part = 1; part < 6; part++) {
                Files.write(file, Arrays.copyOf(whole, whole.length * part / 6));

                assertThat(reason(() -> restoreUnseen(there))).isEqualTo(Reason.CUT_OFF);
                assertThat(Places.rows(there)).isEqualTo(rows);
                assertThat(Places.shape(there)).isEqualTo(shape);
            }
        }
    }

    @Test
    void isReadableByItsOwnerAlone() throws Exception {
        try (TestDatabase database = Releases.filled("80")) {
            Files.createFile(folder.resolve("stigar.backup.part"));
            Files.writeString(file, "an older one");
            trip().backUp(database);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(folder).isDirectoryContaining("glob:**/stigar.backup").isDirectoryNotContaining("glob:**.part");
        }
    }

    @Test
    void backsNothingUpWhereNothingIs() throws Exception {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThat(reason(() -> trip().backUp(database))).isEqualTo(Reason.NOTHING_THERE);
            assertThat(folder).isEmptyDirectory();
        }
    }

    /** All of it is of one instant: money that moves between two tables is in one of them, and in no backup in both or none. */
    @Test
    void isOfOneInstantWhileOthersWrite() throws Exception {
        try (TestDatabase before = Releases.filled("175")) {
            before.client()
                    .sql("insert into active_day select '2030-01-01'::date + i, i from generate_series(1, 50000) i")
                    .update();
            AtomicBoolean stop = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                for (int turn = 0; !stop.get(); turn++) {
                    before.client()
                            .sql("""
                                    with moved as (delete from active_day where trails = 100 + %1$d returning day)
                                    insert into year_line (id, person, day, line)
                                    select %1$d + 1000, '\\x000102030405060708090a0b0c0d0e0f', day, 'moved' from moved
                                    """.replace("%1$d", Integer.toString(turn)))
                            .update();
                }
            });
            writer.start();
            try {
                for (int turn = 0; turn < 3; turn++) {
                    trip().backUp(before);
                    try (TestDatabase after = TestDatabase.empty()) {
                        trip().restore(after, Existing.KEEP);
                        assertThat(after.client().sql("""
                                                select (select count(*) from active_day)
                                                    + (select count(*) from year_line where line = 'moved')
                                                """).query(Long.class).single())
                                .isEqualTo(50_002);
                    }
                }
            } finally {
                stop.set(true);
                writer.join();
            }
            assertThat(before.client()
                            .sql("select count(*) from year_line")
                            .query(Long.class)
                            .single())
                    .isGreaterThan(1);
        }
    }

    /** A proof says nothing where all is well, sees what is not, and leaves nothing behind. */
    @Test
    void isProvenBesideWhatIsThere() throws Exception {
        try (TestDatabase before = Releases.filled("175");
                TestDatabase other = Releases.filled("80")) {
            trip().backUp(before);
            List<String> shape = Places.shape(other);

            try (Connection connection = other.dataSource().getConnection()) {
                assertThat(new Restore(BackupTrip.KEY, BackupTrip.SILENT).prove(connection, file))
                        .isEmpty();
            }
            assertThat(Places.shape(other)).isEqualTo(shape);
            assertThat(other.client()
                            .sql("select count(*) from pg_namespace where nspname = 'stigar_proof'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private BackupTrip trip() {
        return new BackupTrip(file, NOW, LATER);
    }

    private void restoreUnseen(TestDatabase database) throws IOException, SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            new Restore(BackupTrip.KEY, BackupTrip.SILENT).restore(connection, file, Existing.REPLACE, LATER);
        }
    }

    private static Map<String, List<String>> withoutLog(TestDatabase database) {
        Map<String, List<String>> rows = Places.rows(database);
        rows.remove("guardian_log");
        rows.remove("figures_frozen");
        // A wave that is open in the backup is closed by a restore, and its answers go.
        Stream.of("pulse_wave", "pulse_answer", "pulse_mark")
                .forEach(table -> rows.computeIfPresent(
                        table,
                        (name, all) -> all.stream()
                                .filter(row -> !row.startsWith("(12,"))
                                .toList()));
        return rows;
    }

    /** What is tried. */
    private interface Attempt {
        void run() throws Exception;
    }

    private static Reason reason(Attempt attempt) {
        BackupTrouble trouble = (BackupTrouble) catchThrowable(attempt::run);
        return Objects.requireNonNull(trouble).reason();
    }
}
