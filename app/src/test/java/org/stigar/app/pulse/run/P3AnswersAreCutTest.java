package org.stigar.app.pulse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.app.pulse.jdbc.AnswerRows;
import org.stigar.app.pulse.jdbc.Token;
import org.stigar.core.people.PersonId;

/** Privacy P3: somebody who has the whole database after a wave closed tries to join its answers to those who were asked. */
@AppTest
@TestPropertySource(properties = "test.app=pulse-cut")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class P3AnswersAreCutTest {

    private static final int EACH = 14;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Tokens tokens;

    private final List<PersonId> people = new ArrayList<>();
    private PulseHouse house;
    private long wave;

    @BeforeAll
    void settle() {
        house = new PulseHouse(app);
        List.of("Sales", "Delivery", "Legal").forEach(unit -> people.addAll(house.unit(unit, 0, EACH)));
    }

    @BeforeEach
    void begin() {
        wave = 0;
        // Rows come to lie in whatever room earlier ones have left; here there is none, so that their order is that of
        // writing.
        database.sql("alter table pulse_answer set (autovacuum_enabled = false)")
                .update();
        database.sql("truncate pulse_answer").update();
    }

    @AfterEach
    void clear() {
        house.clear();
    }

    /** Opens a wave in which each gives another answer, one after the other, all of them at their own time. */
    private void answerAll(Mode mode) {
        wave = house.open(house.create(mode));
        for (int i = 0; i < people.size(); i++) {
            house.answer(wave, people.get(i), pattern(i), 3);
            house.pass(Duration.ofMinutes(1));
        }
    }

    /** Of three questions with five points each, everybody has another combination, so that the test knows whose answers it looks at. */
    private static Map<String, Integer> pattern(int person) {
        return Map.of("values", 1 + person % 5, "direction", 1 + person / 5 % 5, "customers", 1 + person / 25);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theKeyIsGoneAndNothingThatItMadeIsLeft(Mode mode) {
        answerAll(mode);
        byte[] key = key();
        Set<String> made = new HashSet<>();
        people.forEach(person -> made.add(tokens.of(key, wave, person).text()));
        assertThat(house.everything().stream().filter(row -> made.stream().anyMatch(row::contains)))
                .as("while it is open")
                .isNotEmpty();

        house.close(wave);

        String gone = HexFormat.of().formatHex(key);
        assertThat(house.everything())
                .noneMatch(row -> row.contains(gone))
                .noneMatch(row -> made.stream().anyMatch(row::contains));
        assertThat(count("select count(*) from pulse_wave where key is not null"))
                .isZero();
        assertThat(count("select count(*) from pulse_mark")).isZero();
    }

    /** The database without the organisation's key joins nobody to an answer, not even while the wave is open. */
    @Test
    void theDatabaseAloneDoesNotMakeTheTokens() {
        answerAll(Mode.ANONYMOUS);
        byte[] key = key();
        Set<Token> stored = app.getBean(AnswerRows.class).tokens(wave);
        assertThat(stored).hasSize(people.size());
        // As whoever has the database, and not the key that lies beside it.
        Tokens withoutKey = new Tokens(person -> new Pseudonym(new byte[Pseudonym.LENGTH]));

        assertThat(people).noneMatch(person -> stored.contains(withoutKey.of(key, wave, person)));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void neitherOrderNorWhatTheDatabaseNotesOfARowTellsWhoAnswered(Mode mode) {
        answerAll(mode);
        assertThat(count("select count(*) from pulse_asked where xmax <> 0"))
                .as("an answer leaves a mark on whoever was asked")
                .isZero();

        house.close(wave);

        assertThat(count("select count(distinct xmin::text) from pulse_answer")).isOne();
        assertThat(count("select count(distinct xmin::text) from pulse_asked")).isOne();
        assertThat(count("select count(*) from pulse_asked where xmax <> 0")).isZero();
        assertThat(
                        count(
                                "select count(*) from pulse_asked asked join pulse_answer answer on answer.xmin = asked.xmin or answer.xmin = asked.xmax"))
                .isZero();
        assertThat(tokensBy("ctid")).isEqualTo(tokensBy("token, ctid"));
        if (mode == Mode.ANONYMOUS) {
            List<Integer> order = peopleInOrder();
            List<Integer> byTime = new ArrayList<>(order);
            Collections.sort(byTime);
            assertThat(order).hasSize(people.size()).isNotEqualTo(byTime);
            Collections.reverse(byTime);
            assertThat(order).isNotEqualTo(byTime);
            List<Integer> byPseudonym = new ArrayList<>(byTime);
            Pseudonyms pseudonyms = app.getBean(Pseudonyms.class);
            byPseudonym.sort(
                    (one, other) -> pseudonyms.of(people.get(one)).compareTo(pseudonyms.of(people.get(other))));
            assertThat(order).isNotEqualTo(byPseudonym);
        }
    }

    /** Of every column that tells something of a person and something of an answer, but for the group, none has a value in common. */
    @Test
    void askedAndAnswersHaveOnlyTheGroupInCommon() {
        answerAll(Mode.ANONYMOUS);
        house.close(wave);

        assertThat(database.sql("""
                        select column_name from information_schema.columns
                        where table_schema = current_schema() and table_name = 'pulse_answer'
                        """).query(String.class).list())
                .as("no time, no name")
                .containsExactlyInAnyOrder("wave_id", "token", "units", "item", "about", "point");
        assertThat(count("select count(*) from pulse_asked join pulse_answer on token = person"))
                .isZero();
        // Whoever was not asked about their own unit, were it by unit and not by group, would be told by that.
        assertThat(count("select count(*) from pulse_answer where about = any (units)"))
                .isZero();
        assertThat(count("select count(*) from pulse_answer where about is not null"))
                .isPositive();
    }

    @Test
    void nobodyAnswersOnceItIsClosed() {
        answerAll(Mode.ANONYMOUS);
        Answering answering = app.getBean(Answering.class);
        Answering.Sheet sheet = answering.begin(wave, people.get(0), "", house.now());
        house.close(wave);

        assertThatThrownBy(
                        () -> answering.answer(sheet, people.get(0), PulseHouse.given(sheet, Map.of(), 1), house.now()))
                .isInstanceOfSatisfying(
                        PulseException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(PulseException.Reason.CLOSED));
        assertThat(answering.hasAnswered(wave, people.get(0))).isFalse();
        assertThatThrownBy(() -> house.close(wave)).isInstanceOf(PulseException.class);
    }

    @Test
    void theLastAnswerCountsWhileItIsOpenAndItCanBeTakenBack() {
        wave = house.open(house.create(Mode.ANONYMOUS));
        PersonId ann = people.get(0);
        Answering answering = app.getBean(Answering.class);
        house.answer(wave, ann, 1);
        long rows = count("select count(*) from pulse_answer");
        house.answer(wave, ann, 5);
        assertThat(count("select count(*) from pulse_answer")).isEqualTo(rows);
        assertThat(count("select count(*) from pulse_answer where point <> 5")).isZero();
        assertThat(answering.hasAnswered(wave, ann)).isTrue();

        answering.takeBack(answering.begin(wave, ann, "", house.now()), ann, house.now());

        assertThat(count("select count(*) from pulse_answer")).isZero();
        assertThat(answering.hasAnswered(wave, ann)).isFalse();
    }

    /** Frozen figures are not published, and yet the answers are cut on their day. */
    @Test
    void whatIsFrozenIsCutAllTheSameAndPublishedLater() {
        answerAll(Mode.ANONYMOUS);
        app.getBean(Freeze.class).freeze(house.now());
        house.pass(Duration.ofDays(9));
        app.getBean(PulseJob.class).run(house.now());

        assertThat(count("select count(*) from pulse_wave where key is null")).isOne();
        assertThat(house.pulses().findFigures(wave)).isEmpty();
        app.getBean(Freeze.class).thaw();
        app.getBean(PulseJob.class).run(house.now());
        assertThat(house.figures(wave).isTold()).isTrue();
    }

    private byte[] key() {
        return database.sql("select key from pulse_wave where id = :wave")
                .param("wave", wave)
                .query(byte[].class)
                .single();
    }

    private List<String> tokensBy(String order) {
        return database.sql("select encode(token, 'hex') from pulse_answer order by " + order)
                .query(String.class)
                .list();
    }

    /** Returns who is who, in the order of the rows: by the combination that each alone gave. */
    private List<Integer> peopleInOrder() {
        return database.sql("""
                        select max(point) filter (where item = 'values') - 1
                            + 5 * (max(point) filter (where item = 'direction') - 1)
                            + 25 * (max(point) filter (where item = 'customers') - 1)
                        from pulse_answer group by token order by min(ctid)
                        """).query(Integer.class).list();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
