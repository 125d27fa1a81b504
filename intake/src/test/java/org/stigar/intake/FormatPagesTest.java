package org.stigar.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.people.Directory;
import org.stigar.core.walk.Walk;
import org.stigar.intake.csv.CsvDirectory;
import org.stigar.intake.csv.CsvMoves;
import org.stigar.intake.csv.MovesIntake;
import org.stigar.intake.report.DirectoryIntake;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.reviews.ReviewTeams;
import org.stigar.intake.skills.EscoSkills;
import org.stigar.intake.skills.JobTechSkills;
import org.stigar.intake.sociopatterns.BadgeDepartments;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;

/** The samples of docs/formats are read as the pages say, without a problem. */
class FormatPagesTest {

    private static final Path PAGES = Path.of(System.getProperty("stigar.root"), "docs", "formats");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "walks.md,         0, CSV,           5",
        "walks.md,         1, CSV,           2",
        "declared.md,      0, DECLARED,      2",
        "snap.md,          0, SNAP,          3",
        "sociopatterns.md, 0, SOCIOPATTERNS, 3",
        "reviews.md,       0, REVIEWS,       2"
    })
    void readsWalks(String page, int sample, WalkFormat format, int expected) throws IOException {
        Path file = Files.writeString(folder.resolve("sample"), samples(page).get(sample), StandardCharsets.UTF_8);
        List<Walk> walks = new ArrayList<>();

        IntakeReport report = Walks.read(file, ReadOptions.DEFAULT, walks::add);

        assertThat(Walks.guess(file)).isEqualTo(format);
        assertThat(report.problems()).isEmpty();
        assertThat(walks).hasSize(expected);
    }

    @Test
    void readsTheOrganisationAndItsMoves() throws IOException {
        DirectoryIntake intake = new CsvDirectory(ReadOptions.DEFAULT)
                .people(sample("people.md", 0))
                .units(sample("units.md", 0))
                .memberships(sample("memberships.md", 0))
                .read();
        assertThat(intake.reports())
                .hasSize(3)
                .allSatisfy(report -> assertThat(report.problems()).isEmpty());

        Directory directory = intake.directory();
        MovesIntake moves = new CsvMoves(directory, Instant.parse("2026-03-02T09:00:00Z")).read(sample("moves.md", 0));

        assertThat(moves.report().problems()).isEmpty();
        assertThat(moves.moves()).hasSize(1);
    }

    @Test
    void readsTeamsAndDepartments() throws IOException {
        DirectoryIntake teams =
                new ReviewTeams(ReadOptions.DEFAULT).read(sample("reviews.md", 1), sample("reviews.md", 2));
        DirectoryIntake departments = new BadgeDepartments().read(sample("sociopatterns.md", 1));

        assertThat(teams.reports())
                .allSatisfy(report -> assertThat(report.problems()).isEmpty());
        assertThat(teams.directory().units()).hasSize(2);
        assertThat(teams.directory().memberships()).hasSize(2);
        assertThat(departments.reports())
                .allSatisfy(report -> assertThat(report.problems()).isEmpty());
        assertThat(departments.directory().units()).hasSize(2);
    }

    @Test
    void readsCatalogues() throws IOException {
        CatalogueBuilder builder = new CatalogueBuilder();
        List<IntakeReport> reports = List.of(
                new EscoSkills().read(sample("skills.md", 0), Locale.ENGLISH, builder),
                new EscoSkills().readBroader(sample("skills.md", 1), builder),
                new JobTechSkills().read(sample("skills.md", 2), new Locale("sv"), builder));

        assertThat(reports).allSatisfy(report -> assertThat(report.problems()).isEmpty());
        assertThat(builder.build().problems()).isEmpty();
        assertThat(builder.build().catalogue().lookup("kylning")).hasSize(1);
        assertThat(builder.build().catalogue().lookup("Chill food")).hasSize(1);
    }

    private static SourceFile sample(String page, int number) throws IOException {
        return Given.bytes(samples(page).get(number).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the fenced blocks of a page. */
    private static List<String> samples(String page) throws IOException {
        List<String> samples = new ArrayList<>();
        StringBuilder sample = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGES.resolve(page), StandardCharsets.UTF_8)) {
            if (line.startsWith("```")) {
                if (inside) {
                    samples.add(sample.toString());
                    sample.setLength(0);
                }
                inside = !inside;
            } else if (inside) {
                sample.append(line).append('\n');
            }
        }
        return samples;
    }
}
