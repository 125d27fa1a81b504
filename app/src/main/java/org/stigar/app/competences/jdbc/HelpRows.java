package org.stigar.app.competences.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.walk.Help;

/** The table of help that was given. Only an end of a help changes anything. */
final class HelpRows {

    /** When an entry is no longer kept, by the calendar of UTC as {@link GivenHelp#keptUntil} has it. */
    private static final String IS_KEPT = "(at at time zone 'UTC') + make_interval(years => " + GivenHelp.YEARS_KEPT
            + ") > (cast(:now as timestamptz) at time zone 'UTC')";

    private final JdbcClient jdbc;

    HelpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row. */
    record Row(
            long id,
            Pseudonym helper,
            Pseudonym receiver,
            CompetenceId competence,
            HelpKind kind,
            Help.Word word,
            int gathering,
            Optional<Gain> gain,
            Instant at,
            boolean hiddenByHelper,
            boolean hiddenByReceiver) {}

    void add(Row row) {
        jdbc.sql("""
                insert into given_help (id, helper, receiver, competence_id, kind, word, gathering, gain, at)
                values (:id, :helper, :receiver, :competence, :kind, :word, :gathering, :gain, :at)
                """)
                .param("id", row.id)
                .param("helper", row.helper.bytes())
                .param("receiver", row.receiver.bytes())
                .param("competence", row.competence.value())
                .param("kind", row.kind.name())
                .param("word", row.word.name())
                .param("gathering", row.gathering)
                .param("gain", row.gain.map(Enum::name).orElse(null))
                .param("at", row.at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Row> of(Pseudonym end, Instant now) {
        return rows(jdbc.sql("select * from given_help where (helper = :end or receiver = :end) and " + IS_KEPT
                        + " order by at desc, id")
                .param("end", end.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC)));
    }

    /** Returns what neither end hides, of these helpers. */
    List<Row> shown(Collection<CompetenceId> competences, Collection<Pseudonym> helpers) {
        return rows(jdbc.sql("""
                select * from given_help where competence_id = any(:competences) and helper = any(:helpers)
                and not hidden_by_helper and not hidden_by_receiver
                """)
                .param("competences", values(competences))
                .param("helpers", helpers.stream().map(Pseudonym::bytes).toArray(byte[][]::new)));
    }

    List<Pseudonym> known(Collection<CompetenceId> competences, int several, int most) {
        return jdbc.sql("""
                select one.helper from unnest(cast(:competences as text[])) as wanted (id) cross join lateral (
                    select helper from given_help
                    where competence_id = wanted.id and not hidden_by_helper and not hidden_by_receiver
                    group by helper having count(distinct receiver) >= :several
                    order by count(distinct receiver) desc, helper limit :most) one
                """)
                .param("competences", values(competences))
                .param("several", several)
                .param("most", most)
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    private static String[] values(Collection<CompetenceId> competences) {
        return competences.stream().map(CompetenceId::value).toArray(String[]::new);
    }

    /** Each of these returns how many rows there were, 0 or 1. */
    int hide(Pseudonym end, long id) {
        return see(end, id, true);
    }

    int show(Pseudonym end, long id) {
        return see(end, id, false);
    }

    private int see(Pseudonym end, long id, boolean hidden) {
        return jdbc.sql("""
                update given_help set
                    hidden_by_helper = case when helper = :end then :hidden else hidden_by_helper end,
                    hidden_by_receiver = case when receiver = :end then :hidden else hidden_by_receiver end
                where id = :id and (helper = :end or receiver = :end)
                """)
                .param("hidden", hidden)
                .param("end", end.bytes())
                .param("id", id)
                .update();
    }

    int confirm(Pseudonym receiver, long id) {
        return jdbc.sql("update given_help set word = 'CONFIRMED' where id = :id and receiver = :receiver")
                .param("receiver", receiver.bytes())
                .param("id", id)
                .update();
    }

    int correct(Pseudonym end, long id, CompetenceId competence) {
        return jdbc.sql("""
                update given_help set competence_id = :competence, word = case
                    when receiver = :end then 'CONFIRMED' when competence_id <> :competence then 'CLAIMED' else word end
                where id = :id and (helper = :end or receiver = :end)
                """)
                .param("competence", competence.value())
                .param("end", end.bytes())
                .param("id", id)
                .update();
    }

    int delete(Pseudonym end, long id) {
        return jdbc.sql("delete from given_help where id = :id and (helper = :end or receiver = :end)")
                .param("end", end.bytes())
                .param("id", id)
                .update();
    }

    void forget(Instant now) {
        jdbc.sql("delete from given_help where not (" + IS_KEPT + ")")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static List<Row> rows(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new Row(
                        row.getLong("id"),
                        new Pseudonym(row.getBytes("helper")),
                        new Pseudonym(row.getBytes("receiver")),
                        new CompetenceId(row.getString("competence_id")),
                        HelpKind.valueOf(row.getString("kind")),
                        Help.Word.valueOf(row.getString("word")),
                        row.getInt("gathering"),
                        Optional.ofNullable(row.getString("gain")).map(Gain::valueOf),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("hidden_by_helper"),
                        row.getBoolean("hidden_by_receiver")))
                .list();
    }
}
