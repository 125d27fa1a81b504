package org.stigar.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.benchmarks.walks.LargeCompany;
import org.stigar.core.people.PersonId;

/**
 * Asks {@code ./stigar serve} for <em>My trails</em> at a steady rate, whatever the answers take, with 20,000 people and
 * 2,000,000 trails loaded; each time is counted from when the question was due. To be run from the root of the repository.
 */
public final class MyTrailsLoad {

    private static final int PEOPLE = 20_000;
    private static final int TRAILS = 2_000_000;
    private static final int VISITORS = 40;
    private static final int RATE = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final int ROUNDS = 5;
    private static final String PASSWORD = "a password of a benchmark";

    private MyTrailsLoad() {}

    /** Takes a directory: one that an earlier run has loaded, or an empty one; without it, makes a temporary one. */
    public static void main(String[] home) throws IOException, InterruptedException, SQLException {
        new MyTrailsLoad().run(home.length > 0 ? Path.of(home[0]) : Files.createTempDirectory("stigar-my-trails"));
    }

    private void run(Path home) throws IOException, InterruptedException, SQLException {
        if (!Files.exists(home.resolve("data"))) {
            load(home);
        }
        try (SteadyLoad load = new SteadyLoad(home)) {
            List<Visitor> visitors = new ArrayList<>();
            for (int i = 0; i < VISITORS; i++) {
                visitors.add(load.visitor(name(i), PASSWORD));
            }
            load.ask("warming up", visitors, "/trails", RATE, WARM_UP);
            for (int round = 1; round <= ROUNDS; round++) {
                load.ask("round " + round, visitors, "/trails", RATE, ROUND);
            }
        }
    }

    private static String name(int visitor) {
        return "person-" + visitor * (PEOPLE / VISITORS);
    }

    private static void load(Path home) throws IOException, SQLException {
        try (LargeCompany company = new LargeCompany(home, PEOPLE)) {
            int today = (int) (Instant.now().getEpochSecond() / 86_400);
            company.layTrails(TRAILS, today, new SplittableRandom(7));
            Accounts accounts = company.part(Accounts.class);
            for (int i = 0; i < VISITORS; i++) {
                PersonId person = new PersonId(name(i));
                accounts.open(person, Set.of(Role.MEMBER));
                accounts.choosePassword(person, PASSWORD);
            }
        }
    }
}
