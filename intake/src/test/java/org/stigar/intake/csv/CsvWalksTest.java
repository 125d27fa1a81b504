package org.stigar.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.source.Given;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;

class CsvWalksTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId P1 = new PersonId("p1");
    private static final PersonId P2 = new PersonId("p2");
    private static final PersonId P3 = new PersonId("p3");

    private final List<Walk> walks = new ArrayList<>();

    @Test
    void readsEveryColumn() throws IOException {
        IntakeReport report = read(
                ReadOptions.DEFAULT,
                "at,participants,kind,occasion,source,source_id,gathering,helper,competences,word",
                "2026-03-02T09:00:00Z,p1|p2 p3,HELP,PROJECT,asks,a-17,9,p2,pricing|cold chain,CONFIRMED");

        assertThat(report.problems()).isEmpty();
        assertThat(walks)
                .containsExactly(new Walk(
                        NINE,
                        List.of(P1, P2, P3),
                        9,
                        WalkKind.HELP,
                        Occasion.PROJECT,
                        new WalkSource("asks"),
                        Optional.of("a-17"),
                        Optional.of(new Help(P2, List.of("pricing", "cold chain"), Help.Word.CONFIRMED))));
    }

    @Test
    void takesPairsAndDefaults() throws IOException {
        IntakeReport report = read(ReadOptions.DEFAULT, "at,from,to", "2026-03-02T09:00:00Z,p1,p2");

        assertThat(report.problems()).isEmpty();
        assertThat(walks)
                .containsExactly(Walk.of(NINE, List.of(P1, P2), WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED));
    }

    @Test
    void takesAnArenaForItsOwnOccasion() throws IOException {
        read(ReadOptions.DEFAULT, "at,from,to,kind", "2026-03-02T09:00:00Z,p1,p2,arena");

        assertThat(walks).extracting(Walk::occasion).containsExactly(Occasion.ARENA);
    }

    @Test
    void takesHelpWithoutAWordForClaimed() throws IOException {
        read(ReadOptions.DEFAULT, "at,from,to,helper", "2026-03-02T09:00:00Z,p1,p2,p1");

        assertThat(walks).extracting(Walk::kind).containsExactly(WalkKind.HELP);
        assertThat(walks).extracting(walk -> walk.help().orElseThrow().word()).containsExactly(Help.Word.CLAIMED);
    }

    @Test
    void takesSemicolonsQuotesCapitalsAndAnyOrder() throws IOException {
        IntakeReport report = read(
                ReadOptions.DEFAULT,
                "\ufeffTo;\"From\"; AT ",
                "\"p2\";p1;2026-03-02T09:00:00Z",
                " p3 ; p1 ;\"2026-03-02T09:00:00Z\"\r",
                "",
                "\"a;\"\"b\"\"\";p1;2026-03-02T09:00:00Z");

        assertThat(report.problems()).isEmpty();
        assertThat(walks).extracting(walk -> walk.participants().get(1).value()).containsExactly("p2", "p3", "a;\"b\"");
    }

    @Test
    void readsTimesWithoutAZoneInTheFilesZone() throws IOException {
        ReadOptions swedish = ReadOptions.DEFAULT.withZone(ZoneId.of("Europe/Stockholm"));
        IntakeReport report = read(
                swedish, "at,from,to", "2026-03-02T10:00:00,p1,p2", "2026-03-02,p1,p2", "2026-03-02T09:00:00Z,p1,p2");

        assertThat(report.problems()).isEmpty();
        assertThat(walks).extracting(Walk::at).containsExactly(NINE, Instant.parse("2026-03-02T11:00:00Z"), NINE);
    }

    @Test
    void asksForAZoneWhereThereIsNone() throws IOException {
        IntakeReport report = read(ReadOptions.DEFAULT, "at,from,to", "2026-03-02T10:00:00,p1,p2");

        assertThat(report.count(Reason.BAD_TIME)).isEqualTo(1);
        assertThat(report.problems().get(0).detail()).contains("--zone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '/', quoteCharacter = '`', textBlock = """
            yesterday,p1,p2,,,,,                         / BAD_TIME
            1969-12-31T23:59:59Z,p1,p2,,,,,              / BAD_TIME
            9999-06-01T00:00:00Z,p1,p2,,,,,              / BAD_TIME
            2026-02-29T00:00:00Z,p1,p2,,,,,              / BAD_TIME
            ,p1,p2,,,,,                                  / MISSING_FIELD
            2026-03-02T09:00:00Z,,p2,,,,,                / MISSING_FIELD
            2026-03-02T09:00:00Z,p1,,,,,,                / MISSING_FIELD
            2026-03-02T09:00:00Z                         / MISSING_FIELD
            2026-03-02T09:00:00Z,p1,p1,,,,,              / SAME_PERSON
            2026-03-02T09:00:00Z,p1,p2,LUNCH,,,,         / BAD_VALUE
            2026-03-02T09:00:00Z,p1,p2,HELP,,,,          / MISSING_FIELD
            2026-03-02T09:00:00Z,p1,p2,WORK,p1,,,        / BAD_VALUE
            2026-03-02T09:00:00Z,p1,p2,HELP,p3,,,        / BAD_VALUE
            2026-03-02T09:00:00Z,p1,p2,WORK,,1,,         / BAD_VALUE
            2026-03-02T09:00:00Z,p1,p2,WORK,,many,,      / BAD_VALUE
            2026-03-02T09:00:00Z,p1,p2,WORK,,,A B,       / BAD_VALUE
            2026-03-02T09:00:00Z,p1,p2,WORK,,,,sometimes / BAD_VALUE
            2026-03-02T09:00:00Z,p1,p2,WORK,,,,OWN,more  / BAD_FIELDS
            2026-03-02T09:00:00Z,p\u0007,p2,WORK,,,,     / BAD_ID
            2026-03-02T09:00:00Z,p\u0000,p2,WORK,,,,     / BAD_CHARACTER
            2026-03-02T09:00:00Z,p"1",p2,WORK,,,,        / BAD_QUOTES
            2026-03-02T09:00:00Z,"p1"x,p2,WORK,,,,       / BAD_QUOTES
            2026-03-02T09:00:00Z,"p1,p2,WORK,,,,         / BAD_QUOTES
            """)
    void leavesOutARowAndSaysWhy(String row, Reason reason) throws IOException {
        IntakeReport report = read(
                ReadOptions.DEFAULT,
                "at,from,to,kind,helper,gathering,source,occasion",
                "2026-03-02T09:00:00Z,p1,p2,,,,,",
                row,
                "2026-03-02T09:00:00Z,p1,p3,,,,,");

        assertThat(report.problems())
                .extracting(IntakeProblem::line, IntakeProblem::reason)
                .containsExactly(tuple(3L, reason));
        assertThat(walks).hasSize(2);
        assertThat(report.walks()).isEqualTo(2);
        assertThat(report.records()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.nothingRead()).isFalse();
    }

    @Test
    void leavesOutGatheringsOfOneAndOfMoreThanAThousand() throws IOException {
        IntakeReport report = read(
                ReadOptions.DEFAULT,
                "at,participants",
                "2026-03-02T09:00:00Z,p1",
                "2026-03-02T09:00:00Z," + crowd(1_001),
                "2026-03-02T09:00:00Z," + crowd(1_000),
                "2026-03-02T09:00:00Z,p1|p2|p1");

        assertThat(report.problems())
                .extracting(IntakeProblem::reason)
                .containsExactly(Reason.MISSING_FIELD, Reason.TOO_MANY_PEOPLE, Reason.SAME_PERSON);
        assertThat(walks).extracting(Walk::gathering).containsExactly(1_000);
    }

    @Test
    void saysWhichColumnsAreMissing() throws IOException {
        IntakeReport report = read(ReadOptions.DEFAULT, "who,what", "p1,p2");

        assertThat(report.problems())
                .containsExactly(new IntakeProblem("given", 1, Reason.MISSING_COLUMN, "at, participants"));
        assertThat(report.nothingRead()).isTrue();
    }

    @Test
    void notesUnknownColumnsByTheirPlace() throws IOException {
        IntakeReport report = read(ReadOptions.DEFAULT, "at,from,to,ann@x.org", "2026-03-02T09:00:00Z,p1,p2,17");

        assertThat(report.problems())
                .containsExactly(
                        new IntakeProblem("given", 1, Reason.UNKNOWN_COLUMN, "column 4 is not known and was ignored"));
        assertThat(report.problemCount()).isZero();
        assertThat(walks).hasSize(1);
    }

    @Test
    void refusesTwoColumnsOfOneName() throws IOException {
        IntakeReport report = read(ReadOptions.DEFAULT, "at,from,to,From", "2026-03-02T09:00:00Z,p1,p2,p3");

        assertThat(report.count(Reason.BAD_HEADER)).isEqualTo(1);
        assertThat(report.nothingRead()).isTrue();
    }

    @Test
    void saysThatAnEmptyFileIsEmpty() throws IOException {
        for (SourceFile empty : List.of(Given.bytes(new byte[0]), Given.lines("at,from,to"), Given.lines("", ""))) {
            IntakeReport report = new CsvWalks(ReadOptions.DEFAULT).read(empty, walks::add);

            assertThat(report.nothingRead()).isTrue();
            assertThat(report.problems()).extracting(IntakeProblem::reason).containsExactly(Reason.NO_RECORDS);
        }
    }

    @Test
    void keepsAThousandProblemsAndCountsAll() throws IOException {
        String[] lines = IntStream.range(0, 5_001).mapToObj(i -> "x,p1,p2").toArray(String[]::new);
        lines[0] = "at,from,to";

        IntakeReport report = read(ReadOptions.DEFAULT, lines);

        assertThat(report.count(Reason.BAD_TIME)).isEqualTo(5_000);
        assertThat(report.problems()).hasSize(1_000);
    }

    private static String crowd(int size) {
        return IntStream.range(0, size).mapToObj(i -> "q" + i).collect(Collectors.joining("|"));
    }

    private IntakeReport read(ReadOptions options, String... lines) throws IOException {
        return new CsvWalks(options).read(Given.lines(lines), walks::add);
    }
}
