package org.stigar.app.changes.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.organisation.figures.ForecastFigures.Outcome;
import org.stigar.core.change.draft.Step;
import org.stigar.intake.change.CsvChange;
import tools.jackson.databind.json.JsonMapper;

/** What was forecast, and what became of it. A forecast is kept for good, whatever becomes of its draft. */
public final class ForecastRows {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ForecastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A forecast that was shown.
     *
     * @param at when it was asked
     */
    public record Kept(LocalDate quarter, List<Step> steps, Instant at, ForecastFigures figures) {}

    /** Keeps one, in the caller's transaction. */
    public void add(long change, LocalDate quarter, List<Step> steps, Instant at, ForecastFigures figures) {
        jdbc.sql("""
                insert into change_forecast (change_id, quarter, steps, at, figures)
                values (:change, :quarter, :steps, :at, :figures::jsonb)
                """)
                .param("change", change)
                .param("quarter", quarter)
                .param("steps", CsvChange.write(steps))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("figures", json.writeValueAsString(figures))
                .update();
    }

    /** Returns those of a change with these steps, the latest first. */
    public List<Kept> of(long change, List<Step> steps) {
        return jdbc.sql("""
                        select quarter, steps, at, figures::text as figures from change_forecast
                        where change_id = :change and steps = :steps order by id desc
                        """)
                .param("change", change)
                .param("steps", CsvChange.write(steps))
                .query((row, number) -> kept(row))
                .list();
    }

    /** Returns all, of whatever change and quarter, the oldest first. */
    public List<Kept> list() {
        return jdbc.sql("select quarter, steps, at, figures::text as figures from change_forecast order by id")
                .query((row, number) -> kept(row))
                .list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("quarter", LocalDate.class),
                StoredChanges.steps(row.getString("steps")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("figures"), ForecastFigures.class));
    }

    /** Keeps what became of a change; what is kept already stays. */
    public void addOutcome(long change, Outcome outcome) {
        jdbc.sql("""
                insert into change_outcome (change_id, days, figures) values (:change, :days, :figures::jsonb)
                on conflict do nothing
                """)
                .param("change", change)
                .param("days", outcome.days())
                .param("figures", json.writeValueAsString(outcome))
                .update();
    }

    /** Returns what became of a change so far, the shortest time first. */
    public List<Outcome> outcomes(long change) {
        return jdbc.sql("select figures::text from change_outcome where change_id = :change order by days")
                .param("change", change)
                .query((row, number) -> json.readValue(row.getString(1), Outcome.class))
                .list();
    }
}
