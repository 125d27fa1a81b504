package org.stigar.app.walks.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import org.stigar.app.MutableClock;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.walks.WalkLogContract;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForestFollowerTest {

    private static final PersonId ANN = WalkLogContract.ANN;
    private static final PersonId BOB = WalkLogContract.BOB;
    private static final PersonId CY = WalkLogContract.CY;

    private final TestDatabase database = TestDatabase.migrated();
    private MutableClock clock = new MutableClock(WalkLogContract.NOW);
    private MemoryPeople colleagues = WalkLogContract.Fixture.people();
    private Node here = new Node(database.dataSource(), colleagues, clock);
    private Node there = new Node(database.dataSource(), colleagues, clock);

    @BeforeEach
    void beginAnew() {
        database.client()
                .sql("truncate walk, day_set, active_day, trail_change")
                .update();
        clock = new MutableClock(WalkLogContract.NOW);
        colleagues = WalkLogContract.Fixture.people();
        here = new Node(database.dataSource(), colleagues, clock);
        there = new Node(database.dataSource(), colleagues, clock);
    }

    @AfterAll
    void dropDatabase() {
        database.close();
    }

    @Test
    void knowsEverybodyAndTheTrailsThatWereThereBefore() {
        there.store.log.append(List.of(walk(0, ANN, BOB)));

        Forest forest = here.follower().now();

        assertThat(forest.people().size()).isEqualTo(24);
        assertThat(Node.trails(forest)).containsOnlyKeys("ann bob").containsEntry("ann bob", 0.75);
    }

    @Test
    void hearsOfWhatAnotherNodeCommitted() {
        there.store.log.append(List.of(walk(0, ANN, BOB), walk(700, BOB, CY)));
        ForestFollower forest = here.follower();

        there.store.log.append(List.of(WalkLogContract.with("1", at(3), ANN, CY), walk(2, BOB, CY)));
        forest.follow();
        assertThat(Node.trails(forest.now())).containsOnlyKeys("ann bob", "ann cy", "bob cy");
        assertThat(Node.trails(forest.now()))
                .isEqualTo(Node.trails(here.follower().now()));

        there.store.log.retract(ANN, WalkSource.DECLARED, "1");
        there.store.log.withdraw(BOB, WalkSource.MAIL);
        forest.follow();
        assertThat(Node.trails(forest.now())).containsOnlyKeys("ann bob", "bob cy");
    }

    @Test
    void hearsNothingOfWhatWasRolledBack() {
        ForestFollower forest = here.follower();

        there.store.transaction.executeWithoutResult(status -> {
            there.store.log.append(List.of(walk(0, ANN, BOB)));
            status.setRollbackOnly();
        });
        forest.follow();

        assertThat(Node.trails(forest.now())).isEmpty();
    }

    /** A transaction that began first and ends last must neither be missed nor hold up the others. */
    @Test
    void missesNoTransactionThatEndsAfterALaterOne() {
        ForestFollower forest = here.follower();
        ForestFollower[] late = new ForestFollower[1];

        there.store.transaction.executeWithoutResult(status -> {
            there.store.log.append(List.of(walk(0, ANN, BOB)));
            here.store.log.append(List.of(walk(0, BOB, CY)));
            forest.follow();
            late[0] = here.follower();
            assertThat(Node.trails(forest.now())).containsOnlyKeys("bob cy");
            here.store.log.append(List.of(walk(0, ANN, CY)));
            forest.follow();
            forest.follow();
            assertThat(Node.trails(forest.now())).containsOnlyKeys("ann cy", "bob cy");
        });
        forest.follow();
        late[0].follow();

        assertThat(Node.trails(forest.now())).containsOnlyKeys("ann bob", "ann cy", "bob cy");
        assertThat(Node.trails(late[0].now())).containsOnlyKeys("ann bob", "ann cy", "bob cy");
    }

    @Test
    void takesInNewcomersWithoutARestart() {
        ForestFollower forest = here.follower();
        there.store.log.append(List.of(walk(0, ANN, BOB)));
        PersonId abe = colleagues.join("abe");

        there.store.log.append(List.of(walk(0, abe, BOB)));
        forest.follow();

        assertThat(Node.trails(forest.now())).containsOnlyKeys("abe bob", "ann bob");
        assertThat(forest.now().changes()).isZero();
    }

    @Test
    void waitsForADirectoryThatLags() {
        MemoryPeople lagging = WalkLogContract.Fixture.people();
        ForestFollower forest = new Node(database.dataSource(), lagging, clock).follower();
        PersonId abe = colleagues.join("abe");
        there.store.log.append(List.of(walk(0, abe, BOB), walk(0, ANN, BOB)));
        forest.follow();
        assertThat(Node.trails(forest.now())).containsOnlyKeys("ann bob");

        lagging.join("abe");
        clock.advance(Duration.ofMinutes(2));
        forest.follow();

        assertThat(Node.trails(forest.now())).containsOnlyKeys("abe bob", "ann bob");
    }

    @Test
    void forgetsWhoIsErased() {
        there.store.log.append(List.of(walk(0, ANN, BOB), walk(0, ANN, CY), walk(0, BOB, CY)));
        ForestFollower forest = here.follower();
        there.store.log.append(List.of(WalkLogContract.with("9", at(0), ANN, new PersonId("p1"))));
        ForestFollower behind = here.follower();
        there.store.log.append(List.of(WalkLogContract.with("8", at(0), ANN, new PersonId("p2"))));
        there.store.log.retract(ANN, WalkSource.DECLARED, "9");
        there.store.log.erase(ANN);
        colleagues.remove(ANN);

        forest.follow();
        behind.follow();

        assertThat(Node.trails(forest.now())).containsOnlyKeys("bob cy");
        assertThat(Node.trails(behind.now())).containsOnlyKeys("bob cy");
        assertThat(forest.now().people().findNumber(ANN)).isEmpty();
    }

    /** The directory may still hold somebody when the forest hears that their trails are gone. */
    @Test
    void closesTheTrailsOfTheErasedBeforeTheDirectoryForgetsThem() {
        there.store.log.append(List.of(walk(0, ANN, BOB), walk(0, BOB, CY)));
        ForestFollower forest = here.follower();

        there.store.log.erase(ANN);
        forest.follow();

        assertThat(Node.trails(forest.now())).containsOnlyKeys("bob cy");
    }

    @Test
    void growsOldByNight() {
        there.store.log.append(List.of(walk(0, ANN, BOB), walk(0, BOB, CY)));
        ForestFollower forest = here.follower();
        clock.advance(Duration.ofDays(200));
        there.store.log.append(List.of(walk(-200, ANN, BOB)));

        there.night().run(clock.instant());
        forest.follow();
        forest.follow();

        assertThat(Node.trails(forest.now())).containsEntry("ann bob", 0.75).containsEntry("bob cy", 0.1);
        assertThat(there.store.daySets.vantage().recordedDays()).isEqualTo(200.5);
    }

    /** What is committed while a forest is read anew is in it before anybody sees it. */
    @Test
    void isNeverBehindItselfWhileItIsPlantedAnew() {
        Deque<Runnable> later = new ArrayDeque<>();
        ForestFollower forest = here.follower(later::add);
        there.night().run(clock.instant());
        forest.follow();
        forest.follow();
        assertThat(later).hasSize(1);

        later.remove().run();
        there.store.log.append(List.of(walk(0, ANN, BOB)));
        forest.follow();

        assertThat(Node.trails(forest.now())).containsOnlyKeys("ann bob");
        forest.follow();
        assertThat(later).isEmpty();
    }

    @Test
    void startsAnewAfterADayWithoutTheDatabase() {
        ForestFollower forest = here.follower();
        there.store.log.append(List.of(walk(0, ANN, BOB)));
        database.client().sql("delete from trail_change").update();
        clock.advance(Duration.ofHours(25));

        forest.follow();

        assertThat(Node.trails(forest.now())).containsOnlyKeys("ann bob");
    }

    @Test
    void catchesUpOnceTheConnectionIsBack() {
        CuttableSource line = new CuttableSource(database.dataSource());
        ForestFollower forest = new Node(line, colleagues, clock).follower();
        line.cut();
        there.store.log.append(List.of(walk(0, ANN, BOB)));
        assertThatThrownBy(forest::follow).isInstanceOf(DataAccessException.class);
        there.store.log.append(List.of(walk(0, ANN, CY)));

        line.mend();
        forest.follow();

        assertThat(Node.trails(forest.now())).containsOnlyKeys("ann bob", "ann cy");
    }

    /** Whatever two nodes do, each forest ends as one that is planted then. */
    @Test
    void endsAsAForestThatIsPlantedThen() {
        SplittableRandom random = new SplittableRandom(17);
        ForestFollower one = here.follower();
        ForestFollower other = there.follower();
        for (int round = 0; round < 60; round++) {
            Node node = random.nextBoolean() ? here : there;
            PersonId person = new PersonId("p" + (1 + random.nextInt(20)));
            switch (random.nextInt(8)) {
                case 0 -> node.store.log.erase(person);
                case 1 -> node.store.log.retract(person, WalkSource.DECLARED, Integer.toString(random.nextInt(40)));
                case 2 -> node.store.log.withdraw(person, WalkSource.DECLARED);
                default -> node.store.log.append(some(random));
            }
            if (random.nextInt(3) == 0) {
                one.follow();
            }
        }
        one.follow();
        other.follow();

        assertThat(Node.trails(one.now())).isNotEmpty();
        assertThat(Node.trails(one.now())).isEqualTo(Node.trails(here.follower().now()));
        assertThat(Node.trails(other.now())).isEqualTo(Node.trails(one.now()));
    }

    private static List<Walk> some(SplittableRandom random) {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int first = random.nextInt(20);
            PersonId one = new PersonId("p" + (1 + first));
            PersonId other = new PersonId("p" + (1 + (first + 1 + random.nextInt(19)) % 20));
            walks.add(WalkLogContract.with(Integer.toString(random.nextInt(40)), at(random.nextInt(60)), one, other));
        }
        return walks;
    }

    private static Walk walk(int daysAgo, PersonId one, PersonId other) {
        return WalkLogContract.declared(at(daysAgo), one, other);
    }

    private static Instant at(int daysAgo) {
        return WalkLogContract.NOW.minus(Duration.ofDays(daysAgo));
    }
}
