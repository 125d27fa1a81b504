package org.stigar.intake.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.walk.Walk;
import org.stigar.intake.Walks;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.ReadOptions;

class PseudonymiserTest {

    private static final PseudonymKey KEY =
            PseudonymKey.of("thirty-two bytes make a good key".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    // RFC 2104 by Python 3.11: hmac.new(b"thirty-two bytes make a good key", b"person\0ann", "sha256").hexdigest()[:24]
    @Test
    void isTheHmacOfTheId() {
        assertThat(new Pseudonyms(KEY).person("ann")).isEqualTo("p2e02227b0ed8dab9f72cfcd0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at,participants,helper,source_id,kind\n2026-03-02T09:00:00Z,zann|zbob zcyn,zbob,zmsg,HELP\n",
                "at;from;to;note\n2026-03-02T09:00:00+01:00;zann;\"zbob\";zcyn said\n",
                "id,name,addresses,city,kind\nzann,zAnn Zed,zann@zed.org,Oslo,zkind\n",
                "person,unit,from,until\nzann,u1,2026-01-01,\n",
                "person,to\nzann,u2\n",
                "by,with,rhythm,at,confirmed\nzann,zbob,monthly,2026-03-02,yes\n",
                "merged_at,repo,pr,author,reviewer\n2026-03-02T09:00:00Z,core,zpr,zann,zbob\n",
                "team,github,role,from_month,to_month\nt1,zann,member,2026-01-01,\n",
                "# from zann to zbob\nzann zbob 1200\nzbob zann 1300\n",
                "20 zann zbob\n40 zbob zann\n",
                "zann sales\nzbob sales\n"
            })
    void leavesNoIdInAnyKindOfFile(String text) throws IOException {
        IntakeReport report = rewrite(text.getBytes(StandardCharsets.UTF_8));

        assertThat(report.nothingRead()).isFalse();
        assertThat(report.problemCount()).isZero();
        assertThat(output()).doesNotContain("zann", "zbob", "zcyn", "zmsg", "zpr", "zAnn", "zed.org", "zkind");
        assertThat(output()).containsPattern("p[0-9a-f]{24}");
    }

    @Test
    void keepsWhatIsAboutNobody() throws IOException {
        Pseudonyms pseudonyms = new Pseudonyms(KEY);
        rewrite("at,to,from,kind,competences,helper\n2026-03-02,b,a,HELP,cold chain|x,a\n"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(output())
                .isEqualTo("at,to,from,kind,competences,helper\n2026-03-02," + pseudonyms.person("b") + ","
                        + pseudonyms.person("a") + ",HELP,cold chain|x," + pseudonyms.person("a") + "\n");
    }

    @Test
    void givesTheSamePseudonymInAllFiles() throws IOException {
        rewrite("5 7 100\n7 5 90\n".getBytes(StandardCharsets.UTF_8));
        String first = output();
        rewrite("person,unit\n5,u\n".getBytes(StandardCharsets.UTF_8));

        assertThat(output()).contains(first.substring(0, first.indexOf(' ')));
    }

    @Test
    void keepsTheWalks() throws IOException {
        byte[] mail = "5 7 100\n7 5 90\n5 5 90\n9 5 200\n".getBytes(StandardCharsets.UTF_8);
        rewrite(Given.gzip(mail));
        List<Walk> walks = new ArrayList<>();

        Walks.read(folder.resolve("out"), ReadOptions.DEFAULT, walks::add);

        assertThat(walks).extracting(walk -> walk.at().getEpochSecond()).containsExactly(100L, 90L, 200L);
        assertThat(walks)
                .allMatch(walk -> walk.participants().stream()
                        .allMatch(person -> person.value().startsWith("p")));
    }

    @Test
    void packsWhatWasPacked() throws IOException {
        rewrite(Given.gzip("5 7 100\n".getBytes(StandardCharsets.UTF_8)));

        byte[] packed = Files.readAllBytes(folder.resolve("out"));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).endsWith(" 100\n");
        }
    }

    @Test
    void leavesOutRowsInWhichAnIdMayStandInTheWrongPlace() throws IOException {
        IntakeReport report =
                rewrite("at,from,to,kind\n2026-03-02,zann,zbob,WORK\nzann,zbob,x,WORK\n2026-03-02,a,b,zann\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(report.count(Reason.BAD_TIME)).isEqualTo(1);
        assertThat(report.count(Reason.BAD_VALUE)).isEqualTo(1);
        assertThat(output()).doesNotContain("zann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "what,ever\nzann,zbob\n", "id,name,parent\nzann,zAnn,\n", "from,to\nzann,zbob\n"})
    void writesNothingWhereItUnderstandsNothing(String text) throws IOException {
        IntakeReport report = rewrite(text.getBytes(StandardCharsets.UTF_8));

        assertThat(report.nothingRead()).isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("in"));
        }
    }

    @Test
    void makesAKeyThatItsOwnerAloneCanRead() throws IOException {
        Path file = folder.resolve("key");
        PseudonymKey made = PseudonymKey.random(new SecureRandom());
        made.save(file);

        assertThat(Files.size(file)).isEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new Pseudonyms(PseudonymKey.read(file)).person("ann")).isEqualTo(new Pseudonyms(made).person("ann"));
        assertThatThrownBy(() -> PseudonymKey.random(new SecureRandom()).save(file))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void refusesWhatIsNoKey() throws IOException {
        Path file = folder.resolve("key");
        Files.write(file, new byte[31]);

        assertThatThrownBy(() -> PseudonymKey.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("31");
        assertThatThrownBy(() -> PseudonymKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private IntakeReport rewrite(byte[] bytes) throws IOException {
        Path in = Files.write(folder.resolve("in"), bytes);
        return new Pseudonymiser(KEY).rewrite(in, folder.resolve("out"));
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
    }
}
