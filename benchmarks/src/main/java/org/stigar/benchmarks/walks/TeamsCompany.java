package org.stigar.benchmarks.walks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.People;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

/**
 * A company in teams of equal size, ten in a department. Four trails in ten lead to somebody nearby, the others anywhere.
 *
 * @param people how many, a multiple of {@code teams}
 * @param trails how many in all, a multiple of {@code people}
 */
public record TeamsCompany(int people, int trails, int teams) {

    private static final int NEAR = 100;
    private static final double SHARE_NEAR = 0.4;

    /** Puts it into a directory that is empty or not there. */
    public void load(Path home) throws IOException, SQLException {
        try (LargeCompany company = new LargeCompany(home, people)) {
            place(company);
            int today = (int) (Instant.now().getEpochSecond() / 86_400);
            int each = trails / people;
            company.layTrails(random -> steps(each, random), today, new SplittableRandom(13));
            company.part(JdbcClient.class).sql("analyze").update();
        }
    }

    private int[] steps(int count, SplittableRandom random) {
        Set<Integer> steps = new LinkedHashSet<>();
        while (steps.size() < count) {
            boolean isNear = random.nextDouble() < SHARE_NEAR;
            steps.add(1 + random.nextInt(isNear ? NEAR : people / 2 - 1));
        }
        return steps.stream().mapToInt(Integer::intValue).toArray();
    }

    private void place(LargeCompany company) {
        List<Unit> units = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            UnitId above = new UnitId("department-" + team / 10);
            if (team % 10 == 0) {
                units.add(new Unit(above, above.value(), UnitKind.DEPARTMENT, Optional.empty(), Validity.ALWAYS));
            }
            UnitId id = new UnitId("team-" + team);
            units.add(new Unit(id, id.value(), UnitKind.TEAM, Optional.of(above), Validity.ALWAYS));
            int size = people / teams;
            IntStream.range(team * size, (team + 1) * size)
                    .mapToObj(company.ids()::get)
                    .forEach(person -> memberships.add(new Membership(person, id, Validity.ALWAYS)));
        }
        company.part(People.class).put(List.of(), units, memberships);
    }
}
