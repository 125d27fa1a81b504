package org.stigar.checks;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.checks.Repository.TextFile;

/** The rules over documents, held and shown to bite. */
class DocumentsTest {

    private static final List<TextFile> TEXTS = Repository.texts(".md");
    private static final Set<String> TESTS = Repository.texts(".java").stream()
            .map(file -> file.path().replaceFirst(".*/", "").replaceFirst("\\.java$", ""))
            .collect(toSet());
    private static final Rules<TextRules.TextRule> RULES = new Documents(Repository.ROOT, TESTS::contains).rules();

    static Stream<String> rules() {
        return RULES.names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        assertThat(TEXTS.stream().flatMap(file -> RULES.get(rule).problems(file).stream()))
                .isEmpty();
    }

    @Test
    void findsDeadLinks(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("b.md"), "# What it *is*, in short\n");
        TextFile file = new TextFile(
                "a.md",
                List.of(
                        "[to b](b.md), [to a part](b.md#what-it-is-in-short), [far](https://example.org)",
                        "[gone](c.md) and [a gone part](b.md#gone)",
                        "```",
                        "[code](d.md)",
                        "```"));

        assertThat(new Documents(root, name -> true)
                        .rules()
                        .get("links lead somewhere")
                        .problems(file))
                .containsExactly("a.md: no such file: c.md", "a.md: no such heading: b.md#gone");
    }

    @Test
    void findsADecisionWithoutItsConsequences() {
        TextFile file = new TextFile("docs/adr/0001-a.md", List.of("## Context", "## Options", "## Decision"));

        assertThat(RULES.get("decisions have all their sections").problems(file))
                .hasSize(1);
        assertThat(RULES.get("decisions have all their sections")
                        .problems(new TextFile("docs/adr/0001-a.md", Documents.SECTIONS)))
                .isEmpty();
    }

    @Test
    void findsATestThatIsNotThere() {
        TextFile file = new TextFile("docs/a.md", List.of("held by `NoSuchTest` and `DocumentsTest`"));

        assertThat(RULES.get("tests that are named exist").problems(file))
                .containsExactly("docs/a.md: no such test: NoSuchTest");
    }

    @Test
    void findsQuotesThatAreNotInTheirSource(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("A.java"), "class A {\n\n    int a;\n\n    int b;\n}\n");
        TextFile file = new TextFile(
                "a.md",
                List.of(
                        "<!-- from A.java -->",
                        "```java",
                        "int a;",
                        "",
                        "int b;",
                        "```",
                        "<!-- from A.java -->",
                        "```java",
                        "int b;",
                        "int a;",
                        "```",
                        "<!-- from B.java -->",
                        "```text",
                        "```",
                        "```java",
                        "int a;",
                        "```",
                        "```csv",
                        "a,b",
                        "```"));

        assertThat(new Documents(root, name -> true)
                        .rules()
                        .get("quoted code is what its source says")
                        .problems(file))
                .containsExactly(
                        "a.md:8: is not in A.java",
                        "a.md:13: no such file: B.java",
                        "a.md:15: says not which file it is from");
    }

    /** A number is given once, none is left out, and the list names every decision. */
    @Test
    void decisionsAreNumberedAndListed() {
        List<String> decisions = TEXTS.stream()
                .map(TextFile::path)
                .filter(path -> path.matches("docs/adr/\\d{4}-.*"))
                .map(path -> path.replace("docs/adr/", ""))
                .toList();
        TextFile list = Repository.read(Repository.ROOT.resolve("docs/adr/README.md"));

        assertThat(decisions.stream().map(name -> Integer.valueOf(name.substring(0, 4))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, decisions.size()).boxed().toList());
        assertThat(decisions).allSatisfy(name -> assertThat(list.text()).contains("](" + name + ")"));
    }

    /** What no list names nobody finds. */
    @Test
    void everyFolderListsItsPages() {
        assertThat(TEXTS.stream().map(TextFile::path).filter(path -> path.matches("docs/(\\w+/)?[^/]+\\.md")))
                .hasSizeGreaterThan(30)
                .allSatisfy(path -> {
                    String folder = path.substring(0, path.lastIndexOf('/') + 1);
                    String name = path.substring(folder.length());
                    String list = Repository.read(Repository.ROOT.resolve(folder + "README.md"))
                            .text();
                    assertThat(name.equals("README.md") || list.contains("](" + name + ")"))
                            .as(path)
                            .isTrue();
                });
    }
}
