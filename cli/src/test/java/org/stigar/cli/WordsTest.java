package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in both languages, with the same blanks to fill in, and is used. */
class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/stigar/cli");
    private static final Path WORDS = Path.of("src/main/resources/org/stigar/cli");
    private static final Pattern BLANK = Pattern.compile("%(\\d+\\$)?[-,0-9.]*[a-z]");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern ASKED = Pattern.compile("\\.text\\(\\s*\"([^\"]*[^.\"])\"");

    @ParameterizedTest
    @MethodSource("packages")
    void areTheSameInBothLanguages(Path folder) throws IOException {
        assertThat(read(folder, "sv").keySet()).isEqualTo(read(folder, "en").keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void haveTheSameBlanks(Path folder) throws IOException {
        SortedMap<String, String> swedish = read(folder, "sv");

        read(folder, "en")
                .forEach((key, text) -> assertThat(blanks(swedish.getOrDefault(key, "")))
                        .as("%s of %s", key, folder)
                        .isEqualTo(blanks(text)));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void areSaidOnceOnly(Path folder) throws IOException {
        for (String language : List.of("en", "sv")) {
            List<String> keys = lines(folder, language)
                    .filter(line -> line.contains(" ="))
                    .map(line -> line.substring(0, line.indexOf(" =")))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void areAllUsed(Path folder) throws IOException {
        String code = code(folder);
        Set<String> used = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        Matcher literals = LITERAL.matcher(code);
        while (literals.find()) {
            String literal = literals.group(1);
            used.add(literal.startsWith("--") ? literal.substring(2) : literal);
            if (literal.endsWith(".")) {
                beginnings.add(literal); // the rest of the key is a name from the model
            }
        }
        List<String> unused = read(folder, "en").keySet().stream()
                .filter(key -> !key.startsWith("usage."))
                .filter(key -> !used.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .toList();

        assertThat(unused).isEmpty();
    }

    /** A key that the code asks for is in the words of its package, or of those behind them. */
    @ParameterizedTest
    @MethodSource("packages")
    void areThereWhereTheyAreAskedFor(Path folder) throws IOException {
        Set<String> known = new TreeSet<>(read(folder, "en").keySet());
        for (Path shared : List.of(Path.of(""), Path.of("input"), Path.of("report"))) {
            known.addAll(read(shared, "en").keySet());
        }
        Matcher asked = ASKED.matcher(code(folder));
        while (asked.find()) {
            assertThat(known).contains(asked.group(1));
        }
    }

    static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(WORDS)) {
            List<Path> folders = new ArrayList<>();
            files.filter(file -> file.endsWith("messages_en.properties"))
                    .forEach(file -> folders.add(WORDS.relativize(file.getParent())));
            assertThat(folders).isNotEmpty();
            return folders;
        }
    }

    private static String code(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
            StringBuilder code = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file, StandardCharsets.UTF_8));
            }
            return code.toString().replace("'\"'", "").replace("\"\"\"", "");
        }
    }

    private static List<String> blanks(String text) {
        return BLANK.matcher(text.replace("%%", "").replace("%n", ""))
                .results()
                .map(result -> result.group())
                .collect(Collectors.toList());
    }

    private static Stream<String> lines(Path folder, String language) throws IOException {
        return Files.readAllLines(WORDS.resolve(folder).resolve("messages_" + language + ".properties")).stream();
    }

    private static SortedMap<String, String> read(Path folder, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream file =
                Files.newInputStream(WORDS.resolve(folder).resolve("messages_" + language + ".properties"))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
        return sorted;
    }
}
