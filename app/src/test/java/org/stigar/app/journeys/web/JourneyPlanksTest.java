package org.stigar.app.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.organisation.web.Works;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** How many planks a bridge of many trails has; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=journeys-planks")
class JourneyPlanksTest {

    private static final int PEOPLE = 46;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Test
    void aBridgeOfManyTrailsHasMorePlanksAndSaysHowMany() {
        Works works = new Works(app);
        List<PersonId> sales = works.unit("Sales", PEOPLE);
        List<PersonId> delivery = works.unit("Delivery", PEOPLE);
        works.unit("Legal", 14);
        for (int i = 0; i < PEOPLE; i++) {
            works.walk(sales.get(i), delivery.get(i));
            works.walk(sales.get(i), delivery.get((i + 1) % PEOPLE));
        }
        works.keep();
        PersonId leader = sales.get(0);
        app.getBean(Leaders.class).grant(new Leaders.Grant(leader, new UnitId("sales"), LocalDate.of(2027, 12, 31)));
        app.getBean(Publishing.class).run(clock.instant());
        clock.advance(Duration.ofDays(7));
        long journey = app.getBean(Journeys.class)
                .create(
                        "New subscriber",
                        new Journey(
                                List.of(stage("Sign", "sales"), stage("Deliver", "delivery"), stage("Check", "legal")),
                                List.of(new Handover("Sign", "Deliver"), new Handover("Deliver", "Check"))));

        String page = see(leader, "/journeys/" + journey, Locale.ENGLISH);
        assertThat(page).contains("Sign → Deliver: holds whoever is away: twenty independent trails or more");
        String bridge = page.substring(page.indexOf("bridge bridge-holds"));
        assertThat(bridge.substring(0, bridge.indexOf("</g>")).split("<path", -1))
                .as("three planks, and one each for ten and twenty")
                .hasSize(1 + 5);
        assertThat(see(leader, "/journeys/" + journey, Locale.forLanguageTag("sv")))
                .contains("Sign → Deliver: håller vem som än är borta: tjugo oberoende stigar eller fler");
        assertThat(see(leader, "/organisation", Locale.ENGLISH)).contains("twenty independent trails or more");
    }

    private static Stage stage(String name, String unit) {
        return new Stage(name, new TreeSet<>(List.of(new UnitId(unit))), List.of(), List.of());
    }

    private String see(PersonId who, String path, Locale language) {
        return text(browser.perform(
                get(path).with(Visitors.with(who, Role.MEMBER, Role.LEADER)).locale(language)));
    }
}
