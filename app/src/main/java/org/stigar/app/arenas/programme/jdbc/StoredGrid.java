package org.stigar.app.arenas.programme.jdbc;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.arenas.programme.grid.Cell;
import org.stigar.app.arenas.programme.grid.Cell.Known;
import org.stigar.app.arenas.programme.grid.Cell.Question;
import org.stigar.app.arenas.programme.grid.Grid;
import org.stigar.app.arenas.programme.grid.Total;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** The grid in PostgreSQL. Of what is taken back nothing is left. */
final class StoredGrid implements Grid {

    private static final String SAY = """
            insert into programme_cell (programme_id, number, said_by, about, question, is_known)
            values (:programme, :number, :by, :about, :question, :known)
            on conflict (programme_id, number, said_by, about, question) do update set is_known = excluded.is_known
            """;

    private static final String TAKE_BACK = """
            delete from programme_cell
            where programme_id = :programme and number = :number and said_by = :by and about = :about and question = :question
            """;

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;

    StoredGrid(JdbcClient jdbc, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    /** A row of the table. */
    private record Said(int number, Pseudonym by, Pseudonym about, Question question, Known known) {}

    /** What two sat together about at a meeting. */
    private record Key(int number, PersonId by, PersonId about) {}

    @Override
    public void say(long programme, int number, PersonId by, PersonId about, Question question, Known known) {
        JdbcClient.StatementSpec statement =
                known == Known.UNSAID ? jdbc.sql(TAKE_BACK) : jdbc.sql(SAY).param("known", known == Known.YES);
        statement
                .param("programme", programme)
                .param("number", number)
                .param("by", pseudonyms.of(by).bytes())
                .param("about", pseudonyms.of(about).bytes())
                .param("question", question.name())
                .update();
    }

    @Override
    public List<Cell> endingAt(long programme, PersonId person) {
        return cells(jdbc.sql("""
                        select number, said_by, about, question, is_known from programme_cell
                        where programme_id = :programme and (said_by = :person or about = :person)
                        """)
                .param("programme", programme)
                .param("person", pseudonyms.of(person).bytes())
                .query((row, number) -> new Said(
                        row.getInt("number"),
                        new Pseudonym(row.getBytes("said_by")),
                        new Pseudonym(row.getBytes("about")),
                        Question.valueOf(row.getString("question")),
                        row.getBoolean("is_known") ? Known.YES : Known.NOT_YET))
                .list());
    }

    private List<Cell> cells(Collection<Said> rows) {
        Map<Key, Map<Question, Known>> said = new TreeMap<>(
                Comparator.comparing(Key::number).thenComparing(Key::by).thenComparing(Key::about));
        rows.forEach(row -> pseudonyms
                .findPerson(row.by())
                .ifPresent(by -> pseudonyms
                        .findPerson(row.about())
                        .ifPresent(about -> said.computeIfAbsent(
                                        new Key(row.number(), by, about), key -> new EnumMap<>(Question.class))
                                .put(row.question(), row.known()))));
        return said.entrySet().stream()
                .map(one -> new Cell(
                        one.getKey().number(),
                        one.getKey().by(),
                        one.getKey().about(),
                        one.getValue().getOrDefault(Question.COMPETENCE, Known.UNSAID),
                        one.getValue().getOrDefault(Question.ROLE, Known.UNSAID)))
                .toList();
    }

    @Override
    public int filled(long programme, int number, Map<PersonId, Set<PersonId>> asked) {
        Set<List<Pseudonym>> pairs = new HashSet<>();
        asked.forEach(
                (by, others) -> others.forEach(about -> pairs.add(List.of(pseudonyms.of(by), pseudonyms.of(about)))));
        return Math.toIntExact(jdbc
                .sql("""
                        select said_by, about from programme_cell
                        where programme_id = :programme and number = :number and is_known
                        """)
                .param("programme", programme)
                .param("number", number)
                .query((row, at) ->
                        List.of(new Pseudonym(row.getBytes("said_by")), new Pseudonym(row.getBytes("about"))))
                .list()
                .stream()
                .filter(pairs::contains)
                .count());
    }

    @Override
    public void freeze(long programme, int number, Total total) {
        jdbc.sql("""
                insert into programme_total (programme_id, number, percent) values (:programme, :number, :percent)
                on conflict (programme_id, number) do nothing
                """)
                .param("programme", programme)
                .param("number", number)
                .param("percent", total.percent().orElse(0))
                .update();
    }

    @Override
    public Map<Integer, Total> totals(long programme) {
        Map<Integer, Total> totals = new TreeMap<>();
        jdbc.sql("select number, percent from programme_total where programme_id = :programme")
                .param("programme", programme)
                .query(row -> {
                    int percent = row.getInt("percent");
                    totals.put(
                            row.getInt("number"),
                            new Total(percent == 0 ? OptionalInt.empty() : OptionalInt.of(percent)));
                });
        return totals;
    }

    /** Returns everybody of whom something stands here. */
    List<Pseudonym> listEnds() {
        return jdbc.sql("select said_by from programme_cell union select about from programme_cell")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    /** Forgets what somebody said, and what was said of them. */
    void erase(Pseudonym gone) {
        jdbc.sql("delete from programme_cell where said_by = :gone or about = :gone")
                .param("gone", gone.bytes())
                .update();
    }
}
