package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stigar.app.AppTest;
import org.stigar.app.imports.run.ImportState;
import org.stigar.app.imports.run.Imports;
import org.stigar.app.people.People;
import org.stigar.app.privacy.Remains.Needle;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Files that wait, or that a power cut left behind, and what an undo puts back: none of them brings back who was erased. */
@AppTest
class P7EraseFilesTest {

    private static final PersonId VERA = new PersonId("files-vera-id");
    private static final PersonId OLLE = new PersonId("files-olle-id");
    private static final PersonId ADMINISTRATOR = new PersonId("files-administrator");
    private static final List<Needle> IN_VERAS_ROW = List.of(
            Needle.text("id", VERA.value()),
            Needle.text("name", "Vera Almgren-Sten"),
            Needle.text("address", "vera.files@example.org"));
    private static final String TABLE = """
            id,name,addresses
            files-vera-id,Vera Almgren-Sten,vera.files@example.org
            ,Vera Almgren-Sten,a row without an id
            files-olle-id,Olle Afterwards,
            """;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource connections;

    @Autowired
    private Erasure erasure;

    @Autowired
    private People people;

    @Autowired
    private Imports imports;

    @Value("${stigar.home}")
    private String home;

    private final FileLife files;

    P7EraseFilesTest(@Autowired ApplicationContext app) {
        files = new FileLife(app, ADMINISTRATOR);
    }

    @BeforeEach
    void meet() {
        people.put(
                List.of(
                        Person.builder(ADMINISTRATOR).build(),
                        Person.builder(VERA).name("Vera Almgren-Sten").build(),
                        Person.builder(OLLE).name("Olle Before").build()),
                List.of(),
                List.of());
    }

    @Test
    void takesFilesThatWait() {
        long waiting = files.lookAtPeople(TABLE);
        assertThat(remains()).as("before").anyMatch(place -> place.contains("uploads"));

        erasure.erase(VERA);

        assertThat(remains()).isEmpty();
        assertThat(files.state(waiting)).isEqualTo(ImportState.CANCELLED);
        imports.begin(waiting);
        assertThat(files.state(waiting)).isEqualTo(ImportState.CANCELLED);
        assertThat(people.findPerson(VERA)).isEmpty();
    }

    @Test
    void takesFilesThatAPowerCutLeftBehind() throws IOException {
        files.lookAtPeople("id\nfiles-olle-id\n"); // makes the directory
        Path left = Path.of(home, "uploads", "0123456789abcdef0123456789abcdef");
        Files.createDirectories(left);
        Files.writeString(left.resolve("PEOPLE"), TABLE);

        erasure.erase(VERA);

        assertThat(remains()).isEmpty();
    }

    @Test
    void takesThePersonOutOfWhatAnUndoPutsBack() {
        long done = files.importPeople(TABLE.replace("Vera Almgren-Sten,vera", "Vera Renamed,vera"));
        awaitName(OLLE, "Olle Afterwards");

        erasure.erase(VERA);
        imports.undo(done);

        assertThat(files.state(done)).isEqualTo(ImportState.UNDONE);
        awaitName(OLLE, "Olle Before");
        assertThat(people.findPerson(VERA)).isEmpty();
        assertThat(remains()).isEmpty();
    }

    /** One that had read the directory before keeps how the person was: an erasure that did not wait would not see that. */
    @Test
    void waitsForTheImportThatRuns() throws Exception {
        long done = files.importPeople(TABLE.replace("Vera Almgren-Sten,vera", "Vera Renamed,vera"));
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try (Connection running = connections.getConnection()) {
            running.setAutoCommit(false);
            JdbcClient under = JdbcClient.create(new SingleConnectionDataSource(running, true));
            under.sql("select pg_advisory_xact_lock(7216470)")
                    .query((row, number) -> number)
                    .list();
            under.sql("""
                            insert into import_run (kind, state, upload, created_at, seen_at, total, summary, before)
                            select kind, state, md5(upload), created_at, seen_at, total, summary, before
                            from import_run where id = ?
                            """).param(done).update();
            Future<?> erasing = beside.submit(() -> erasure.erase(VERA));
            awaitSomebodyWaiting();
            running.commit();
            erasing.get(1, TimeUnit.MINUTES);
        } finally {
            beside.shutdownNow();
        }

        assertThat(remains()).isEmpty();
    }

    private void awaitSomebodyWaiting() {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (database.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                + " and objid = 7216470"
                                + " and database = (select oid from pg_database where datname = current_database())")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).as("the erasure waits").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private List<String> remains() {
        return List.copyOf(new Remains(database, Path.of(home)).of(IN_VERAS_ROW).keySet());
    }

    /** A node reads people anew right after the commit, which the import's state may show a moment before. */
    private void awaitName(PersonId person, String name) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!people.findPerson(person).orElseThrow().name().orElse("").equals(name)) {
            assertThat(System.nanoTime()).as("the directory follows").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
