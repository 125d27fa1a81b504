package org.stigar.app.walks.jdbc;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.stigar.app.MutableClock;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.walks.WalkLogContract;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;

/** Writes walks until it is killed, and says after each commit how far it is. */
final class WritingProcess {

    private WritingProcess() {}

    public static void main(String[] database) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        MemoryPeople colleagues = WalkLogContract.Fixture.people();
        Store store = new Store(
                new DriverManagerDataSource(database[0], database[1], database[2]),
                colleagues,
                new MutableClock(WalkLogContract.NOW));
        for (int round = 0; ; round++) {
            store.log.append(round(round));
            out.println("accepted " + round);
        }
    }

    /** Returns 190 walks, one of each pair of p1 to p20, each with an id of its own. */
    static List<Walk> round(int round) {
        List<Walk> walks = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            for (int j = 1; j < i; j++) {
                walks.add(WalkLogContract.with(
                        Integer.toHexString(round * 1_000 + i * 20 + j),
                        WalkLogContract.NOW.minusSeconds(3_600L * round),
                        new PersonId("p" + i),
                        new PersonId("p" + j)));
            }
        }
        return walks;
    }
}
