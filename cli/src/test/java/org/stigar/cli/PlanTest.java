package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.cli.terminal.Language;

/** {@code plan} on small files. */
class PlanTest {

    @TempDir
    private Path folder;

    private Path people;

    @BeforeEach
    void writePeople() throws IOException {
        people = file("people.csv", "id,name,country,function,zone");
        try (var out = Files.newBufferedWriter(people)) {
            out.write("id,name,country,function,zone\n");
            for (int n = 0; n < 20; n++) {
                out.write(
                        "p" + n + ",Name " + n + "," + List.of("SE", "NO", "DE").get(n % 3) + ","
                                + List.of("sales", "service").get(n % 2) + "," + "Europe/Stockholm\n");
            }
        }
    }

    @Test
    void showsThePlanItsScoreAndWhatItCovers() {
        Run run = plan("--rounds", 4, "--size", 5);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Who sits with whom", "Name 7", "forbidden", "pairs who meet", "for at most 4 rounds")
                .contains("--seed 1 --evaluations 200000");
    }

    @Test
    void saysTheSameForTheSameSeed() {
        assertThat(plan("--format", "csv").out())
                .isEqualTo(plan("--format", "csv").out());
        assertThat(Run.in(Language.SV, "plan", people, "--evaluations", "1000").out())
                .contains("Vilka som sitter tillsammans", "Slumpad plan");
    }

    @Test
    void writesAPlanThatCanBeContinued() throws IOException {
        Path first = folder.resolve("plan.csv");
        Path second = folder.resolve("new/plan2.csv");
        plan("--out", first, "--html");
        Path ill = file("ill.csv", "person,round", "p3,");
        Run run = plan("--continue", first, "--absent", ill, "--out", second);

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("plan.html")))
                .contains("<svg", "Name 3", "Who meets whom", "A plan of an arena")
                .doesNotContain("trails");
        List<String> before = Files.readAllLines(first);
        List<String> after = Files.readAllLines(second);
        assertThat(before).hasSize(81).first().isEqualTo("round,group,person,start");
        assertThat(after).hasSize(81 - 4).noneMatch(row -> row.contains(",p3,"));
        assertThat(before).containsAll(after);
        assertThat(run.out()).contains("changed seats");
    }

    @Test
    void continuesWithWhatWasAskedForButForWhatIsSaidAnew() throws IOException {
        Path first = folder.resolve("plan.csv");
        Path second = folder.resolve("new/plan2.csv");
        Path third = folder.resolve("plan3.csv");
        Path apart = file("apart.csv", "person,other", "p0,p1");
        plan(
                "--rounds",
                3,
                "--size",
                4,
                "--zone-hours",
                "9-17",
                "--length",
                "90m",
                "--mix",
                "country=3",
                "--apart",
                apart,
                "--out",
                first);
        Run run = plan("--continue", first, "--out", second);
        Run anew = plan("--continue", second, "--length", "30m", "--out", third);

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
        assertThat(Files.readAllLines(folder.resolve("plan.options")))
                .containsExactly(
                        "--rounds=3",
                        "--size=4",
                        "--on=2026-11-27,2026-12-04,2026-12-11",
                        "--zone-hours=9-17",
                        "--length=90m",
                        "--mix=country=3",
                        "--apart=apart.csv");
        assertThat(Files.readAllLines(folder.resolve("new/plan2.options"))).contains("--apart=../apart.csv");
        assertThat(anew.exitCode()).isZero();
        assertThat(Files.readAllLines(folder.resolve("plan3.options"))).contains("--length=30m", "--apart=apart.csv");
    }

    @Test
    void saysThatAnOptionsFileIsNone() throws IOException {
        Path first = folder.resolve("plan.csv");
        plan("--out", first);
        for (String line : List.of("--seat=4", "@people.csv", "--rounds=many", "word")) {
            file("plan.options", line);

            Run run = plan("--continue", first);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("plan.options has a line");
        }
    }

    @Test
    void keepsToTheSmallFiles() throws IOException {
        Path apart = file("apart.csv", "person,other", "p0,p1");
        Path together = file("together.csv", "group,person", "a,p2", "a,p3");
        Path meet = file("meet.csv", "person,other", "p4,p5");
        Path lead = file("lead.csv", "person", "p6", "p7", "p8", "p9");
        Path met = file("met.csv", "person,other,times", "p10,p11,2", "gone,p1,");
        Path out = folder.resolve("plan.csv");
        Run run = plan(
                "--apart",
                apart,
                "--together",
                together,
                "--meet",
                meet,
                "--facilitators",
                lead,
                "--avoid-from",
                met,
                "--out",
                out);

        assertThat(run.exitCode()).isZero();
        List<String> groups = Files.readAllLines(out).stream()
                .skip(1)
                .collect(Collectors.groupingBy(
                        row -> row.split(",", -1)[0] + "-" + row.split(",", -1)[1],
                        Collectors.mapping(row -> row.split(",", -1)[2], Collectors.joining(" ", " ", " "))))
                .values()
                .stream()
                .toList();
        assertThat(groups).noneMatch(group -> group.contains(" p0 ") && group.contains(" p1 "));
        assertThat(groups).noneMatch(group -> group.contains(" p10 ") && group.contains(" p11 "));
        assertThat(groups).allMatch(group -> group.contains(" p2 ") == group.contains(" p3 "));
        assertThat(groups).anyMatch(group -> group.contains(" p4 ") && group.contains(" p5 "));
        assertThat(groups)
                .allMatch(group ->
                        Stream.of("p6", "p7", "p8", "p9").anyMatch(lead1 -> group.contains(" " + lead1 + " ")));
    }

    @Test
    void writesACalendarForEverybody() throws IOException {
        Path calendars = folder.resolve("ics");
        Run run = plan(
                "--rounds", 2, "--on", "2026-03-25", "--zone-hours", "9-17", "--length", "90m", "--ics", calendars);

        assertThat(run.exitCode()).isZero();
        try (Stream<Path> files = Files.list(calendars)) {
            assertThat(files).hasSize(20);
        }
        ICalendar calendar =
                Biweekly.parse(Files.readString(calendars.resolve("p3.ics"))).first();
        assertThat(calendar.getEvents()).hasSize(2);
        // 12:15 of the working day, rounded to half hours: one hour earlier by UTC once clocks have changed on 29
        // March.
        assertThat(calendar.getEvents().stream()
                        .map(event ->
                                event.getDateStart().getValue().toInstant().toString()))
                .containsExactly("2026-03-25T11:00:00Z", "2026-04-01T10:00:00Z");
    }

    @Test
    void findsADateItselfWhereNoneIsSaid() {
        // The day of the test is a Thursday.
        assertThat(plan("--zone-hours", "9-17").out()).contains("2026-11-27", "2026-12-18");
    }

    @Test
    void saysWhatDoesNotGoTogether() throws IOException {
        Path lead = file("lead.csv", "person", "p6");
        String all = IntStream.range(0, 20)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, 20).mapToObj(other -> "p" + one + ",p" + other))
                .collect(Collectors.joining("\n"));
        Path apart = file("apart.csv", "person,other", all);
        Path out = folder.resolve("plan.csv");

        Run few = plan("--facilitators", lead, "--out", out);
        Run alone = plan("--apart", apart, "--out", out);

        assertThat(few.exitCode()).isEqualTo(1);
        assertThat(few.err())
                .contains("in round 1", "a facilitator in each group", "3 more facilitators", "groups of at least 20");
        assertThat(alone.exitCode()).isEqualTo(1);
        assertThat(alone.err())
                .contains("people who cannot be placed together or then")
                .doesNotContain("Name ");
        assertThat(out).doesNotExist();
    }

    @Test
    void tellsBadRowsByFileAndLineAndBadOptionsInWords() throws IOException {
        Path apart = file("apart.csv", "person,other", "p0,p1", "p0,nobody", "p2,p2");

        Run rows = plan("--apart", apart);

        assertThat(rows.exitCode()).isZero();
        assertThat(rows.err()).contains("apart.csv:3: ", "apart.csv:4: ");
        assertThat(plan("--mix", "shoes").err()).contains("--mix takes");
        assertThat(plan("--zone-hours", "17-9").err()).contains("--zone-hours must");
        assertThat(plan("--on", "soon").err()).contains("--on must");
        assertThat(plan("--length", "long").err()).contains("a time must be");
        assertThat(plan("--size", 1).err()).contains("--size 2 or more");
        assertThat(plan("--threads", 0).err()).contains("--threads");
        assertThat(plan("--html").err()).contains("--out");
        assertThat(plan("--ics", folder).err()).contains("a calendar needs times");
        assertThat(plan("--at", "2026-12-01", "--on", "2026-12-01").err()).contains("either --at or --on");
        assertThat(plan("--absent", folder.resolve("missing.csv")).exitCode()).isEqualTo(2);
        assertThat(Run.of("plan", people, "--evaluations", 0).err()).contains("--evaluations must");
        assertThat(plan("--html", "--mix", "shoes").exitCode()).isEqualTo(2);
    }

    private Run plan(Object... more) {
        Object[] all = Stream.concat(Stream.of("plan", people, "--evaluations", "200000"), Stream.of(more))
                .toArray();
        return Run.of(all);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
