package org.stigar.app.arenas.workshop.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Mix;

/** The columns of a draft, the same in every table that has one. */
public final class DraftColumns {

    private static final List<Attribute> SLIDERS = List.of(
            Attribute.COUNTRY,
            Attribute.FUNCTION,
            Attribute.ROLE,
            Attribute.LEVEL,
            Attribute.UNIT,
            Attribute.EXPERIENCE);

    private DraftColumns() {}

    /** Reads a draft. */
    public static Draft of(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("title"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("words"),
                new Charter(
                        row.getString("sponsor"),
                        row.getInt("minutes_month"),
                        row.getObject("promised_until", LocalDate.class)),
                new Timetable(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        ZoneId.of(row.getString("zone")),
                        row.getInt("rounds"),
                        row.getInt("minutes"),
                        row.getInt("pause"),
                        row.getString("place")),
                new Wishes(
                        row.getInt("size"),
                        mix(row.getArray("mix")),
                        row.getInt("facilitators"),
                        row.getBoolean("one_language")));
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

    /** Returns the parameters of a draft, for a statement that casts {@code :mix} to {@code smallint[]}. */
    public static Map<String, Object> values(Draft draft) {
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
}
