package org.stigar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.checks.Repository.TextFile;

/** The rules over texts, held and shown to bite. */
class TextRulesTest {

    private static final Rules<TextFile> BROKEN = new Rules<TextFile>()
            .put("files are short", new TextFile("core/src/main/java/Long.java", Collections.nCopies(401, "x")))
            .put("nothing is left unfinished", new TextFile("tools/x.sh", List.of("# TO" + "DO later")))
            .put("nothing names a path of a machine", new TextFile("docs/x.md", List.of("see /ho" + "me/ann/x")))
            .put("nobody signs a file", new TextFile("core/src/main/java/A.java", List.of(" * @auth" + "or Ann")))
            .put(
                    "a suppression gives its reason on its line",
                    new TextFile("core/src/main/java/A.java", List.of("@Suppress" + "Warnings(\"unchecked\")")))
            .put("nothing is mocked", new TextFile("core/pom.xml", List.of("<artifactId>mockito-core</artifactId>")));

    private static final List<TextFile> SOUND = List.of(
            new TextFile("core/src/main/java/Long.java", Collections.nCopies(400, "x")),
            new TextFile(
                    "core/src/main/java/A.java",
                    List.of("@Suppress" + "Warnings(\"unchecked\") // the array is made here", "https://a.org/home/b")),
            new TextFile("core/pom.xml", List.of("<artifactId>assertj-core</artifactId>")));

    static Stream<String> rules() {
        return TextRules.rules().names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        assertThat(Repository.texts().stream().flatMap(file -> TextRules.rules().get(rule).problems(file).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(String rule) {
        assertThat(TextRules.rules().get(rule).problems(BROKEN.get(rule))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sparesWhatIsSound(String rule) {
        assertThat(SOUND)
                .allSatisfy(file ->
                        assertThat(TextRules.rules().get(rule).problems(file)).isEmpty());
    }
}
