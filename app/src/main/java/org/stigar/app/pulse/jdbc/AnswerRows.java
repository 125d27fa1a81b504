package org.stigar.app.pulse.jdbc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Group;

/**
 * What was answered, under tokens. Works in the caller's transaction.
 *
 * <p>While a wave is open the order of rows is that in which they came. {@link #cut} takes that away.
 */
public final class AnswerRows {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcTemplate jdbc;

    AnswerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody says to one question. */
    public record Given(String item, @Nullable String about, int point) {}

    /**
     * An answer as it is kept.
     *
     * @param group of who answered
     */
    public record Kept(Token token, Group group, Given given) {}

    /** Puts down answers, in place of those that the same token gave to the same. What it said to other questions stays. */
    public void put(long wave, Token token, Group group, List<Given> answers) {
        jdbc.batchUpdate("""
                insert into pulse_answer (wave_id, token, units, item, about, point) values (?, ?, ?, ?, ?, ?)
                on conflict (wave_id, token, item, about) do update set point = excluded.point
                """, answers, ROWS_AT_A_TIME, (statement, given) -> {
            statement.setLong(1, wave);
            statement.setBytes(2, token.bytes());
            statement.setObject(3, AskedRows.names(group));
            statement.setString(4, given.item());
            statement.setString(5, given.about());
            statement.setInt(6, given.point());
        });
    }

    /** Takes back what a token said in a wave. */
    public void remove(long wave, Token token) {
        jdbc.update("delete from pulse_answer where wave_id = ? and token = ?", wave, token.bytes());
    }

    /** Returns whether a token said anything in a wave. */
    public boolean has(long wave, Token token) {
        return exists("select exists (select from pulse_answer where wave_id = ? and token = ?)", wave, token.bytes());
    }

    /** Returns whether a token said anything in some wave of a pulse. */
    public boolean hasAny(long pulse, Token token) {
        return exists("""
                select exists (select from pulse_answer join pulse_wave wave on wave.id = wave_id
                where wave.pulse_id = ? and token = ?)
                """, pulse, token.bytes());
    }

    private boolean exists(String sql, Object... places) {
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, places));
    }

    /** Returns all tokens of a wave. */
    public Set<Token> tokens(long wave) {
        return new HashSet<>(jdbc.query(
                "select distinct token from pulse_answer where wave_id = ?",
                (row, number) -> new Token(row.getBytes(1)),
                wave));
    }

    /** Notes that somebody answers with some code. Nothing changes where that is noted. */
    public void mark(long wave, Token mark) {
        jdbc.update("insert into pulse_mark (wave_id, mark) values (?, ?) on conflict do nothing", wave, mark.bytes());
    }

    /** Takes a mark away. */
    public void unmark(long wave, Token mark) {
        jdbc.update("delete from pulse_mark where wave_id = ? and mark = ?", wave, mark.bytes());
    }

    /** Returns whether somebody answers with some code. */
    public boolean isMarked(long wave, Token mark) {
        return exists("select exists (select from pulse_mark where wave_id = ? and mark = ?)", wave, mark.bytes());
    }

    /** Returns all marks of a wave. */
    public Set<Token> marks(long wave) {
        return new HashSet<>(jdbc.query(
                "select mark from pulse_mark where wave_id = ?", (row, number) -> new Token(row.getBytes(1)), wave));
    }

    /** Returns all that is kept of a wave, in no order. */
    public List<Kept> list(long wave) {
        // Of a hundred thousand rows there are some hundred groups, each made once.
        Map<String, Group> groups = new HashMap<>();
        return jdbc.query(
                "select token, array_to_string(units, chr(10)), item, about, point from pulse_answer where wave_id = ?",
                (row, number) -> new Kept(
                        new Token(row.getBytes(1)),
                        groups.computeIfAbsent(row.getString(2), AnswerRows::group),
                        new Given(row.getString(3), row.getString(4), row.getInt(5))),
                wave);
    }

    /** A line feed is in no id. */
    private static Group group(String units) {
        return new Group(
                units.isEmpty() ? List.of() : units.lines().map(UnitId::new).toList());
    }

    /**
     * Writes all answers of a wave anew, at once, so that neither the order of rows nor what the database notes of a row tells who
     * answered before whom: in the order of the tokens, which the database draws by lot. By code, a token is made of the code, which is
     * nowhere, and stays.
     */
    public void cut(long wave, Mode mode) {
        String drawn = mode == Mode.CODE ? "token" : "uuid_send(gen_random_uuid())";
        jdbc.update(
                "with gone as (delete from pulse_answer where wave_id = ? returning *), fresh as materialized (select token, "
                        + drawn + " as drawn from (select distinct token from gone) every) " + """
                insert into pulse_answer (wave_id, token, units, item, about, point)
                select wave_id, drawn, units, item, about, point from gone join fresh using (token)
                order by drawn, item, about
                """,
                wave);
        jdbc.update("delete from pulse_mark where wave_id = ?", wave);
    }
}
