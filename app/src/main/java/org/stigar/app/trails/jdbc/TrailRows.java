package org.stigar.app.trails.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.trail.state.AgreedRhythm;

/** The table {@code trail}, always read from one end. Works in the caller's transaction. */
final class TrailRows {

    private static final String OF = """
            select high as other, since, said_by_both, rhythm, rests_low as rests_me, rests_high as rests_other,
                   introduces_low as introduces, introduces_high as other_introduces,
                   carries_to_low as carries_to_me, carries_to_high as carries_from_me
            from trail where low = :me
            union all
            select low, since, said_by_both, rhythm, rests_high, rests_low,
                   introduces_high, introduces_low, carries_to_high, carries_to_low
            from trail where high = :me
            """;

    private final JdbcClient jdbc;

    TrailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was said of a trail, from one of its ends.
     *
     * @param saidByBoth whether it is a trail even if it was never walked
     */
    record Said(
            Pseudonym other,
            Instant since,
            boolean saidByBoth,
            Optional<AgreedRhythm> rhythm,
            boolean restsMe,
            boolean restsOther,
            boolean introduces,
            boolean otherIntroduces,
            String carriesToMe,
            String carriesFromMe) {}

    List<Said> of(Pseudonym me) {
        return jdbc.sql(OF)
                .param("me", me.bytes())
                .query((row, number) -> said(row))
                .list();
    }

    Optional<Said> find(Ends ends) {
        return jdbc.sql("select * from (" + OF + ") mine where other = :other")
                .param("me", ends.me().bytes())
                .param("other", ends.other().bytes())
                .query((row, number) -> said(row))
                .optional();
    }

    /** Makes the row unless it is there. */
    void make(Ends ends, Instant now) {
        jdbc.sql("insert into trail (low, high, since) values (:low, :high, :now) on conflict do nothing")
                .param("low", ends.low())
                .param("high", ends.high())
                .param("now", Ends.column(now))
                .update();
    }

    /** Notes that both said so; the rhythm counts where none was agreed on since. */
    void saidByBoth(Ends ends, AgreedRhythm rhythm) {
        set(ends, "said_by_both = true, rhythm = coalesce(rhythm, :value)", rhythm.name());
    }

    void putRhythm(Ends ends, AgreedRhythm rhythm) {
        set(ends, "rhythm = :value", rhythm.name());
    }

    void putRests(Ends ends, boolean rests) {
        set(ends, ends.mine("rests") + " = :value", rests);
    }

    void putIntroduces(Ends ends, boolean introduces) {
        set(ends, ends.mine("introduces") + " = :value", introduces);
    }

    void putCarriesToMe(Ends ends, String carries) {
        set(ends, ends.mine("carries_to") + " = :value", carries);
    }

    private void set(Ends ends, String assignments, Object value) {
        jdbc.sql("update trail set " + assignments + " where low = :low and high = :high")
                .param("value", value)
                .param("low", ends.low())
                .param("high", ends.high())
                .update();
    }

    void erase(Pseudonym end) {
        jdbc.sql("delete from trail where low = :end or high = :end")
                .param("end", end.bytes())
                .update();
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                new Pseudonym(row.getBytes("other")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getBoolean("said_by_both"),
                Optional.ofNullable(row.getString("rhythm")).map(AgreedRhythm::valueOf),
                row.getBoolean("rests_me"),
                row.getBoolean("rests_other"),
                row.getBoolean("introduces"),
                row.getBoolean("other_introduces"),
                row.getString("carries_to_me"),
                row.getString("carries_from_me"));
    }
}
