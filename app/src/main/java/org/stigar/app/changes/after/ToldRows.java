package org.stigar.app.changes.after;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.changes.after.PlanFigures.Share;
import org.stigar.core.change.TrailPlan;

/** What is told of plans, in PostgreSQL. */
final class ToldRows {

    private final JdbcClient jdbc;

    ToldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What there is of a change.
     *
     * @param takenOn empty where its plans are never taken
     */
    record Told(Optional<LocalDate> takenOn, PlanFigures figures) {}

    Optional<Told> find(long change) {
        return jdbc.sql("""
                        select taken_on, keep_from, keep_until, hand_over_from, hand_over_until, let_go_from, let_go_until
                        from change_plans_told where change_id = :change
                        """)
                .param("change", change)
                .query((row, number) -> read(row))
                .optional();
    }

    private static Told read(ResultSet row) throws SQLException {
        return new Told(
                Optional.ofNullable(row.getObject("taken_on", LocalDate.class)),
                row.getObject("keep_from") == null
                        ? PlanFigures.SILENT
                        : new PlanFigures(Map.of(
                                TrailPlan.KEEP, share(row, TrailPlan.KEEP),
                                TrailPlan.HAND_OVER, share(row, TrailPlan.HAND_OVER),
                                TrailPlan.LET_GO, share(row, TrailPlan.LET_GO))));
    }

    private static Share share(ResultSet row, TrailPlan choice) throws SQLException {
        return new Share(row.getInt(column(choice) + "_from"), row.getInt(column(choice) + "_until"));
    }

    private static String column(TrailPlan choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the changes whose plans were taken since a day, whether anything was told or it was taken back. */
    List<Long> takenSince(LocalDate day) {
        return jdbc.sql("select change_id from change_plans_told where taken_on >= :day order by taken_on, change_id")
                .param("day", day)
                .query(Long.class)
                .list();
    }

    /** Keeps what is told for good, unless there is something already, or the change was taken back meanwhile. */
    void keep(long change, LocalDate takenOn, PlanFigures figures) {
        JdbcClient.StatementSpec kept = jdbc.sql("""
                        insert into change_plans_told
                        select id, :taken_on, :keep_from, :keep_until, :hand_over_from, :hand_over_until, :let_go_from, :let_go_until
                        from change where id = :change and announced_at is not null and withdrawn_at is null
                        for share
                        on conflict do nothing
                        """).param("change", change).param("taken_on", takenOn);
        for (TrailPlan choice : TrailPlan.values()) {
            Optional<Share> share = Optional.ofNullable(figures.shares().get(choice));
            kept = kept.param(column(choice) + "_from", share.map(Share::from).orElse(null), Types.SMALLINT)
                    .param(column(choice) + "_until", share.map(Share::until).orElse(null), Types.SMALLINT);
        }
        kept.update();
    }
}
