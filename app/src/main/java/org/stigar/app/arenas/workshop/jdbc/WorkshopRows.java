package org.stigar.app.arenas.workshop.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.app.people.Pseudonym;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Mix;

/** The table {@code workshop}. Works in the caller's transaction. */
final class WorkshopRows {

    private static final List<Attribute> SLIDERS = List.of(
            Attribute.COUNTRY,
            Attribute.FUNCTION,
            Attribute.ROLE,
            Attribute.LEVEL,
            Attribute.UNIT,
            Attribute.EXPERIENCE);

    private final JdbcClient jdbc;

    WorkshopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A workshop without its people. */
    record Row(long id, Pseudonym owner, int version, State state, Draft draft, long seed, int revision) {

        private static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    new Pseudonym(row.getBytes("owner")),
                    row.getInt("version"),
                    State.valueOf(row.getString("state")),
                    new Draft(
                            row.getString("title"),
                            Purpose.valueOf(row.getString("purpose")),
                            row.getString("words"),
                            new Charter(
                                    row.getString("sponsor"),
                                    row.getInt("minutes_month"),
                                    row.getObject("promised_until", LocalDate.class)),
                            new Timetable(
                                    row.getObject("starts_at", OffsetDateTime.class)
                                            .toInstant(),
                                    ZoneId.of(row.getString("zone")),
                                    row.getInt("rounds"),
                                    row.getInt("minutes"),
                                    row.getInt("pause"),
                                    row.getString("place")),
                            new Wishes(
                                    row.getInt("size"),
                                    mix(row.getArray("mix")),
                                    row.getInt("facilitators"),
                                    row.getBoolean("one_language"))),
                    row.getLong("seed"),
                    row.getInt("revision"));
        }
    }

    private static Mix mix(Array array) throws SQLException {
        Number[] numbers = (Number[]) array.getArray();
        Map<Attribute, Integer> sliders = new EnumMap<>(Attribute.class);
        for (int i = 0; i < SLIDERS.size(); i++) {
            sliders.put(SLIDERS.get(i), numbers[i].intValue());
        }
        return new Mix(sliders, numbers[SLIDERS.size()].intValue());
    }

    private static Integer[] mix(Mix mix) {
        return Stream.concat(SLIDERS.stream().map(mix::slider), Stream.of(mix.newAcquaintance()))
                .toArray(Integer[]::new);
    }

    void insert(Row row) {
        Map<String, Object> values = values(row.draft());
        jdbc.sql("""
                insert into workshop (id, owner, version, state, title, purpose, words, sponsor, minutes_month, promised_until,
                    starts_at, zone, rounds, minutes, pause, place, size, mix, facilitators, one_language, seed, revision)
                values (:id, :owner, :version, :state, :title, :purpose, :words, :sponsor, :minutesMonth, :promisedUntil,
                    :startsAt, :zone, :rounds, :minutes, :pause, :place, :size, cast(:mix as smallint[]), :facilitators,
                    :oneLanguage, :seed, :revision)
                """)
                .params(values)
                .param("id", row.id())
                .param("owner", row.owner().bytes())
                .param("version", row.version())
                .param("state", row.state().name())
                .param("seed", row.seed())
                .param("revision", row.revision())
                .update();
    }

    void putDraft(long id, Draft draft) {
        jdbc.sql("""
                update workshop set title = :title, purpose = :purpose, words = :words, sponsor = :sponsor,
                    minutes_month = :minutesMonth, promised_until = :promisedUntil, starts_at = :startsAt, zone = :zone,
                    rounds = :rounds, minutes = :minutes, pause = :pause, place = :place, size = :size,
                    mix = cast(:mix as smallint[]), facilitators = :facilitators, one_language = :oneLanguage
                where id = :id
                """).params(values(draft)).param("id", id).update();
    }

    private static Map<String, Object> values(Draft draft) {
        Timetable timetable = draft.timetable();
        return Map.ofEntries(
                Map.entry("title", draft.title()),
                Map.entry("purpose", draft.purpose().name()),
                Map.entry("words", draft.words()),
                Map.entry("sponsor", draft.charter().sponsor()),
                Map.entry("minutesMonth", draft.charter().minutesAMonth()),
                Map.entry("promisedUntil", draft.charter().until()),
                Map.entry("startsAt", timetable.start().atOffset(ZoneOffset.UTC)),
                Map.entry("zone", timetable.zone().getId()),
                Map.entry("rounds", timetable.rounds()),
                Map.entry("minutes", timetable.minutes()),
                Map.entry("pause", timetable.pause()),
                Map.entry("place", timetable.place()),
                Map.entry("size", draft.wishes().size()),
                Map.entry("mix", text(mix(draft.wishes().mix()))),
                Map.entry("facilitators", draft.wishes().facilitators()),
                Map.entry("oneLanguage", draft.wishes().isOneLanguage()));
    }

    private static String text(Integer[] numbers) {
        List<String> texts = new ArrayList<>();
        for (Integer number : numbers) {
            texts.add(number.toString());
        }
        return "{" + String.join(",", texts) + "}";
    }

    /** Notes a change; who comes next has to have seen it. */
    void next(long id, State state, int revision) {
        jdbc.sql("update workshop set version = version + 1, state = :state, revision = :revision where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("revision", revision)
                .update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select * from workshop where id = :id")
                .param("id", id)
                .query(Row::of)
                .optional();
    }

    Optional<Row> lock(long id) {
        return jdbc.sql("select * from workshop where id = :id for update")
                .param("id", id)
                .query(Row::of)
                .optional();
    }

    /** Returns those that somebody arranges. */
    List<Row> listOwn(Pseudonym owner) {
        return jdbc.sql("""
                select * from workshop where owner = :owner
                or id in (select workshop_id from workshop_arranger where person = :owner)
                order by starts_at desc, id
                """).param("owner", owner.bytes()).query(Row::of).list();
    }

    /** Returns those to which somebody is invited or was. */
    List<Row> listInvited(Pseudonym guest) {
        return jdbc.sql("""
                select workshop.* from workshop join workshop_person on workshop_id = id
                where person = :guest and state <> 'DRAFT' order by starts_at, id
                """).param("guest", guest.bytes()).query(Row::of).list();
    }

    List<Row> listBegun(Instant before) {
        return jdbc.sql("select * from workshop where state = 'INVITED' and starts_at < :before order by starts_at, id")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Row::of)
                .list();
    }

    /** Forgets those that began before an instant, with all that hangs on them. */
    void forget(Instant before) {
        jdbc.sql("delete from workshop where starts_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
