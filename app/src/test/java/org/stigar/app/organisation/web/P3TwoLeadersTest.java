package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Attack;
import org.stigar.core.trail.DaySet;

/**
 * Privacy P1 and P3 by attack, on the made-up company: two leaders ask a thousand times, each time what taught them most so far,
 * with all that an address can be made to carry, and put together what they hear.
 */
@AppTest
@TestPropertySource(properties = "test.app=two-leaders")
class P3TwoLeadersTest {

    private static final int PEOPLE = 300;
    private static final int QUERIES = 1_000;
    private static final int TARGETS = 8;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    private MadeUpOrganisation company;

    @BeforeEach
    void settle() {
        company = MadeUpOrganisation.of(app, PEOPLE);
        // Other tests of this app publish too: what is compared is published in one way, before and after.
        company.publishAnew();
        company.askPulse();
    }

    /** What both were asked themselves they read alike, as everybody does: there is nothing to put together. */
    @Test
    void ofAPulseBothReadTheSame() {
        assertThat(company.pulses()).hasSize(1);
        String results = "/pulse/" + company.pulses().get(0) + "/results";
        TwoLeaders leaders = new TwoLeaders(browser, company, new SplittableRandom(53));

        assertThat(leaders.pages(results)).hasSize(1).allMatch(page -> page.contains("Answered"));
    }

    /** Whatever they ask, they hear what their two pages say: no set of people of their own choosing. */
    @Test
    void aThousandQuestionsTellNoMoreThanTheirPages() {
        try (Attack attack = Attack.on("two leaders ask for figures of their own choosing")) {
            TwoLeaders leaders = new TwoLeaders(browser, company, new SplittableRandom(41));
            Set<String> plain = new TreeSet<>(leaders.pages());
            assertThat(plain).as("both see something").hasSizeGreaterThan(4);
            plain.addAll(leaders.programs());
            for (int i = 0; i < QUERIES; i++) {
                leaders.ask()
                        .ifPresent(answer -> assertThat(plain)
                                .as("an answer to %s", answer.question())
                                .contains(answer.text()));
                attack.attempt();
            }
            assertThat(leaders.heard())
                    .as("how many times they heard something")
                    .isGreaterThan(QUERIES / 10);
        }
    }

    /**
     * No single trail, whatever they know of who is where: two people who stand in the same places change all their trails with
     * each other, and all that the two leaders hear stays the same, byte for byte.
     */
    @Test
    void nothingChangesWhenTwoPeopleChangeTheirTrails() {
        SplittableRandom random = new SplittableRandom(43);
        TwoLeaders leaders = new TwoLeaders(browser, company, random);
        var before = leaders.pages();
        List<List<PersonId>> alike = alike();
        assertThat(alike).as("people in the same places").isNotEmpty();
        try (Attack attack = Attack.on("two leaders compare a company with one where two people changed trails")) {
            for (int target = 0; target < TARGETS; target++) {
                List<PersonId> some = alike.get(random.nextInt(alike.size()));
                int one = random.nextInt(some.size());
                int other = (one + 1 + random.nextInt(some.size() - 1)) % some.size();
                exchange(some.get(one), some.get(other));
                try {
                    assertThat(leaders.pages()).isEqualTo(before);
                } finally {
                    exchange(some.get(one), some.get(other));
                }
                attack.attempts(before.size());
            }
        }
        assertThat(leaders.pages()).isEqualTo(before);
    }

    /** The two would notice if there were something to notice: here thirty people change trails with people of other units. */
    @Test
    void muchThatChangesAcrossUnitsIsSeen() {
        TwoLeaders leaders = new TwoLeaders(browser, company, new SplittableRandom(47));
        var before = leaders.pages();
        List<List<PersonId>> places = alike();
        List<List<PersonId>> turned = IntStream.range(0, 30)
                .mapToObj(i -> List.of(
                        places.get(i % (places.size() / 2)).get(0),
                        places.get(places.size() - 1 - i % (places.size() / 2)).get(0)))
                .distinct()
                .toList();
        turned.forEach(two -> turn(two.get(0), two.get(1)));
        company.publishAnew();

        assertThat(leaders.pages()).isNotEqualTo(before);

        for (int i = turned.size() - 1; i >= 0; i--) {
            turn(turned.get(i).get(0), turned.get(i).get(1));
        }
        company.publishAnew();
        assertThat(leaders.pages()).isEqualTo(before);
    }

    /** Returns people whom nothing tells apart but their trails: the same units at all times, the same place, hours and work. */
    private List<List<PersonId>> alike() {
        Map<PersonId, List<Membership>> places = app.getBean(People.class).directory().memberships().stream()
                .collect(Collectors.groupingBy(Membership::person));
        Map<List<Object>, List<PersonId>> found = new HashMap<>();
        for (Person person : app.getBean(People.class).directory().people()) {
            List<Object> traits = List.of(
                    places.getOrDefault(person.id(), List.of()).stream()
                            .map(one -> one.unit() + " " + one.validity())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    person.country(),
                    person.zone(),
                    person.function(),
                    person.level().map(level -> level.equals("manager") || level.equals("lead")));
            found.computeIfAbsent(traits, any -> new ArrayList<>()).add(person.id());
        }
        return found.values().stream()
                .filter(some -> some.size() > 1)
                .filter(some -> !some.contains(company.guardian())
                        && !some.contains(company.leader())
                        && !some.contains(company.otherLeader()))
                .sorted(Comparator.comparing(List::toString))
                .toList();
    }

    /** Gives each one the other's days, and publishes both quarters anew. */
    private void exchange(PersonId one, PersonId other) {
        turn(one, other);
        company.publishAnew();
    }

    private void turn(PersonId one, PersonId other) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        Pseudonym first = app.getBean(Pseudonyms.class).of(one);
        Pseudonym second = app.getBean(Pseudonyms.class).of(other);
        List<Row> rows = jdbc.sql("select * from day_set where low in (:ends) or high in (:ends)")
                .param("ends", List.of(first.bytes(), second.bytes()))
                .query((row, number) -> new Row(
                        new Pseudonym(row.getBytes("low")),
                        new Pseudonym(row.getBytes("high")),
                        row.getString("source"),
                        row.getString("occasion"),
                        DaySet.ofBytes(row.getBytes("days"))))
                .list();
        jdbc.sql("delete from day_set where low in (:ends) or high in (:ends)")
                .param("ends", List.of(first.bytes(), second.bytes()))
                .update();
        UnaryOperator<Pseudonym> turned = end -> end.equals(first) ? second : end.equals(second) ? first : end;
        for (Row row : rows) {
            Pseudonym low = turned.apply(row.low);
            Pseudonym high = turned.apply(row.high);
            boolean isInOrder = low.compareTo(high) < 0;
            jdbc.sql("insert into day_set (low, high, source, occasion, days) values (?, ?, ?, ?, ?)")
                    .params((isInOrder ? low : high).bytes(), (isInOrder ? high : low).bytes())
                    .params(row.source, row.occasion, row.days.toBytes())
                    .update();
        }
    }

    private record Row(Pseudonym low, Pseudonym high, String source, String occasion, DaySet days) {}
}
