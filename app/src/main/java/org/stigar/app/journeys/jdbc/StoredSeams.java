package org.stigar.app.journeys.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.journeys.SeamCalls;
import org.stigar.app.journeys.SeamMarks;
import org.stigar.core.journey.Handover;

/** What is said of seams, and asked for them, in PostgreSQL. */
final class StoredSeams {

    private StoredSeams() {}

    private static Handover seam(ResultSet row) throws SQLException {
        return new Handover(row.getString("from_stage"), row.getString("to_stage"));
    }

    private static void keepOnly(JdbcClient jdbc, String table, long journey, Collection<Handover> seams) {
        jdbc.sql("delete from " + table + """
                 where journey_id = :journey
                and (from_stage, to_stage) not in (select * from unnest(cast(:from as text[]), cast(:to as text[])))
                """)
                .param("journey", journey)
                .param("from", seams.stream().map(Handover::from).toArray(String[]::new))
                .param("to", seams.stream().map(Handover::to).toArray(String[]::new))
                .update();
    }

    /** Marks in PostgreSQL. */
    record Marks(JdbcClient jdbc, TransactionTemplate transactions) implements SeamMarks {

        @Override
        public List<Mark> list(long journey) {
            return jdbc.sql("""
                    select from_stage, to_stage, holding, mend, said_on from journey_seam_mark where journey_id = :journey
                    order by from_stage collate "C", to_stage collate "C"
                    """)
                    .param("journey", journey)
                    .query((row, number) -> new Mark(
                            seam(row),
                            Holding.valueOf(row.getString("holding")),
                            row.getString("mend"),
                            row.getObject("said_on", LocalDate.class)))
                    .list();
        }

        @Override
        public void put(long journey, Mark mark) {
            transactions.executeWithoutResult(status -> {
                StoredSignals.lock(jdbc, journey);
                jdbc.sql("""
                        insert into journey_seam_mark (journey_id, from_stage, to_stage, holding, mend, said_on)
                        values (:journey, :from, :to, :holding, :mend, :on)
                        on conflict (journey_id, from_stage, to_stage)
                        do update set holding = excluded.holding, mend = excluded.mend, said_on = excluded.said_on
                        """)
                        .param("journey", journey)
                        .param("from", mark.seam().from())
                        .param("to", mark.seam().to())
                        .param("holding", mark.holding().name())
                        .param("mend", mark.mend())
                        .param("on", mark.on())
                        .update();
            });
        }

        @Override
        public void keepOnly(long journey, Collection<Handover> seams) {
            StoredSeams.keepOnly(jdbc, "journey_seam_mark", journey, seams);
        }
    }

    /** Calls in PostgreSQL. */
    record Calls(JdbcClient jdbc, TransactionTemplate transactions) implements SeamCalls {

        @Override
        public List<Call> list() {
            return jdbc.sql("""
                    select journey_id, from_stage, to_stage, asked_on, taken_on from journey_seam_call
                    order by asked_on, journey_id, from_stage collate "C", to_stage collate "C"
                    """)
                    .query((row, number) -> new Call(
                            row.getLong("journey_id"),
                            seam(row),
                            row.getObject("asked_on", LocalDate.class),
                            Optional.ofNullable(row.getObject("taken_on", LocalDate.class))))
                    .list();
        }

        @Override
        public void ask(long journey, Handover seam, LocalDate on) {
            transactions.executeWithoutResult(status -> {
                StoredSignals.lock(jdbc, journey);
                jdbc.sql("""
                        insert into journey_seam_call (journey_id, from_stage, to_stage, asked_on)
                        values (:journey, :from, :to, :on)
                        on conflict (journey_id, from_stage, to_stage)
                        do update set asked_on = excluded.asked_on, taken_on = null where journey_seam_call.taken_on is not null
                        """)
                        .param("journey", journey)
                        .param("from", seam.from())
                        .param("to", seam.to())
                        .param("on", on)
                        .update();
            });
        }

        @Override
        public void keepWorkshop(Begun begun) {
            transactions.executeWithoutResult(status -> {
                StoredSignals.lock(jdbc, begun.journey());
                jdbc.sql("""
                        insert into journey_seam_workshop (workshop, journey_id, from_stage, to_stage)
                        values (:workshop, :journey, :from, :to) on conflict do nothing
                        """)
                        .param("workshop", begun.workshop())
                        .param("journey", begun.journey())
                        .param("from", begun.seam().from())
                        .param("to", begun.seam().to())
                        .update();
            });
        }

        @Override
        public Optional<Begun> findWorkshop(long workshop) {
            return jdbc.sql(
                            "select journey_id, from_stage, to_stage from journey_seam_workshop where workshop = :workshop")
                    .param("workshop", workshop)
                    .query((row, number) -> new Begun(row.getLong("journey_id"), seam(row), workshop))
                    .optional();
        }

        @Override
        public boolean take(long journey, Handover seam, LocalDate on) {
            return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                    update journey_seam_call set taken_on = :on
                    where journey_id = :journey and from_stage = :from and to_stage = :to and taken_on is null
                    """)
                            .param("journey", journey)
                            .param("from", seam.from())
                            .param("to", seam.to())
                            .param("on", on)
                            .update()
                    > 0));
        }

        @Override
        public void keepOnly(long journey, Collection<Handover> seams) {
            StoredSeams.keepOnly(jdbc, "journey_seam_call", journey, seams);
            StoredSeams.keepOnly(jdbc, "journey_seam_workshop", journey, seams);
        }
    }
}
