package org.stigar.app.trails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.app.trails.DrawnLine.State;
import org.stigar.app.trails.OwnTrail.Introduce;
import org.stigar.app.trails.OwnTrail.LoggedWalk;
import org.stigar.app.trails.OwnTrail.Rest;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.state.AgreedRhythm;

/** Both ends see one trail, whatever they do and when. */
class TwoEndsTest {

    private static final Village VILLAGE = new Village();
    private static int count;

    @AfterAll
    static void close() {
        VILLAGE.close();
    }

    @Test
    void agreeOnDaysStateRhythmAndRestInAnyHistory() {
        Samples.forAll(12, random -> {
            PersonId ann = VILLAGE.person("Ann" + ++count);
            PersonId bob = VILLAGE.person("Bob" + count);
            for (int i = 0; i < 25; i++) {
                step(random, ann, bob);
            }
            assertSame(ann, bob);
        });
    }

    @Test
    void drawToEachOtherAtOnceAndGetOneTrail() throws Exception {
        for (int i = 0; i < 5; i++) {
            PersonId ann = VILLAGE.person("Ann" + ++count);
            PersonId bob = VILLAGE.person("Bob" + count);
            List<DrawnLine> drawn = atOnce(List.of(() -> draw(ann, bob), () -> draw(bob, ann)));

            assertThat(drawn).extracting(DrawnLine::state).containsExactlyInAnyOrder(State.WAITING, State.CONFIRMED);
            assertThat(VILLAGE.trails().of(ann, VILLAGE.now())).hasSize(1);
            assertThat(VILLAGE.drawing().drawnBy(ann)).isEmpty();
            assertThat(VILLAGE.drawing().drawnBy(bob)).isEmpty();
            assertSame(ann, bob);
        }
    }

    @Test
    void oneOfTwoAnswersAtOnceCounts() throws Exception {
        for (int i = 0; i < 5; i++) {
            PersonId ann = VILLAGE.person("Ann" + ++count);
            PersonId bob = VILLAGE.person("Bob" + count);
            long line = draw(ann, bob).id();
            List<Boolean> counted = atOnce(List.of(
                    () -> counts(() -> VILLAGE.drawing().answer(bob, line, Answer.YES, VILLAGE.now())),
                    () -> counts(() -> VILLAGE.drawing().answer(bob, line, Answer.NO, VILLAGE.now()))));

            assertThat(counted).containsExactlyInAnyOrder(true, false);
            assertThat(VILLAGE.trails().find(ann, bob, VILLAGE.now()).isPresent())
                    .isEqualTo(counted.get(0));
        }
    }

    @Test
    void logAtOnceAndGetOneWalk() throws Exception {
        for (int i = 0; i < 5; i++) {
            PersonId ann = VILLAGE.person("Ann" + ++count);
            PersonId bob = VILLAGE.person("Bob" + count);
            VILLAGE.trail(ann, bob);
            VILLAGE.pass(Duration.ofDays(1));
            atOnce(List.of(
                    () -> counts(() -> VILLAGE.trails().logWalk(ann, bob, VILLAGE.now())),
                    () -> counts(() -> VILLAGE.trails().logWalk(bob, ann, VILLAGE.now()))));

            OwnTrail trail = VILLAGE.trails().find(ann, bob, VILLAGE.now()).orElseThrow();
            assertThat(trail.days().size()).isEqualTo(2);
            assertThat(trail.unconfirmed()).isEmpty();
        }
    }

    @Test
    void drawNoMoreThanTenAtOnce() throws Exception {
        PersonId ann = VILLAGE.person("Ann" + ++count);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            PersonId other = VILLAGE.person("Other" + i);
            calls.add(() -> counts(() -> draw(ann, other)));
        }

        assertThat(atOnce(calls)).filteredOn(counted -> counted).hasSize(DrawnLine.MOST_WAITING);
        assertThat(VILLAGE.drawing().drawnBy(ann)).hasSize(DrawnLine.MOST_WAITING);
    }

    private static void step(RandomGenerator random, PersonId ann, PersonId bob) {
        PersonId me = random.nextBoolean() ? ann : bob;
        PersonId other = me.equals(ann) ? bob : ann;
        Trails trails = VILLAGE.trails();
        VILLAGE.pass(Duration.ofHours(random.nextInt(60)));
        counts(() -> {
            switch (random.nextInt(9)) {
                case 0 -> draw(me, other);
                case 1 ->
                    VILLAGE.drawing().waitingFor(me).stream()
                            .filter(line -> line.writer().equals(other))
                            .forEach(line -> VILLAGE.drawing().answer(me, line.id(), answer(random), VILLAGE.now()));
                case 2 -> VILLAGE.meet(me, other, VILLAGE.now());
                case 3, 4 -> trails.logWalk(me, other, VILLAGE.now());
                case 5 ->
                    trails.find(me, other, VILLAGE.now()).stream()
                            .flatMap(trail -> trail.unconfirmed().stream())
                            .filter(walk -> walk.by().equals(other))
                            .map(LoggedWalk::id)
                            .forEach(walk -> trails.answerWalk(me, walk, answer(random)));
                case 6 -> trails.agree(me, other, List.of(AgreedRhythm.values()).get(random.nextInt(4)));
                case 7 -> trails.letRest(me, other);
                default -> trails.reopen(me, other);
            }
        });
    }

    private static void assertSame(PersonId ann, PersonId bob) {
        List<OwnTrail> anns = VILLAGE.trails().of(ann, VILLAGE.now());
        List<OwnTrail> bobs = VILLAGE.trails().of(bob, VILLAGE.now());
        assertThat(anns).hasSameSizeAs(bobs);
        for (OwnTrail mine : anns) {
            OwnTrail theirs = bobs.get(0);
            assertThat(VILLAGE.trails().find(ann, bob, VILLAGE.now())).contains(mine);
            assertThat(theirs.days()).isEqualTo(mine.days());
            assertThat(theirs.assessment()).isEqualTo(mine.assessment());
            assertThat(theirs.rhythm()).isEqualTo(mine.rhythm());
            assertThat(theirs.unconfirmed()).isEqualTo(mine.unconfirmed());
            assertThat(theirs.carriesToMe()).isEqualTo(mine.carriesFromMe());
            assertThat(theirs.rest()).isEqualTo(mirrored(mine.rest()));
            assertThat(mine.introduce()).isEqualTo(Introduce.NO);
        }
    }

    private static Rest mirrored(Rest rest) {
        return switch (rest) {
            case ME -> Rest.OTHER;
            case OTHER -> Rest.ME;
            case NOBODY, BOTH -> rest;
        };
    }

    private static Answer answer(RandomGenerator random) {
        return random.nextBoolean() ? Answer.YES : Answer.NO;
    }

    private static DrawnLine draw(PersonId me, PersonId other) {
        return VILLAGE.drawing().draw(me, other, "from " + me.value(), AgreedRhythm.MONTHLY, VILLAGE.now());
    }

    /** Does it, and returns whether it could be done. */
    private static boolean counts(Runnable act) {
        try {
            act.run();
            return true;
        } catch (NoTrailException | DrawingException e) {
            return false;
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            CyclicBarrier start = new CyclicBarrier(calls.size());
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> call : calls) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
