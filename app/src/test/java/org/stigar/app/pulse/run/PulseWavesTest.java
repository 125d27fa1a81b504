package org.stigar.app.pulse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.AppTest;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseException.Reason;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.app.pulse.figures.ChangeFigures;
import org.stigar.app.pulse.figures.ChangeFigures.Shift;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.core.inference.Direction;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.PublishedPulse.Refusal;

/** Who is asked from wave to wave (privacy P3), and what is said of change. */
@AppTest
@TestPropertySource(properties = "test.app=pulse-waves")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PulseWavesTest {

    @Autowired
    private ApplicationContext app;

    @Autowired
    private AskedRows asked;

    private List<PersonId> people = new ArrayList<>();
    private PulseHouse house;

    @BeforeEach
    void settle() {
        house = new PulseHouse(app);
        people = new ArrayList<>();
        List.of("Sales", "Delivery", "Legal").forEach(unit -> people.addAll(house.unit(unit, 0, 20)));
    }

    @AfterEach
    void clear() {
        house.clear();
        app.getBean(JdbcClient.class).sql("delete from smallest_group").update();
        List<PersonId> gone = app.getBean(People.class).directory().people().stream()
                .map(person -> person.id())
                .filter(person -> !people.contains(person))
                .toList();
        gone.forEach(app.getBean(People.class)::remove);
        people.forEach(app.getBean(Participation.class)::takePart);
    }

    @Test
    void oneWhoCameIsNotAskedUntilThereAreEight() {
        long pulse = house.create(Mode.ANONYMOUS);
        Set<PersonId> before = close(house.open(pulse));
        assertThat(before).containsExactlyInAnyOrderElementsOf(people);
        PersonId newcomer = house.unit("Sales", 20, 21).get(0);

        assertThat(close(house.open(pulse))).isEqualTo(before);
        assertThat(app.getBean(Answering.class).list(newcomer)).isEmpty();

        house.unit("Sales", 21, 28);
        assertThat(close(house.open(pulse))).hasSize(68).contains(newcomer);
    }

    @Test
    void oneWhoOptedOutIsCountedWhereTheyWereAndAskedNothing() {
        long pulse = house.create(Mode.ANONYMOUS);
        Set<PersonId> before = close(house.open(pulse));
        app.getBean(Participation.class).optOut(people.get(0));

        long wave = house.open(pulse);

        assertThat(asked.read(wave).groups().keySet()).isEqualTo(before);
        assertThat(app.getBean(Answering.class).list(people.get(0))).isEmpty();
        assertThatThrownBy(() -> house.answer(wave, people.get(0), 3)).isInstanceOf(PulseException.class);
    }

    /** Another questionnaire is no way around it: people come and go over all waves of all pulses. */
    @Test
    void anotherPulseAsksTheSamePeople() {
        Set<PersonId> before = close(house.open(house.create(Mode.ANONYMOUS)));
        house.unit("Sales", 20, 21);

        assertThat(close(house.open(house.create(Mode.CODE)))).isEqualTo(before);
    }

    @Test
    void twoWavesThatDifferByOnePersonAreRefused() {
        long pulse = house.create(Mode.ANONYMOUS);
        long first = house.open(pulse);
        answerAll(first, 2);
        house.close(first);
        assertThat(house.figures(first).isTold()).isTrue();
        long second = house.open(pulse);
        answerAll(second, 2);
        // By nobody's hand but that of whoever has the database.
        app.getBean(JdbcClient.class)
                .sql("delete from pulse_asked where wave_id = :wave and person = :person")
                .param("wave", second)
                .param("person", app.getBean(Pseudonyms.class).of(people.get(5)).bytes())
                .update();

        house.close(second);

        assertThat(house.figures(second).refusal()).contains(Refusal.LIKE_ANOTHER);
        assertThat(house.figures(second).isTold()).isFalse();
        assertThat(house.figures(second).change()).isEmpty();
    }

    /** Who joined with seven others and is erased since would leave seven: that must not spoil the wave for all. */
    @Test
    void anErasureRefusesNoWave() {
        long pulse = house.create(Mode.ANONYMOUS);
        close(house.open(pulse));
        List<PersonId> joined = house.unit("Sales", 20, 28);
        long wave = house.open(pulse);
        answerAll(wave, 4);
        erase(joined.get(0));

        house.close(wave);

        assertThat(house.figures(wave).refusal()).isEmpty();
        assertThat(house.figures(wave).isTold()).isTrue();
        assertThat(house.open(pulse)).isPositive();
    }

    @Test
    void tooFewPeopleAreNotAsked() {
        people.forEach(app.getBean(Participation.class)::optOut);
        people.subList(0, 7).forEach(app.getBean(Participation.class)::takePart);

        assertThatThrownBy(() -> house.open(house.create(Mode.ANONYMOUS)))
                .isInstanceOfSatisfying(
                        PulseException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_FEW));
        assertThat(house.pulses().listWaves()).isEmpty();
    }

    /** Eight who joined by a k of eight are too few by one of twelve: it is said that this is why, until there are twelve more. */
    @Test
    void aRaisedSmallestGroupIsNamedWhereItIsInTheWay() {
        long pulse = house.create(Mode.ANONYMOUS);
        close(house.open(pulse));
        house.unit("Sales", 20, 28);
        close(house.open(pulse));
        LocalDate quarter = house.today().withDayOfMonth(1).plusMonths(3);
        app.getBean(SmallestGroup.class).from(quarter, 12);
        house.pass(Duration.ofDays(ChronoUnit.DAYS.between(house.today(), quarter) + 90));

        assertThatThrownBy(() -> house.open(pulse)).hasMessage("RAISED");
        house.unit("Sales", 28, 39);
        assertThatThrownBy(() -> house.open(pulse)).hasMessage("RAISED");
        house.unit("Sales", 39, 40);
        assertThat(close(house.open(pulse))).hasSize(80);
    }

    @Test
    void aPulseHasOneOpenWaveAndNoneOnceItIsEnded() {
        long pulse = house.create(Mode.ANONYMOUS);
        long wave = house.open(pulse);
        assertThatThrownBy(() -> house.open(pulse)).hasMessage("OPEN_ALREADY");
        assertThatThrownBy(() -> house.pulses().end(pulse, house.today())).hasMessage("OPEN_ALREADY");
        answerAll(wave, 3);
        house.close(wave);
        house.pulses().end(pulse, house.today());
        assertThatThrownBy(() -> house.open(pulse)).hasMessage("ENDED");
        assertThat(answers(wave)).isZero();
        assertThat(house.figures(wave).isTold()).isTrue();
    }

    @Test
    void changeIsSaidWithItsIntervalAndWhereThereIsNoneThatToo() {
        long pulse = house.create(Mode.ANONYMOUS);
        long first = house.open(pulse);
        answer(first, 1);
        house.close(first);
        house.pass(Duration.ofDays(90));
        long second = house.open(pulse);
        answer(second, 5);
        house.close(second);

        ChangeFigures change = house.figures(second).change().orElseThrow();
        assertThat(change.kind()).isEqualTo(ChangeFigures.Kind.ALL);
        Shift moved = change.find("can-do").orElseThrow();
        assertThat(moved.direction()).contains(Direction.MORE);
        assertThat(moved.between().orElseThrow().from()).isPositive();
        Shift still = change.find("values").orElseThrow();
        assertThat(still.direction()).isEmpty();
        assertThat(still.between().orElseThrow().from()).isNegative();
        assertThat(still.between().orElseThrow().until()).isPositive();
        assertThat(change.find(house.figures(second).groups().get(0).units(), "can-do"))
                .isPresent();
        assertThat(answers(first))
                .as("answers are kept as long as they are needed")
                .isZero();
        assertThat(answers(second)).isPositive();
        assertThat(house.figures(first).isTold()).isTrue();
    }

    /** What is published is published once, whatever becomes of it all. */
    @Test
    void whatIsPublishedStays() {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        answerAll(wave, 3);
        house.close(wave);
        PulseFigures before = house.figures(wave);
        app.getBean(JdbcClient.class).sql("update pulse_answer set point = 5").update();

        app.getBean(PulseJob.class).run(house.now());

        assertThat(house.figures(wave)).isEqualTo(before);
    }

    @Test
    void allIsForgottenAfterTwoYears() {
        long pulse = house.create(Mode.ANONYMOUS);
        long wave = house.open(pulse);
        house.close(wave);
        house.pass(Duration.ofDays(729));
        app.getBean(PulseJob.class).run(house.now());
        assertThat(house.pulses().findWave(wave)).isPresent();
        house.pass(Duration.ofDays(3));
        app.getBean(PulseJob.class).run(house.now());
        assertThat(house.pulses().findWave(wave)).isEmpty();
        assertThat(house.pulses().find(pulse)).isPresent();
    }

    /** Answers one question as told, and the one that is to stay evenly from 1 to 5. */
    private void answer(long wave, int point) {
        for (int i = 0; i < people.size(); i++) {
            house.answer(wave, people.get(i), Map.of("can-do", point, "values", 1 + i % 5), 3);
        }
    }

    private void answerAll(long wave, int point) {
        people.forEach(person -> house.answer(wave, person, point));
    }

    private long answers(long wave) {
        return app.getBean(JdbcClient.class)
                .sql("select count(*) from pulse_answer where wave_id = :wave")
                .param("wave", wave)
                .query(Long.class)
                .single();
    }

    /** Closes a wave, and returns who was asked. */
    private Set<PersonId> close(long wave) {
        Set<PersonId> people = new TreeSet<>(asked.read(wave).groups().keySet());
        house.close(wave);
        return people;
    }

    private void erase(PersonId person) {
        PulseRecords records = app.getBean(PulseRecords.class);
        new TransactionTemplate(app.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            records.lock(person);
            records.erase(person);
            app.getBean(People.class).remove(person);
        });
    }
}
