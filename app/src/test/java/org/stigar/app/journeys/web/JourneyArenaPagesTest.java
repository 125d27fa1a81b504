package org.stigar.app.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamCalls;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.web.Works;
import org.stigar.app.people.Participation;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** Calling an arena over a seam: whom the program puts down, and what a leader learns of it. */
@AppTest
@TestPropertySource(properties = "test.app=journey-notes")
class JourneyArenaPagesTest {

    private static final PersonId FACILITATOR = new PersonId("guides-0");
    private static final String SEAM = "?from=Sign&to=Deliver";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Workshops workshops;

    @Autowired
    private Participation participation;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext app;

    private Works works;
    private List<PersonId> sales = List.of();
    private List<PersonId> delivery = List.of();
    private long id;

    @BeforeEach
    void settle() {
        works = new Works(app);
        sales = works.unit("Sales", 12);
        delivery = works.unit("Delivery", 9);
        works.unit("Legal", 3);
        works.unit("Guides", 1);
        app.getBean(Leaders.class)
                .grant(new Leaders.Grant(sales.get(0), new UnitId("sales"), LocalDate.of(2027, 12, 31)));
        app.getBean(Leaders.class)
                .grant(new Leaders.Grant(new PersonId("legal-0"), new UnitId("legal"), LocalDate.of(2027, 12, 31)));
        id = journeys.create("Moving", draw("sales", "delivery"));
    }

    @AfterEach
    void removeAll() {
        journeys.list().forEach(journey -> journeys.remove(journey.id(), journey.version()));
        sales.forEach(participation::takePart);
    }

    @Test
    void aLeaderAsksSeesNoNameAndAFacilitatorTakesItUp() {
        RolePages leader = as(sales.get(0), Role.LEADER);
        assertThat(text(leader.open("/journeys/" + id)))
                .contains("/journeys/" + id + "/arena" + "?from=Sign&amp;to=Deliver");
        String page = text(leader.open("/journeys/" + id + "/arena" + SEAM));
        assertThat(page)
                .contains("20 to 49 people", "Ask for it")
                .doesNotContain("Saleser", "Deliveryer", "sales-1", "/arena/draft");

        MvcTestResult asked = leader.submit("/journeys/" + id + "/arena", "from", "Sign", "to", "Deliver");
        assertThat(asked).hasStatus(302).redirectedUrl().isEqualTo("/journeys/" + id + "#seams");

        assertThat(text(leader.open("/journeys/" + id))).contains("An arena is asked for since");
        assertThat(text(leader.open("/journeys"))).doesNotContain("Arenas that are asked for");
        RolePages facilitator = as(FACILITATOR, Role.FACILITATOR);
        assertThat(text(facilitator.open("/journeys"))).contains("Arenas that are asked for", "Sign → Deliver");
        Workshop workshop = draft();
        assertThat(workshop.state()).isEqualTo(Workshop.State.DRAFT);
        assertThat(draft().id()).as("pressed twice").isEqualTo(workshop.id());
        assertThat(app.getBean(SeamCalls.class).findWorkshop(workshop.id()))
                .contains(new SeamCalls.Begun(id, new Handover("Sign", "Deliver"), workshop.id()));
        assertThat(workshop.draft().purpose()).isEqualTo(Purpose.SEAM);
        assertThat(workshop.draft().title()).isEqualTo("Sign → Deliver");
        assertThat(workshop.draft().words()).contains("“Moving”", "from Sign to Deliver");
        assertThat(text(facilitator.open("/journeys"))).doesNotContain("Arenas that are asked for");
        assertThat(text(leader.open("/journeys/" + id))).contains("A facilitator took up an arena on");
        assertThat(leader.open("/workshops/" + workshop.id() + "/plan")).hasStatus(403);
    }

    @Test
    void everybodyOfBothSidesIsPutDownWhomeverTheyWalkWith() {
        List<PersonId> both = new ArrayList<>(sales);
        both.addAll(delivery);
        assertThat(people(draft())).containsExactlyInAnyOrderElementsOf(both);

        for (PersonId one : sales) {
            works.walk(one, delivery.get(0));
        }
        works.keep();
        removeDrafts();

        assertThat(people(draft())).as("trails have no part in it").containsExactlyInAnyOrderElementsOf(both);
    }

    @Test
    void pausesAndNeverPairsCannotBeReadByALeader() {
        RolePages leader = as(sales.get(0), Role.LEADER);
        String before = text(leader.open("/journeys/" + id + "/arena" + SEAM));

        participation.pause(
                sales.get(5),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30));
        participation.pause(
                sales.get(6),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30));
        app.getBean(Coffees.class).never(sales.get(1), delivery.get(1));

        assertThat(tokenless(text(leader.open("/journeys/" + id + "/arena" + SEAM))))
                .isEqualTo(tokenless(before))
                .contains("20 to 49 people");
        assertThat(people(draft()))
                .hasSize(19)
                .doesNotContain(sales.get(5), sales.get(6))
                .contains(sales.get(1), delivery.get(1));
    }

    @Test
    void whoAnswersForNeitherSideCallsNothing() {
        RolePages other = as(new PersonId("legal-0"), Role.LEADER);
        assertThat(text(other.open("/journeys/" + id))).doesNotContain("/arena?");
        assertThat(other.open("/journeys/" + id + "/arena" + SEAM)).hasStatus(404);
        assertThat(other.submit("/journeys/" + id + "/arena", "from", "Sign", "to", "Deliver"))
                .hasStatus(404);
        assertThat(as(FACILITATOR, Role.FACILITATOR)
                        .submit("/journeys/" + id + "/arena/draft", "from", "Deliver", "to", "Sign"))
                .hasStatus(404);
    }

    @Test
    void aSeamThatNobodyCarriesHasNobodyToCall() {
        long empty = journeys.create("Empty", draw());
        RolePages facilitator = as(FACILITATOR, Role.FACILITATOR);
        assertThat(text(facilitator.open("/journeys/" + empty))).doesNotContain("/arena?");
        assertThat(facilitator.submit("/journeys/" + empty + "/arena/draft", "from", "Sign", "to", "Deliver"))
                .hasStatus(404);
    }

    @AfterEach
    void removeDrafts() {
        app.getBean(JdbcClient.class).sql("delete from workshop").update();
    }

    private Workshop draft() {
        MvcTestResult made = as(FACILITATOR, Role.FACILITATOR)
                .submit("/journeys/" + id + "/arena/draft", "from", "Sign", "to", "Deliver");
        assertThat(made).hasStatus(302);
        String path = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        assertThat(path).matches("/workshops/\\d+/plan");
        return workshops.own(FACILITATOR, Long.parseLong(path.replaceAll("\\D", "")));
    }

    private static List<PersonId> people(Workshop workshop) {
        return workshop.people().stream().map(Guest::person).toList();
    }

    private static String tokenless(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static Journey draw(String... units) {
        List<Stage> stages = new ArrayList<>();
        List<String> names = List.of("Sign", "Deliver");
        for (int i = 0; i < names.size(); i++) {
            stages.add(new Stage(
                    names.get(i),
                    new TreeSet<>(i < units.length ? Set.of(new UnitId(units[i])) : Set.of()),
                    List.of(),
                    List.of()));
        }
        return new Journey(stages, List.of(new Handover("Sign", "Deliver")));
    }

    private RolePages as(PersonId reader, Role role) {
        return new RolePages(browser, reader, role, "en");
    }
}
