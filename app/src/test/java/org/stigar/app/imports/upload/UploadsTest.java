package org.stigar.app.imports.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.app.database.StigarHome;
import org.stigar.intake.csv.CsvTable;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.source.SourceFile;

class UploadsTest {

    private static final UploadLimits SMALL = new UploadLimits(100_000, 20, 2_000);

    @TempDir
    private Path home = Path.of("");

    private Uploads uploads = new Uploads(new StigarHome(home), new SecureRandom(), SMALL);

    @BeforeEach
    void open() {
        uploads = new Uploads(new StigarHome(home), new SecureRandom(), SMALL);
    }

    @Test
    void keepsFilesReadableByTheirOwnerAloneUntilTheyAreDeleted() throws IOException {
        String upload = keep("id\np1\n".getBytes(StandardCharsets.UTF_8));

        assertThat(uploads.parts(upload)).containsExactly(Part.PEOPLE);
        assertThat(rows(uploads.open(upload, Part.PEOPLE))).isEqualTo(1);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("uploads").resolve(upload))))
                .isEqualTo("rwx------");

        uploads.delete(upload);
        uploads.delete(upload);
        assertThat(uploads.parts(upload)).isEmpty();
        assertThat(uploads.list(Instant.MAX)).isEmpty();
    }

    @Test
    void readsGzip() throws IOException {
        assertThat(rows(uploads.open(keep(packed("id\np1\np2\n")), Part.PEOPLE)))
                .isEqualTo(2);
    }

    @Test
    void refusesAFileThatUnpacksToMoreThanTheLimit() throws IOException {
        StringBuilder text = new StringBuilder("id\n");
        SecureRandom random = new SecureRandom();
        while (text.length() < 150_000) {
            text.append(Long.toHexString(random.nextLong())).append('\n');
        }
        String upload = keep(packed(text.toString()));

        assertThatThrownBy(() -> rows(uploads.open(upload, Part.PEOPLE))).isInstanceOf(TooLargeException.class);
    }

    @Test
    void refusesAFileThatUnpacksAsNoHonestFileDoes() throws IOException {
        String upload = keep(packed("id\n" + "p1\n".repeat(20_000)));

        assertThatThrownBy(() -> rows(uploads.open(upload, Part.PEOPLE))).isInstanceOf(TooLargeException.class);
    }

    @Test
    void takesAShortFileOfOneLineOverAndOver() throws IOException {
        assertThat(rows(uploads.open(keep(packed("id\n" + "p1\n".repeat(500))), Part.PEOPLE)))
                .isEqualTo(500);
    }

    @Test
    void opensTheBeginningUpToAWholeLine() throws IOException {
        String upload = keep("id\np1\np2\np3\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows(uploads.openBeginning(upload, Part.PEOPLE, 8))).isEqualTo(1);
        assertThat(rows(uploads.openBeginning(upload, Part.PEOPLE, 800))).isEqualTo(3);
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws IOException {
        assertThatThrownBy(() -> uploads.keep(Map.of(Part.PEOPLE, () -> {
                    throw new IOException("as a test wants it");
                })))
                .isInstanceOf(IOException.class);

        try (Stream<Path> left = Files.list(home.resolve("uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void knowsNoNamesButItsOwn() {
        for (String name : List.of("../keys", "", "/etc", "0123456789abcdef0123456789abcdeX")) {
            assertThatIllegalArgumentException().isThrownBy(() -> uploads.parts(name));
        }
    }

    private String keep(byte[] bytes) throws IOException {
        Map<Part, Uploads.Sent> files = Map.of(Part.PEOPLE, () -> stream(bytes));
        return uploads.keep(files);
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static int rows(SourceFile file) throws IOException {
        try (CsvTable table = new CsvTable(file, new ReportBuilder("test"))) {
            int rows = 0;
            while (table.next()) {
                rows++;
            }
            return rows;
        }
    }
}
