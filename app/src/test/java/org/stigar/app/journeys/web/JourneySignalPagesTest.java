package org.stigar.app.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.Signals;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;

/** What customers let one know, pasted and drawn. */
@AppTest
@TestPropertySource(properties = "test.app=journey-notes")
class JourneySignalPagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Signals signals;

    @Autowired
    private MutableClock clock;

    @AfterEach
    void removeAll() {
        journeys.list().forEach(journey -> journeys.remove(journey.id(), journey.version()));
    }

    @Test
    void areDrawnUnderTheirStageAndStandInATable() {
        long id = journey("Sign", "Deliver");
        MvcTestResult saved = as(Role.LEADER)
                .submit(
                        "/journeys/" + id + "/signals",
                        "table",
                        "stage,month,nps,lead_time_days\nSign,2026-01,40,\nSign,2026-02,44.5,\nDeliver,2026-02,,6.25\n");
        assertThat(saved).hasStatus(302);

        String page = text(as(Role.GUARDIAN).open("/journeys/" + id));

        assertThat(page)
                .contains("Association, not cause", "44.5 in February 2026; from 40 to 44.5", "NPS 44.5")
                .contains("<td class=\"number\" data-label=\"Lead time, days\">6.25</td>")
                .contains("points=\"104,23 129,3\"")
                .doesNotContain("/signals\">");
        assertThat(text(as(Role.FACILITATOR).open("/journeys/" + id + "/signals.csv")))
                .isEqualTo(String.join(
                        "\r\n",
                        "stage,month,nps,complaints,repeat_contacts,lead_time_days",
                        "Deliver,2026-02,,,,6.25",
                        "Sign,2026-01,40,,,",
                        "Sign,2026-02,44.5,,,",
                        ""));
        assertThat(text(as(Role.LEADER, "sv").open("/journeys/" + id)))
                .contains("Samband, inte orsak", "44,5 i februari 2026");
    }

    @Test
    void nothingIsKeptWhereALineCannotBe() {
        long id = journey("Sign");
        String month = clock.instant().toString().substring(0, 7);
        MvcTestResult page = as(Role.FACILITATOR)
                .submit(
                        "/journeys/" + id + "/signals",
                        "table",
                        "stage,month,nps\nSign,2026-01,40\nGone,2026-01,3\nSign,2099-01,3\nSign,2026-02,many\nSign,2026-01,4\nSign,"
                                + month + ",1\n");

        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("Line 3: The journey has no stage of that name")
                .contains("Line 4: That is no month", "Line 5: A figure is no number", "Line 6: An earlier row")
                .contains("Sign,2026-02,many")
                .doesNotContain("Line 2", "Line 7");
        assertThat(signals.list(id)).isEmpty();
    }

    @Test
    void aJourneyWithoutStagesTakesNone() {
        long id = journey();
        MvcTestResult page =
                as(Role.LEADER).submit("/journeys/" + id + "/signals", "table", "stage,month,nps\nSign,2026-01,40\n");
        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains("Line 2: The journey has no stage of that name");
        assertThat(as(Role.LEADER).open("/journeys/" + id)).hasStatusOk();
    }

    @Test
    void waitForAStageThatIsDrawnNoMoreUntilTheyAreClearedAway() {
        long id = journey("Sign", "Deliver");
        as(Role.LEADER).submit("/journeys/" + id + "/signals", "table", "stage,month,nps\nSign,2026-01,40\n");
        journeys.change(id, 0, "Moving", draw("Order", "Deliver"));

        assertThat(text(as(Role.LEADER).open("/journeys/" + id))).contains("Customers’ signals of: Sign.");
        assertThat(signals.list(id)).hasSize(1);
        as(Role.LEADER).submit("/journeys/" + id + "/clear");

        assertThat(signals.list(id)).isEmpty();
        assertThat(text(as(Role.LEADER).open("/journeys/" + id))).doesNotContain("not drawn any more");
    }

    @Test
    void nobodyIsSentToAJourneyThatIsNotThere() {
        assertThat(as(Role.LEADER).open("/journeys/1/signals")).hasStatus(404);
        assertThat(as(Role.LEADER).submit("/journeys/nonsense/signals", "table", "stage,month,nps\n"))
                .hasStatus(404);
        assertThat(as(Role.GUARDIAN).open("/journeys/1/signals.csv")).hasStatus(404);
    }

    private long journey(String... stages) {
        return journeys.create("Moving", draw(stages));
    }

    private static Journey draw(String... stages) {
        return new Journey(
                List.of(stages).stream()
                        .map(name -> new Stage(name, new TreeSet<>(), List.of(), List.of()))
                        .toList(),
                stages.length < 2 ? List.of() : List.of(new Handover(stages[0], stages[1])));
    }

    private RolePages as(Role role) {
        return as(role, "en");
    }

    private RolePages as(Role role, String language) {
        return new RolePages(browser, new PersonId("reader"), role, language);
    }
}
