package org.stigar.app.pulse.jdbc;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.core.publish.cohort.Group;

/**
 * What was answered, under tokens. Works in the caller's transaction.
 *
 * <p>While a wave is open the order of rows is that in which they came. {@link #cut} takes that away.
 */
public final class AnswerRows {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcTemplate jdbc;
    private final SecureRandom random;

    AnswerRows(JdbcTemplate jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /** What somebody says to one question. */
    public record Given(String item, @Nullable String about, int point) {}

    /**
     * An answer as it is kept.
     *
     * @param token as text
     * @param group of who answered
     */
    public record Kept(Token token, Group group, Given given) {}

    /** Puts down answers, in place of those that the same token gave to the same. What it said to other questions stays. */
    public void put(long wave, Token token, Group group, List<Given> answers) {
        insert(
                wave,
                answers.stream().map(given -> new Kept(token, group, given)).toList(),
                """
                 on conflict (wave_id, token, item, about) do update set point = excluded.point
                """);
    }

    private void insert(long wave, List<Kept> rows, String conflict) {
        jdbc.batchUpdate(
                "insert into pulse_answer (wave_id, token, units, item, about, point) values (?, ?, ?, ?, ?, ?)"
                        + conflict,
                rows,
                ROWS_AT_A_TIME,
                (statement, row) -> {
                    statement.setLong(1, wave);
                    statement.setBytes(2, row.token().bytes());
                    statement.setObject(3, AskedRows.names(row.group()));
                    statement.setString(4, row.given().item());
                    statement.setString(5, row.given().about());
                    statement.setInt(6, row.given().point());
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
        return jdbc.query(
                "select token, units, item, about, point from pulse_answer where wave_id = ?",
                (row, number) -> new Kept(
                        new Token(row.getBytes(1)),
                        AskedRows.group(row.getArray(2)),
                        new Given(
                                row.getString(3),
                                Optional.ofNullable(row.getString(4)).orElse(null),
                                row.getInt(5))),
                wave);
    }

    /**
     * Writes all answers of a wave anew, at once, so that neither the order of rows nor what the database notes of a row tells who
     * answered before whom: in the order of the tokens, which are drawn by lot. By code, a token is made of the code, which is nowhere, and stays.
     */
    public void cut(long wave, Mode mode) {
        List<Kept> all = list(wave);
        Map<Token, Token> fresh = new HashMap<>();
        List<Kept> cut = new ArrayList<>(all.size());
        for (Kept row : all) {
            Token token = mode == Mode.CODE ? row.token() : fresh.computeIfAbsent(row.token(), old -> newToken());
            cut.add(new Kept(token, row.group(), row.given()));
        }
        cut.sort(Comparator.comparing(Kept::token)
                .thenComparing(row -> row.given().item())
                .thenComparing(row -> Optional.ofNullable(row.given().about()).orElse("")));
        jdbc.update("delete from pulse_answer where wave_id = ?", wave);
        insert(wave, cut, "");
        jdbc.update("delete from pulse_mark where wave_id = ?", wave);
    }

    private Token newToken() {
        return new Token(ByteBuffer.allocate(Token.LENGTH)
                .putLong(random.nextLong())
                .putLong(random.nextLong())
                .array());
    }
}
