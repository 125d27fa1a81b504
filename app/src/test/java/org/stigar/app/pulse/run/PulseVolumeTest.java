package org.stigar.app.pulse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.app.pulse.jdbc.AnswerRows;
import org.stigar.app.pulse.jdbc.AnswerRows.Given;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.Token;
import org.stigar.app.pulse.jdbc.WaveRows;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.publish.cohort.Group;

/** Twenty thousand people answer six questions, and the wave is closed and published. */
@AppTest
@TestPropertySource(properties = "test.app=pulse-volume")
class PulseVolumeTest {

    private static final Logger LOG = LoggerFactory.getLogger(PulseVolumeTest.class);
    private static final int PEOPLE = 20_000;
    private static final int UNITS = 200;

    @Autowired
    private ApplicationContext app;

    @AfterEach
    void clear() {
        app.getBean(JdbcClient.class).sql("delete from pulse").update();
    }

    @Test
    void twentyThousandAnswersArePublished() {
        PulseHouse house = new PulseHouse(app);
        long pulse = house.create(Mode.ANONYMOUS);
        long wave = ask(house, pulse);
        answer(wave);

        long start = System.nanoTime();
        house.close(wave);
        LOG.info(
                "closed and published in {} ms",
                Duration.ofNanos(System.nanoTime() - start).toMillis());

        PulseFigures figures = house.figures(wave);
        assertThat(figures.isTold()).isTrue();
        assertThat(figures.groups()).hasSize(UNITS);
        assertThat(figures.total().response().percent()).isEqualTo(95);
        assertThat(app.getBean(JdbcClient.class)
                        .sql("select count(distinct token) from pulse_answer")
                        .query(Integer.class)
                        .single())
                .isEqualTo(PEOPLE);
    }

    private long ask(PulseHouse house, long pulse) {
        List<Unit> units = new ArrayList<>();
        Map<PersonId, Group> asked = new TreeMap<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(new Unit(
                    new UnitId("unit-" + i),
                    "Unit " + i,
                    UnitKind.TEAM,
                    Optional.of(new UnitId("house")),
                    Validity.ALWAYS));
        }
        app.getBean(People.class).put(List.of(), units, List.of());
        for (int i = 0; i < PEOPLE; i++) {
            asked.put(new PersonId("p-" + i), group(i));
        }
        long wave = app.getBean(WaveRows.class)
                .open(pulse, house.today(), house.today().plusDays(3), 8);
        app.getBean(AskedRows.class).add(wave, asked, Map.of());
        return wave;
    }

    private void answer(long wave) {
        AnswerRows answers = app.getBean(AnswerRows.class);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < PEOPLE; i++) {
            byte[] token = new byte[Token.LENGTH];
            random.nextBytes(token);
            List<Given> given = new ArrayList<>();
            for (String item : List.of("can-do", "responsible", "reach")) {
                given.add(new Given(item, "unit-" + random.nextInt(UNITS), 1 + random.nextInt(5)));
            }
            for (String item : List.of("values", "direction", "customers")) {
                given.add(new Given(item, null, 1 + random.nextInt(5)));
            }
            answers.put(wave, new Token(token), group(i), given);
        }
    }

    private static Group group(int person) {
        return new Group(List.of(new UnitId("unit-" + person % UNITS)));
    }
}
