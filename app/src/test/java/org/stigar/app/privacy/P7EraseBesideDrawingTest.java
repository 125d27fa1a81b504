package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.Remains.Needle;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.DrawingException;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.trails.Trails;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** While somebody is erased, others draw, answer and log: nobody waits for ever, and nothing outlives it. */
@AppTest
class P7EraseBesideDrawingTest {

    private static final int ROUNDS = 12;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private People people;

    @Autowired
    private Pseudonyms pseudonyms;

    @Autowired
    private Drawing drawing;

    @Autowired
    private Trails trails;

    @Autowired
    private Erasure erasure;

    @Autowired
    private MutableClock clock;

    @Value("${stigar.home}")
    private String home;

    private final List<PersonId> staying = new ArrayList<>();

    @BeforeEach
    void meet() {
        for (int i = 0; i < 5; i++) {
            staying.add(join("beside-stays-" + i));
        }
    }

    @Test
    void endsAndLeavesNothing() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<PersonId> erased = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            PersonId leaving = join("beside-leaves-" + round);
            erased.add(leaving);
            long before = links();
            drawing.draw(staying.get(0), leaving, "", AgreedRhythm.WEEKLY, clock.instant());
            assertThat(links()).as("a letter with a link").isGreaterThan(before);
            String link = database.sql("select action_link from letter where reader = ?")
                    .param(pseudonyms.of(leaving).bytes())
                    .query(String.class)
                    .single();
            trail(staying.get(3), leaving);
            atOnce(
                    threads,
                    () -> erasure.erase(leaving),
                    () -> drawing.draw(staying.get(1), leaving, "", AgreedRhythm.WEEKLY, clock.instant()),
                    () -> drawing.draw(leaving, staying.get(2), "", AgreedRhythm.WEEKLY, clock.instant()),
                    () -> trails.logWalk(staying.get(3), leaving, clock.instant()),
                    () -> assertThat(browser.perform(post(link.substring(link.indexOf("/l/")))
                                    .param("answer", "yes")
                                    .with(csrf())))
                            .satisfies(answer ->
                                    assertThat(answer.getResponse().getStatus()).isIn(200, 404)));
        }
        threads.shutdownNow();

        assertThat(new Remains(database, Path.of(home))
                        .of(erased.stream()
                                .map(one -> Needle.bytes(
                                        "pseudonym", pseudonyms.of(one).bytes()))
                                .toList()))
                .isEmpty();
        assertThat(pseudonyms.listUnknown(staying.stream().map(pseudonyms::of).toList()))
                .isEmpty();
    }

    private void atOnce(ExecutorService threads, Runnable... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        List<Callable<Void>> all = new ArrayList<>();
        for (Runnable work : works) {
            all.add(() -> {
                start.await();
                try {
                    work.run();
                } catch (NoTrailException | DrawingException e) {
                    // the other was gone already
                }
                return null;
            });
        }
        for (Future<Void> one : threads.invokeAll(all)) {
            one.get();
        }
    }

    private void trail(PersonId one, PersonId other) {
        long line = drawing.draw(one, other, "", AgreedRhythm.WEEKLY, clock.instant())
                .id();
        drawing.answer(other, line, Trails.Answer.YES, clock.instant());
    }

    private long links() {
        return database.sql("select count(*) from action_link")
                .query(Long.class)
                .single();
    }

    private PersonId join(String name) {
        PersonId id = new PersonId(name);
        people.put(
                List.of(Person.builder(id)
                        .name(name)
                        .addresses(List.of(name + "@example.org"))
                        .build()),
                List.of(),
                List.of());
        return id;
    }
}
