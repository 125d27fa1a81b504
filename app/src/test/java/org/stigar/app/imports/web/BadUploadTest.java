package org.stigar.app.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.database.StigarHome;
import org.stigar.app.imports.web.AdminBrowser.Sent;
import org.stigar.app.people.People;

/** Files and requests that are wrong in every way: a clear word, nothing stored, nothing in the log. */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
class BadUploadTest {

    private static final String SECRET = "Zebulon Quist";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private StigarHome home;

    private Optional<AdminBrowser> known = Optional.empty();
    private int before;

    @BeforeEach
    void logIn() throws Exception {
        known = Optional.of(AdminBrowser.of(port, "sv", people, accounts, Role.ADMIN));
        before = people.directory().people().size();
    }

    @AfterEach
    void nothingIsStoredAndNothingTold(CapturedOutput output) {
        assertThat(people.directory().people()).hasSize(before);
        assertThat(output).doesNotContain(SECRET).doesNotContain("Zebulon");
        assertThat(database.sql("select count(*) from import_run where summary like '%Zebulon%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsOfEveryRowThatCannotBeUsed() throws Exception {
        String page = shows(
                Sent.of(
                        "PEOPLE",
                        "id,name,zone,shoe_size\nx1,%s,Mars/Base,44\n,Nobody,,\nx2,A,,\nx2,B,,\n".formatted(SECRET)),
                Sent.of(
                        "UNITS",
                        "id,name,parent,from,until\nu1,One,u2,,\nu2,Two,u1,,\nu3,Three,,2026-02-01,2026-01-01\n"),
                Sent.of("MEMBERSHIPS", "person,unit,from,until\nx2,u3,,\nx2,u9,2026-02-01,2026-01-01\nnobody,u1,,\n"));

        assertThat(page)
                .contains("En okänd kolumn lämnades åt sidan.")
                .contains("Ett fält har ett värde som inte går att använda.")
                .contains("Ett fält som måste fyllas i är tomt.")
                .contains("En tidigare rad har samma id.")
                .contains("En enhet skulle hamna över sig själv.")
                .contains("Det slutar innan det börjar.")
                .contains("Personen finns inte bland personerna.");
    }

    @Test
    void tellsOfHeadersOnlyOfMissingColumnsAndOfJunk() throws Exception {
        assertThat(shows(Sent.of("PEOPLE", "id,name\n"))).contains("Filen har inga rader.");
        assertThat(shows(Sent.of("PEOPLE", "name,address\n" + SECRET + ",x\n")))
                .contains("En kolumn som måste finnas saknas.");
        byte[] junk = new byte[20_000];
        new Random(7).nextBytes(junk);
        assertThat(shows(new Sent("PEOPLE", "junk.bin", junk))).contains("Det finns inget att läsa in här.");
    }

    @Test
    void tellsOfAnotherCharset() throws Exception {
        byte[] latin = ("id,name\nx1,Åsa " + SECRET + "\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(shows(new Sent("PEOPLE", "p.csv", latin))).contains("Raden är inte UTF-8.");
    }

    @Test
    void tellsOfAGzipThatBreaksOff() throws Exception {
        byte[] whole = packed("id\n" + "y".repeat(10) + "\n".repeat(50_000) + "x\n");

        assertThat(shows(new Sent("PEOPLE", "p.csv.gz", Arrays.copyOf(whole, whole.length - 12))))
                .contains("Den packade filen tar slut eller är skadad här.");
        assertThat(shows(new Sent("PEOPLE", "p.csv.gz", new byte[] {0x1f, (byte) 0x8b, 'n', 'o'})))
                .contains("Den packade filen tar slut eller är skadad här.");
    }

    @Test
    void refusesAZipBomb() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            byte[] line = "id\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(line);
            }
        }
        HttpResponse<String> answer =
                known.orElseThrow().upload("ORGANISATION", new Sent("PEOPLE", "p.csv.gz", bomb.toByteArray()));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Filen är för stor.");
    }

    @Test
    void neverUsesTheNameOfAFile() throws Exception {
        shows(new Sent("PEOPLE", "../../../../" + SECRET + "/keys/x", "id\n".getBytes(StandardCharsets.UTF_8)));

        Path directory = home.directory();
        try (Stream<Path> all = Files.walk(directory.resolve("uploads"))) {
            assertThat(all.map(Path::toString)).noneMatch(path -> path.contains(SECRET));
        }
        assertThat(directory.resolve("keys/x")).doesNotExist();
    }

    @Test
    void refusesABrokenMultipartAndAKindThatIsNone() throws Exception {
        AdminBrowser browser = known.orElseThrow();
        HttpResponse<String> broken = browser.sendMultipart(
                "/admin/imports",
                ("--wrong\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n" + SECRET)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(broken.statusCode()).isBetween(400, 499);
        assertThat(browser.upload("CATS", Sent.of("PEOPLE", "id\n")).statusCode())
                .isEqualTo(400);
        assertThat(browser.upload("ORGANISATION").statusCode()).isEqualTo(302);
        assertThat(browser.get("/admin/imports/999999999").statusCode()).isEqualTo(404);
        assertThat(browser.get("/admin/imports/x'--").statusCode()).isBetween(400, 404);
    }

    @Test
    void takesFilesFromAdministratorsAndInOnePlaceOnly() throws Exception {
        AdminBrowser member = AdminBrowser.of(port, "sv", people, accounts, Role.FACILITATOR);
        before = people.directory().people().size();

        assertThat(member.sendMultipart("/admin/imports", new byte[100]).statusCode())
                .isEqualTo(403);
        assertThat(known.orElseThrow().sendMultipart("/language", new byte[100]).statusCode())
                .isEqualTo(415);
    }

    /** The answer comes before the body: nobody waits for 400 MB, and nobody keeps them. */
    @Test
    void refusesWhatIsTooLargeBeforeReadingIt() throws Exception {
        assertThat(statusOf("/language", 100L << 20)).isEqualTo(413);
        assertThat(statusOf("/log-in", 2L << 20)).isEqualTo(413);
    }

    private int statusOf(String path, long length) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: " + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(status.substring(9));
        }
    }

    private String shows(Sent... files) throws Exception {
        String path = known.orElseThrow().look("ORGANISATION", files);
        return known.orElseThrow().get(path).body();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
