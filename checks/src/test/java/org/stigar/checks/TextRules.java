package org.stigar.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.stigar.checks.Repository.TextFile;

/** The rules over the text of files, by name. Each returns what it found, as {@code path:line: text}. */
final class TextRules {

    /** No file is longer than this many lines. */
    static final int LONGEST_FILE = 400;

    // Written so that this file does not break its own rules.
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.~}/-])/" + "(work|tmp|root|home)/(?!\\$)");
    private static final Pattern SUPPRESSION = Pattern.compile("@Suppress" + "Warnings\\(");
    private static final Pattern MOCKS = Pattern.compile("<artifactId>[^<]*(mockito|easymock|powermock|jmockit)");

    private TextRules() {}

    /** A rule over one file. */
    @FunctionalInterface
    interface TextRule {
        List<String> problems(TextFile file);
    }

    static Rules<TextRule> rules() {
        Rules<TextRule> rules = new Rules<>();
        rules.put("files are short", TextRules::longFile);
        rules.put(
                "nothing is left unfinished",
                inLines(file -> true, line -> UNFINISHED.matcher(line).find()));
        rules.put(
                "nothing names a path of a machine",
                inLines(file -> true, line -> MACHINE_PATH.matcher(line).find()));
        rules.put("nobody signs a file", inLines(TextRules::isJava, line -> line.contains("@auth" + "or")));
        rules.put(
                "a suppression gives its reason on its line",
                inLines(TextRules::isJava, line -> SUPPRESSION.matcher(line).find() && !line.matches(".*// \\S.*")));
        rules.put(
                "nothing is mocked",
                inLines(
                        file -> file.path().endsWith("pom.xml"),
                        line -> MOCKS.matcher(line).find()));
        return rules;
    }

    private static boolean isJava(TextFile file) {
        return file.path().endsWith(".java");
    }

    private static List<String> longFile(TextFile file) {
        return isJava(file) && file.lines().size() > LONGEST_FILE
                ? List.of(file.path() + ": has " + file.lines().size() + " lines, at most " + LONGEST_FILE)
                : List.of();
    }

    private static TextRule inLines(Predicate<TextFile> files, Predicate<String> barred) {
        return file -> {
            List<String> problems = new ArrayList<>();
            if (files.test(file)) {
                for (int i = 0; i < file.lines().size(); i++) {
                    if (barred.test(file.lines().get(i))) {
                        problems.add(file.path() + ":" + (i + 1) + ": "
                                + file.lines().get(i).strip());
                    }
                }
            }
            return problems;
        };
    }
}
