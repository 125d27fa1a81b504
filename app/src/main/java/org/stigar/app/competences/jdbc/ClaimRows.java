package org.stigar.app.competences.jdbc;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim.Stance;

/** The table of what people say of themselves. */
final class ClaimRows {

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row. */
    record Row(Pseudonym person, CompetenceId competence, Stance stance, boolean hidden) {}

    void put(Pseudonym person, CompetenceId competence, Stance stance) {
        jdbc.sql("""
                insert into competence_claim (person, competence_id, stance) values (:person, :competence, :stance)
                on conflict (person, competence_id) do update set stance = excluded.stance, hidden = false
                """)
                .param("person", person.bytes())
                .param("competence", competence.value())
                .param("stance", stance.name())
                .update();
    }

    int countOthers(Pseudonym person, CompetenceId than) {
        return jdbc.sql("select count(*) from competence_claim where person = :person and competence_id <> :than")
                .param("person", person.bytes())
                .param("than", than.value())
                .query(Integer.class)
                .single();
    }

    void hide(Pseudonym person, CompetenceId competence) {
        see(person, competence, true);
    }

    void show(Pseudonym person, CompetenceId competence) {
        see(person, competence, false);
    }

    private void see(Pseudonym person, CompetenceId competence, boolean hidden) {
        jdbc.sql("update competence_claim set hidden = :hidden where person = :person and competence_id = :competence")
                .param("hidden", hidden)
                .param("person", person.bytes())
                .param("competence", competence.value())
                .update();
    }

    void delete(Pseudonym person, CompetenceId competence) {
        jdbc.sql("delete from competence_claim where person = :person and competence_id = :competence")
                .param("person", person.bytes())
                .param("competence", competence.value())
                .update();
    }

    List<Row> of(Pseudonym person) {
        return rows(jdbc.sql("""
                select person, competence_id, stance, hidden from competence_claim where person = :person
                order by competence_id collate "C"
                """).param("person", person.bytes()));
    }

    /** Pseudonyms lie evenly, so those that follow a random place are a random draw; after the last comes the first. */
    List<Pseudonym> drawOffering(Collection<CompetenceId> competences, int most, long lot) {
        return jdbc.sql("""
                select one.person from unnest(cast(:competences as text[])) as wanted (id) cross join lateral (
                    select person from (
                        (select 0 as part, person from competence_claim
                        where competence_id = wanted.id and person >= :place and stance = 'CAN_HELP' and not hidden
                        order by person limit :most)
                        union all
                        (select 1, person from competence_claim
                        where competence_id = wanted.id and person < :place and stance = 'CAN_HELP' and not hidden
                        order by person limit :most)) both_parts
                    order by part, person limit :most) one
                """)
                .param("competences", values(competences).toArray(String[]::new))
                .param("place", ByteBuffer.allocate(Long.BYTES).putLong(lot).array())
                .param("most", most)
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    Set<CompetenceId> offered(Collection<CompetenceId> competences) {
        return new HashSet<>(jdbc.sql("""
                select id from unnest(cast(:competences as text[])) as wanted (id) where exists (
                    select from competence_claim where competence_id = id and stance = 'CAN_HELP' and not hidden)
                """)
                .param("competences", values(competences).toArray(String[]::new))
                .query((row, number) -> new CompetenceId(row.getString(1)))
                .list());
    }

    List<Row> openlyOf(Collection<CompetenceId> competences, Collection<Pseudonym> people) {
        return rows(jdbc.sql("""
                select person, competence_id, stance, hidden from competence_claim
                where competence_id = any(:competences) and person = any(:people) and not hidden
                """)
                .param("competences", values(competences).toArray(String[]::new))
                .param("people", bytes(people)));
    }

    List<Row> openlyBy(Collection<Pseudonym> people) {
        return rows(jdbc.sql("""
                select person, competence_id, stance, hidden from competence_claim where person = any(:people) and not hidden
                """).param("people", bytes(people)));
    }

    /** Returns those of these tags that the reader may see: an own one, one that a person offers openly, one that was adopted. */
    Set<CompetenceId> visible(Collection<CompetenceId> tags, Pseudonym reader) {
        return new HashSet<>(jdbc.sql("""
                select competence_id from competence_claim
                where competence_id in (:tags) and (person = :reader or (stance = 'CAN_HELP' and not hidden))
                union select into_id from competence_merge where into_id in (:tags)
                """)
                .param("tags", values(tags))
                .param("reader", reader.bytes())
                .query((row, number) -> new CompetenceId(row.getString(1)))
                .list());
    }

    private static List<Row> rows(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new Row(
                        new Pseudonym(row.getBytes("person")),
                        new CompetenceId(row.getString("competence_id")),
                        Stance.valueOf(row.getString("stance")),
                        row.getBoolean("hidden")))
                .list();
    }

    private static byte[][] bytes(Collection<Pseudonym> people) {
        return people.stream().map(Pseudonym::bytes).toArray(byte[][]::new);
    }

    private static List<String> values(Collection<CompetenceId> ids) {
        return ids.stream().map(CompetenceId::value).toList();
    }
}
