package org.stigar.app.competences.jdbc;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.app.competences.names.NameWord;
import org.stigar.core.competence.Catalogue;

/** The table of the words of names. Writes run in the caller's transaction, which holds the catalogue's lock. */
final class WordRows {

    private final JdbcTemplate jdbc;

    WordRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills it for a catalogue that is older than the table. Nothing happens where it holds words. */
    void fillIfEmpty(Catalogue catalogue) {
        if (Objects.requireNonNull(
                jdbc.queryForObject("select not exists (select from competence_word)", Boolean.class))) {
            fill(catalogue);
        }
    }

    /** Makes it hold the words of the catalogue's names, and no others. */
    void fill(Catalogue catalogue) {
        Set<NameWord> gone = new HashSet<>(jdbc.query(
                "select language, word from competence_word",
                (row, number) -> new NameWord(row.getString(1), row.getString(2))));
        Set<NameWord> come = NameWord.of(catalogue);
        Set<NameWord> stay = new HashSet<>(come);
        stay.retainAll(gone);
        gone.removeAll(stay);
        come.removeAll(stay);
        write("""
                delete from competence_word w using unnest(?::text[], ?::text[], ?::text[]) as gone (language, word, letters)
                where w.language = gone.language and w.word = gone.word
                """, List.copyOf(gone));
        write("""
                insert into competence_word (language, word, letters) select * from unnest(?::text[], ?::text[], ?::text[])
                """, List.copyOf(come));
    }

    private void write(String sql, List<NameWord> words) {
        if (!words.isEmpty()) {
            jdbc.update(
                    sql,
                    words.stream().map(NameWord::language).toArray(String[]::new),
                    words.stream().map(NameWord::word).toArray(String[]::new),
                    words.stream().map(NameWord::letters).toArray(String[]::new));
        }
    }
}
