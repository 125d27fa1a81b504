package org.stigar.app.pulse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.effect.InvitationSource.Invitation;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Invited;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.run.Answering.Sheet;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.PublishedEffect.Kind;
import org.stigar.core.publish.cohort.Group;

/** Who is asked around something that people are invited to, what is said of them, and what whoever invites cannot learn so (privacy P3). */
@AppTest
@TestPropertySource(properties = "test.app=pulse-waves")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitedWavesTest {

    private static final int EACH = 40;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private AskedRows asked;

    private List<PersonId> sales = new ArrayList<>();
    private List<PersonId> delivery = new ArrayList<>();
    private List<PersonId> legal = new ArrayList<>();
    private PulseHouse house;

    @BeforeEach
    void settle() {
        house = new PulseHouse(app);
        sales = house.unit("Sales", 0, EACH);
        delivery = house.unit("Delivery", 0, EACH);
        legal = house.unit("Legal", 0, EACH);
    }

    @AfterEach
    void clear() {
        house.clear();
        for (List<PersonId> all : List.of(sales, delivery, legal)) {
            all.forEach(app.getBean(Participation.class)::takePart);
            all.forEach(app.getBean(People.class)::remove);
        }
    }

    @Test
    void asksThoseInvitedAndAsManyOthers() {
        List<PersonId> invited = mixed(0, 10);
        long wave = open(house.create(Mode.CODE), invitation(1, invited));

        Map<PersonId, Group> groups = asked.read(wave).groups();
        assertThat(members(groups, Invited.INVITED)).containsExactlyInAnyOrderElementsOf(invited);
        assertThat(members(groups, Invited.ALIKE)).hasSize(30).doesNotContainAnyElementsOf(invited);
        assertThat(app.getBean(Answering.class).list(invited.get(0)))
                .singleElement()
                .satisfies(one -> assertThat(one.group()).isEqualTo(Invited.INVITED));
    }

    /** Whoever came, declined or was invited later: the second time the same are asked. */
    @Test
    void asksTheSameTheSecondTime() {
        long pulse = house.create(Mode.CODE);
        long first = open(pulse, invitation(1, mixed(0, 10)));
        house.close(first);
        house.pass(Duration.ofDays(60));

        Invitation over = new Invitation(
                1, "Renamed", house.today().minusDays(20), house.today().minusDays(20), Set.copyOf(mixed(5, 20)));
        long second = open(pulse, over);

        assertThat(asked.read(second).groups()).isEqualTo(asked.read(first).groups());
    }

    @Test
    void saysThatThoseInvitedMovedMoreAndNothingElse() {
        long pulse = house.create(Mode.CODE);
        long first = open(pulse, invitation(1, mixed(0, 10)));
        Map<PersonId, String> codes = answer(first, Map.of(), 2, 2);
        house.close(first);
        assertThat(house.figures(first).isTold()).isFalse();
        assertThat(house.figures(first).invited()).isEmpty();
        house.pass(Duration.ofDays(60));
        long second = open(pulse, over(1));
        answer(second, codes, 3, 2);
        house.close(second);

        PulseFigures figures = house.figures(second);
        assertThat(figures.invited().orElseThrow().items()).hasSize(6).allSatisfy(moved -> {
            assertThat(moved.more().kind()).isEqualTo(Kind.MORE);
            assertThat(moved.more().between().orElseThrow().until()).isGreaterThanOrEqualTo(1);
        });
        assertThat(figures.groups()).isEmpty();
        assertThat(figures.isTold()).isFalse();
        assertThat(house.everything("pulse_answer")).as("of no use any more").isEmpty();
    }

    /** A wave of everybody in between neither spoils what is compared nor is compared with it. */
    @Test
    void standsBesideWavesOfEverybody() {
        long pulse = house.create(Mode.CODE);
        long everybody = house.open(pulse);
        Map<PersonId, String> codes = answer(everybody, Map.of(), 3, 3);
        house.close(everybody);
        long first = open(pulse, invitation(1, mixed(0, 10)));
        answer(first, codes, 3, 3);
        house.close(first);
        long again = house.open(pulse);
        answer(again, codes, 3, 3);
        house.close(again);
        house.pass(Duration.ofDays(60));
        long second = open(pulse, over(1));
        answer(second, codes, 4, 3);
        house.close(second);

        assertThat(house.figures(again).change().orElseThrow().since())
                .isEqualTo(house.pulses()
                        .findWave(everybody)
                        .orElseThrow()
                        .closedOn()
                        .orElseThrow());
        assertThat(asked.read(again).groups()).isEqualTo(asked.read(everybody).groups());
        assertThat(house.figures(second).invited().orElseThrow().items())
                .allSatisfy(moved -> assertThat(moved.more().kind()).isEqualTo(Kind.MORE));
    }

    /** What was published before such waves were asked says nothing of any. */
    @Test
    void readsFiguresFromBeforeIt() {
        long pulse = house.create(Mode.CODE);
        long everybody = house.open(pulse);
        answer(everybody, Map.of(), 3, 3);
        house.close(everybody);
        app.getBean(JdbcClient.class)
                .sql("update pulse_figures set figures = figures - 'invited'")
                .update();

        assertThat(house.figures(everybody).invited()).isEmpty();
        assertThat(house.figures(everybody).isTold()).isTrue();
    }

    /** Lists chosen one after the other, each of those before but for some: whoever was asked around one is asked around no other. */
    @Test
    void sixtyListsAskNobodyTwice() {
        long pulse = house.create(Mode.CODE);
        RandomGenerator random = new SplittableRandom(7);
        Set<PersonId> seen = new HashSet<>();
        int refused = 0;
        for (int list = 1; list <= 60; list++) {
            List<PersonId> chosen = new ArrayList<>(mixed(0, EACH));
            chosen.removeIf(one -> random.nextDouble() < 0.8);
            try {
                long wave = open(pulse, invitation(list, chosen));
                asked.read(wave)
                        .groups()
                        .keySet()
                        .forEach(person -> assertThat(seen.add(person))
                                .as("asked around one thing only")
                                .isTrue());
                house.close(wave);
            } catch (PulseException e) {
                assertThat(e).hasMessage("TOO_FEW");
                refused++;
            }
        }
        assertThat(refused).isBetween(50, 58);
    }

    /** What would let the same people be told of in another way. */
    @Test
    void isAskedTwiceByTheSamePulse() {
        long pulse = house.create(Mode.CODE);
        long other = house.create(Mode.CODE);
        house.close(open(pulse, invitation(1, mixed(0, 10))));
        assertThatThrownBy(() -> open(other, invitation(1, mixed(0, 10)))).hasMessage("ASKED_ALREADY");
        assertThatThrownBy(() -> open(pulse, invitation(1, mixed(0, 10)))).hasMessage("MEANWHILE");
        house.pass(Duration.ofDays(60));
        assertThatThrownBy(() -> open(other, over(1))).hasMessage("ASKED_ALREADY");
        house.close(open(pulse, over(1)));
        assertThatThrownBy(() -> open(pulse, over(1))).hasMessage("ASKED_ALREADY");
        assertThatThrownBy(() -> open(house.create(Mode.ANONYMOUS), invitation(2, mixed(10, 20))))
                .hasMessage("NOT_BY_CODE");
    }

    @Test
    void isAskedBeforeOrAfterIt() {
        long pulse = house.create(Mode.CODE);
        LocalDate first = house.today().plusDays(3);
        Invitation soon = new Invitation(1, "Soon", first, first.plusDays(1), Set.copyOf(mixed(0, 10)));

        assertThatThrownBy(() -> app.getBean(Opening.class).open(pulse, "workshop", soon, first, house.now()))
                .hasMessage("MEANWHILE");
        assertThat(app.getBean(Opening.class).open(pulse, "workshop", soon, first.minusDays(1), house.now()))
                .isPositive();
    }

    @Test
    void tooFewAreNotAsked() {
        long pulse = house.create(Mode.CODE);
        assertThatThrownBy(() -> open(pulse, invitation(1, sales.subList(0, 8))))
                .hasMessage("TOO_FEW");
        assertThat(open(pulse, invitation(2, sales.subList(0, 9)))).isPositive();
    }

    private long open(long pulse, Invitation to) {
        return app.getBean(Opening.class)
                .open(pulse, "workshop", to, house.today().plusDays(7), house.now());
    }

    private Invitation invitation(long id, List<PersonId> people) {
        LocalDate first = house.today().plusDays(20);
        return new Invitation(id, "What we can do together", first, first, Set.copyOf(people));
    }

    private Invitation over(long id) {
        LocalDate last = house.today().minusDays(20);
        return new Invitation(id, "What we can do together", last, last, Set.of());
    }

    /** Returns some of each unit. */
    private List<PersonId> mixed(int from, int until) {
        List<PersonId> some = new ArrayList<>(sales.subList(from, until));
        some.addAll(delivery.subList(from, until));
        some.addAll(legal.subList(from, until));
        return some;
    }

    private static Set<PersonId> members(Map<PersonId, Group> groups, Group group) {
        Set<PersonId> members = new HashSet<>();
        groups.forEach((person, own) -> {
            if (own.equals(group)) {
                members.add(person);
            }
        });
        return members;
    }

    /** Lets all who are asked answer, those who are invited otherwise than the others, and returns by which codes. */
    private Map<PersonId, String> answer(long wave, Map<PersonId, String> codes, int invited, int others) {
        Answering answering = app.getBean(Answering.class);
        Map<PersonId, String> used = new HashMap<>(codes);
        asked.read(wave).groups().forEach((person, group) -> {
            Sheet sheet = answering.begin(wave, person, codes.getOrDefault(person, ""), house.now());
            int point = group.equals(Invited.INVITED) ? invited : others;
            answering.answer(sheet, person, PulseHouse.given(sheet, Map.of(), point), house.now());
            used.put(person, sheet.code());
        });
        return used;
    }
}
