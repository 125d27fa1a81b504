package org.stigar.app.arenas.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.programme.grid.Cell.Known;
import org.stigar.app.arenas.programme.grid.Cell.Question;
import org.stigar.app.arenas.programme.grid.Total;
import org.stigar.app.organisation.Freeze;
import org.stigar.arena.programme.Held;
import org.stigar.core.people.PersonId;

/** What two note of each other after a meeting is read by the two, and by nobody else: not by looking again and again, nor from totals. */
@AppTest
class P1GridTellsNothingTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Freeze freeze;

    private final Months months;

    P1GridTellsNothingTest(@Autowired ApplicationContext app) {
        months = new Months(app, "grid", 12);
    }

    @AfterEach
    void leave() {
        months.leave();
    }

    @Test
    void nobodyElseSeesACellHoweverOftenTheyLook() {
        long id = met();
        PersonId ann = months.people.get(0);
        PersonId bo = satWith(id, ann).iterator().next();
        everybodyElseSaysSomething(id, ann, bo);
        for (int days : List.of(0, 1, 6, 1)) {
            clock.moveTo(clock.instant().plus(Duration.ofDays(days)));
            months.work();
            List<String> unsaid = readings(id, ann, bo);
            String boBefore = mine(id, bo);
            for (Known known : List.of(Known.NOT_YET, Known.YES)) {
                say(id, ann, bo, known);
                assertThat(readings(id, ann, bo))
                        .as(clock.instant() + ", " + known)
                        .isEqualTo(unsaid);
                assertThat(mine(id, bo).equals(boBefore))
                        .as("the other end sees a yes, and nothing else")
                        .isEqualTo(known == Known.NOT_YET);
            }
            say(id, ann, bo, Known.UNSAID);
            assertThat(mine(id, bo)).isEqualTo(boBefore);
        }
        assertThat(lead(id)).as("there is a total by then").contains("know of each other");
    }

    @Test
    void totalsStayAsTheyWereCountedOnce() {
        long id = met();
        PersonId ann = months.people.get(0);
        months.held(id, 1, months.people, 8);
        String before = lead(id);
        assertThat(before).contains("at most 10 %");
        for (PersonId by : months.people) {
            satWith(id, by).forEach(about -> say(id, by, about, Known.YES));
        }
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        months.work();

        assertThat(lead(id)).contains("at most 10 %").doesNotContain("at least 90 %");
        assertThat(mine(id, ann)).contains("at most 10 %");
    }

    /** P10: a total is an aggregate, and the guardian's button freezes it for whoever reads it. */
    @Test
    void totalsAreFrozenWithAllFigures() {
        long id = met();
        PersonId ann = months.people.get(0);
        months.held(id, 1, months.people, 8);
        assertThat(lead(id)).contains("know of each other");
        freeze.freeze(clock.instant());
        try {
            assertThat(lead(id)).doesNotContain("at most 10 %");
            assertThat(mine(id, ann)).doesNotContain("at most 10 %");
        } finally {
            freeze.thaw();
        }
        assertThat(lead(id)).contains("at most 10 %");
        assertThat(mine(id, ann)).contains("at most 10 %");
    }

    @Test
    void nothingIsSaidOfWhomOneDidNotSitWith() {
        long id = met();
        PersonId ann = months.people.get(0);
        Set<PersonId> others = satWith(id, ann);
        PersonId stranger = months.people.stream()
                .filter(one -> !one.equals(ann) && !others.contains(one))
                .findFirst()
                .orElse(months.fay);
        say(id, ann, stranger, Known.YES);
        say(id, ann, ann, Known.YES);

        assertThat(database.sql("select count(*) from programme_cell")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(months.answer(months.fay, Role.MEMBER, "/programmes/" + id + "/cells", cell(ann, Known.YES)))
                .as("who leads it and is not in it has no cells")
                .hasStatus(404);
        assertThat(months.status(months.fay, Role.MEMBER, "/programmes/" + id + "/mine"))
                .isEqualTo(404);
    }

    @Test
    void tooFewPeopleHaveNoTotal() {
        long id = months.created(Map.of());
        List<PersonId> seven = months.people.subList(0, 7);
        months.join(id, seven);
        months.send(
                months.fay, Role.FACILITATOR, "/programmes/" + id + "/start", Map.of("version", months.version(id)));
        months.ahead(id, 1, 5);
        months.held(id, 1, seven, 8);

        assertThat(lead(id)).doesNotContain("know of each other").contains("7 came");
        assertThat(Total.of(7, 8, 84, 40).percent()).isEmpty();
        assertThat(Total.of(8, 8, 84, 40).percent()).isPresent();
        assertThat(Total.of(8, 12, 84, 40).percent())
                .as("where the house asks for more")
                .isEmpty();
    }

    /** Of 48 answers of eight people one is to be guessed, with nothing but the total. */
    @Test
    void aTotalHardlyHelpsToGuessACell() {
        SplittableRandom random = new SplittableRandom(1);
        Map<Integer, int[]> seen = new HashMap<>();
        int trials = 200_000;
        for (int trial = 0; trial < trials; trial++) {
            int target = random.nextInt(2);
            int filled = target;
            for (int other = 1; other < 48; other++) {
                filled += random.nextInt(2);
            }
            int told = Total.of(8, 8, 48, filled).percent().orElseThrow();
            seen.computeIfAbsent(told, key -> new int[2])[target]++;
        }
        int right =
                seen.values().stream().mapToInt(two -> Math.max(two[0], two[1])).sum();

        assertThat((double) right / trials).isLessThan(0.58);
    }

    @Test
    void theEndsOfTheScaleAreBands() {
        assertThat(Total.of(8, 8, 48, 48)).isEqualTo(Total.of(8, 8, 48, 43));
        assertThat(Total.of(8, 8, 48, 0)).isEqualTo(Total.of(8, 8, 48, 5));
        assertThat(Total.over(List.of(Total.of(7, 8, 48, 20)))).isEqualTo(Total.of(0, 8, 0, 0));
    }

    /** A programme after its first meeting, to which everybody came. */
    private long met() {
        long id = months.started(Map.of());
        months.ahead(id, 1, 5);
        months.held(id, 1, months.people, 0);
        return id;
    }

    private Set<PersonId> satWith(long id, PersonId person) {
        return new Held(months.workshop(id, 1).plan().orElseThrow(), Set.copyOf(months.people)).metBy(person);
    }

    private void everybodyElseSaysSomething(long id, PersonId ann, PersonId bo) {
        SplittableRandom random = new SplittableRandom(2);
        for (PersonId by : months.people) {
            for (PersonId about : satWith(id, by)) {
                if (!(by.equals(ann) && about.equals(bo)) && random.nextInt(3) > 0) {
                    say(id, by, about, random.nextBoolean() ? Known.YES : Known.NOT_YET);
                }
            }
        }
    }

    /** Returns what everybody but the two ends sees. */
    private List<String> readings(long id, PersonId ann, PersonId bo) {
        List<String> readings = new ArrayList<>();
        readings.add(lead(id));
        readings.add(plain(months.page(months.fay, Role.FACILITATOR, "/programmes")));
        readings.add(plain(months.page(
                months.fay,
                Role.FACILITATOR,
                "/workshops/" + months.workshop(id, 1).id() + "/plan")));
        months.people.stream()
                .filter(one -> !one.equals(ann) && !one.equals(bo))
                .limit(4)
                .forEach(one -> readings.add(mine(id, one)));
        for (Role role : List.of(Role.LEADER, Role.GUARDIAN, Role.ADMIN)) {
            readings.add(role + " " + months.status(months.fay, role, "/programmes/" + id));
        }
        return readings;
    }

    private String lead(long id) {
        return plain(months.page(months.fay, Role.FACILITATOR, "/programmes/" + id));
    }

    private String mine(long id, PersonId person) {
        return plain(months.page(person, Role.MEMBER, "/programmes/" + id + "/mine"));
    }

    /** Returns a page without what is drawn anew for each request. */
    private static String plain(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("content=\"[^\"]{40,}\"", "");
    }

    private void say(long id, PersonId by, PersonId about, Known known) {
        months.send(by, Role.MEMBER, "/programmes/" + id + "/cells", cell(about, known));
    }

    private static Map<String, String> cell(PersonId about, Known known) {
        return Map.of(
                "number", "1", "about", about.value(), "question", Question.COMPETENCE.name(), "known", known.name());
    }
}
