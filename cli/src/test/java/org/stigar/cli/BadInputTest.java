package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.cli.terminal.Language;

/** Every command that reads, given every kind of bad input in each of its files. */
class BadInputTest {

    /** Stands in every bad row, and must stand in no message. */
    private static final String SECRET = "hemlig";

    private static final Pattern PLACE = Pattern.compile("(?m)^[a-z.]+:\\d+(?=: )");
    private static final Pattern REPORT = Pattern.compile("[a-z.]+(:\\d+)?: [^:]+: .+");

    /** What each command reads, and how it is called. */
    private static final Map<String, String> COMMANDS = Map.of(
            "analyse", "walks.csv --people people.csv --units units.csv --memberships memberships.csv --out out",
            "evaluate", "walks.csv --horizon 10 --out out",
            "route",
                    "walks.csv --people people.csv --memberships memberships.csv --from p0 --to p1 --competences "
                            + "skills.csv",
            "simulate",
                    "walks.csv --people people.csv --units units.csv --memberships memberships.csv "
                            + "--moves moves.csv --at 2025-04-16",
            "pseudonymise", "walks.csv people.csv memberships.csv moves.csv skills.csv --key key --out new/out");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeSoundFiles() {
        MadeUpFiles files = new MadeUpFiles(folder);
        files.walks("p", 20, 120);
        StringBuilder people = new StringBuilder("id,city\n");
        StringBuilder memberships = new StringBuilder("person,unit,from,until\n");
        for (int person = 0; person < 20; person++) {
            people.append("p" + person + ",Umeå\n");
            memberships.append("p" + person + ",unit" + person / 10 + ",,\n");
        }
        files.write("walks.csv", files.read("pwalks.csv"));
        files.write("people.csv", people.toString());
        files.write("memberships.csv", memberships.toString());
        files.write("units.csv", "id,name,parent\nunit0,One,\nunit1,Two,\n");
        files.write("moves.csv", "person,from,to\n,unit0,unit1\n");
        files.write("skills.csv", "person,competence\np1,pricing\n");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void readsSoundFilesWithoutAWord(String command) {
        Run run = run(Language.EN, command);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines().filter(line -> PLACE.matcher(line).find())).isEmpty();
    }

    /** The row in question is left out and told of, and the others are used. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("badRows")
    void tellsOfABadRowAndGoesOn(String command, String file, String report, String row) throws IOException {
        String sound = Files.readString(folder.resolve(file));
        Files.writeString(folder.resolve(file), sound + row + "\n");
        long line = sound.lines().count() + 1;

        Run run = run(Language.EN, command);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).containsPattern("(?m)^" + Pattern.quote(file + ":" + line + ": " + report) + "[^:]*: .+");
        requireCalm(run, command);
    }

    /** Of a gzip file whatever stands before the damage is used, in a later member too. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("reads")
    void keepsWhatStandsBeforeDamageInAGzipFile(String command, String file) throws IOException {
        byte[] sound = Files.readAllBytes(folder.resolve(file));
        byte[] packed = gzip(sound);
        long line = new String(sound, StandardCharsets.UTF_8).lines().count() + 1;
        byte[] later = gzip((SECRET + "," + SECRET + "\n").getBytes(StandardCharsets.UTF_8));
        for (int length : new int[] {1, 5, 12}) {
            Files.write(folder.resolve(file), concatenated(packed, Arrays.copyOf(later, length)));

            Run run = run(Language.EN, command, "--force");

            assertThat(run.exitCode())
                    .as("%s of %s bytes", length, later.length)
                    .isZero();
            assertThat(run.err()).containsPattern("(?m)^" + file + ":" + line + ": damaged compressed file");
            requireCalm(run, command, "--force");
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("reads")
    void tellsWhereATruncatedGzipFileBreaksOff(String command, String file) throws IOException {
        byte[] packed = gzip(Files.readAllBytes(folder.resolve(file)));
        Files.write(folder.resolve(file), Arrays.copyOf(packed, packed.length - 9));

        Run run = run(Language.EN, command);

        assertThat(run.err()).containsPattern("(?m)^" + file + ":\\d+: damaged compressed file");
        if (file.equals("walks.csv")) {
            assertThat(run.exitCode()).isZero();
        }
        requireCalm(run, command);
    }

    /** Where nothing of a file can be used there is no answer, and nothing is written. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("uselessFiles")
    void answersNothingWhereNothingCouldBeRead(String command, String file, Useless useless) throws IOException {
        Files.delete(folder.resolve(file));
        useless.make(folder.resolve(file));
        assumeFalse(useless == Useless.FORBIDDEN && Files.isReadable(folder.resolve(file)), "root may read everything");

        Run run = run(Language.EN, command);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(file);
        assertThat(run.err().lines().filter(line -> !line.startsWith("stigar: ") && !line.startsWith(" ")))
                .allMatch(line -> REPORT.matcher(line).matches() || line.startsWith("…"));
        requireCalm(run, command);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.map(path -> folder.relativize(path).toString()))
                    .allMatch(name -> name.isEmpty() || name.matches("[a-z]+\\.csv"));
        }
    }

    /** No stack trace, nobody's id, nothing left aside, and in Swedish the same lines of the same files. */
    private void requireCalm(Run run, String command, String... more) throws IOException {
        assertThat(run.out() + run.err()).doesNotContain(SECRET, "Exception", "\tat ", "\u0000");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName()))).noneMatch(name -> name.startsWith(".s"));
        }
        Run swedish = run(Language.SV, command, more.length == 0 ? new String[] {"--force"} : more);
        assertThat(places(swedish)).isEqualTo(places(run));
        if (run.exitCode() == 2) {
            assertThat(swedish.exitCode()).isEqualTo(2);
            assertThat(swedish.err()).isNotEqualTo(run.err());
        }
    }

    private static List<String> places(Run run) {
        Matcher matcher = PLACE.matcher(run.err());
        List<String> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private Run run(Language language, String command, String... more) {
        List<Object> arguments = new ArrayList<>(List.of(command));
        for (String word : COMMANDS.getOrDefault(command, "").split(" ", -1)) {
            arguments.add(word.matches("key|out|new/out|.*[.]csv") ? folder.resolve(word) : word);
        }
        Stream.of(more).filter(word -> arguments.toString().contains("--out")).forEach(arguments::add);
        return Run.in(language, arguments.toArray());
    }

    static Stream<String> commands() {
        return COMMANDS.keySet().stream().sorted();
    }

    static Stream<Arguments> reads() {
        return commands()
                .flatMap(command -> Stream.of(COMMANDS.getOrDefault(command, "").split(" ", -1))
                        .filter(word -> word.endsWith(".csv"))
                        .map(file -> Arguments.of(command, file)));
    }

    static Stream<Arguments> uselessFiles() {
        return reads().flatMap(read ->
                Stream.of(Useless.values()).map(useless -> Arguments.of(read.get()[0], read.get()[1], useless)));
    }

    /** Every kind of bad row for each file, in the commands that look at it. */
    static Stream<Arguments> badRows() {
        List<String[]> form = List.of(
                new String[] {"character that no text has", SECRET + "\u0000," + SECRET},
                new String[] {"line too long", SECRET + "x".repeat(1_000_000)},
                new String[] {"quotation marks wrong", SECRET + ",x\"" + SECRET},
                new String[] {"wrong number of fields", SECRET + ",,,,,,,,,,,,"});
        Map<String, List<String[]>> sense = Map.of(
                "walks.csv",
                List.of(
                        new String[] {"time not understood", "9999-12-31T00:00:00Z," + SECRET + "|p1,MESSAGE"},
                        new String[] {"time not understood", "1969-12-31T23:59:59Z," + SECRET + "|p1,MESSAGE"},
                        new String[] {"somebody meets themselves", "2025-02-01T08:00:00Z," + SECRET + "|" + SECRET},
                        new String[] {"field missing", "2025-02-01T08:00:00Z," + SECRET + ",MESSAGE"}),
                "people.csv",
                List.of(new String[] {"id twice", "p1," + SECRET}, new String[] {"field missing", "," + SECRET}),
                "units.csv",
                List.of(
                        new String[] {"unit above itself", "unit2," + SECRET + ",unit2"},
                        new String[] {"unknown unit", "unit2," + SECRET + ",unit3\nunit3," + SECRET + ",unit2"},
                        new String[] {"id twice", "unit1," + SECRET + ","}),
                "memberships.csv",
                List.of(
                        new String[] {"unknown person", SECRET + ",unit1,,"},
                        new String[] {"ends before it begins", "p1,unit1,2025-03-01T00:00:00Z,2025-02-01T00:00:00Z"}),
                "moves.csv",
                List.of(
                        new String[] {"unknown person", SECRET + ",,unit1"},
                        new String[] {"unknown unit", "p1,," + SECRET}));
        return reads().flatMap(read -> {
            String command = read.get()[0].toString();
            String file = read.get()[1].toString();
            // Whether the rows make sense is not for the command that only rewrites them.
            boolean looks = !command.equals("pseudonymise");
            return Stream.concat(form.stream(), looks ? sense.getOrDefault(file, List.of()).stream() : Stream.of())
                    .map(bad -> Arguments.of(command, file, bad[0], bad[1]));
        });
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    /** A file of which nothing can be used. */
    private enum Useless {
        EMPTY,
        BLANK_LINES,
        NOTHING_BUT_NUL,
        NOT_THERE,
        FOLDER,
        FORBIDDEN,
        LINK_TO_ITSELF,
        WRONG_HEADER,
        ONE_WORD,
        ONE_LONG_LINE,
        JUNK,
        JUNK_IN_GZIP,
        GZIP_OF_NOTHING,
        BEGIN_OF_GZIP;

        void make(Path file) throws IOException {
            switch (this) {
                case NOT_THERE -> assertThat(file).doesNotExist();
                case FOLDER -> Files.createDirectory(file);
                case LINK_TO_ITSELF -> Files.createSymbolicLink(file, file.getFileName());
                case FORBIDDEN -> Files.setPosixFilePermissions(Files.write(file, new byte[9]), Set.of());
                default -> Files.write(file, bytes());
            }
        }

        private byte[] bytes() throws IOException {
            byte[] junk = new byte[5_000];
            new SplittableRandom(4).nextBytes(junk);
            return switch (this) {
                case BLANK_LINES -> text("\n \n\n");
                case NOTHING_BUT_NUL -> new byte[1_000];
                case WRONG_HEADER -> text("colour,weight\n" + SECRET + ",2\n");
                case ONE_WORD -> text(SECRET);
                case ONE_LONG_LINE -> text(SECRET.repeat(200_000));
                case JUNK -> junk;
                case JUNK_IN_GZIP -> gzip(junk);
                case GZIP_OF_NOTHING -> gzip(new byte[0]);
                case BEGIN_OF_GZIP -> Arrays.copyOf(gzip(junk), 7);
                default -> new byte[0];
            };
        }

        private static byte[] text(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
