package org.stigar.app.competences.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.competences.Spelling;
import org.stigar.app.competences.names.Guesses;
import org.stigar.app.competences.names.Guesses.Similar;
import org.stigar.app.competences.names.NameWord;

/**
 * Compares words by their trigrams, with PostgreSQL's extension pg_trgm. Without it nothing is meant. Safe for use by many
 * threads.
 */
final class JdbcSpelling implements Spelling {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSpelling.class);

    private static final String THRESHOLDS = """
            select set_config('pg_trgm.similarity_threshold', ?, true), set_config('pg_trgm.word_similarity_threshold', ?, true)
            """;
    private static final String WHOLE = near("similarity(typed.letters, w.letters)", "w.letters % typed.letters");
    private static final String BEGUN = near("word_similarity(typed.letters, w.letters)", "w.letters %> typed.letters");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final boolean isAble;

    JdbcSpelling(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        isAble = Objects.requireNonNull(
                jdbc.queryForObject("select to_regprocedure('word_similarity(text,text)') is not null", Boolean.class));
        if (!isAble) {
            LOG.warn("PostgreSQL's extension pg_trgm is not there, so misspelled competences find nothing:"
                    + " see \"A PostgreSQL of one's own\" in docs/operations.md");
        }
    }

    /** The words most similar to each of some, which the operator finds by the index. */
    private static String near(String similarity, String operator) {
        return String.format(Locale.ROOT, """
                select typed.word, near.language, near.word, near.similarity
                from unnest(?::text[], ?::text[]) as typed (word, letters)
                cross join lateral (
                    select w.language, w.word, %s as similarity from competence_word w
                    where %s and w.language = any (?::text[])
                    order by similarity desc, w.word collate "C", w.language limit %d
                ) near
                """, similarity, operator, Guesses.MOST_SIMILAR);
    }

    @Override
    public Map<String, List<String>> meant(Collection<String> words, Typed typed, Collection<Locale> languages) {
        Map<String, String> lettersOf = Guesses.lookedUp(words, typed);
        if (!isAble || lettersOf.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Similar>> similar = similar(lettersOf, typed, languages);
        Map<String, List<String>> meant = new LinkedHashMap<>();
        lettersOf.forEach((word, letters) -> {
            List<String> guesses = Guesses.meant(letters, typed, similar.getOrDefault(word, List.of()));
            if (!guesses.isEmpty()) {
                meant.put(word, guesses);
            }
        });
        return meant;
    }

    private Map<String, List<Similar>> similar(
            Map<String, String> lettersOf, Typed typed, Collection<Locale> languages) {
        String[] codes = Stream.concat(ALWAYS.stream(), languages.stream())
                .map(Locale::getLanguage)
                .distinct()
                .toArray(String[]::new);
        Map<String, List<Similar>> similar = new HashMap<>();
        transactions.executeWithoutResult(status -> {
            jdbc.query(
                    THRESHOLDS,
                    row -> {},
                    String.valueOf(Guesses.LEAST_SIMILARITY),
                    String.valueOf(Guesses.LEAST_SIMILARITY_BEGUN));
            jdbc.query(
                    typed == Typed.WHOLE ? WHOLE : BEGUN,
                    row -> {
                        similar.computeIfAbsent(row.getString(1), word -> new ArrayList<>())
                                .add(new Similar(new NameWord(row.getString(2), row.getString(3)), row.getDouble(4)));
                    },
                    lettersOf.keySet().toArray(String[]::new),
                    lettersOf.values().toArray(String[]::new),
                    codes);
        });
        return similar;
    }
}
