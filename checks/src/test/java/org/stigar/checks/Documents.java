package org.stigar.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stigar.checks.Repository.TextFile;

/** The rules over Markdown files, by name. Each returns what it found, as {@code path: text}. */
final class Documents {

    static final List<String> SECTIONS =
            List.of("## Context", "## Options", "## Decision", "## Consequences", "## Kept by");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)[^)]*\\)");
    private static final Pattern SOURCE = Pattern.compile("<!-- from (\\S+) -->");
    private static final Pattern TEST_NAME = Pattern.compile("`([A-Z]\\w*(?:Test|Contract))`");

    private final Path root;
    private final Predicate<String> isTest;

    /** Takes where links lead, and which names are those of tests. */
    Documents(Path root, Predicate<String> isTest) {
        this.root = root;
        this.isTest = isTest;
    }

    Rules<TextRules.TextRule> rules() {
        Rules<TextRules.TextRule> rules = new Rules<>();
        rules.put("links lead somewhere", this::deadLinks);
        rules.put("decisions have all their sections", Documents::missingSections);
        rules.put("tests that are named exist", this::unknownTests);
        rules.put("quoted code is what its source says", this::untrueQuotes);
        return rules;
    }

    private List<String> deadLinks(TextFile file) {
        List<String> problems = new ArrayList<>();
        Path self = root.resolve(file.path());
        for (String line : prose(file)) {
            Matcher link = LINK.matcher(line);
            while (link.find()) {
                String target = link.group(1);
                if (target.matches("[a-z]+:.*")) {
                    continue; // elsewhere
                }
                String[] parts = target.split("#", 2);
                Path path = parts[0].isEmpty() ? self : self.resolveSibling(parts[0]);
                if (!Files.exists(path)) {
                    problems.add(file.path() + ": no such file: " + target);
                } else if (parts.length == 2 && !anchors(path).contains(parts[1])) {
                    problems.add(file.path() + ": no such heading: " + target);
                }
            }
        }
        return problems;
    }

    private static Set<String> anchors(Path markdown) {
        Set<String> anchors = new HashSet<>();
        for (String line : prose(Repository.read(markdown))) {
            if (line.startsWith("#")) {
                String heading = line.replaceFirst("^#+ *", "").toLowerCase(Locale.ROOT);
                anchors.add(heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
            }
        }
        return anchors;
    }

    private static List<String> missingSections(TextFile file) {
        if (!file.path().matches("docs/adr/\\d{4}-.*\\.md")) {
            return List.of();
        }
        List<String> headings =
                file.lines().stream().filter(line -> line.startsWith("## ")).toList();
        return headings.equals(SECTIONS)
                ? List.of()
                : List.of(file.path() + ": has " + headings + " and should have " + SECTIONS);
    }

    private List<String> unknownTests(TextFile file) {
        List<String> problems = new ArrayList<>();
        for (String line : prose(file)) {
            Matcher name = TEST_NAME.matcher(line);
            while (name.find()) {
                if (!isTest.test(name.group(1))) {
                    problems.add(file.path() + ": no such test: " + name.group(1));
                }
            }
        }
        return problems;
    }

    /**
     * A block below a line {@code <!-- from FILE -->} is a run of lines of that file, counted from the root, but for their
     * common indentation. Blocks of Java have such a line always.
     */
    private List<String> untrueQuotes(TextFile file) {
        List<String> problems = new ArrayList<>();
        for (int from = 0; from < file.lines().size(); from++) {
            if (!file.lines().get(from).startsWith("```")) {
                continue;
            }
            int until = from + 1;
            while (until < file.lines().size() && !file.lines().get(until).equals("```")) {
                until++;
            }
            Matcher source = SOURCE.matcher(from == 0 ? "" : file.lines().get(from - 1));
            String block = String.join("\n", file.lines().subList(from + 1, until));
            String where = file.path() + ":" + (from + 1) + ": ";
            if (!source.matches()) {
                if (file.lines().get(from).equals("```java")) {
                    problems.add(where + "says not which file it is from");
                }
            } else if (!Files.exists(root.resolve(source.group(1)))) {
                problems.add(where + "no such file: " + source.group(1));
            } else if (!isRunOf(block, Repository.read(root.resolve(source.group(1))))) {
                problems.add(where + "is not in " + source.group(1));
            }
            from = until;
        }
        return problems;
    }

    private static boolean isRunOf(String block, TextFile source) {
        String lines = "\n" + source.text() + "\n";
        for (int indent = 0; indent <= 12; indent += 4) {
            if (lines.contains("\n" + block.indent(indent).replaceAll("(?m)^ +$", ""))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the lines outside of code blocks. */
    private static List<String> prose(TextFile file) {
        List<String> prose = new ArrayList<>();
        boolean inCode = false;
        for (String line : file.lines()) {
            if (line.startsWith("```")) {
                inCode = !inCode;
            } else if (!inCode) {
                prose.add(line);
            }
        }
        return prose;
    }
}
