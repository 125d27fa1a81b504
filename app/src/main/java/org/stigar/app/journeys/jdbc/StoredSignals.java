package org.stigar.app.journeys.jdbc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.journeys.JourneyException;
import org.stigar.app.journeys.JourneyException.Reason;
import org.stigar.app.journeys.Signals;
import org.stigar.core.journey.Signal;

/** Signals in PostgreSQL. */
final class StoredSignals implements Signals {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    StoredSignals(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Row(String stage, YearMonth month) {}

    @Override
    public void put(long journey, List<Signal> signals) {
        transactions.executeWithoutResult(status -> {
            lock(jdbc, journey);
            Set<Row> replaced = new HashSet<>();
            for (Signal signal : signals) {
                if (replaced.add(new Row(signal.stage(), signal.month()))) {
                    jdbc.sql(
                                    "delete from journey_signal where journey_id = :journey and stage = :stage and month = :month")
                            .param("journey", journey)
                            .param("stage", signal.stage())
                            .param("month", signal.month().atDay(1))
                            .update();
                }
                jdbc.sql("""
                        insert into journey_signal (journey_id, stage, month, kind, value)
                        values (:journey, :stage, :month, :kind, :value)
                        """)
                        .param("journey", journey)
                        .param("stage", signal.stage())
                        .param("month", signal.month().atDay(1))
                        .param("kind", signal.kind().name())
                        .param("value", signal.value())
                        .update();
            }
        });
    }

    /** Lets nobody remove a journey while something is put beside it. */
    static void lock(JdbcClient jdbc, long journey) {
        boolean isThere = jdbc.sql("select version from journey where id = :journey for update")
                .param("journey", journey)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!isThere) {
            throw new JourneyException(Reason.GONE);
        }
    }

    @Override
    public List<Signal> list(long journey) {
        return jdbc.sql("""
                select stage, month, kind, value from journey_signal where journey_id = :journey
                order by stage collate "C", month, array_position(array['NPS', 'COMPLAINTS', 'REPEAT_CONTACTS', 'LEAD_TIME'], kind)
                """)
                .param("journey", journey)
                .query((row, number) -> new Signal(
                        row.getString("stage"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Signal.Kind.valueOf(row.getString("kind")),
                        row.getDouble("value")))
                .list();
    }

    @Override
    public void keepOnly(long journey, Collection<String> stages) {
        jdbc.sql("delete from journey_signal where journey_id = :journey and stage <> all (:stages)")
                .param("journey", journey)
                .param("stages", stages.toArray(String[]::new))
                .update();
    }
}
