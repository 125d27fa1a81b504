package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;

/** What is written at the moment of an erasure, by a node that has not heard of it, is gone by the next night. */
@AppTest
class P7SweepTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private People people;

    @Autowired
    private Erasure erasure;

    @Autowired
    private MutableClock clock;

    @Autowired
    @Qualifier("sweep")
    private RecurringJob sweep;

    @Value("${stigar.home}")
    private String home;

    private final FullLife life;

    P7SweepTest(@Autowired ApplicationContext app) {
        life = new FullLife(app);
    }

    @BeforeEach
    @AfterEach
    void erase() {
        erasure.erase(FullLife.ELSA);
    }

    @Test
    void forgetsWhomNobodyCanName() {
        life.live();
        Remains remains = new Remains(database, Path.of(home));
        people.remove(FullLife.ELSA); // as an erasure does last, so that all the rest is left behind
        assertThat(remains.of(List.of(life.pseudonym(FullLife.ELSA))).keySet())
                .contains(
                        "public.trail",
                        "public.drawn_line",
                        "public.logged_walk",
                        "public.day_set",
                        "public.action_link",
                        "public.attention",
                        "public.competence_claim",
                        "public.given_help",
                        "public.own_log_reader",
                        "public.guardian_log_person",
                        "public.key_proposal");
        Map<?, ?> before = remains.of(life.bo());

        sweep.run(clock.instant());
        sweep.run(clock.instant());

        assertThat(remains.of(List.of(life.pseudonym(FullLife.ELSA)))).isEmpty();
        assertThat(remains.of(life.bo()))
                .as("who is there keeps what is theirs")
                .containsKeys("public.drawn_line");
        assertThat(before).isNotEmpty();
    }
}
