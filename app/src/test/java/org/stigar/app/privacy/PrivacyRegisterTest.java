package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.app.privacy.Register.Row;
import org.stigar.app.privacy.rights.Holdings;
import org.stigar.core.people.PersonId;

/** The register tells of every column there is, and of none that is not (privacy P10). */
@AppTest
class PrivacyRegisterTest {

    private static final Register REGISTER = Register.read();

    @Autowired
    private JdbcClient database;

    @Autowired
    private Holdings holdings;

    @Autowired
    private MessageSource words;

    @Test
    void everyColumnHasARowAndEveryRowAColumn() {
        assertThat(REGISTER.columns().stream().map(Row::name)).containsExactlyInAnyOrderElementsOf(columns());
    }

    @Test
    void everyRowSaysWhatForFromWhereToWhomAndForHowLong() {
        assertThat(REGISTER.columns()).allSatisfy(row -> {
            assertThat(row.cells()).as(row.name()).hasSize(4);
            assertThat(row.cells()).as(row.name()).noneMatch(String::isBlank);
        });
    }

    /** So that the page and the register cannot say two things. */
    @Test
    void thePageSaysWhatTheRegisterSays() {
        assertThat(REGISTER.exports().stream().map(Row::name))
                .containsExactlyInAnyOrderElementsOf(holdings.of(new PersonId("register-nobody")).stream()
                        .map(PersonalTable::name)
                        .toList());
        assertThat(REGISTER.exports())
                .allSatisfy(row -> assertThat(row.cells())
                        .containsExactly(word(row, "title"), word(row, "seen"), word(row, "kept")));
    }

    @Test
    void noticesARowThatSaysTooLittle() {
        Row row = Register.of(List.of("| column | purpose |", "|---|---|", "| `walk.mood` | |"))
                .columns()
                .get(0);

        assertThat(row).isEqualTo(new Row("walk.mood", List.of("")));
    }

    private String word(Row row, String what) {
        return words.getMessage("privacy.table." + row.name() + "." + what, null, Locale.ENGLISH);
    }

    /** A partition has the columns of its table. */
    private List<String> columns() {
        return database.sql("""
                select c.table_name || '.' || c.column_name
                from information_schema.columns c
                join pg_class t on t.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
                where c.table_schema not in ('information_schema', 'pg_catalog') and not t.relispartition
                and t.relpersistence <> 't' -- a connection's own, gone with its transaction
                """).query(String.class).list();
    }
}
