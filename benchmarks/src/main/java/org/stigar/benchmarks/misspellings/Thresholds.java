package org.stigar.benchmarks.misspellings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.core.competence.Folding;
import org.stigar.core.competence.text.CompetenceMatcher;
import org.stigar.core.competence.text.Slips;
import org.stigar.core.competence.text.Stemming;

/** What other thresholds would give: of similarity by trigrams, and of slips besides. */
final class Thresholds {

    private static final List<String> PAGES =
            List.of("access", "asks", "competences", "imports", "pages", "privacy", "reach", "trails", "upkeep");
    private static final double[] LEAST = {.25, .3, .4, .5};

    private final JdbcClient jdbc;
    private final CompetenceMatcher matcher;
    private final Locale language;
    private final Stemming stemming;

    Thresholds(JdbcClient jdbc, CompetenceMatcher matcher, Locale language) {
        this.jdbc = jdbc;
        this.matcher = matcher;
        this.language = language;
        stemming = Stemming.of(language);
    }

    private record Near(String word, String letters, double similarity) {}

    /** A word that was typed, and the thirty most similar ones. */
    private record Lookup(String meant, String letters, List<Near> near) {}

    /** What is asked for beside similarity. */
    private enum Allowed {
        ANYTHING,
        ONE_SLIP,
        ONE_SLIP_FROM_SIX_LETTERS,
        ONE_SLIP_FROM_SIX_LETTERS_THE_FIRST_RIGHT,
        TWO_SLIPS_FROM_NINE_LETTERS;

        boolean allows(String typed, String word) {
            int slips = Slips.count(typed, word);
            return switch (this) {
                case ANYTHING -> true;
                case ONE_SLIP -> slips <= 1;
                case ONE_SLIP_FROM_SIX_LETTERS -> typed.length() >= 6 && slips <= 1;
                case ONE_SLIP_FROM_SIX_LETTERS_THE_FIRST_RIGHT ->
                    typed.length() >= 6 && slips <= 1 && typed.charAt(0) == word.charAt(0);
                case TWO_SLIPS_FROM_NINE_LETTERS -> slips <= (typed.length() < 9 ? 1 : 2);
            };
        }
    }

    void print(List<Typing> typings, PrintStream out) {
        List<Lookup> slips = typings.stream()
                .map(one -> lookup(one.typed(), fold(one.word()), near -> true))
                .toList();
        List<Lookup> others = typings.stream()
                .map(Typing::word)
                .map(this::fold)
                .distinct()
                .map(word ->
                        lookup(word, "", near -> !stemming.stem(near.word()).equals(stemming.stem(word))))
                .toList();
        List<Lookup> everyday = everydayWords().stream()
                .map(word -> lookup(word, "", near -> true))
                .toList();
        out.printf(
                Locale.ROOT,
                "%d slips; read wrongly: of %d other words of names, of %d words of our own pages that no name holds%n",
                slips.size(),
                others.size(),
                everyday.size());
        for (Allowed allowed : Allowed.values()) {
            for (double least : LEAST) {
                out.printf(
                        Locale.ROOT,
                        "similarity %.2f, %s: right first %.1f %%, among three %.1f %%; wrong %.1f %%, %.1f %%%n",
                        least,
                        allowed,
                        share(
                                slips,
                                one -> read(one, least, allowed).stream()
                                        .limit(1)
                                        .anyMatch(one.meant::equals)),
                        share(slips, one -> read(one, least, allowed).contains(one.meant)),
                        share(others, one -> !read(one, least, allowed).isEmpty()),
                        share(everyday, one -> !read(one, least, allowed).isEmpty()));
            }
        }
    }

    private static double share(List<Lookup> all, Predicate<Lookup> which) {
        return 100.0 * all.stream().filter(which).count() / all.size();
    }

    private static List<String> read(Lookup lookup, double least, Allowed allowed) {
        Comparator<Near> order = Comparator.comparing(
                (Near one) -> allowed == Allowed.ANYTHING ? 0 : Slips.count(lookup.letters, one.letters));
        return lookup.near.stream()
                .filter(one -> one.similarity >= least && allowed.allows(lookup.letters, one.letters))
                .sorted(order.thenComparing(
                                Comparator.comparing(Near::similarity).reversed())
                        .thenComparing(Near::word))
                .map(Near::word)
                .distinct()
                .limit(3)
                .toList();
    }

    private String fold(String word) {
        return Folding.fold(word, language);
    }

    private Lookup lookup(String typed, String meant, Predicate<Near> which) {
        String letters = Folding.fold(typed, Locale.ROOT);
        List<Near> near = jdbc.sql("""
                        select word, letters, similarity(:letters, letters) from competence_word
                        where similarity(:letters, letters) >= .2 order by 3 desc, word collate "C" limit 60
                        """)
                .param("letters", letters)
                .query((row, number) -> new Near(row.getString(1), row.getString(2), row.getDouble(3)))
                .list();
        return new Lookup(meant, letters, near.stream().filter(which).toList());
    }

    /** Words of the server's own pages, spelled right, that an ask would have looked up. */
    private Collection<String> everydayWords() {
        TreeSet<String> words = new TreeSet<>();
        ownTexts(language)
                .forEach(text -> matcher.unknown(text).stream()
                        .filter(Typing::isLong)
                        .map(this::fold)
                        .forEach(words::add));
        return words;
    }

    /** Returns what the server's own pages say in a language: everyday words, spelled right. */
    static List<String> ownTexts(Locale language) {
        List<String> texts = new ArrayList<>();
        for (String feature : PAGES) {
            Properties messages = new Properties();
            String file = "/messages/" + feature + "_" + language.getLanguage() + ".properties";
            try (InputStream in = Thresholds.class.getResourceAsStream(file);
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                messages.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            messages.values().forEach(text -> texts.add(text.toString()));
        }
        return texts;
    }
}
