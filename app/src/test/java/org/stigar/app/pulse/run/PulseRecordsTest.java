package org.stigar.app.pulse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.AppTest;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.rights.Takeaway;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.core.people.PersonId;

/** What somebody takes along of pulses, and what is left of them once they are erased (privacy P7). */
@AppTest
@TestPropertySource(properties = "test.app=pulse-records")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PulseRecordsTest {

    @Autowired
    private ApplicationContext app;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PulseRecords records;

    private final List<PersonId> people = new ArrayList<>();
    private PulseHouse house;

    @BeforeAll
    void settle() {
        house = new PulseHouse(app);
        List.of("Sales", "Legal").forEach(unit -> people.addAll(house.unit(unit, 0, 12)));
    }

    @AfterEach
    void clear() {
        house.clear();
    }

    @Test
    void somebodyTakesAlongThatTheyWereAskedAndNoAnswer() {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        people.forEach(person -> house.answer(wave, person, 4));

        List<PersonalTable> tables = app.getBean(Takeaway.class).open(people.get(0));

        assertThat(tables)
                .filteredOn(table -> table.name().startsWith("pulse"))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.columns()).containsExactly("pulse", "from", "until", "counted_in");
                    assertThat(table.rows())
                            .containsExactly(List.of("Working together", "2026-06-01", "2026-06-08", "sales"));
                });
    }

    @Test
    void whoIsErasedTakesBackWhatTheySaidInAWaveThatIsOpen() {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        house.answer(wave, people.get(0), 4);
        house.answer(wave, people.get(1), 4);

        erase(people.get(0));
        erase(people.get(0));

        assertThat(count("select count(distinct token) from pulse_answer")).isOne();
        assertThat(app.getBean(Answering.class).hasAnswered(wave, people.get(1)))
                .isTrue();
        assertThat(records.export(people.get(0))).allMatch(table -> table.rows().isEmpty());
        assertThat(records.listPseudonyms()).hasSize(23).doesNotContain(pseudonym(people.get(0)));
        assertThat(count("select count(*) from pulse_asked where erased")).isOne();
        String name = pseudonym(people.get(0)).toString();
        assertThat(house.everything("pulse")).isNotEmpty().noneMatch(row -> row.contains(name));
    }

    /** Once it is closed nobody can tell which answers are whose, so they stay. */
    @Test
    void answersOfAWaveThatIsClosedStay() {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        people.forEach(person -> house.answer(wave, person, Map.of("values", 2), 4));
        house.close(wave);
        long before = count("select count(*) from pulse_answer");

        erase(people.get(0));

        assertThat(count("select count(*) from pulse_answer")).isEqualTo(before);
        assertThat(house.figures(wave).isTold()).isTrue();
    }

    /** The same nobody in all waves, so that they are as alike as they were. */
    @Test
    void whoIsErasedIsTheSameNobodyInAllWaves() {
        long pulse = house.create(Mode.ANONYMOUS);
        house.close(house.open(pulse));
        house.close(house.open(pulse));

        erase(people.get(0));

        assertThat(count("select count(*) from pulse_asked where erased")).isEqualTo(2);
        assertThat(count("select count(distinct person) from pulse_asked where erased"))
                .isOne();
        house.close(house.open(pulse));
        assertThat(count("select count(*) from pulse_asked where erased")).isEqualTo(3);
        assertThat(count("select count(distinct person) from pulse_asked where erased"))
                .isOne();
    }

    private Pseudonym pseudonym(PersonId person) {
        return app.getBean(Pseudonyms.class).of(person);
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private void erase(PersonId person) {
        new TransactionTemplate(app.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            records.lock(person);
            records.erase(person);
        });
    }
}
