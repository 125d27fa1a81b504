package org.stigar.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stigar.core.walk.Walk;
import org.stigar.demo.CompanyFiles.Names;
import org.stigar.demo.staff.CompanyDates;
import org.stigar.intake.csv.CsvDirectory;
import org.stigar.intake.csv.CsvMoves;
import org.stigar.intake.csv.CsvWalks;
import org.stigar.intake.csv.DrawnTrails;
import org.stigar.intake.csv.MovesIntake;
import org.stigar.intake.report.DirectoryIntake;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;

class CompanyFilesTest {

    private static final MadeUpCompany COMPANY = MadeUpCompany.of(300, 2);

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=T)");

    @TempDir
    private Path folder;

    @Test
    void writesTheSameBytesFromTheSameSeed() throws IOException {
        List<Path> one = CompanyFiles.write(folder.resolve("one"), COMPANY, Names.LEFT_OUT);
        List<Path> again = CompanyFiles.write(folder.resolve("again"), MadeUpCompany.of(300, 2), Names.LEFT_OUT);
        List<Path> other = CompanyFiles.write(folder.resolve("other"), MadeUpCompany.of(300, 3), Names.LEFT_OUT);

        assertThat(one).hasSize(6);
        for (int i = 0; i < one.size(); i++) {
            assertThat(again.get(i)).hasSameBinaryContentAs(one.get(i));
            assertThat(Files.mismatch(one.get(i), other.get(i))).isNotNegative();
        }
    }

    @Test
    void writesWalksThatIntakeReadsBack() throws IOException {
        Path walks = CompanyFiles.write(folder, COMPANY, Names.LEFT_OUT).get(3);
        List<Walk> told = new ArrayList<>();
        COMPANY.forEachWalk(told::add);
        List<Walk> read = new ArrayList<>();

        IntakeReport report = new CsvWalks(ReadOptions.DEFAULT).read(SourceFile.of(walks), read::add);

        assertThat(report.problems()).isEmpty();
        assertThat(read).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(Names.class)
    void writesADirectoryThatIntakeReadsBack(Names names) throws IOException {
        List<Path> files = CompanyFiles.write(folder, COMPANY, names);

        DirectoryIntake read = new CsvDirectory(ReadOptions.DEFAULT)
                .people(SourceFile.of(files.get(0)))
                .units(SourceFile.of(files.get(1)))
                .memberships(SourceFile.of(files.get(2)))
                .read();

        assertThat(read.reports())
                .hasSize(3)
                .allSatisfy(report -> assertThat(report.problems()).isEmpty());
        assertThat(read.directory().units()).isEqualTo(COMPANY.directory().units());
        assertThat(read.directory().memberships()).isEqualTo(COMPANY.directory().memberships());
        if (names == Names.WRITTEN) {
            assertThat(read.directory().people()).isEqualTo(COMPANY.directory().people());
        }
    }

    /** Moves are tried out before they happen: the day before, everybody is still at the old home. */
    @Test
    void writesMovesThatIntakeReadsBackTheDayBefore() throws IOException {
        Path moves = CompanyFiles.write(folder, COMPANY, Names.LEFT_OUT).get(4);

        MovesIntake read = new CsvMoves(
                        COMPANY.directory(), CompanyDates.startOf(CompanyDates.REORGANISATION.minusDays(1)))
                .read(SourceFile.of(moves));

        assertThat(read.report().problems()).isEmpty();
        assertThat(read.moves()).isEqualTo(COMPANY.moves());
    }

    @Test
    void packsTheWalksOfALargeCompany() throws IOException {
        MadeUpCompany large = MadeUpCompany.of(CompanyFiles.PACKED_FROM_PEOPLE, 1);

        assertThat(SourceFile.of(CompanyFiles.write(folder, large, Names.LEFT_OUT)
                                .get(3))
                        .isGzip())
                .isTrue();
    }

    @Test
    void writesDrawnTrailsThatIntakeReadsBack() throws IOException {
        Path declared = CompanyFiles.write(folder, COMPANY, Names.LEFT_OUT).get(5);
        List<String> read = new ArrayList<>();

        IntakeReport report = new DrawnTrails(ReadOptions.DEFAULT)
                .read(SourceFile.of(declared), walk -> {}, trail -> read.add(trail.by() + " " + trail.rhythm()));

        assertThat(report.problems()).isEmpty();
        assertThat(read)
                .isEqualTo(COMPANY.drawnTrails().stream()
                        .map(trail -> trail.by() + " " + trail.rhythm())
                        .toList());
    }

    @Test
    void movesEverythingByAsManyDays() throws IOException {
        List<Path> asItIs = CompanyFiles.write(folder.resolve("a"), COMPANY, Names.LEFT_OUT);
        List<Path> moved =
                CompanyFiles.write(folder.resolve("b"), COMPANY, Names.LEFT_OUT, CompanyDates.START.plusWeeks(52));

        for (int i = 0; i < asItIs.size(); i++) {
            List<String> before = Files.readAllLines(asItIs.get(i));
            assertThat(Files.readAllLines(moved.get(i)))
                    .isEqualTo(before.stream().map(CompanyFilesTest::aYearLater).toList());
        }
        assertThatThrownBy(() -> CompanyFiles.write(folder, COMPANY, Names.LEFT_OUT, CompanyDates.START.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String aYearLater(String line) {
        return DATE.matcher(line)
                .replaceAll(date -> LocalDate.parse(date.group()).plusWeeks(52).toString());
    }

    @Test
    void leavesNamesOutUnlessAsked() throws IOException {
        String name = COMPANY.directory().people().get(0).name().orElseThrow();

        Path without =
                CompanyFiles.write(folder.resolve("a"), COMPANY, Names.LEFT_OUT).get(0);
        Path with =
                CompanyFiles.write(folder.resolve("b"), COMPANY, Names.WRITTEN).get(0);

        assertThat(without).content().doesNotContain(name, "@");
        assertThat(with).content().contains(name, "@bjorkstig.example");
    }
}
