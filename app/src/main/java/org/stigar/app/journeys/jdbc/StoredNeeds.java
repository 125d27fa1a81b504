package org.stigar.app.journeys.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.journeys.JourneyException;
import org.stigar.app.journeys.JourneyException.Reason;
import org.stigar.app.journeys.Needs;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;

/** Needs in PostgreSQL. */
final class StoredNeeds implements Needs {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    StoredNeeds(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<Need> list(long journey) {
        return jdbc.sql("""
                select stage, unit, words from journey_need where journey_id = :journey
                order by stage collate "C", unit collate "C"
                """)
                .param("journey", journey)
                .query((row, number) ->
                        new Need(row.getString("stage"), new UnitId(row.getString("unit")), row.getString("words")))
                .list();
    }

    @Override
    public List<Agreement> agreements(long journey) {
        return jdbc.sql("""
                select stage, said, said_on from journey_agreement where journey_id = :journey order by stage collate "C"
                """)
                .param("journey", journey)
                .query((row, number) -> new Agreement(
                        row.getString("stage"),
                        Said.valueOf(row.getString("said")),
                        row.getObject("said_on", LocalDate.class)))
                .list();
    }

    @Override
    public void write(long journey, String stage, List<Change> changes) {
        transactions.executeWithoutResult(status -> {
            StoredSignals.lock(jdbc, journey);
            boolean isChanged = false;
            for (Change change : changes) {
                isChanged |= write(journey, stage, change);
            }
            if (isChanged) {
                jdbc.sql("delete from journey_agreement where journey_id = :journey and stage = :stage")
                        .param("journey", journey)
                        .param("stage", stage)
                        .update();
            }
        });
    }

    /** Returns whether anything changed. */
    private boolean write(long journey, String stage, Change change) {
        String now = list(journey).stream()
                .filter(need -> need.stage().equals(stage) && need.unit().equals(change.unit()))
                .map(Need::words)
                .findFirst()
                .orElse("");
        if (now.equals(change.words())) {
            return false;
        }
        if (!now.equals(change.before())) {
            throw new JourneyException(Reason.CHANGED_MEANWHILE);
        }
        String sql = change.words().isEmpty()
                ? "delete from journey_need where journey_id = :journey and stage = :stage and unit = :unit"
                : """
                insert into journey_need (journey_id, stage, unit, words) values (:journey, :stage, :unit, :words)
                on conflict (journey_id, stage, unit) do update set words = excluded.words
                """;
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("journey", journey)
                .param("stage", stage)
                .param("unit", change.unit().value());
        (change.words().isEmpty() ? statement : statement.param("words", change.words())).update();
        return true;
    }

    @Override
    public void say(long journey, Agreement agreement) {
        transactions.executeWithoutResult(status -> {
            StoredSignals.lock(jdbc, journey);
            jdbc.sql("""
                    insert into journey_agreement (journey_id, stage, said, said_on) values (:journey, :stage, :said, :on)
                    on conflict (journey_id, stage) do update set said = excluded.said, said_on = excluded.said_on
                    """)
                    .param("journey", journey)
                    .param("stage", agreement.stage())
                    .param("said", agreement.said().name())
                    .param("on", agreement.on())
                    .update();
        });
    }

    @Override
    public void keepOnly(long journey, Collection<Stage> stages) {
        transactions.executeWithoutResult(status -> {
            for (String table : List.of("journey_need", "journey_agreement")) {
                jdbc.sql("delete from " + table + " where journey_id = :journey and stage <> all (:stages)")
                        .param("journey", journey)
                        .param("stages", stages.stream().map(Stage::name).toArray(String[]::new))
                        .update();
            }
            for (Stage stage : stages) {
                jdbc.sql(
                                "delete from journey_need where journey_id = :journey and stage = :stage and unit <> all (:units)")
                        .param("journey", journey)
                        .param("stage", stage.name())
                        .param(
                                "units",
                                stage.units().stream().map(UnitId::value).toArray(String[]::new))
                        .update();
            }
        });
    }
}
