package org.stigar.app.asks.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.asks.Meeting;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.ask.Request.Purpose;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Gain;

/** The tables of asks. Works in the caller's transaction. */
final class AskRows {

    private static final String OF_ONE = """
            select id from ask where asker = :me
            union select ask_id from ask_request where asked = :me
            """;

    /** What reached somebody: an ask, or the promise that goes with one. */
    private static final String REACHED = """
            (select ask_id, asked, sent_at as at from ask_request where reached
            union all select ask_id, other, made_at from promise where reached) as reached
            """;

    private final JdbcClient jdbc;

    AskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An ask as it is stored. */
    record Row(
            long id,
            Pseudonym asker,
            String text,
            String stage,
            AskState state,
            Instant since,
            Optional<Gain> gain,
            String enabled,
            Optional<Meeting> meeting,
            List<CompetenceId> about,
            List<RequestRow> requests) {}

    /** A request as it is stored. */
    record RequestRow(Pseudonym asked, Purpose purpose, Optional<Pseudonym> through, Answer answer) {}

    List<Row> of(Pseudonym me) {
        return load("id in (" + OF_ONE + ") order by since desc, id", "me", me.bytes());
    }

    Optional<Row> find(long id) {
        return load("id = :id", "id", id).stream().findFirst();
    }

    /** Returns an ask and lets nobody else change it until the transaction ends. */
    Optional<Row> lock(long id) {
        return load("id = :id for update", "id", id).stream().findFirst();
    }

    /** Returns the asks that are not over. */
    List<Long> listLive() {
        return jdbc.sql("select id from ask where state in ('DRAFT', 'OPEN', 'ACCEPTED', 'HELPED') order by id")
                .query(Long.class)
                .list();
    }

    int countLive(Pseudonym asker) {
        return jdbc.sql("""
                select count(*) from ask where asker = :asker and state in ('DRAFT', 'OPEN', 'ACCEPTED', 'HELPED')
                """).param("asker", asker.bytes()).query(Integer.class).single();
    }

    void insert(Row row) {
        jdbc.sql(
                        "insert into ask (id, asker, text, stage, state, since) values (:id, :asker, :text, :stage, :state, :since)")
                .param("id", row.id)
                .param("asker", row.asker.bytes())
                .param("text", row.text)
                .param("stage", row.stage)
                .param("state", row.state.name())
                .param("since", column(row.since))
                .update();
        putAbout(row.id, row.about);
    }

    void putWords(long id, String text, String stage, List<CompetenceId> about) {
        jdbc.sql("update ask set text = :text, stage = :stage where id = :id")
                .param("text", text)
                .param("stage", stage)
                .param("id", id)
                .update();
        jdbc.sql("delete from ask_competence where ask_id = :id")
                .param("id", id)
                .update();
        putAbout(id, about);
    }

    private void putAbout(long id, List<CompetenceId> about) {
        for (int i = 0; i < about.size(); i++) {
            jdbc.sql(
                            "insert into ask_competence (ask_id, position, competence_id) values (:id, :position, :competence)")
                    .param("id", id)
                    .param("position", i)
                    .param("competence", about.get(i).value())
                    .update();
        }
    }

    void putState(long id, AskState state, Instant since, Optional<Gain> gain) {
        jdbc.sql("update ask set state = :state, since = :since, gain = :gain where id = :id")
                .param("state", state.name())
                .param("since", column(since))
                .param("gain", gain.map(Enum::name).orElse(null))
                .param("id", id)
                .update();
    }

    void putEnabled(long id, String enabled) {
        jdbc.sql("update ask set enabled = :enabled where id = :id")
                .param("enabled", enabled)
                .param("id", id)
                .update();
    }

    void putMeeting(long id, Meeting meeting) {
        jdbc.sql("update ask set meets_at = :at, meets_for = :minutes where id = :id")
                .param("at", column(meeting.at()))
                .param("minutes", Math.max(1, meeting.length().toMinutes()))
                .param("id", id)
                .update();
    }

    /** Adds a request or changes its answer. */
    void putRequest(long id, RequestRow request, Instant now) {
        jdbc.sql("""
                insert into ask_request (ask_id, position, asked, purpose, through, answer, sent_at, reached)
                values (:id, (select coalesce(max(position), 0) + 1 from ask_request where ask_id = :id),
                    :asked, :purpose, :through, :answer, :now, true)
                on conflict (ask_id, asked, purpose) do update set answer = excluded.answer, through = excluded.through
                """)
                .param("id", id)
                .param("asked", request.asked.bytes())
                .param("purpose", request.purpose.name())
                .param("through", request.through.map(Pseudonym::bytes).orElse(null))
                .param("answer", request.answer.name())
                .param("now", column(now))
                .update();
    }

    /** Says of a request that was just made that it reached nobody. */
    void putUnreached(long id, Pseudonym asked) {
        jdbc.sql("update ask_request set reached = false where ask_id = :id and asked = :asked")
                .param("id", id)
                .param("asked", asked.bytes())
                .update();
    }

    /** Returns how many asks reached each person between two instants; nobody with none. */
    Map<Pseudonym, Integer> countReached(Collection<Pseudonym> people, Instant after, Instant until) {
        return jdbc
                .sql("select asked, count(distinct ask_id) as asks from " + REACHED
                        + " where asked = any(:people) and at > :after and at <= :until group by asked")
                .param("people", people.stream().map(Pseudonym::bytes).toArray(byte[][]::new))
                .param("after", column(after))
                .param("until", column(until))
                .query((row, number) -> Map.entry(new Pseudonym(row.getBytes("asked")), row.getInt("asks")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int countReached(Pseudonym asked, Instant after) {
        return jdbc.sql("select count(distinct ask_id) from " + REACHED + " where asked = :asked and at > :after")
                .param("asked", asked.bytes())
                .param("after", column(after))
                .query(Integer.class)
                .single();
    }

    /** Returns whether somebody agreed to do what an ask says, word for word. */
    boolean isPromised(long ask, Pseudonym asked) {
        return jdbc.sql("""
                select exists (select from promise join ask on ask.id = promise.ask_id and ask.text = promise.task
                    where ask.id = :ask and promise.other = :asked and promise.state = 'AGREED')
                """)
                .param("ask", ask)
                .param("asked", asked.bytes())
                .query(Boolean.class)
                .single();
    }

    void forget(Instant overSince) {
        jdbc.sql("delete from ask where state in ('CLOSED', 'EXPIRED', 'WITHDRAWN') and since < :since")
                .param("since", column(overSince))
                .update();
    }

    List<Pseudonym> listEnds() {
        return jdbc.sql("""
                select asker from ask union select asked from ask_request
                union select through from ask_request where through is not null
                """)
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    /** What the gone person asked goes; what others asked them is open again, or over without them. */
    void erase(Pseudonym gone) {
        jdbc.sql("delete from ask where asker = :gone")
                .param("gone", gone.bytes())
                .update();
        jdbc.sql("""
                update ask set gain = null, enabled = '', meets_at = null, meets_for = null,
                    state = case when state in ('ACCEPTED', 'HELPED') then 'OPEN' else state end
                where id in (select ask_id from ask_request where asked = :gone and answer = 'ACCEPTED')
                """).param("gone", gone.bytes()).update();
        jdbc.sql("""
                update ask_request set answer = 'WAITING' where answer = 'NOT_NEEDED' and ask_id in (
                    select r.ask_id from ask_request r join ask on ask.id = r.ask_id
                    where r.asked = :gone and r.answer = 'ACCEPTED' and ask.state = 'OPEN')
                """).param("gone", gone.bytes()).update();
        jdbc.sql("delete from ask_request where asked = :gone or (through = :gone and answer <> 'ACCEPTED')")
                .param("gone", gone.bytes())
                .update();
        jdbc.sql("update ask_request set through = null where through = :gone")
                .param("gone", gone.bytes())
                .update();
    }

    private List<Row> load(String where, String name, Object value) {
        List<Row> bare = jdbc.sql("select * from ask where " + where)
                .param(name, value)
                .query((row, number) -> bare(row))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        List<Long> ids = bare.stream().map(Row::id).toList();
        Map<Long, List<CompetenceId>> about = aboutOf(ids);
        Map<Long, List<RequestRow>> requests = requestsOf(ids);
        return bare.stream()
                .map(row -> new Row(
                        row.id,
                        row.asker,
                        row.text,
                        row.stage,
                        row.state,
                        row.since,
                        row.gain,
                        row.enabled,
                        row.meeting,
                        about.getOrDefault(row.id, List.of()),
                        requests.getOrDefault(row.id, List.of())))
                .toList();
    }

    private record Of<T>(long ask, T what) {

        static <T> Map<Long, List<T>> group(List<Of<T>> all) {
            return all.stream().collect(groupingBy(Of::ask, mapping(Of::what, toList())));
        }
    }

    private Map<Long, List<CompetenceId>> aboutOf(Collection<Long> ids) {
        return Of.group(
                jdbc.sql("select ask_id, competence_id from ask_competence where ask_id in (:ids) order by position")
                        .param("ids", ids)
                        .query((row, number) -> new Of<>(row.getLong(1), new CompetenceId(row.getString(2))))
                        .list());
    }

    private Map<Long, List<RequestRow>> requestsOf(Collection<Long> ids) {
        return Of.group(jdbc.sql("select * from ask_request where ask_id in (:ids) order by position")
                .param("ids", ids)
                .query((row, number) -> new Of<>(
                        row.getLong("ask_id"),
                        new RequestRow(
                                new Pseudonym(row.getBytes("asked")),
                                Purpose.valueOf(row.getString("purpose")),
                                Optional.ofNullable(row.getBytes("through")).map(Pseudonym::new),
                                Answer.valueOf(row.getString("answer")))))
                .list());
    }

    private static Row bare(ResultSet row) throws SQLException {
        Optional<Instant> meets = Optional.ofNullable(row.getObject("meets_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        int minutes = row.getInt("meets_for");
        return new Row(
                row.getLong("id"),
                new Pseudonym(row.getBytes("asker")),
                row.getString("text"),
                row.getString("stage"),
                AskState.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("gain")).map(Gain::valueOf),
                row.getString("enabled"),
                meets.map(at -> new Meeting(at, Duration.ofMinutes(minutes))),
                List.of(),
                List.of());
    }

    static OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
