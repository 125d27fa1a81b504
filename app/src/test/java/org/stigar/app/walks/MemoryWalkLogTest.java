package org.stigar.app.walks;

import org.stigar.app.MutableClock;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.walks.pair.Keeping;

class MemoryWalkLogTest implements WalkLogContract {

    @Override
    public Fixture fresh() {
        MutableClock clock = new MutableClock(NOW);
        MemoryPeople colleagues = Fixture.people();
        MemoryWalkLog log = new MemoryWalkLog(Fixture.pairWalks(colleagues, clock), colleagues, Keeping.SHIPPED, clock);
        return new Fixture(log, log, colleagues, clock);
    }
}
