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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.competences.Competences;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.organisation.web.Works;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** Which competences cross a seam, and which are not told; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=journeys-competences")
class JourneyCompetencesTest {

    private static final int PEOPLE = 46;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Test
    void aSeamThatHoldsSaysWhichCompetencesCrossIt() {
        Works works = new Works(app);
        List<PersonId> sales = works.unit("Sales", PEOPLE);
        List<PersonId> delivery = works.unit("Delivery", PEOPLE);
        works.unit("Legal", 14);
        for (int i = 0; i < PEOPLE; i++) {
            works.walk(sales.get(i), delivery.get(i));
            works.walk(sales.get(i), delivery.get((i + 1) % PEOPLE));
        }
        works.keep();
        CompetenceId planning = can(delivery.subList(0, 20), "Planning");
        can(delivery.subList(0, 19), "All but one of them");
        can(delivery.subList(30, 37), "Rarely");
        can(sales.subList(10, 30), "Pricing");
        CompetenceId hidden = can(sales.subList(10, 30), "Hidden");
        sales.subList(10, 18).forEach(person -> app.getBean(Competences.class).hide(person, hidden));
        can(delivery.subList(0, 20), "Packing");
        can(delivery.subList(20, 37), "Behind a curtain");
        Curtains curtains = app.getBean(Curtains.class);
        delivery.subList(20, 22).forEach(person -> curtains.put(person, new Curtain(Findable.NOT, 5)));
        PersonId leader = sales.get(0);
        PersonId other = delivery.get(45);
        Leaders leaders = app.getBean(Leaders.class);
        leaders.grant(new Leaders.Grant(leader, new UnitId("sales"), LocalDate.of(2027, 12, 31)));
        leaders.grant(new Leaders.Grant(other, new UnitId("delivery"), LocalDate.of(2027, 12, 31)));
        app.getBean(Publishing.class).run(clock.instant());
        clock.advance(Duration.ofDays(7));
        long journey = app.getBean(Journeys.class)
                .create(
                        "New subscriber",
                        new Journey(
                                List.of(stage("Sign", "sales"), stage("Deliver", "delivery"), stage("Check", "legal")),
                                List.of(new Handover("Sign", "Deliver"), new Handover("Deliver", "Check"))));

        String page = see(leader, "/journeys/" + journey, Locale.ENGLISH);
        assertThat(page)
                .contains("Competences that cross it: Packing, Planning (Delivery); Pricing (Sales)")
                .doesNotContain("All but one", "Rarely", "Hidden", "Behind a curtain");
        assertThat(see(other, "/journeys/" + journey, Locale.ENGLISH))
                .contains("Competences that cross it: Packing, Planning (Delivery); Pricing (Sales)")
                .doesNotContain("none can be told");
        assertThat(see(leader, "/journeys/" + journey, Locale.forLanguageTag("sv")))
                .contains("Kompetenser som når över: Packing, Planning (Delivery); Pricing (Sales)");

        assertThat(app.getBean(JdbcClient.class)
                        .sql("select count(*) from carrier_member where competence = :id")
                        .param("id", planning.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertThat(app.getBean(Publications.class).list()).hasSize(1);
    }

    private CompetenceId can(List<PersonId> people, String word) {
        Competences competences = app.getBean(Competences.class);
        people.forEach(person -> competences.claim(person, Stance.CAN_HELP, word, Locale.ENGLISH));
        return competences
                .claim(people.get(0), Stance.CAN_HELP, word, Locale.ENGLISH)
                .id();
    }

    private static Stage stage(String name, String unit) {
        return new Stage(name, new TreeSet<>(List.of(new UnitId(unit))), List.of(), List.of());
    }

    private String see(PersonId who, String path, Locale language) {
        return text(browser.perform(
                get(path).with(Visitors.with(who, Role.MEMBER, Role.LEADER)).locale(language)));
    }
}
