package org.stigar.app.changes.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

    /** A forecast that was shown. */
    public record Kept(LocalDate quarter, List<Step> steps, ForecastFigures figures) {}

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

    /** Returns the latest of a change with these steps. */
    public Optional<Kept> find(long change, List<Step> steps) {
        return jdbc.sql("""
                        select quarter, steps, figures::text from change_forecast
                        where change_id = :change and steps = :steps order by id desc limit 1
                        """)
                .param("change", change)
                .param("steps", CsvChange.write(steps))
                .query((row, number) -> kept(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Returns all of a quarter, of whatever change, the oldest first. */
    public List<Kept> list(LocalDate quarter) {
        return jdbc.sql(
                        "select quarter, steps, figures::text from change_forecast where quarter = :quarter order by id")
                .param("quarter", quarter)
                .query((row, number) -> kept(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)))
                .list();
    }

    private Kept kept(LocalDate quarter, String steps, String figures) {
        return new Kept(quarter, StoredChanges.steps(steps), json.readValue(figures, ForecastFigures.class));
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
