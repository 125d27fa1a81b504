package org.stigar.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word is there in both languages, is used, and stands nowhere but in the bundles. */
class WordsTest {

    private static final Path MAIN = Path.of(System.getProperty("stigar.root", ".."), "app", "src", "main");
    private static final Path MESSAGES = MAIN.resolve("resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern ASKED = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");

    private static final Pattern SAID = Pattern.compile("\\b[a-z][\\w-]*(?:\\.[\\w-]+)+");
    private static final Pattern BEGUN = Pattern.compile("\\b[a-z][\\w-]*(?:\\.[\\w-]+)*\\.(?=['\"])");

    /** Text between tags that no th:text replaces; what a template holds as sample stands behind th:text. */
    private static final Pattern BARE =
            Pattern.compile("<(?!script|style|!)(\\w+)((?:\\s[^<>]*)?)>([^<>]*\\p{L}{2,}[^<>]*)<");

    private static final Pattern BRAND = Pattern.compile("Stigar|Svenska|English");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() {
        for (Path english : bundles("_en.properties")) {
            Map<String, String> words = read(english);
            Map<String, String> swedish = read(
                    MESSAGES.resolve(english.getFileName().toString().replace("_en.properties", "_sv.properties")));

            assertThat(swedish.keySet()).as(english.toString()).isEqualTo(words.keySet());
            words.forEach((key, text) ->
                    assertThat(places(swedish.getOrDefault(key, ""))).as(key).isEqualTo(places(text)));
        }
    }

    @Test
    void keysBeginWithTheNameOfTheirFeature() {
        for (Path bundle : bundles("_en.properties")) {
            String feature = bundle.getFileName().toString().replace("_en.properties", "");
            assertThat(read(bundle).keySet())
                    .as(feature)
                    .allSatisfy(key -> assertThat(key).startsWith(feature + "."));
        }
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> said = new HashSet<>();
        Set<String> begun = new HashSet<>();
        for (String source : sources()) {
            SAID.matcher(source).results().map(MatchResult::group).forEach(said::add);
            BEGUN.matcher(source).results().map(MatchResult::group).forEach(begun::add);
        }
        Stream<String> unused = bundles("_en.properties").stream()
                .flatMap(bundle -> read(bundle).keySet().stream())
                .filter(key -> !said.contains(key) && !isBegun(key, begun));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyThatATemplateAsksForIsThere() {
        TreeSet<String> known = new TreeSet<>();
        bundles("_en.properties").forEach(bundle -> known.addAll(read(bundle).keySet()));

        for (Path template : files(MAIN.resolve("resources/templates"), ".html")) {
            assertThat(ASKED.matcher(text(template)).results().map(found -> found.group(1)))
                    .as(template.toString())
                    .allMatch(known::contains);
        }
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() {
        for (Path template : files(MAIN.resolve("resources/templates"), ".html")) {
            assertThat(BARE.matcher(text(template))
                            .results()
                            .filter(found -> !found.group(2).contains("th:text")
                                    && !found.group(2).contains("th:utext")
                                    && !found.group(2).contains("th:replace"))
                            .map(found -> found.group(3).strip())
                            .filter(words -> !BRAND.matcher(words).matches()))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    /** A key is used, too, if a beginning of it that ends in a dot stands somewhere before a quote. */
    private static boolean isBegun(String key, Set<String> begun) {
        for (int dot = key.indexOf('.', key.indexOf('.') + 1); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (begun.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> sources() {
        return Stream.of(".java", ".html", ".js")
                .flatMap(ending -> files(MAIN, ending).stream())
                .map(WordsTest::text)
                .toList();
    }

    private static List<Path> bundles(String ending) {
        List<Path> found = files(MESSAGES, ending);
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Map<String, String> read(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
