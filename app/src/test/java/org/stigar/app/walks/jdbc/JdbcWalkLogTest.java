package org.stigar.app.walks.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.stigar.app.MutableClock;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.walks.WalkLogContract;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcWalkLogTest implements WalkLogContract {

    private final List<TestDatabase> databases = new ArrayList<>();
    private int used;

    @BeforeEach
    void beginAnew() {
        used = 0;
    }

    @Override
    public Fixture fresh() {
        if (used == databases.size()) {
            databases.add(TestDatabase.migrated());
        }
        TestDatabase database = databases.get(used++);
        database.client()
                .sql("truncate walk, day_set, active_day, trail_change")
                .update();
        MutableClock clock = new MutableClock(NOW);
        MemoryPeople colleagues = Fixture.people();
        Store store = new Store(database.dataSource(), colleagues, clock);
        return new Fixture(store.log, store.daySets, colleagues, clock);
    }

    @AfterAll
    void dropDatabases() {
        databases.forEach(TestDatabase::close);
    }
}
