package org.stigar.app.arenas.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.workshop.harvest.Harvest;
import org.stigar.app.arenas.workshop.harvest.Harvest.Answer;
import org.stigar.app.arenas.workshop.harvest.Harvest.Written;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

/**
 * Whoever knows who wrote when, and sees the screen and the tables, cannot tell who wrote what: neither from the order, nor from ids, nor
 * by looking before and after.
 */
@AppTest
class P1HarvestTellsNothingTest {

    private static final int WRITERS = 6;
    private static final int TRIALS = 96;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Harvest harvest;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Pseudonyms pseudonyms;

    private WorkshopCast cast;
    private final Random random = new Random(48);
    private final Map<PersonId, Integer> seats = new TreeMap<>();

    @BeforeEach
    void settle() {
        cast = new WorkshopCast(app, "workshop-harvest-attack", WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            seats.put(cast.people().get(i), i % 3);
        }
    }

    @AfterEach
    void leave() {
        cast.leave();
    }

    @Test
    void orderAndIdsAreNoBetterThanDrawing() {
        int byPlace = 0;
        int byId = 0;
        int last = 0;
        int control = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int round = trial % Timetable.MOST_ROUNDS;
            long id = cast.draft(Timetable.MOST_ROUNDS);
            List<PersonId> order = new ArrayList<>(cast.people());
            Collections.shuffle(order, random);
            order.forEach(one -> assertThat(harvest.write(id, round, one, "by " + one.value()))
                    .isEqualTo(Written.WRITTEN));
            control += writersInOrder(order, rows("select person from workshop_answered", id, round));
            List<String> said = texts("select answer from workshop_answer", id, "order by ctid");
            byPlace += right(order, said);
            last += said.get(WRITERS - 1).equals("by " + order.get(WRITERS - 1).value()) ? 1 : 0;
            assertThat(texts("select distinct cast(xmin as text) from workshop_answer", id, ""))
                    .as("all rows are as old as the youngest")
                    .hasSize(1);
            assertThat(harvest.open(id, round, seats)).isTrue();
            byId += right(
                    order, harvest.opened(id, round).stream().map(Answer::text).toList());
        }

        double chance = 1.0 / WRITERS;
        System.out.printf(
                "%d answers: by place %.3f, by id %.3f, the last by the last %.3f, by drawing %.3f%n",
                TRIALS * WRITERS,
                share(byPlace, TRIALS * WRITERS),
                share(byId, TRIALS * WRITERS),
                share(last, TRIALS),
                chance);
        assertThat(control).as("the attack itself works").isEqualTo(TRIALS * WRITERS);
        assertThat(share(byPlace, TRIALS * WRITERS)).isLessThan(chance + 0.07);
        assertThat(share(byId, TRIALS * WRITERS)).isLessThan(chance + 0.07);
        assertThat(share(last, TRIALS)).isLessThan(chance + 0.2);
    }

    /** That somebody has written does stand in the order in which they did: the attack sees that, and finds nothing in it to go on. */
    private int writersInOrder(List<PersonId> order, List<byte[]> rows) {
        int right = 0;
        for (int place = 0; place < order.size(); place++) {
            right += pseudonyms.of(order.get(place)).equals(new Pseudonym(rows.get(place))) ? 1 : 0;
        }
        return right;
    }

    private static int right(List<PersonId> order, List<String> said) {
        int right = 0;
        for (int place = 0; place < order.size(); place++) {
            right += said.get(place).equals("by " + order.get(place).value()) ? 1 : 0;
        }
        return right;
    }

    @Test
    void whatIsSeenNeverGrows() {
        long id = cast.draft(1);
        for (int i = 0; i < 5; i++) {
            assertThat(harvest.opened(id, 0)).as("before").isEmpty();
            assertThat(harvest.open(id, 0, seats)).as("too few").isFalse();
            harvest.write(id, 0, cast.people().get(i), "said " + i);
        }
        assertThat(harvest.opened(id, 0)).as("nobody opened them").isEmpty();
        assertThat(harvest.open(id, 0, seats)).isTrue();
        List<Answer> before = harvest.opened(id, 0);
        assertThat(before).hasSize(5);

        assertThat(harvest.write(id, 0, cast.people().get(5), "late")).isEqualTo(Written.LATE);
        assertThat(harvest.opened(id, 0)).isEqualTo(before);
    }

    @Test
    void nobodyFillsTheRestToSingleOneOut() {
        long id = cast.draft(1);
        PersonId victim = cast.people().get(0);
        PersonId attacker = cast.people().get(1);
        harvest.write(id, 0, victim, "mine");
        assertThat(harvest.write(id, 0, attacker, "one")).isEqualTo(Written.WRITTEN);
        for (int i = 0; i < 10; i++) {
            assertThat(harvest.write(id, 0, attacker, "more " + i)).isEqualTo(Written.ALREADY);
        }
        assertThat(harvest.open(id, 0, seats)).isFalse();

        Map<PersonId, Integer> two = new TreeMap<>(seats);
        two.replaceAll((person, group) -> group % 2);
        cast.people().subList(2, 6).forEach(one -> harvest.write(id, 0, one, "x"));
        assertThat(harvest.open(id, 0, two)).as("of two groups").isFalse();
        assertThat(harvest.open(id, 0, Map.of())).as("of nobody who sits there").isFalse();
    }

    /** Four of a group of five could say which answer is the fifth's: they need not be told that it is one of theirs. */
    @Test
    void whichGroupWroteIsToldOnlyWhereFiveOfEachDid() {
        try (Crowd crowd = new Crowd()) {
            List<PersonId> all = crowd.cast.people();
            Sitting fives = sitting(all, 5);
            assertThat(opened(crowd, fives, all)).as("all of each").containsExactly(0, 1, 2);
            assertThat(opened(crowd, fives, all.subList(0, 14)))
                    .as("four of one")
                    .containsExactly(-1);
            assertThat(opened(crowd, fives, all.subList(4, 15)))
                    .as("one of one")
                    .containsExactly(-1);
            assertThat(opened(crowd, sitting(all, 4), all)).as("groups of four").containsExactly(-1);
        }
    }

    /** A group of four is not even kept. */
    @Test
    void aSmallGroupIsNotKept() {
        long id = cast.draft(1);
        Sitting small = sitting(cast.people(), 4);
        cast.people().forEach(one -> harvest.write(id, 0, one, small, "x"));

        assertThat(database.sql("select count(*) from workshop_answer where seat_group is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<Integer> opened(Crowd crowd, Sitting sitting, List<PersonId> writers) {
        long id = crowd.cast.draft(1);
        writers.forEach(one -> harvest.write(id, 0, one, sitting, "by " + one.value()));
        assertThat(harvest.open(id, 0, sitting.seats())).isTrue();
        assertThat(harvest.opened(id, 0)).hasSameSizeAs(writers);
        return harvest.opened(id, 0).stream()
                .map(one -> one.group().orElse(-1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Sitting sitting(List<PersonId> people, int size) {
        List<List<PersonId>> groups = new ArrayList<>();
        for (int from = 0; from < people.size(); from += size) {
            groups.add(people.subList(from, Math.min(people.size(), from + size)));
        }
        return new Sitting(groups);
    }

    /** Three groups of five. */
    private final class Crowd implements AutoCloseable {

        private final WorkshopCast cast = new WorkshopCast(app, "workshop-harvest-crowd", 15);

        @Override
        public void close() {
            cast.leave();
        }
    }

    @Test
    void tablesHaveNoRoomForWhoOrWhen() {
        assertThat(database.sql("""
                        select column_name || ' ' || data_type from information_schema.columns
                        where table_name = 'workshop_answer'
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "id bigint", "workshop_id bigint", "round smallint", "answer text", "seat_group smallint");
        long id = cast.draft(1);
        cast.people().forEach(one -> harvest.write(id, 0, one, "x"));
        assertThat(rows("select person from workshop_answered", id, 0)).hasSize(WRITERS);
        harvest.open(id, 0, seats);
        assertThat(rows("select person from workshop_answered", id, 0))
                .as("who wrote is forgotten")
                .isEmpty();
    }

    private List<byte[]> rows(String sql, long id, int round) {
        return database.sql(sql + " where workshop_id = :id and round = :round order by ctid")
                .param("id", id)
                .param("round", round)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private List<String> texts(String sql, long id, String order) {
        return database.sql(sql + " where workshop_id = :id " + order)
                .param("id", id)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static double share(int hits, int all) {
        return (double) hits / all;
    }
}
