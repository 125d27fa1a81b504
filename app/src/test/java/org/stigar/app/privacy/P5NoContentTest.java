package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.Remains.Needle;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.walk.Walk;

/** Of a walk is kept who, when, what kind and how large: there is no field in which content would have room. */
@AppTest
class P5NoContentTest {

    private final FullLife life;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Pseudonyms pseudonyms;

    @Value("${stigar.home}")
    private String home;

    P5NoContentTest(@Autowired ApplicationContext app) {
        life = new FullLife(app);
    }

    /** One more field needs a decision, and a change here that somebody sees. */
    @Test
    void aWalkHasNoFieldForContent() {
        assertThat(Arrays.stream(Walk.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("at", "participants", "gathering", "kind", "occasion", "source", "sourceId", "help");
    }

    @Test
    void theTablesOfWalksHaveNoColumnForContent() {
        assertThat(database.sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_name in ('walk', 'day_set', 'logged_walk') and data_type in ('text', 'character varying', 'json',
                    'jsonb', 'ARRAY') order by 1
                """).query(String.class).list())
                .containsExactly(
                        "day_set.occasion",
                        "day_set.source",
                        "logged_walk.answered",
                        "walk.kind",
                        "walk.occasion",
                        "walk.source",
                        "walk.source_id");
    }

    @Test
    void theirTextsAreWordsOfTheProgram() {
        erasure.erase(FullLife.ELSA);
        life.live();
        byte[] elsa = pseudonyms.of(FullLife.ELSA).bytes();

        List<String> texts =
                database.sql("""
                select distinct unnest(array[kind, occasion, source]) from walk where low = :elsa or high = :elsa
                union select distinct unnest(array[occasion, source]) from day_set where low = :elsa or high = :elsa
                """).param("elsa", elsa).query(String.class).list();
        assertThat(texts).isNotEmpty().allMatch(text -> text.matches("[A-Z_]+|[a-z]+"));
        assertThat(database.sql("select distinct source_id from walk where low = :elsa or high = :elsa")
                        .param("elsa", elsa)
                        .query(String.class)
                        .list())
                .allMatch(id -> id.matches("[a-z]*-?[0-9a-f-]*"));
        assertThat(new Remains(database, Path.of(home))
                        .of(List.of(Needle.text("word of a file", "elsaord")))
                        .keySet())
                .as("what stood in an imported file beside who and when")
                .contains("public.drawn_line")
                .noneMatch(table -> table.matches("public\\.(walk.*|day_set|logged_walk|import_run)|.*uploads.*"));
        erasure.erase(FullLife.ELSA);
    }
}
