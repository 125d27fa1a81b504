package org.stigar.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.house.Finding.Level;
import org.stigar.app.people.PseudonymMaker;
import org.stigar.core.people.PersonId;
import org.stigar.intake.pseudonym.PseudonymKey;

/** What the doctor says of an installation on a PostgreSQL of one's own. */
class DoctorTest {

    @TempDir
    private Path home;

    private final TestDatabase database = TestDatabase.migrated();
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Clock clock = Clock.systemUTC();

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(home.resolve("keys"));
        PseudonymKey key = PseudonymKey.random(new SecureRandom());
        key.save(home.resolve("keys/pseudonyms.key"));
        PseudonymMaker maker = new PseudonymMaker(key);
        database.client().sql("""
                        insert into person (id, addresses, languages, zone, works_from, works_until)
                        select 'p' || i, '{}', '{}', 'UTC', '08:00', '17:00' from generate_series(1, 3) i
                        """).update();
        database.client()
                .sql("insert into day_set values (least(:a, :b), greatest(:a, :b), 'mail', 'OWN', '\\x01')")
                .param("a", maker.of(new PersonId("p1")).bytes())
                .param("b", maker.of(new PersonId("p2")).bytes())
                .update();
        environment.put("STIGAR_HOME", home.toString());
        environment.put("STIGAR_DB_URL", database.url());
        environment.put("STIGAR_DB_USER", database.user());
        environment.put("STIGAR_DB_PASSWORD", database.password());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"2000, 100, OK", "2000, 3000, LOOK", "1025, 1025, OK", "1023, 100, WRONG", "0, 100, WRONG"})
    void saysWhereTheDiskIsTight(long freeMegabytes, long databaseMegabytes, Level level) {
        HouseWords words = new HouseWords(Locale.ENGLISH);

        Finding finding = new DiskCheck(freeMegabytes << 20, 10_000L << 20).look(databaseMegabytes << 20, words);

        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.text()).contains(String.format(Locale.ENGLISH, "%,d", freeMegabytes));
    }

    @Test
    void saysThatAllIsWellAndThatLettersWait() {
        assertThat(call(Locale.ENGLISH)).isEqualTo(1);

        assertThat(lines())
                .filteredOn(line -> !line.startsWith("ok "))
                .singleElement()
                .asString()
                .contains("STIGAR_SMTP_URL");
        assertThat(lines()).hasSize(6);
    }

    @Test
    void speaksSwedish() {
        call(Locale.forLanguageTag("sv-SE"));

        assertThat(lines()).anyMatch(line -> line.startsWith("bra ")).anyMatch(line -> line.startsWith("se efter "));
    }

    @Test
    void greetsTheMailServerAndSendsNothing() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StringBuilder heard = new StringBuilder();
            Thread smtp = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    socket.getOutputStream().write("220 mail.example.org\r\n".getBytes(StandardCharsets.US_ASCII));
                    heard.append(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    heard.append(e);
                }
            });
            smtp.start();
            environment.put("STIGAR_SMTP_URL", "smtp://user:secret@127.0.0.1:" + server.getLocalPort());

            assertThat(call(Locale.ENGLISH)).isZero();

            smtp.join();
            assertThat(heard).hasToString("QUIT\r\n");
            assertThat(lines()).noneMatch(line -> line.contains("secret"));
        }
        assertThat(call(Locale.ENGLISH)).isEqualTo(2);
        assertThat(lines()).anyMatch(line -> line.startsWith("wrong") && line.contains("does not answer"));
    }

    @Test
    void noticesAKeyThatIsNotTheDatabases() throws IOException {
        Files.delete(home.resolve("keys/pseudonyms.key"));
        assertThat(call(Locale.ENGLISH)).isEqualTo(2);
        assertThat(lines()).anyMatch(line -> line.startsWith("wrong") && line.contains("there is no"));

        PseudonymKey.random(new SecureRandom()).save(home.resolve("keys/pseudonyms.key"));
        assertThat(call(Locale.ENGLISH)).isEqualTo(2);
        assertThat(lines()).anyMatch(line -> line.startsWith("wrong") && line.contains("not the one of this database"));
    }

    @Test
    void noticesKeysThatOthersCanRead() throws IOException {
        Files.setPosixFilePermissions(
                home.resolve("keys/pseudonyms.key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(call(Locale.ENGLISH)).isEqualTo(2);
        assertThat(lines()).anyMatch(line -> line.startsWith("wrong") && line.contains("chmod 600"));
    }

    @Test
    void noticesClocksThatJump() {
        clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
        assertThat(call(Locale.ENGLISH)).isEqualTo(2);
        assertThat(lines()).anyMatch(line -> line.startsWith("wrong") && line.contains("seconds apart"));

        clock = Clock.systemUTC();
        database.client()
                .sql(
                        "insert into account (person_id, roles, created_at) values ('p1', '{}', now() + interval '1 hour')")
                .update();
        assertThat(call(Locale.ENGLISH)).isEqualTo(2);
        assertThat(lines()).anyMatch(line -> line.startsWith("wrong") && line.contains("in the future"));
    }

    @Test
    void provesABackupBesideWhatIsThere() throws IOException {
        Path file = home.resolve("stigar.backup");
        assertThat(commands(Locale.ENGLISH).run(List.of("backup", file.toString())))
                .isZero();

        assertThat(call(Locale.ENGLISH, file.toString())).isEqualTo(1);
        assertThat(lines()).anyMatch(line -> line.startsWith("ok ") && line.contains("can be restored"));

        clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(20));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(call(Locale.ENGLISH, file.toString())).isEqualTo(2);
        assertThat(database.client()
                        .sql("select count(*) from pg_namespace where nspname = 'stigar_proof'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhereTheDatabaseDoesNotAnswer() {
        environment.put("STIGAR_DB_URL", "jdbc:postgresql://127.0.0.1:1/stigar");

        assertThat(call(Locale.ENGLISH)).isEqualTo(2);
    }

    private int call(Locale language, String... backup) {
        out.reset();
        return commands(language)
                .run(Stream.concat(Stream.of("doctor"), Stream.of(backup)).toList());
    }

    private HouseCommands commands(Locale language) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new HouseCommands(stream, stream, language, environment, clock, new SecureRandom(), "0.2.0");
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
