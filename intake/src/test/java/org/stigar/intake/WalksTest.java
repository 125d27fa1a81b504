package org.stigar.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.ReadOptions;

class WalksTest {

    private static final Path REAL = Path.of(Optional.ofNullable(System.getenv("STIGAR_DATA"))
            .orElse(System.getProperty("stigar.root") + "/../shared/data"));

    @TempDir
    private Path folder;

    @Test
    void guessesEachFormat() throws IOException {
        assertThat(guess("at,participants\n")).isEqualTo(WalkFormat.CSV);
        assertThat(guess("to;from;at\n")).isEqualTo(WalkFormat.CSV);
        assertThat(guess("by,with,rhythm,at\n")).isEqualTo(WalkFormat.DECLARED);
        assertThat(guess("merged_at,repo,pr,author,reviewer\n")).isEqualTo(WalkFormat.REVIEWS);
        assertThat(guess("# mail\n5 7 100\n2 3 100\n9 1 160\n")).isEqualTo(WalkFormat.SNAP);
        assertThat(guess("100 5 7\n100 2 3\n120 5 1\n")).isEqualTo(WalkFormat.SOCIOPATTERNS);
        assertThat(guess("")).isEqualTo(WalkFormat.CSV);
        assertThat(guess("lorem ipsum")).isEqualTo(WalkFormat.CSV);
    }

    @Test
    void readsInTheFormatThatItGuessed() throws IOException {
        Path file = file("at,from,to\n2026-03-02T09:00:00Z,p1,p2\n");
        List<Walk> walks = new ArrayList<>();

        IntakeReport report = Walks.read(file, ReadOptions.DEFAULT, walks::add);

        assertThat(report.problems()).isEmpty();
        assertThat(walks).hasSize(1);
        assertThat(report.source()).isEqualTo("walks");
    }

    @Test
    void readsTheMailOfAResearchInstitute() throws IOException {
        IntakeReport report = real("email-eu/email-Eu-core-temporal.txt.gz", WalkFormat.SNAP, 986);

        assertThat(report.walks()).isEqualTo(332_334);
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void foldsTheContactsOfAnOffice() throws IOException {
        IntakeReport report = real("workplace/workplace_InVS15_tij.dat.gz", WalkFormat.SOCIOPATTERNS, 217);

        assertThat(report.records()).isEqualTo(78_249);
        assertThat(report.walks()).isBetween(10_000L, 50_000L);
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void leavesOutReviewsOfOnesOwnWork() throws IOException {
        IntakeReport report = real("rust/review_events_bors.csv.gz", WalkFormat.REVIEWS, 0);

        assertThat(report.records()).isEqualTo(12_964);
        assertThat(report.count(Reason.SAME_PERSON)).isEqualTo(645);
        assertThat(report.rejected()).isEqualTo(645);
    }

    private static IntakeReport real(String name, WalkFormat format, int people) throws IOException {
        Path file = REAL.resolve(name);
        assumeThat(file).as("the real data are not here").exists();
        assertThat(Walks.guess(file)).isEqualTo(format);
        Set<PersonId> seen = new HashSet<>();
        IntakeReport report = Walks.read(file, ReadOptions.DEFAULT, walk -> seen.addAll(walk.participants()));
        if (people > 0) {
            assertThat(seen).hasSize(people);
        }
        return report;
    }

    private WalkFormat guess(String text) throws IOException {
        return Walks.guess(file(text));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("walks"), text, StandardCharsets.UTF_8);
    }
}
