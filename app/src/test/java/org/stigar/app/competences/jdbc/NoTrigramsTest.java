package org.stigar.app.competences.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.competences.CompetencesContract;
import org.stigar.app.competences.Spelling.Typed;
import org.stigar.app.database.MemoryNotices;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;

/** A PostgreSQL without pg_trgm, and a catalogue that was there before the words of its names. */
class NoTrigramsTest {

    private static final List<Competence> CATALOGUE = List.of(new Competence(
            new CompetenceId("esco:cooling"),
            CompetenceKind.ESCO,
            List.of(new Label(Locale.ENGLISH, Label.Use.PREFERRED, "cooling systems")),
            List.of()));

    @Test
    void worksWithoutAndForgivesNothing() {
        try (TestDatabase database = TestDatabase.migrated()) {
            database.client().sql("drop extension pg_trgm cascade").update();
            Desk desk = new Desk(database.dataSource(), new MemoryPeople(), new MemoryNotices());
            desk.competences.put(CATALOGUE);

            assertThat(desk.spelling.meant(List.of("coolimg"), Typed.WHOLE, List.of()))
                    .isEmpty();
            assertThat(desk.competences.suggest(CompetencesContract.ANN, "coolimg", Locale.ENGLISH, 5))
                    .isEmpty();
            assertThat(desk.competences.listBegun(CompetencesContract.ANN, "cooling", Locale.ENGLISH, 5))
                    .hasSize(1);
        }
    }

    /** Who may not create anything in the database but tables may install no extension. */
    @Test
    void migratesWhereTheExtensionMayNotBeInstalled() {
        try (TestDatabase database = TestDatabase.empty()) {
            JdbcClient client = database.client();
            assumeThat(client.sql("select rolsuper from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .as("may do everything")
                    .isFalse();
            client.sql("revoke create on database " + database.url().replaceAll("^.*/", "") + " from current_user")
                    .update();

            database.flyway("latest").migrate();

            Desk desk = new Desk(database.dataSource(), new MemoryPeople(), new MemoryNotices());
            desk.competences.put(CATALOGUE);
            assertThat(desk.spelling.meant(List.of("coolimg"), Typed.WHOLE, List.of()))
                    .isEmpty();
        }
    }

    @Test
    void fillsTheWordsOfACatalogueThatIsOlder() {
        try (TestDatabase database = TestDatabase.migrated()) {
            new Desk(database.dataSource(), new MemoryPeople(), new MemoryNotices()).competences.put(CATALOGUE);
            database.client().sql("delete from competence_word").update();

            Desk after = new Desk(database.dataSource(), new MemoryPeople(), new MemoryNotices());

            assertThat(after.spelling.meant(List.of("coolimg"), Typed.WHOLE, List.of()))
                    .isEqualTo(Map.of("coolimg", List.of("cooling")));
        }
    }
}
