package org.stigar.app.changes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;

/** A change as a draft, on its pages, with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=changes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReorganisationPagesTest extends ChangeDesk {

    @Test
    void aLeaderDraftsAndSeesWhatIsToBeExpected() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");

        String page = leaderReads(path, "en");
        assertThat(page)
                .contains("Nordic claims", "Draft", "Claims is made, a team under works.")
                .contains("From Sales to Claims go those whose function is Claims.", "15 people")
                .contains("Work it out", "Before it can be announced it needs:", "to be worked out as it stands now");
        assertThat(page).doesNotContain("Claims handler");

        forecast(path);

        assertThat(leaderReads(path, "en"))
                .contains("Trails that lose their occasion", "Trails that come to run between units", "≈ 65")
                .contains("Because of the change", "(between ", "Sales – Claims")
                .doesNotContain("Work it out");
        assertThat(leaderReads(path, "sv"))
                .contains("Stigar som förlorar sitt tillfälle", "≈ 65", "På grund av förändringen");
    }

    /** What the steps and the drawings say, and nothing of a trail: it stands there before anything is forecast. */
    @Test
    void tellsWhichSeamsOfTheCustomersJourneysItTouches() {
        long journey = app.getBean(Journeys.class)
                .create(
                        "A claim",
                        new Journey(
                                List.of(stage("Call", "sales"), stage("Visit", "delivery"), stage("Appeal", "legal")),
                                List.of(new Handover("Call", "Visit"), new Handover("Visit", "Appeal"))));

        String thinned = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        assertThat(leaderReads(thinned, "en"))
                .contains(
                        "Where the customer notices",
                        "A claim: Call → Visit",
                        "Some of those who work in Sales leave it.",
                        "It is brittle as it is.")
                .doesNotContain("Visit → Appeal");
        assertThat(text(as(leader, get(thinned + "/assessment"), "sv", Role.LEADER)))
                .contains("Där kunden märker det", "En del av dem som arbetar i Sales lämnar enheten.");

        String merged = draft("One", in(60), "merge", "Sales", "Delivery");
        assertThat(leaderReads(merged, "en"))
                .contains("Sales will be gone. Draw the journey anew", "Delivery comes to hold people of both sides")
                .as("nobody leaves, and none of the other side comes")
                .doesNotContain("Visit → Appeal");
        app.getBean(Journeys.class)
                .change(
                        journey,
                        0,
                        "A claim",
                        new Journey(
                                List.of(stage("Ask", "works"), stage("Appeal", "legal")),
                                List.of(new Handover("Ask", "Appeal"))));
        assertThat(leaderReads(merged, "en"))
                .as("within a unit that carries a stage nobody comes or goes")
                .doesNotContain("Where the customer notices");
        app.getBean(Journeys.class).remove(journey, 1);
        assertThat(leaderReads(merged, "en")).doesNotContain("Where the customer notices");
    }

    private static Stage stage(String name, String unit) {
        return new Stage(name, new TreeSet<>(Set.of(new UnitId(unit))), List.of(), List.of());
    }

    /** P10: while figures are frozen a forecast that was made is not shown nor taken along, and none is made. */
    @Test
    void nothingIsForecastOrShownWhileFiguresAreFrozen() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        forecast(path);
        String asked = draft("Another one", in(61), "merge", "Sales", "Delivery");
        long kept = forecasts();
        app.getBean(Freeze.class).freeze(clock.instant());
        try {
            assertThat(leaderReads(path, "en"))
                    .contains("figures are frozen, not shown yet")
                    .doesNotContain("≈", "Trails that lose their occasion");
            assertThat(leaderReads(path, "sv")).contains("siffrorna är frysta");
            assertThat(text(as(leader, get(path + "/assessment"), "en", Role.LEADER)))
                    .doesNotContain("≈", "Trails that lose their occasion");
            assertThat(as(leader, get(path + "/forecast.csv"), "en", Role.LEADER))
                    .hasStatus(404);
            assertThat(as(leader, post(asked + "/forecast"), "en", Role.LEADER))
                    .flash()
                    .containsEntry("refused", "changes.answer.NOTHING_TO_REST_ON");
            assertThat(as(guardian, post(asked + "/forecast"), "en", Role.GUARDIAN))
                    .flash()
                    .containsEntry("refused", "changes.answer.NOTHING_TO_REST_ON");
            assertThat(forecasts()).isEqualTo(kept);
        } finally {
            app.getBean(Freeze.class).thaw();
        }
        assertThat(leaderReads(path, "en")).contains("Trails that lose their occasion", "≈ 65");
        assertThat(as(leader, get(path + "/forecast.csv"), "en", Role.LEADER)).hasStatusOk();
    }

    private long forecasts() {
        return database.sql("select count(*) from change_forecast")
                .query(Long.class)
                .single();
    }

    /** P10: that a guardian said something of a draft, or took it back, is a line in the log; what they said is not. */
    @Test
    void theLogTellsThatTheGuardianSpokeAndNothingIsCut() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        long before = lastLine();
        assertThat(say(path, 0, "Staff both sides.")).hasStatus(302);
        assertThat(say(path, 0, "Staff both sides.")).hasStatus(302);
        assertThat(say(path, 7, "Of a version that is not there.")).hasStatus(302);
        MvcTestResult refused = say(path, 0, "w".repeat(2_001));
        assertThat(refused).hasStatus(400);
        assertThat(text(refused)).contains("more than 2,000 characters", "w".repeat(2_001));

        assertThat(leaderReads(path, "en")).contains("Staff both sides.").doesNotContain("www");
        assertThat(log.page(Long.MAX_VALUE, 10).stream()
                        .filter(line -> line.id() > before)
                        .filter(line -> line.entry().act() == Act.STATED)
                        .map(line -> line.entry().by()))
                .containsExactly(Optional.of(guardian));
        assertThat(text(as(guardian, get("/guardian"), "sv", Role.GUARDIAN)))
                .contains("skrev intill</span>", "Utkast till förändring, nr ")
                .doesNotContain("Staff both sides");
    }

    /** P10, P11: the guardians read who asked, before there is anything to see, who looked, and who took it along. */
    @Test
    void theGuardiansReadWhoAskedSawAndTookAlong() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        long before = lastLine();

        forecast(path);
        leaderReads(path, "en");
        MvcTestResult file = as(leader, get(path + "/forecast.csv"), "en", Role.LEADER);

        assertThat(file).hasStatusOk();
        assertThat(text(file))
                .contains("one,other,trails", "open_at_change,fading_at_change,open_without", "≈ 65")
                .doesNotContain("handler");
        assertThat(log.page(Long.MAX_VALUE, 10).stream()
                        .filter(line -> line.id() > before)
                        .map(line -> line.entry().act()))
                .as("of the page both the forecast and the published quarter are seen")
                .containsExactly(Act.EXPORTED, Act.SEEN, Act.SEEN, Act.FORECAST);
        assertThat(text(as(guardian, get("/guardian"), "en", Role.GUARDIAN)))
                .contains("asked for</span>", "took along</span>", "Drafted change no. ");
        assertThat(text(as(guardian, get("/guardian"), "sv", Role.GUARDIAN)))
                .contains("ville veta</span>", "tog med sig</span>");
    }

    @Test
    void othersSeeNothingOfADraft() {
        String path = draft("Nordic claims", in(60), "merge", "Sales", "Delivery");
        forecast(path);

        assertThat(as(other, get(path), "en", Role.LEADER)).hasStatus(404);
        assertThat(as(other, get(path + "/assessment"), "en", Role.LEADER)).hasStatus(404);
        assertThat(as(other, get(path + "/forecast.csv"), "en", Role.LEADER)).hasStatus(404);
        assertThat(as(other, post(path + "/forecast"), "en", Role.LEADER)).hasStatus(404);
        assertThat(as(other, post(path + "/withdraw"), "en", Role.LEADER)).hasStatus(404);
        assertThat(as(other, post(path + "/remove").param("version", "0"), "en", Role.LEADER))
                .hasStatus(404);
        assertThat(as(sales.get(0), get(path + "/mine"), "en", Role.MEMBER)).hasStatus(404);
        assertThat(text(as(other, get("/changes"), "en", Role.LEADER))).doesNotContain("Nordic");
        assertThat(text(as(guardian, get(path), "en", Role.GUARDIAN))).contains("Nordic claims");
        assertThat(as(guardian, get(path + "/draw"), "en", Role.LEADER)).hasStatus(404);
    }

    /** P2: a draft about units that others answer for tells its drafter nothing of them, however it is drawn. */
    @Test
    void aDraftAboutOthersUnitsTellsNothingOfThem() {
        List<List<String>> drawn = List.of(
                List.of("found", "Claims", "works", "split", "Sales", "Claims"),
                List.of("found", "Claims", "Legal", "split", "Sales", "Claims"),
                List.of("move", "Sales", "Legal", "found", "Claims", "Legal", "split", "Sales", "Claims"));
        for (List<String> steps : drawn) {
            MvcTestResult saved = as(
                    other,
                    form(post("/changes/new"), "Not mine", in(60), steps.toArray(String[]::new)),
                    "en",
                    Role.LEADER);
            String path = Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
            as(other, post(path + "/forecast"), "en", Role.LEADER);
            awaitForecast(path);

            String page = text(as(other, get(path), "en", Role.LEADER));
            assertThat(page)
                    .contains("Trails that lose their occasion")
                    .doesNotContain("≈ 65", "Sales – Claims", "Trails by state");
            assertThat(text(as(other, get(path + "/forecast.csv"), "en", Role.LEADER)))
                    .doesNotContain("≈ 65", "Sales,Claims");
            assertThat(text(as(guardian, get(path), "en", Role.GUARDIAN))).contains("≈ 65", "Sales – Claims");
        }
    }

    /** Bad input: told where it is, and kept. */
    @Test
    void stepsThatMakeNoSenseStayInTheDraftAndArePointedOut() {
        String path = draft(
                "All wrong",
                LocalDate.of(2020, 1, 1),
                "merge",
                "Salez",
                "Delivery",
                "move",
                "works",
                "Sales",
                "close",
                "Legal",
                "",
                "merge",
                "Sales",
                "Delivery",
                "merge",
                "Sales",
                "Legal");

        assertThat(leaderReads(path, "en"))
                .contains("There is no such unit", "would come under itself", "people or units left")
                .contains("a day after today");
        assertThat(as(leader, post(path + "/forecast"), "en", Role.LEADER))
                .flash()
                .containsEntry("refused", "changes.answer.HAS_PROBLEMS");
        assertThat(database.sql("select count(*) from change_forecast")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(text(as(leader, get(path + "/draw"), "sv", Role.LEADER))).contains("value=\"Salez\"");
    }

    @Test
    void whatCannotBeReadStaysOnTheForm() {
        MvcTestResult answer = as(
                leader,
                post("/changes/new")
                        .param("title", "")
                        .param("from", "soon")
                        .param("step", "split")
                        .param("unit", "Sales")
                        .param("to", "Delivery")
                        .param("sort", "")
                        .param("part", "")
                        .param("value", ""),
                "en",
                Role.LEADER);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("Nothing is saved yet", "A title is one line", "Give a day", "which part of it moves")
                .contains("value=\"soon\"");
        assertThat(changes.list()).isEmpty();
    }

    @Test
    void takesATableAndTellsTheLine() {
        MockHttpServletRequestBuilder table =
                post("/changes/new/table").param("title", "From a table").param("from", in(60).toString());
        MvcTestResult wrong =
                as(leader, table.param("table", "step,unit,to\nmerge,sales,\nmerge,sales,delivery"), "en", Role.LEADER);
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("Line 2: Something is missing").contains("merge,sales,delivery");

        MvcTestResult right = as(
                leader,
                post("/changes/new/table")
                        .param("title", "From a table")
                        .param("from", in(60).toString())
                        .param("table", "step,unit,to\nmerge,sales,delivery"),
                "en",
                Role.LEADER);
        assertThat(right).hasStatus(302);
        String path = Objects.requireNonNull(right.getResponse().getRedirectedUrl());
        assertThat(text(as(leader, get(path + "/change.csv"), "en", Role.LEADER)))
                .contains("step,unit,to,name,kind,part,value", "merge,sales,delivery");
    }

    @Test
    void twoWhoChangeOneDraftDoNotOverwriteEachOther() {
        String path = draft("Nordic claims", in(60), "merge", "Sales", "Delivery");
        redraw(path, "First", in(60), "merge", "Sales", "Delivery");

        MvcTestResult late = as(
                leader,
                form(post(path + "/draw"), "Second", in(60), "merge", "Sales", "Legal")
                        .param("version", "0"),
                "en",
                Role.LEADER);

        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("Somebody has changed the draft meanwhile", "value=\"Second\"");
        assertThat(find(path).outline().title()).isEqualTo("First");
    }
}
