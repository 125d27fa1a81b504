package org.stigar.app.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.journeys.JourneyNotes;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamMarks.Holding;
import org.stigar.app.journeys.SeamMarks.Mark;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;

/** What those who meet say of seams where nothing is published. */
@AppTest
@TestPropertySource(properties = "test.app=journey-notes")
class JourneyMeetingPagesTest {

    private static final Handover SEAM = new Handover("Sign", "Deliver");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JourneyNotes notes;

    private long id;

    @BeforeEach
    void draw() {
        id = journeys.create("Moving", journey("Sign", "Deliver", "Begin"));
    }

    @AfterEach
    void removeAll() {
        journeys.list().forEach(journey -> journeys.remove(journey.id(), journey.version()));
    }

    @Test
    void aFacilitatorMarksWhatTheMeetingSaysAndEverybodyWhoMayReadsIt() {
        assertThat(text(as(Role.LEADER).open("/journeys/" + id)))
                .contains("In a small organisation they would show individuals")
                .doesNotContain("/meeting");
        assertThat(say("Sign", "Deliver", "BRITTLE", "Sit together on\tMondays"))
                .hasStatus(302);

        for (Role role : List.of(Role.FACILITATOR, Role.LEADER, Role.GUARDIAN)) {
            assertThat(text(as(role).open("/journeys/" + id)))
                    .as(role.name())
                    .contains("It is brittle, said those who met on", "What would mend it: Sit together on Mondays")
                    .contains("✕ we say: brittle", "class=\"bridge bridge-brittle\"")
                    .contains("class=\"bridge bridge-not_told\"");
        }
        assertThat(as(Role.LEADER).submit("/journeys/" + id + "/meeting")).hasStatus(403);
    }

    @Test
    void theDayStaysWithWordsThatStay() {
        LocalDate longAgo = LocalDate.of(2025, 3, 1);
        notes.marks().put(id, new Mark(SEAM, Holding.HOLDS, "", longAgo));
        notes.marks().put(id, new Mark(new Handover("Deliver", "Begin"), Holding.UNKNOWN, "", longAgo));

        say("Sign", "Deliver", "HOLDS", "");

        assertThat(notes.marks().list(id)).extracting(Mark::on).containsOnly(longAgo);
        say("Sign", "Deliver", "HOLDS", "More coffee");
        assertThat(notes.marks().list(id))
                .extracting(Mark::on)
                .contains(longAgo)
                .hasSize(2);
        assertThat(notes.marks().list(id).get(1).on()).isAfter(longAgo);
    }

    @Test
    void whatIsTooLongStaysOnThePageAndNothingIsKept() {
        MvcTestResult page = as(Role.FACILITATOR)
                .submit(
                        "/journeys/" + id + "/meeting",
                        "from",
                        "Sign",
                        "to",
                        "Deliver",
                        "holding0",
                        "HOLDS",
                        "mend0",
                        "w".repeat(301),
                        "from",
                        "Deliver",
                        "to",
                        "Begin",
                        "holding1",
                        "BRITTLE",
                        "mend1",
                        "Talk");
        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains("at most 300 characters", "w".repeat(301), "value=\"Talk\"");
        assertThat(notes.marks().list(id)).isEmpty();
    }

    @Test
    void whatIsNoChoiceOrNoSeamSaysNothing() {
        say("Sign", "Deliver", "WONDERFUL", "Talk");
        say("Sign", "Begin", "HOLDS", "Talk");
        assertThat(notes.marks().list(id)).isEmpty();
    }

    @Test
    void ofASeamThatIsDrawnNoMoreItWaitsUntilClearedAway() {
        say("Sign", "Deliver", "BRITTLE", "Talk");
        journeys.change(id, 0, "Moving", journey("Sign", "Pack"));
        assertThat(text(as(Role.LEADER).open("/journeys/" + id))).contains("<li>Sign → Deliver: Talk</li>");

        as(Role.LEADER).submit("/journeys/" + id + "/clear");

        assertThat(notes.marks().list(id)).isEmpty();
    }

    private MvcTestResult say(String from, String to, String holding, String mend) {
        return as(Role.FACILITATOR)
                .submit("/journeys/" + id + "/meeting", "from", from, "to", to, "holding0", holding, "mend0", mend);
    }

    private static Journey journey(String... stages) {
        List<Stage> all = List.of(stages).stream()
                .map(name -> new Stage(name, new TreeSet<>(), List.of(), List.of()))
                .toList();
        return new Journey(
                all,
                IntStream.range(1, stages.length)
                        .mapToObj(i -> new Handover(stages[i - 1], stages[i]))
                        .toList());
    }

    private RolePages as(Role role) {
        return new RolePages(browser, new PersonId("reader"), role, "en");
    }
}
