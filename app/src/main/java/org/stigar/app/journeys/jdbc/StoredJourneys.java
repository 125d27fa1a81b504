package org.stigar.app.journeys.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.JourneyException;
import org.stigar.app.journeys.JourneyException.Reason;
import org.stigar.app.journeys.Journeys;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;

/** Journeys in PostgreSQL. */
final class StoredJourneys implements Journeys {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final RandomGenerator random;

    StoredJourneys(JdbcClient jdbc, TransactionTemplate transactions, RandomGenerator random) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.random = random;
    }

    @Override
    public long create(String title, Journey journey) {
        long id = random.nextLong(Long.MAX_VALUE);
        new DrawnJourney(id, 0, title, journey);
        return Objects.requireNonNull(transactions.execute(status -> {
            // Two who make the last one at once wait for each other.
            jdbc.sql("lock table journey in share row exclusive mode").update();
            if (jdbc.sql("select count(*) from journey").query(Integer.class).single() >= MOST) {
                throw new JourneyException(Reason.TOO_MANY);
            }
            jdbc.sql("insert into journey (id, version, title) values (:id, 0, :title)")
                    .param("id", id)
                    .param("title", title)
                    .update();
            draw(id, journey);
            return id;
        }));
    }

    @Override
    public Optional<DrawnJourney> find(long id) {
        return transactions.execute(status -> jdbc.sql("select id, version, title from journey where id = :id")
                .param("id", id)
                .query((row, number) -> drawn(row))
                .optional());
    }

    @Override
    public List<DrawnJourney> list() {
        return Objects.requireNonNull(transactions.execute(
                status -> jdbc.sql("select id, version, title from journey order by lower(title) collate \"C\", id")
                        .query((row, number) -> drawn(row))
                        .list()));
    }

    @Override
    public void change(long id, int version, String title, Journey journey) {
        new DrawnJourney(id, version, title, journey);
        transactions.executeWithoutResult(status -> {
            lock(id, version);
            jdbc.sql("update journey set version = version + 1, title = :title where id = :id")
                    .param("id", id)
                    .param("title", title)
                    .update();
            jdbc.sql("delete from journey_stage where journey_id = :id")
                    .param("id", id)
                    .update();
            draw(id, journey);
        });
    }

    @Override
    public void remove(long id, int version) {
        transactions.executeWithoutResult(status -> {
            lock(id, version);
            jdbc.sql("delete from journey where id = :id").param("id", id).update();
        });
    }

    private void lock(long id, int version) {
        int now = jdbc.sql("select version from journey where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new JourneyException(Reason.GONE));
        if (now != version) {
            throw new JourneyException(Reason.CHANGED_MEANWHILE);
        }
    }

    private void draw(long id, Journey journey) {
        Map<String, Integer> places = new HashMap<>();
        for (Stage stage : journey.stages()) {
            places.put(stage.name(), places.size());
            jdbc.sql("""
                    insert into journey_stage (journey_id, place, name, units, functions, touchpoints)
                    values (:id, :place, :name, :units, :functions, :touchpoints)
                    """)
                    .param("id", id)
                    .param("place", places.get(stage.name()))
                    .param("name", stage.name())
                    .param("units", stage.units().stream().map(UnitId::value).toArray(String[]::new))
                    .param("functions", stage.functions().toArray(String[]::new))
                    .param("touchpoints", stage.touchpoints().toArray(String[]::new))
                    .update();
        }
        for (Handover handover : journey.handovers()) {
            jdbc.sql("insert into journey_handover (journey_id, from_place, to_place) values (:id, :from, :to)")
                    .param("id", id)
                    .param("from", places.get(handover.from()))
                    .param("to", places.get(handover.to()))
                    .update();
        }
    }

    private DrawnJourney drawn(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<Stage> stages = jdbc.sql("""
                select name, units, functions, touchpoints from journey_stage where journey_id = :id order by place
                """)
                .param("id", id)
                .query((stage, number) -> new Stage(
                        stage.getString("name"),
                        units(stage),
                        List.of((String[]) stage.getArray("functions").getArray()),
                        List.of((String[]) stage.getArray("touchpoints").getArray())))
                .list();
        List<Handover> handovers = new ArrayList<>(jdbc.sql("""
                select from_place, to_place from journey_handover where journey_id = :id order by from_place, to_place
                """)
                .param("id", id)
                .query((handover, number) -> new Handover(
                        stages.get(handover.getInt("from_place")).name(),
                        stages.get(handover.getInt("to_place")).name()))
                .list());
        return new DrawnJourney(id, row.getInt("version"), row.getString("title"), new Journey(stages, handovers));
    }

    private static SortedSet<UnitId> units(ResultSet stage) throws SQLException {
        TreeSet<UnitId> units = new TreeSet<>();
        for (String unit : (String[]) stage.getArray("units").getArray()) {
            units.add(new UnitId(unit));
        }
        return units;
    }
}
