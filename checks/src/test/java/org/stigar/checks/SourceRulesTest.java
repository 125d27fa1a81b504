package org.stigar.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.checks.Repository.TextFile;

/** The rules over sources, held and shown to bite. */
class SourceRulesTest {

    private static final Rules<List<String>> FOUND = SourceRules.problems(Repository.texts(".java"));

    static Stream<String> rules() {
        return FOUND.names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        assertThat(FOUND.get(rule)).isEmpty();
    }

    @Test
    void findsWhatIsPublicAndSaysNothing() {
        List<String> found = documented("public interface A {", "int size();", "}", "class B { public void c() {} }");

        assertThat(found).hasSize(2);
        assertThat(found.get(0)).endsWith("A.java:1: public type A has no Javadoc");
        assertThat(found.get(1)).endsWith("A.java:2: public method size has no Javadoc");
    }

    @Test
    void asksNoJavadocOfWhatIsHiddenOrInherited() {
        assertThat(documented(
                        "/** An a. */",
                        "public final class A {",
                        "void b() {}",
                        "@Override public int hashCode()" + " { return 1; }",
                        "class C { public void d() {} }",
                        "public A(int e) {}",
                        "}"))
                .isEmpty();
    }

    @Test
    void findsALongMethod() {
        List<String> lines = new ArrayList<>(List.of("class A {", "void b() {"));
        for (int i = 0; i < SourceRules.LONGEST_METHOD - 2; i++) {
            lines.add("c();");
        }
        lines.addAll(List.of("}", "}"));
        assertThat(problems(lines).get(SourceRules.METHODS_SHORT)).isEmpty();

        lines.add(2, "c();");
        assertThat(problems(lines).get(SourceRules.METHODS_SHORT)).hasSize(1);
    }

    @Test
    void findsWhereEverythingIsCaught() {
        assertThat(problems(List.of("class A { void b() { try { c(); } catch (Exception e) { d(); } } }"))
                        .get(SourceRules.CATCHES))
                .hasSize(1);
        assertThat(problems(List.of("class A { void b() { try { c(); } catch (IOException e) { d(); } } }"))
                        .get(SourceRules.CATCHES))
                .isEmpty();
    }

    @Test
    void findsALargePackage() {
        List<TextFile> files = new ArrayList<>();
        for (int i = 0; i <= SourceRules.MOST_TYPES; i++) {
            files.add(new TextFile("core/src/main/java/a/A" + i + ".java", List.of("class A" + i + " {}")));
        }

        assertThat(SourceRules.problems(files).get(SourceRules.TYPES_FEW)).hasSize(1);
        assertThat(SourceRules.problems(files.subList(1, files.size())).get(SourceRules.TYPES_FEW))
                .isEmpty();
    }

    /** Prints the sizes that the style speaks of; a median is a figure to look at, not a gate. */
    @Test
    void printsTheSizes() {
        Map<String, List<Integer>> sizes = Repository.texts(".java").stream()
                .filter(file -> file.isMain() && !file.isPackageInfo())
                .collect(groupingBy(
                        TextFile::module,
                        TreeMap::new,
                        mapping(file -> file.lines().size(), toList())));
        sizes.forEach((module, lines) -> {
            List<Integer> sorted = lines.stream().sorted().toList();
            System.out.println("lines a file in " + module + ": median " + sorted.get(sorted.size() / 2) + ", largest "
                    + sorted.get(sorted.size() - 1) + ", files " + sorted.size());
        });

        assertThat(sizes).containsKey("core");
    }

    private static List<String> documented(String... lines) {
        return problems(List.of(lines)).get(SourceRules.DOCUMENTED);
    }

    private static Rules<List<String>> problems(List<String> lines) {
        return SourceRules.problems(List.of(new TextFile("core/src/main/java/A.java", lines)));
    }
}
