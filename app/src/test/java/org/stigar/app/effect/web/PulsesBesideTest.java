package org.stigar.app.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.pulse.PulsesAround;

/** How the units that something was about answered before and after it, beside all others; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=effects-pulse")
class PulsesBesideTest {

    @Autowired
    private ApplicationContext app;

    @Test
    void unitsAreHeldAgainstAllOthersByWhatIsPublishedOfEach() {
        EffectHouse house = EffectHouse.in(app);
        EffectDesk desk = new EffectDesk(app);
        LocalDate before = house.today().minusDays(10);
        String change = house.change("Delivery into Sales");
        String workshop = house.workshop(
                "Order → Delivery", house.sales().subList(0, 12), house.sales().subList(0, 12));
        new MendedSeam(app).draw("Moving", workshop);
        String other = house.workshop(
                "Another", house.delivery().subList(0, 12), house.delivery().subList(0, 12));
        house.clock().advance(Duration.ofDays(35));
        new PulsesAround(app).put("Closed after it", house.today(), house.today());
        assertThat(desk.page(house.guardian(), Role.GUARDIAN, change))
                .contains("What people answered", "so there is nothing to compare")
                .doesNotContain("Pulses are not compared", "Moved further up");
        int looks = looks();

        long wave = new PulsesAround(app).put("Working together", before, house.today());
        for (String path : new String[] {change, workshop}) {
            assertThat(desk.page(house.guardian(), Role.GUARDIAN, path))
                    .contains(
                            "href=\"/pulse/" + wave + "/results\"",
                            "Moved further up in the 2 groups that it was about than in the 10 others, by +0.9 steps, mostly by between +0.6 and +1.2.",
                            "none that can be told from chance",
                            "Association, not cause",
                            "href=\"/measures/pulse-groups\"");
        }
        assertThat(looks()).as("a look at a pulse is one wherever it stands").isEqualTo(looks + 2);
        assertThat(desk.swedish(house.leader(), Role.LEADER, workshop))
                .contains("Steg mer i de 2 grupper som det gällde än i de 10 andra, med +0,9 steg");
        assertThat(desk.page(house.leader(), Role.LEADER, other))
                .as("about no units")
                .contains("Nobody was asked both before it and after it")
                .doesNotContain("Moved further up");

        app.getBean(JdbcClient.class)
                .sql("insert into figures_frozen (since) values (now())")
                .update();
        assertThat(desk.page(house.leader(), Role.LEADER, workshop))
                .contains("frozen")
                .doesNotContain("Moved further up");
    }

    private int looks() {
        return app.getBean(JdbcClient.class)
                .sql("select count(*) from guardian_log where what = 'pulse.key.seen'")
                .query(Integer.class)
                .single();
    }
}
