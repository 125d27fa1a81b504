package org.stigar.app.walks.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stigar.app.AppTest;
import org.stigar.app.people.People;
import org.stigar.app.walks.CurrentForest;
import org.stigar.app.walks.DaySets;
import org.stigar.app.walks.WalkLog;
import org.stigar.app.walks.WalkLogContract;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The whole way in the server: a walk is logged, the database tells of it, the forest has it. */
@AppTest
class NodeForestTest {

    private static final PersonId ONE = new PersonId("forest-one");
    private static final PersonId OTHER = new PersonId("forest-other");

    @Autowired
    private CurrentForest forest;

    @Autowired
    private WalkLog log;

    @Autowired
    private DaySets daySets;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Test
    void hasATrailSoonAfterItsFirstWalkAndLosesItWithTheErasure() throws InterruptedException {
        people.put(List.of(Person.builder(ONE).build(), Person.builder(OTHER).build()), List.of(), List.of());

        log.append(List.of(WalkLogContract.declared(clock.instant(), ONE, OTHER)));
        assertThat(becomes(true)).isTrue();
        assertThat(daySets.of(ONE)).containsOnlyKeys(OTHER);

        log.erase(ONE);
        assertThat(becomes(false)).isTrue();
    }

    /** Waits a minute at most. */
    private boolean becomes(boolean there) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int look = 0; look < 1_200; look++) {
            if (openness(forest.now()).isPresent() == there) {
                return true;
            }
            never.await(50, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private static OptionalDouble openness(Forest forest) {
        boolean known = forest.people().findNumber(ONE).isPresent()
                && forest.people().findNumber(OTHER).isPresent();
        return known
                ? forest.findOpenness(
                        forest.people().number(ONE), forest.people().number(OTHER))
                : OptionalDouble.empty();
    }
}
