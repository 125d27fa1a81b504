package org.stigar.app.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.core.people.PersonId;

/** Whether programmes helped, from the attendance at their meetings to the page; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=effects-programme")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammeEffectTest {

    private static final int MEMBERS = 24;

    /** So many come to both meetings, to one each, and to none. */
    private static final int BOTH = 14;

    private static final int ONCE = 4;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private JdbcClient database;

    private EffectHouse house;
    private EffectDesk desk;
    private String programme = "";
    private long meeting;
    private long dropped;
    private String running = "";

    @BeforeAll
    void runProgrammes() {
        house = EffectHouse.in(app);
        desk = new EffectDesk(app);
        List<PersonId> members = house.sales().subList(0, MEMBERS);
        List<PersonId> first = new ArrayList<>(members.subList(0, BOTH + ONCE));
        List<PersonId> second = new ArrayList<>(members.subList(0, BOTH));
        second.addAll(members.subList(BOTH + ONCE, BOTH + 2 * ONCE));
        programme = house.programme("A year together", members, List.of(first, second));
        meeting = house.own(id(programme)).findMade(1).orElseThrow().workshop();

        List<PersonId> others = house.delivery().subList(30, 30 + MEMBERS);
        long cancelled = house.startedProgramme("Never ended", others, 2);
        dropped = house.meet(cancelled, 1, others);
        Programmes programmes = app.getBean(Programmes.class);
        programmes.cancel(house.facilitator(), cancelled, house.own(cancelled).version());
        running = "/effects/programme/" + cancelled;

        List<PersonId> came = members.subList(0, BOTH + 2 * ONCE);
        house.walk(came, 6);
        house.walk(came, 9);
        house.clock().advance(Duration.ofDays(32));
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Who came once took part as those did who came always; who is a member and came to none did not. */
    @Test
    void isAboutThoseWhoCameToOneOfItsMeetings() {
        desk.ask(house.leader(), Role.LEADER, programme, 30);

        assertThat(desk.page(house.leader(), Role.LEADER, programme))
                .contains(
                        "Those who came had more new trails open after 30 days",
                        "Those who came to one meeting at least")
                .doesNotContain("that of the workshop");
        assertThat(desk.swedish(house.guardian(), Role.GUARDIAN, programme))
                .contains(
                        "De som var med hade fler nya stigar öppna efter 30 dagar",
                        "Med räknas den som kom till minst en");
        assertThat(desk.count("effect_person where took_part")).isEqualTo(BOTH + 2 * ONCE);
        assertThat(desk.page(house.guardian(), Role.GUARDIAN, "/guardian"))
                .contains("Effect of programme no. " + id(programme));
        theLastMeetingCountsNeitherWay();
    }

    /** Its first day is the first meeting's, its last the last one's. */
    private void theLastMeetingCountsNeitherWay() {
        assertThat(database.sql("select day::text from effect_case")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        house.own(id(programme)).draft().startOf(2).toString().substring(0, 10));
    }

    /** A meeting that was asked about first would keep its programme from being told of. */
    @Test
    void itsMeetingsAreNotAskedAboutAlone() {
        assertThat(desk.status(house.facilitator(), Role.FACILITATOR, "/effects/workshop/" + meeting))
                .isEqualTo(404);
        assertThat(desk.page(house.leader(), Role.LEADER, "/effects"))
                .contains("A year together", "Programme · ")
                .doesNotContain("A year together · 1");
    }

    @Test
    void oneThatWasCancelledIsNoneAndItsMeetingsAreWorkshops() {
        assertThat(desk.status(house.facilitator(), Role.FACILITATOR, running)).isEqualTo(404);
        assertThat(desk.page(house.leader(), Role.LEADER, "/effects/workshop/" + dropped))
                .contains("Never ended · 1", "It has not been asked about");
    }

    /** Of what began so long ago nothing is kept of the year before it, and a figure would be of less than it says. */
    @Test
    void oneThatWentOnForTooLongIsNotCompared() {
        String back = "update workshop set starts_at = starts_at %s interval '220 days' where id = " + meeting;
        database.sql(back.formatted("-")).update();
        try {
            int figures = desk.count("effect_figure");
            assertThat(desk.page(house.leader(), Role.LEADER, programme)).contains("It went on for so long");
            desk.ask(house.leader(), Role.LEADER, programme, 90);
            assertThat(desk.count("effect_figure")).isEqualTo(figures);
        } finally {
            database.sql(back.formatted("+")).update();
        }
    }
}
