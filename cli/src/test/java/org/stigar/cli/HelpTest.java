package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.cli.terminal.Language;

/** The help of each command: a page that is whole, true and the same in both languages. */
class HelpTest {

    private static final List<String> COMMANDS = List.of(
            "analyse", "evaluate", "route", "simulate", "pulse", "plan", "generate", "pseudonymise", "mdgp", "golfer");
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z]+)");
    private static final Pattern EXIT_CODE = Pattern.compile("(?m)^ +(\\d+) {2,}\\p{L}");

    @ParameterizedTest
    @MethodSource("pages")
    void saysWhatForHowWithWhatAndWithWhichExitCodes(String command, Language language) {
        Run run = Run.in(language, command, "--help");
        boolean swedish = language == Language.SV;

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        (swedish ? "Användning: stigar " : "Usage: stigar ") + command,
                        swedish ? "Indata:" : command.equals("generate") ? "Input:" : "Options:",
                        swedish ? "Exempel:" : "Examples:");
        assertThat(found(EXIT_CODE, run.out())).contains("0", "2", "70");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void namesTheSameOptionsAndExitCodesInBothLanguages(String command) {
        String english = Run.of(command, "--help").out();
        String swedish = Run.in(Language.SV, command, "--help").out();

        assertThat(found(OPTION, swedish)).isEqualTo(found(OPTION, english)).contains("--help", "--lang", "--format");
        assertThat(found(EXIT_CODE, swedish)).isEqualTo(found(EXIT_CODE, english));
    }

    /** What an example names exists: an example that fails to parse ends with another exit code than one without files. */
    @ParameterizedTest
    @MethodSource("pages")
    void givesExamplesThatTheCommandLineUnderstands(String command, Language language) {
        String page = Run.in(language, command, "--help").out().replace("\\\n", " ");
        List<String> examples = page.lines()
                .filter(line -> line.strip().startsWith("stigar " + command + " "))
                .toList();

        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            assertThat(found(OPTION, example.replace(" --", "\n --"))).isSubsetOf(found(OPTION, page));
        }
    }

    /** The page of the documents has a row for every command and names no option that is not there. */
    @ParameterizedTest
    @MethodSource("commands")
    void isWhatTheDocumentsSay(String command) throws IOException {
        String page = Files.readString(Path.of(System.getProperty("stigar.root"), "docs", "cli.md"))
                .replace("\\\n", " ");
        String help = Run.of(command, "--help").out();

        assertThat(page).contains("| `" + command);
        page.lines()
                .filter(line -> line.strip().startsWith("./stigar " + command))
                .forEach(line ->
                        assertThat(found(OPTION, line.replace(" --", "\n --"))).isSubsetOf(found(OPTION, help)));
    }

    private static List<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(HelpTest::first).sorted().distinct().toList();
    }

    private static String first(MatchResult result) {
        return result.group(1);
    }

    static Stream<String> commands() {
        return COMMANDS.stream();
    }

    static Stream<Arguments> pages() {
        return commands()
                .flatMap(command -> Arrays.stream(Language.values()).map(language -> Arguments.of(command, language)));
    }
}
