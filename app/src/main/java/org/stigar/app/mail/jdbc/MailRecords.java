package org.stigar.app.mail.jdbc;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.mail.OutsideReaders;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** What letters, links and the attention budget hold about a person. Secrets of links are not exported. */
final class MailRecords implements PersonalRecords {

    /** Shorter names are parts of other words, and would take letters away that do not speak of the person. */
    private static final int SHORTEST_NAME = 4;

    private static final List<String> TABLES = List.of("letter", "letter_unsubscribed", "attention", "action_link");

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final List<OutsideReaders> outside;

    MailRecords(JdbcClient jdbc, Pseudonyms pseudonyms, People people, List<OutsideReaders> outside) {
        this.outside = List.copyOf(outside);
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.people = people;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(
                table(person, "letters-waiting", List.of("kind", "written_at", "subject", "text"), """
                        select kind, written_at, subject, array_to_string(paragraphs, chr(10)) as text
                        from letter where reader = :reader order by written_at, id
                        """),
                table(person, "letters-unsubscribed", List.of("kind", "since"), """
                        select kind, since from letter_unsubscribed where reader = :reader order by kind
                        """),
                table(person, "requests-of-the-week", List.of("kind", "taken_at"), """
                        select kind, taken_at from attention where reader = :reader order by taken_at
                        """),
                table(person, "links-in-letters", List.of("purpose", "expires_at", "used_at"), """
                        select purpose, expires_at, used_at from action_link where reader = :reader
                        order by expires_at, secret_hash
                        """));
    }

    /** A link is spent before what it does takes locks of its own. */
    @Override
    public void lock(PersonId person) {
        jdbc.sql("select subject from action_link where reader = :reader order by secret_hash for update")
                .param("reader", pseudonyms.of(person).bytes())
                .query(String.class)
                .list();
    }

    /** Takes away the letters to others that are about the person or speak of them by full name, too. */
    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
        people.findPerson(person)
                .flatMap(known -> known.name())
                .filter(name -> name.length() >= SHORTEST_NAME)
                .ifPresent(name -> jdbc.sql("""
                        delete from letter where position(:name in subject || chr(10) || array_to_string(paragraphs || more_labels, chr(10))) > 0
                        """).param("name", name).update());
    }

    /** Those of readers from outside are known to whoever writes to them. */
    @Override
    public List<Pseudonym> listPseudonyms() {
        List<Pseudonym> all = jdbc.sql(TABLES.stream()
                        .map(table -> "select reader from " + table)
                        .collect(joining(" union ", "", " union select about from letter where about is not null")))
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
        return all.stream()
                .filter(one ->
                        outside.stream().noneMatch(feature -> feature.find(one).isPresent()))
                .toList();
    }

    @Override
    public void erase(Pseudonym reader) {
        jdbc.sql("delete from letter where about = :person")
                .param("person", reader.bytes())
                .update();
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where reader = :reader")
                    .param("reader", reader.bytes())
                    .update();
        }
    }

    private PersonalTable table(PersonId person, String name, List<String> columns, String sql) {
        return new PersonalTable(
                name,
                columns,
                jdbc.sql(sql)
                        .param("reader", pseudonyms.of(person).bytes())
                        .query((row, number) -> texts(row))
                        .list());
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            boolean isTime = columns.getColumnTypeName(i).equals("timestamptz");
            String text = isTime
                    ? Columns.findInstant(row, columns.getColumnLabel(i))
                            .map(Object::toString)
                            .orElse("")
                    : row.getString(i);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }
}
