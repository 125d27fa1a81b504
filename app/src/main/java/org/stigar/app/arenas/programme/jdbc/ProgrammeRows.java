package org.stigar.app.arenas.programme.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.arenas.programme.Cadence;
import org.stigar.app.arenas.programme.Programme.Made;
import org.stigar.app.arenas.programme.Programme.State;
import org.stigar.app.arenas.programme.ProgrammeDraft;
import org.stigar.app.arenas.workshop.jdbc.DraftColumns;
import org.stigar.app.people.Pseudonym;

/** The tables of programmes, but for the grid. Works in the caller's transaction. */
final class ProgrammeRows {

    private final JdbcClient jdbc;

    ProgrammeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A programme without its people. */
    record Row(long id, Pseudonym owner, int version, State state, ProgrammeDraft draft) {}

    /** Somebody who takes part. */
    record Someone(Pseudonym person, boolean facilitates) {}

    private Row row(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        int functionsBy = row.getInt("functions_by");
        return new Row(
                id,
                new Pseudonym(row.getBytes("owner")),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                new ProgrammeDraft(
                        DraftColumns.of(row),
                        Cadence.valueOf(row.getString("cadence")),
                        row.getInt("meetings"),
                        functionsBy == 0 ? OptionalInt.empty() : OptionalInt.of(functionsBy),
                        themes(id),
                        hours(row.getArray("hours"))));
    }

    private static List<Instant> hours(Array array) throws SQLException {
        return Arrays.stream((Timestamp[]) array.getArray())
                .map(Timestamp::toInstant)
                .toList();
    }

    private static String hours(ProgrammeDraft draft) {
        return draft.hours().stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private List<String> themes(long id) {
        Map<Integer, String> themes = new TreeMap<>();
        jdbc.sql("select number, theme from programme_theme where programme_id = :id order by number")
                .param("id", id)
                .query(row -> {
                    themes.put(row.getInt("number"), row.getString("theme"));
                });
        List<String> all = new ArrayList<>();
        themes.forEach((number, theme) -> {
            while (all.size() < number - 1) {
                all.add("");
            }
            all.add(theme);
        });
        return all;
    }

    void insert(Row row) {
        jdbc.sql("""
                insert into programme (id, owner, version, state, title, purpose, words, sponsor, minutes_month, promised_until,
                    starts_at, zone, rounds, minutes, pause, place, size, mix, facilitators, one_language, cadence, meetings,
                    functions_by, ends_at, hours)
                values (:id, :owner, :version, :state, :title, :purpose, :words, :sponsor, :minutesMonth, :promisedUntil,
                    :startsAt, :zone, :rounds, :minutes, :pause, :place, :size, cast(:mix as smallint[]), :facilitators,
                    :oneLanguage, :cadence, :meetings, :functionsBy, :endsAt, cast(:hours as timestamptz[]))
                """)
                .params(DraftColumns.values(row.draft().pattern()))
                .param("id", row.id())
                .param("owner", row.owner().bytes())
                .param("version", row.version())
                .param("state", row.state().name())
                .param("cadence", row.draft().cadence().name())
                .param("meetings", row.draft().meetings())
                .param("functionsBy", row.draft().functionsBy().orElse(0))
                .param("endsAt", endsAt(row.draft()))
                .param("hours", hours(row.draft()))
                .update();
        putThemes(row.id(), row.draft().themes());
    }

    void putDraft(long id, ProgrammeDraft draft) {
        jdbc.sql("""
                update programme set title = :title, purpose = :purpose, words = :words, sponsor = :sponsor,
                    minutes_month = :minutesMonth, promised_until = :promisedUntil, starts_at = :startsAt, zone = :zone,
                    rounds = :rounds, minutes = :minutes, pause = :pause, place = :place, size = :size,
                    mix = cast(:mix as smallint[]), facilitators = :facilitators, one_language = :oneLanguage,
                    cadence = :cadence, meetings = :meetings, functions_by = :functionsBy, ends_at = :endsAt,
                    hours = cast(:hours as timestamptz[])
                where id = :id
                """)
                .params(DraftColumns.values(draft.pattern()))
                .param("id", id)
                .param("cadence", draft.cadence().name())
                .param("meetings", draft.meetings())
                .param("functionsBy", draft.functionsBy().orElse(0))
                .param("endsAt", endsAt(draft))
                .param("hours", hours(draft))
                .update();
        putThemes(id, draft.themes());
    }

    private static Object endsAt(ProgrammeDraft draft) {
        return draft.timetable(draft.meetings()).end().atOffset(ZoneOffset.UTC);
    }

    private void putThemes(long id, List<String> themes) {
        jdbc.sql("delete from programme_theme where programme_id = :id")
                .param("id", id)
                .update();
        for (int at = 0; at < themes.size(); at++) {
            if (!themes.get(at).isEmpty()) {
                jdbc.sql("insert into programme_theme (programme_id, number, theme) values (:id, :number, :theme)")
                        .param("id", id)
                        .param("number", at + 1)
                        .param("theme", themes.get(at))
                        .update();
            }
        }
    }

    /** Notes a change; who comes next has to have seen it. */
    void next(long id, State state) {
        jdbc.sql("update programme set version = version + 1, state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select * from programme where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    Optional<Row> lock(long id) {
        return jdbc.sql("select * from programme where id = :id for update")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    List<Row> listOwn(Pseudonym owner) {
        return jdbc.sql("select * from programme where owner = :owner order by starts_at desc, id")
                .param("owner", owner.bytes())
                .query(this::row)
                .list();
    }

    /** Returns those of which somebody knows that they take part. */
    List<Row> listJoined(Pseudonym member) {
        return jdbc.sql("""
                select programme.* from programme join programme_member on programme_id = id
                where person = :member and state <> 'DRAFT' order by starts_at desc, id
                """).param("member", member.bytes()).query(this::row).list();
    }

    List<Row> listRunning() {
        return jdbc.sql("select * from programme where state = 'RUNNING' order by id")
                .query(this::row)
                .list();
    }

    List<Row> listOver(Instant since) {
        return jdbc.sql("select * from programme where state = 'OVER' and ends_at >= :since order by ends_at desc, id")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(this::row)
                .list();
    }

    Set<Long> meetings() {
        return new HashSet<>(jdbc.sql("""
                select workshop_id from programme_meeting join programme on id = programme_id
                where state in ('RUNNING', 'OVER')
                """).query(Long.class).list());
    }

    List<Someone> members(long id) {
        return jdbc.sql("select person, facilitates from programme_member where programme_id = :id")
                .param("id", id)
                .query((row, number) ->
                        new Someone(new Pseudonym(row.getBytes("person")), row.getBoolean("facilitates")))
                .list();
    }

    void put(long id, Pseudonym person, boolean facilitates) {
        jdbc.sql("""
                insert into programme_member (programme_id, person, facilitates) values (:id, :person, :facilitates)
                on conflict (programme_id, person) do update set facilitates = excluded.facilitates
                """)
                .param("id", id)
                .param("person", person.bytes())
                .param("facilitates", facilitates)
                .update();
    }

    /** Takes somebody out, and what was noted of them and by them: they see the page no longer and could not take it back. */
    void remove(long id, Pseudonym person) {
        jdbc.sql("delete from programme_cell where programme_id = :id and (said_by = :person or about = :person)")
                .param("id", id)
                .param("person", person.bytes())
                .update();
        jdbc.sql("delete from programme_member where programme_id = :id and person = :person")
                .param("id", id)
                .param("person", person.bytes())
                .update();
    }

    List<Made> made(long id) {
        return jdbc.sql("select number, workshop_id from programme_meeting where programme_id = :id order by number")
                .param("id", id)
                .query((row, number) -> new Made(row.getInt("number"), row.getLong("workshop_id")))
                .list();
    }

    void putMade(long id, Made made) {
        jdbc.sql("insert into programme_meeting (programme_id, number, workshop_id) values (:id, :number, :workshop)")
                .param("id", id)
                .param("number", made.number())
                .param("workshop", made.workshop())
                .update();
    }

    /** Forgets those that ended before an instant, with all that hangs on them. */
    void forget(Instant before) {
        jdbc.sql("delete from programme where ends_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns everybody of whom something stands here, facilitators too. */
    Set<Pseudonym> listEnds() {
        return new HashSet<>(jdbc.sql("select person from programme_member union select owner from programme")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list());
    }

    /** Forgets somebody: where they take part, and the programmes that are theirs. */
    void erase(Pseudonym gone) {
        for (String sql : List.of(
                "delete from programme_member where person = :gone", "delete from programme where owner = :gone")) {
            jdbc.sql(sql).param("gone", gone.bytes()).update();
        }
    }
}
