package org.stigar.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.people.Directory;
import org.stigar.core.samples.Samples;
import org.stigar.core.walk.Walk;
import org.stigar.intake.csv.CsvDirectory;
import org.stigar.intake.csv.CsvMoves;
import org.stigar.intake.csv.CsvWalks;
import org.stigar.intake.csv.DrawnTrails;
import org.stigar.intake.pseudonym.PseudonymKey;
import org.stigar.intake.pseudonym.Pseudonymiser;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.reviews.ReviewTeams;
import org.stigar.intake.reviews.ReviewWalks;
import org.stigar.intake.skills.EscoSkills;
import org.stigar.intake.skills.JobTechSkills;
import org.stigar.intake.snap.SnapWalks;
import org.stigar.intake.sociopatterns.BadgeDepartments;
import org.stigar.intake.sociopatterns.BadgeWalks;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;

/** What every reader keeps, whatever it is given. */
class ReadersTest {

    private static final String WALKS = """
            at,participants,kind,helper,competences,gathering
            2026-03-02T09:00:00Z,p1|p2,HELP,p2,pricing,2
            2026-03-02T09:00:00Z,"p1|p3",MEETING,,,
            """;
    private static final String ESCO = """
            conceptUri,preferredLabel,altLabels
            http://data.europa.eu/esco/skill/1,cool food,"keep food cool
            chill food"
            http://data.europa.eu/esco/skill/2,weld,
            """;
    private static final String JOBTECH = """
            {"data": {"concepts": [
              {"id": "a1_B", "preferred_label": "Kylteknik", "type": "skill", "alternative_labels": ["Kyla"]},
              {"id": "a2_B", "preferred_label": "Svets", "broader": [{"id": "a1_B", "type": "skill"}]}
            ]}}
            """;
    private static final String TEAMS = """
            team,kind,subteam_of,from_month,to_month
            a,team,,2020-01-01,
            b,team,a,2020-01-01,2021-01-01
            """;

    private static final String MEMBERS = """
            team,github,role,from_month,to_month
            a,ann,lead,2020-01-01,
            b,bob,member,2020-01-01,2020-06-01
            """;

    @ParameterizedTest
    @MethodSource("readers")
    void survivesNoise(Reader reader) {
        Samples.forAll(1_000, random -> {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            check(reader, noise);
            check(reader, Given.gzip(noise));
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (byte) "at,from;to|\"\n\r\t 0123#Z-:p\0\ufeff".charAt((noise[i] & 0xff) % 27);
            }
            check(reader, noise);
        });
    }

    @ParameterizedTest
    @MethodSource("readers")
    void survivesDamage(Reader reader) {
        byte[] sound = reader.sample().getBytes(StandardCharsets.UTF_8);
        Samples.forAll(1_000, random -> {
            byte[] damaged = sound.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                damage(damaged, random);
            }
            check(reader, damaged);
            check(reader, Arrays.copyOf(damaged, random.nextInt(damaged.length + 1)));
        });
    }

    /** What one member holds stands, whatever follows it: another one, damaged or cut off anywhere. */
    @ParameterizedTest
    @MethodSource("readers")
    void survivesDamagedGzip(Reader reader) {
        byte[] sound = reader.sample().getBytes(StandardCharsets.UTF_8);
        byte[] packed = Given.gzip(sound);
        IntakeReport whole = check(reader, sound);
        Samples.forAll(1_000, random -> {
            byte[] damaged = packed.clone();
            damage(damaged, random);
            byte[] later = Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));

            check(reader, Given.concatenated(damaged, packed));
            IntakeReport report = check(reader, Given.concatenated(packed, later));
            assertThat(report.records()).isGreaterThanOrEqualTo(whole.records());
        });
    }

    @ParameterizedTest
    @MethodSource("readers")
    void survivesTruncatedGzip(Reader reader) throws IOException {
        byte[] sound = reader.sample().getBytes(StandardCharsets.UTF_8);
        byte[] packed = Given.gzip(sound);
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            IntakeReport report = check(reader, cut);
            if (length >= 2) {
                assertThat(report.count(Reason.BROKEN_GZIP)).isEqualTo(1);
            }
        }
        assertThat(check(reader, packed)).isEqualTo(check(reader, sound));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsItsSampleWhole(Reader reader) {
        IntakeReport report = check(reader, reader.sample().getBytes(StandardCharsets.UTF_8));

        assertThat(report.problems()).isEmpty();
        assertThat(report.nothingRead()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void saysNothingOfWhatStandsInTheFile(Reader reader) {
        Samples.forAll(300, random -> {
            String text = reader.sample().replace(reader.sample().charAt(random.nextInt(12)), 'ö')
                    + "\nsecret@x.org;,\"secret\n";
            IntakeReport report = check(reader, text.getBytes(StandardCharsets.UTF_8));
            assertThat(report.toString()).doesNotContain("secret");
        });
    }

    @TempDir
    private Path folder;

    @Test
    void rewritesNoiseToNothingBad() {
        Pseudonymiser pseudonymiser = new Pseudonymiser(PseudonymKey.of(new byte[32]));
        Samples.forAll(1_000, random -> {
            byte[] bytes = readers()
                    .skip(random.nextInt((int) readers().count()))
                    .findFirst()
                    .orElseThrow()
                    .getPayload()
                    .sample()
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(20); i >= 0; i--) {
                damage(bytes, random);
            }
            try {
                Path in = Files.write(folder.resolve("in"), bytes);
                IntakeReport report = pseudonymiser.rewrite(in, folder.resolve("out"));
                checkReport(report, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void damage(byte[] bytes, RandomGenerator random) {
        int at = random.nextInt(bytes.length);
        bytes[at] = random.nextBoolean() ? (byte) random.nextInt(256) : bytes[random.nextInt(bytes.length)];
    }

    private static IntakeReport check(Reader reader, byte[] bytes) {
        List<Walk> walks = new ArrayList<>();
        try {
            IntakeReport report = reader.read(Given.bytes(bytes), walks);
            checkReport(report, bytes.length < 2 || bytes[0] != 0x1f ? bytes.length : 1 << 20);
            assertThat(report.walks()).isEqualTo(walks.size()).isLessThanOrEqualTo(report.accepted());
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkReport(IntakeReport report, int size) {
        for (IntakeProblem problem : report.problems()) {
            assertThat(problem.line()).isBetween(0L, size + 1L);
        }
        assertThat(report.rejected()).isLessThanOrEqualTo(report.problemCount());
        assertThat(!report.nothingRead() || report.problemCount() > 0).isTrue();
    }

    static Stream<Named<Reader>> readers() {
        return Stream.concat(walksAndPeople(), catalogues());
    }

    private static Stream<Named<Reader>> catalogues() {
        return Stream.of(
                reader(
                        "esco",
                        ESCO,
                        (file, walks) -> new EscoSkills().read(file, Locale.ENGLISH, new CatalogueBuilder())),
                reader(
                        "esco links",
                        "conceptUri,broaderUri\nhttp://data.europa.eu/esco/skill/1,http://data.europa.eu/esco/skill/S1\n",
                        (file, walks) -> new EscoSkills().readBroader(file, new CatalogueBuilder())),
                reader(
                        "jobtech",
                        JOBTECH,
                        (file, walks) -> new JobTechSkills().read(file, new Locale("sv"), new CatalogueBuilder())));
    }

    private static Stream<Named<Reader>> walksAndPeople() {
        ReadOptions options = ReadOptions.DEFAULT;
        return Stream.of(
                reader("walks", WALKS, (file, walks) -> new CsvWalks(options).read(file, walks::add)),
                reader(
                        "pairs",
                        "at;from;to\n2026-03-02T09:00:00Z;p1;p2\n2026-03-02T09:00:00.5+01:00;p1;\"p2\"\n",
                        (file, walks) -> new CsvWalks(options).read(file, walks::add)),
                reader(
                        "declared",
                        "by,with,rhythm,at,confirmed\np1,p2,weekly,2026-03-02T09:00:00Z,yes\n",
                        (file, walks) -> new DrawnTrails(options).read(file, walks::add, trail -> {})),
                reader(
                        "snap",
                        "# mail\n1 2 100\n2\t3\t90\n",
                        (file, walks) -> new SnapWalks(options).read(file, walks::add)),
                reader(
                        "badges",
                        "20 1 2\n40 1 2\n200 1 2\n",
                        (file, walks) -> new BadgeWalks(options).read(file, walks::add)),
                reader(
                        "reviews",
                        "merged_at,repo,pr,author,reviewer\n2026-03-02T09:00:00Z,core,17,p1,p2\n",
                        (file, walks) -> new ReviewWalks(options).read(file, walks::add)),
                reader(
                        "people",
                        "id,name,languages,country,zone,hours\np1,Ann,sv|en,SE,Europe/Stockholm,08:00-16:30\np2,,,,,\n",
                        (file, walks) -> only(
                                new CsvDirectory(options).people(file).read().reports())),
                reader(
                        "memberships",
                        "person,unit,from,until\np1,u1,2026-01-01T00:00:00Z,\np2,u1,,9999-12-31T00:00:00Z\n",
                        (file, walks) -> only(new CsvDirectory(options)
                                .memberships(file)
                                .read()
                                .reports())),
                reader(
                        "departments",
                        "1 sales\n2 sales\n3 service\n",
                        (file, walks) -> only(new BadgeDepartments().read(file).reports())),
                reader(
                        "units",
                        "id,name,kind,parent,from,until\nu1,One,department,u2,,\nu2,Two,business-area,,,\n",
                        (file, walks) -> only(
                                new CsvDirectory(options).units(file).read().reports())),
                reader(
                        "teams",
                        TEAMS,
                        (file, walks) -> new ReviewTeams(options)
                                .read(file, Given.lines("team,github,role,from_month,to_month"))
                                .reports()
                                .get(0)),
                reader("members", MEMBERS, (file, walks) -> readMembers(file)),
                reader(
                        "moves",
                        "person,from,to\np1,,u2\n,u1,u2\n",
                        (file, walks) -> new CsvMoves(company(), Instant.EPOCH)
                                .read(file)
                                .report()));
    }

    private static IntakeReport readMembers(SourceFile file) throws IOException {
        return new ReviewTeams(ReadOptions.DEFAULT)
                .read(Given.bytes(TEAMS.getBytes(StandardCharsets.UTF_8)), file)
                .reports()
                .get(1);
    }

    private static Directory company() throws IOException {
        return new CsvDirectory(ReadOptions.DEFAULT)
                .memberships(Given.lines("person,unit", "p1,u1", "p2,u1", "p3,u2"))
                .read()
                .directory();
    }

    private static IntakeReport only(List<IntakeReport> reports) {
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    private static Named<Reader> reader(String name, String sample, Reading reading) {
        return Named.of(name, new Reader(sample, reading));
    }

    /** A reader, and a file that it reads whole. */
    private record Reader(String sample, Reading reading) {

        IntakeReport read(SourceFile file, List<Walk> walks) throws IOException {
            return reading.read(file, walks);
        }
    }

    /** Reads a file. */
    @FunctionalInterface
    private interface Reading {
        IntakeReport read(SourceFile file, List<Walk> walks) throws IOException;
    }
}
