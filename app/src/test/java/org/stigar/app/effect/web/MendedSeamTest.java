package org.stigar.app.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.Journeys;

/** What customers let one know of a seam that a workshop was begun to mend; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=effects-seam")
class MendedSeamTest {

    @Autowired
    private ApplicationContext app;

    @Test
    void theStageBehindItIsHeldAgainstTheOtherStages() {
        EffectHouse house = EffectHouse.in(app);
        EffectDesk desk = new EffectDesk(app);
        String path = house.workshop(
                "Order → Delivery", house.sales().subList(0, 12), house.sales().subList(0, 12));
        String other = house.workshop(
                "Another", house.delivery().subList(0, 12), house.delivery().subList(0, 12));
        MendedSeam seam = new MendedSeam(app);
        long journey = seam.draw("Moving", path);

        assertThat(desk.page(house.leader(), Role.LEADER, path))
                .contains(
                        "What customers let us know", "Moving: Order → Delivery", "It can be said after September 2026")
                .doesNotContain("from 13");
        house.clock().advance(Duration.ofDays(130));
        assertThat(desk.page(house.leader(), Role.LEADER, path))
                .as("no month has a figure")
                .contains("at least 2 of 3 are needed")
                .doesNotContain("Complaints a month");

        seam.put(journey);
        assertThat(desk.page(house.facilitator(), Role.FACILITATOR, path))
                .contains(
                        "Complaints a month: from 13 to 8. At the 2 other stages where it is known it moved by between −1 and 0.",
                        "NPS: from −10 to 4.5. No other stage of the journey has figures",
                        "The stage Delivery: March 2026 to May 2026 beside July 2026 to September 2026",
                        "href=\"/journeys/" + journey + "\"",
                        "href=\"/measures/customer-signals\"",
                        "What chance could have done cannot be told: that takes 24 months",
                        "much else happens meanwhile")
                .doesNotContain("<svg");
        seam.putHistory(journey);
        assertThat(desk.page(house.leader(), Role.LEADER, path))
                .contains(
                        "Its distance to the mean of these moved by −4.5, mostly by between",
                        "chance seldom gives such a difference",
                        "Complaints a month, beside other stages",
                        "<svg");
        assertThat(desk.swedish(house.leader(), Role.LEADER, path))
                .contains("Avståndet till medelvärdet av dem ändrades med −4,5");
        assertThat(desk.swedish(house.guardian(), Role.GUARDIAN, path))
                .contains(
                        "Klagomål i månaden: från 13 till 8. I de 2 andra steg där det är känt ändrades det med mellan −1 och 0.",
                        "NPS: från −10 till 4,5.",
                        "mars 2026 till maj 2026 bredvid juli 2026 till september 2026");
        assertThat(desk.page(house.leader(), Role.LEADER, other)).doesNotContain("What customers let us know");
        assertThat(desk.status(house.sales().get(0), Role.MEMBER, path)).isEqualTo(403);

        Journeys journeys = app.getBean(Journeys.class);
        DrawnJourney drawn = journeys.find(journey).orElseThrow();
        journeys.remove(drawn.id(), drawn.version());
        assertThat(desk.page(house.leader(), Role.LEADER, path))
                .as("gone with its journey")
                .contains("It has not been asked about")
                .doesNotContain("What customers let us know");
        assertThat(List.of(desk.count("journey_seam_workshop"), desk.count("journey_signal")))
                .containsExactly(0, 0);
    }
}
