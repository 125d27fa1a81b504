package org.stigar.app.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.Needs;
import org.stigar.app.journeys.Needs.Need;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.web.Works;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** What the customer needs, written unit by unit and read side by side. */
@AppTest
@TestPropertySource(properties = "test.app=journey-notes")
class JourneyNeedPagesTest {

    private static final UnitId SALES = new UnitId("sales");
    private static final UnitId DELIVERY = new UnitId("delivery");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Needs needs;

    @Autowired
    private ApplicationContext app;

    private PersonId leader = new PersonId("nobody");
    private PersonId above = new PersonId("nobody");
    private long id;

    @BeforeEach
    void settle() {
        Works works = new Works(app);
        List<PersonId> sales = works.unit("Sales", 3);
        works.unit("Delivery", 3);
        leader = sales.get(0);
        above = sales.get(1);
        LocalDate far = LocalDate.of(2027, 12, 31);
        app.getBean(Leaders.class).grant(new Leaders.Grant(leader, SALES, far));
        app.getBean(Leaders.class).grant(new Leaders.Grant(above, new UnitId("works"), far));
        id = journeys.create("Moving", draw(Set.of(SALES, DELIVERY), Set.of(DELIVERY)));
    }

    @AfterEach
    void removeAll() {
        journeys.list().forEach(journey -> journeys.remove(journey.id(), journey.version()));
    }

    @Test
    void unitsStandSideBySideWithWhatThoseWhoMetSay() {
        assertThat(write(leader, Role.LEADER, "Sign", "", "sales", "", "A price that\r\nholds"))
                .hasStatus(302);
        assertThat(write(above, Role.LEADER, "Sign", "PARTLY", "delivery", "", "A day that holds"))
                .hasStatus(302);

        String page = text(as(above, Role.GUARDIAN).open("/journeys/" + id));

        assertThat(page)
                .contains("<dt>Sales</dt><dd>A price that holds</dd>", "<dt>Delivery</dt><dd>A day that holds</dd>")
                .contains("≈ We see partly the same, said those who met on")
                .doesNotContain("/needs\">");
        assertThat(text(as(leader, Role.LEADER, "sv").open("/journeys/" + id)))
                .contains("Vi ser delvis samma sak, sade de som möttes");
    }

    @Test
    void aLeaderWritesForTheirOwnUnitsOnlyAndReadsTheOthers() {
        write(new PersonId("facilitator"), Role.FACILITATOR, "Sign", "", "delivery", "", "A day that holds");

        write(leader, Role.LEADER, "Sign", "", "delivery", "A day that holds", "Nothing");
        assertThat(write(leader, Role.LEADER, "Deliver", "SAME", "delivery", "", "Nothing"))
                .hasStatus(404);
        assertThat(write(new PersonId("delivery-0"), Role.LEADER, "Sign", "SAME", "sales", "", "Nothing"))
                .hasStatus(404);

        assertThat(needs.list(id)).containsExactly(new Need("Sign", DELIVERY, "A day that holds"));
        assertThat(needs.agreements(id)).isEmpty();
        assertThat(text(as(leader, Role.LEADER).open("/journeys/" + id + "/needs")))
                .contains("<dt>Delivery</dt><dd>A day that holds</dd>", "value=\"sales\"")
                .doesNotContain("value=\"delivery\"", "value=\"Deliver\"");
        assertThat(text(as(new PersonId("delivery-0"), Role.LEADER).open("/journeys/" + id + "/needs")))
                .contains("No stage here is carried by a unit that you answer for");
    }

    @Test
    void whatThoseWhoMetSaidGoesWithTheWordsItWasAbout() {
        write(leader, Role.LEADER, "Sign", "SAME", "sales", "", "A price");
        assertThat(needs.agreements(id)).hasSize(1);
        write(leader, Role.LEADER, "Sign", "", "sales", "A price", "A price");
        assertThat(needs.agreements(id)).as("nothing changed").hasSize(1);

        write(leader, Role.LEADER, "Sign", "", "sales", "A price", "");

        assertThat(needs.agreements(id)).isEmpty();
        assertThat(needs.list(id)).isEmpty();
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        write(above, Role.LEADER, "Sign", "", "sales", "", "Theirs");

        MvcTestResult page = write(leader, Role.LEADER, "Sign", "SAME", "sales", "", "Mine");

        assertThat(page).hasStatus(409);
        assertThat(text(page)).contains("Somebody else wrote meanwhile", ">Mine</textarea>", "value=\"Theirs\"");
        assertThat(needs.list(id)).containsExactly(new Need("Sign", SALES, "Theirs"));
        assertThat(needs.agreements(id)).isEmpty();
        assertThat(write(leader, Role.LEADER, "Sign", "", "sales", "Theirs", "Mine"))
                .hasStatus(302);
    }

    @Test
    void wordsThatAreTooLongStayOnThePage() {
        String words = "w".repeat(Needs.LONGEST + 1);
        MvcTestResult page = write(leader, Role.LEADER, "Sign", "SAME", "sales", "", words);

        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains("at most 300 characters", words);
        assertThat(needs.list(id)).isEmpty();
        assertThat(write(leader, Role.LEADER, "Sign", "", "sales", "", words.substring(1)))
                .hasStatus(302);
    }

    @Test
    void wordsOfAUnitThatCarriesTheStageNoMoreWaitUntilClearedAway() {
        write(leader, Role.LEADER, "Sign", "", "sales", "", "A price");
        journeys.change(id, 0, "Moving", draw(Set.of(DELIVERY), Set.of(DELIVERY)));
        assertThat(text(as(leader, Role.LEADER).open("/journeys/" + id))).contains("Sign · Sales: A price");

        as(leader, Role.LEADER).submit("/journeys/" + id + "/clear");

        assertThat(needs.list(id)).isEmpty();
    }

    private MvcTestResult write(PersonId writer, Role role, String stage, String said, String... units) {
        String[] fields = new String[4 + 2 * units.length];
        fields[0] = "stage";
        fields[1] = stage;
        fields[2] = "said";
        fields[3] = said;
        for (int i = 0; i < units.length; i++) {
            fields[4 + 2 * i] = List.of("unit", "before", "words").get(i % 3);
            fields[5 + 2 * i] = units[i];
        }
        return as(writer, role).submit("/journeys/" + id + "/needs", fields);
    }

    private static Journey draw(Set<UnitId> sign, Set<UnitId> deliver) {
        return new Journey(
                List.of(
                        new Stage("Sign", new TreeSet<>(sign), List.of(), List.of()),
                        new Stage("Deliver", new TreeSet<>(deliver), List.of(), List.of())),
                List.of(new Handover("Sign", "Deliver")));
    }

    private RolePages as(PersonId reader, Role role) {
        return as(reader, role, "en");
    }

    private RolePages as(PersonId reader, Role role, String language) {
        return new RolePages(browser, reader, role, language);
    }
}
