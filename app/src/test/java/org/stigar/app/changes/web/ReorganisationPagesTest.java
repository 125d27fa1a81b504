package org.stigar.app.changes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.upkeep.AnnouncedChanges;
import org.stigar.app.upkeep.NudgeReason;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** A change from its draft to what each end wants of a trail, with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=changes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReorganisationPagesTest {

    private static final int CLAIMS = ChangingWorks.CLAIMS;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Changes changes;

    @Autowired
    private Forecasting forecasting;

    @Autowired
    private GuardianLog log;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AnnouncedChanges announcedChanges;

    @Autowired
    private MessageSource words;

    private PersonId leader = new PersonId("nobody");
    private PersonId other = new PersonId("nobody");
    private PersonId guardian = new PersonId("nobody");
    private PersonId admin = new PersonId("nobody");
    private List<PersonId> sales = List.of();
    private List<PersonId> delivery = List.of();

    @BeforeAll
    void publishAQuarter() {
        ChangingWorks works = ChangingWorks.in(app);
        leader = works.leader();
        other = works.other();
        guardian = works.guardian();
        admin = works.admin();
        sales = works.sales();
        delivery = works.delivery();
    }

    @AfterEach
    void removeAll() {
        database.sql("delete from key_proposal").update();
        database.sql("delete from change").update();
        database.sql("delete from change_forecast").update();
    }

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

    /** P10, P11: the guardians read who asked, before there is anything to see, who looked, and who took it along. */
    @Test
    void theGuardiansReadWhoAskedSawAndTookAlong() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        long before = lastLine();

        forecast(path);
        leaderReads(path, "en");
        MvcTestResult file = as(leader, get(path + "/forecast.csv"), "en", Role.LEADER);

        assertThat(file).hasStatusOk();
        assertThat(text(file)).contains("one,other,trails", "≈ 65").doesNotContain("handler");
        assertThat(log.page(Long.MAX_VALUE, 10).stream()
                        .filter(line -> line.id() > before)
                        .map(line -> line.entry().act()))
                .containsExactly(Act.EXPORTED, Act.SEEN, Act.FORECAST);
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
            assertThat(page).contains("Trails that lose their occasion").doesNotContain("≈ 65", "Sales – Claims");
            assertThat(text(as(other, get(path + "/forecast.csv"), "en", Role.LEADER)))
                    .doesNotContain("≈ 65", "Sales,Claims");
            assertThat(text(as(guardian, get(path), "en", Role.GUARDIAN))).contains("≈ 65", "Sales – Claims");
        }
    }

    /** The guardian's word is about what they read: a later draft has none. */
    @Test
    void isAnnouncedByTwoKeysOnceAllIsThere() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        assertThat(offered()).isFalse();
        forecast(path);
        assertThat(say(path, 0, "Staff both sides until summer.")).hasStatus(302);
        assertThat(say(path, 7, "Too late.")).flash().containsEntry("written", "Too late.");
        assertThat(offered()).isFalse();
        consult(path);
        assertThat(offered()).isTrue();

        redraw(path, "Nordic claims, again", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        assertThat(offered()).as("changed since the guardian read it").isFalse();
        assertThat(leaderReads(path, "en")).contains("was about an older version");
        say(path, 1, "Still: staff both sides until summer.");
        assertThat(offered()).as("what was negotiated was the older version").isFalse();
        consult(path);
        assertThat(offered()).isTrue();

        announce();

        Change change = find(path);
        assertThat(change.announcedAt()).contains(clock.instant());
        assertThat(as(leader, get(path + "/draw"), "en", Role.LEADER)).hasStatus(409);
        assertThat(say(path, 1, "More words.")).hasStatus(409);
        assertThat(as(leader, post(path + "/remove").param("version", "1"), "en", Role.LEADER))
                .hasStatus(409);
        assertThat(text(as(other, get("/changes"), "en", Role.LEADER))).doesNotContain("Nordic claims, again");
        clock.advance(OwnChanges.MOVED_FIRST);
        assertThat(text(as(other, get("/changes"), "en", Role.LEADER))).contains("Nordic claims, again");
        clock.advance(OwnChanges.MOVED_FIRST.negated());
        assertThat(text(as(guardian, get("/guardian"), "sv", Role.GUARDIAN)))
                .contains("Meddela förändringen Nordic claims, again");
    }

    @Test
    void eachEndOfATrailPlansForItself() {
        String path = announced();
        PersonId moved = sales.get(7);
        PersonId stays = sales.get(CLAIMS + 7);

        assertThat(text(as(moved, get("/"), "en", Role.MEMBER)))
                .contains("A change ahead", "4 of your trails lose their occasion");
        assertThat(text(as(stays, get("/"), "en", Role.MEMBER)))
                .as("the moved know first")
                .doesNotContain("A change ahead");
        assertThat(as(stays, get(path + "/mine"), "en", Role.MEMBER)).hasStatus(404);
        clock.advance(OwnChanges.MOVED_FIRST);
        assertThat(text(as(stays, get(path + "/mine"), "sv", Role.MEMBER)))
                .contains("Dina stigar och förändringen", "Claims handler sales-7")
                .doesNotContain("Claims handler sales-14");
        assertThat(as(delivery.get(0), get(path + "/mine"), "en", Role.MEMBER)).hasStatusOk();
        assertThat(text(as(delivery.get(0), get(path + "/mine"), "en", Role.MEMBER)))
                .contains("None of your trails");

        assertThat(plan(path, moved, stays, "KEEP", "Lunch on Tuesdays", "")).hasStatus(302);
        assertThat(text(as(moved, get(path + "/mine"), "en", Role.MEMBER))).contains("Lunch on Tuesdays");
        assertThat(text(as(stays, get(path + "/mine"), "en", Role.MEMBER)))
                .as("private")
                .doesNotContain("Lunch on Tuesdays");
        assertThat(text(as(moved, get("/"), "en", Role.MEMBER))).contains("3 of your trails");
        assertThat(plan(path, moved, delivery.get(0), "KEEP", "", "")).hasStatus(404);
        assertThat(plan(path, moved, stays, "HAND_OVER", "", "Nobody at All"))
                .flash()
                .containsEntry("wrong", "changes.mine.fault.heir");
        assertThat(plan(path, moved, stays, "BURN", "", "")).flash().containsEntry("wrong", "changes.mine.fault");
        assertThat(plan(path, moved, stays, "HAND_OVER", "", "Deliveryer 7"))
                .flash()
                .containsEntry("said", "changes.mine.saved");

        clock.advance(Duration.ofDays(10));
        assertThat(text(as(moved, get("/"), "en", Role.MEMBER))).contains("Hand it over to somebody");

        as(leader, post(path + "/withdraw"), "en", Role.LEADER);
        assertThat(as(moved, get(path + "/mine"), "en", Role.MEMBER)).hasStatus(404);
        assertThat(database.sql("select count(*) from change_plan")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(log.page(Long.MAX_VALUE, 5).stream().map(line -> line.entry().act()))
                .contains(Act.STOPPED);
        clock.advance(Duration.ofDays(-12));
    }

    /** The week's reminders know of it too, to the moved first; each end is told of the day and of nobody's move. */
    @Test
    void isAReasonToWalkATrailThatLosesItsOccasion() {
        announced();
        PersonId moved = sales.get(7);
        PersonId stays = sales.get(CLAIMS + 7);

        assertThat(near(moved)).containsKey(stays).doesNotContainKey(sales.get(8));
        assertThat(near(stays)).as("the moved know first").isEmpty();
        clock.advance(OwnChanges.MOVED_FIRST);
        assertThat(near(stays)).containsKey(moved).doesNotContainKey(sales.get(CLAIMS + 8));
        assertThat(near(stays).get(moved)).isEqualTo(near(moved).get(stays));
        assertThat(near(delivery.get(0))).isEmpty();
        assertThat(new NudgeReason.Announced(in(40)).say(words, "Ann", Locale.ENGLISH))
                .contains("nothing in the organisation brings you and Ann together");
        clock.advance(OwnChanges.MOVED_FIRST.negated());
    }

    private Map<PersonId, AnnouncedChanges.Near> near(PersonId me) {
        List<PersonId> all = new ArrayList<>(sales);
        all.addAll(delivery);
        return announcedChanges.near(me, all, clock.instant());
    }

    /** P11: what is asked again comes from what was said, and a neighbour of it is not said at all. */
    @Test
    void noTwoAnswersLieSideBySide() {
        String first = draft("First", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        forecast(first);
        String renamed = draft("Renamed", in(90), "found", "Damages", "works", "split", "Sales", "Damages");
        forecast(renamed);

        assertThat(losses(renamed)).as("the same people under another name").isEqualTo(losses(first));
        assertThat(leaderReads(renamed, "en")).contains("Sales – Damages").doesNotContain("Sales – Claims");

        // Three more have the function meanwhile, so that the same split is of other people.
        People people = app.getBean(People.class);
        people.put(
                sales.subList(CLAIMS, CLAIMS + 3).stream()
                        .map(id -> Person.builder(id)
                                .name("Also " + id.value())
                                .function("Claims")
                                .build())
                        .toList(),
                List.of(),
                List.of());
        String neighbour = draft("Neighbour", in(60), "found", "Claims two", "works", "split", "Sales", "Claims two");
        forecast(neighbour);
        assertThat(losses(neighbour))
                .as("what was asked, asked again when some have come: the old answer, not a new one beside it")
                .isEqualTo(losses(first));
        people.put(
                sales.subList(CLAIMS, CLAIMS + 3).stream()
                        .map(id -> Person.builder(id)
                                .name("Salesser " + id.value())
                                .build())
                        .toList(),
                List.of(),
                List.of());
        // A draft that goes does not take with it what was said of it.
        as(leader, post(first + "/remove").param("version", "0"), "en", Role.LEADER);
        assertThat(database.sql("select count(*) from change_forecast")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void isFollowedUpOnceItsDaysHavePassed() {
        String path = announced();
        Instant start = clock.instant();
        RecurringJob followingUp = app.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("changes-follow-up"))
                .findFirst()
                .orElseThrow();

        clock.advance(Duration.ofDays(50 + 29));
        followingUp.run(clock.instant());
        assertThat(forecasting.outcomes(find(path))).isEmpty();
        clock.advance(Duration.ofDays(1));
        followingUp.run(clock.instant());
        followingUp.run(clock.instant());
        assertThat(forecasting.outcomes(find(path)))
                .extracting(ForecastFigures.Outcome::days)
                .containsExactly(30);
        assertThat(leaderReads(path, "sv")).contains("Hur det gick", "Gäller");
        clock.moveTo(start);
    }

    @Test
    void theAssessmentHasAllThatTheRulesAskFor() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        forecast(path);
        say(path, 0, "Staff both sides until summer.");
        consult(path);

        assertThat(text(as(leader, get(path + "/assessment"), "sv", Role.LEADER)))
                .contains("Riskbedömning inför ändringar i verksamheten", "AFS 2023:1", "Nordic claims")
                .contains("15 personer", "≈ 65", "Stigar mellan dem som skiljs åt")
                .contains("Staff both sides until summer.", "Skyddsombud, datum", "30, 90 och 180 dagar");
        assertThat(text(as(guardian, get(path + "/assessment"), "en", Role.GUARDIAN)))
                .contains("Assessment of risks before a change", "Safety representative, date");
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

    private ForecastFigures.Losses losses(String path) {
        return forecasting.find(find(path)).orElseThrow().figures().losses();
    }

    private boolean offered() {
        return text(as(admin, get("/admin/keys"), "en", Role.ADMIN)).contains("Announce the change Nordic claims");
    }

    private void announce() {
        String detail = find(path()).id() + " " + find(path()).version();
        assertThat(as(
                        admin,
                        post("/admin/keys")
                                .param("change", "changes.key.announce")
                                .param("detail", detail),
                        "en",
                        Role.ADMIN))
                .hasStatus(302);
        String waiting = database.sql("select id::text from key_proposal")
                .query(String.class)
                .single();
        assertThat(as(guardian, post("/guardian/keys/" + waiting).param("turn", "CONFIRM"), "en", Role.GUARDIAN))
                .hasStatus(302);
    }

    private String announced() {
        String path = draft("Nordic claims", in(50), "found", "Claims", "works", "split", "Sales", "Claims");
        forecast(path);
        say(path, 0, "Staff both sides until summer.");
        consult(path);
        announce();
        return path;
    }

    private String path() {
        return "/changes/" + changes.list().get(0).id();
    }

    private Change find(String path) {
        return changes.find(Long.parseLong(path.substring("/changes/".length())))
                .orElseThrow();
    }

    private String draft(String title, LocalDate from, String... steps) {
        MvcTestResult saved = as(leader, form(post("/changes/new"), title, from, steps), "en", Role.LEADER);
        assertThat(saved).hasStatus(302);
        return Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
    }

    private void redraw(String path, String title, LocalDate from, String... steps) {
        assertThat(as(
                        leader,
                        form(post(path + "/draw"), title, from, steps)
                                .param("version", String.valueOf(find(path).version())),
                        "en",
                        Role.LEADER))
                .hasStatus(302);
    }

    /** Steps of three: what, which unit, where to; a part is of those in Claims. */
    private static MockHttpServletRequestBuilder form(
            MockHttpServletRequestBuilder form, String title, LocalDate from, String... steps) {
        form.param("title", title).param("from", from.toString()).param("purpose", "");
        for (int i = 0; i < steps.length; i += 3) {
            boolean isSplit = steps[i].equals("split");
            form.param("step", steps[i])
                    .param("unit", steps[i + 1])
                    .param("to", steps[i + 2])
                    .param("sort", "")
                    .param("part", isSplit ? "FUNCTION" : "")
                    .param("value", isSplit ? "Claims" : "");
        }
        return form.param("risk", "Stigar mellan dem som skiljs åt växer igen.")
                .param("measure", "Gemensam lunch")
                .param("who", "Chef för skador")
                .param("due", "");
    }

    private void forecast(String path) {
        assertThat(as(leader, post(path + "/forecast"), "en", Role.LEADER)).hasStatus(302);
        awaitForecast(path);
    }

    private void awaitForecast(String path) {
        long late = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (forecasting.find(find(path)).isEmpty() && System.nanoTime() < late) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(forecasting.find(find(path))).isPresent();
    }

    private MvcTestResult say(String path, int version, String words) {
        return as(
                guardian,
                post(path + "/statement")
                        .param("version", String.valueOf(version))
                        .param("statement", words),
                "en",
                Role.GUARDIAN);
    }

    private void consult(String path) {
        assertThat(as(
                        leader,
                        post(path + "/consulted")
                                .param("negotiated", in(-2).toString())
                                .param("informed", in(-1).toString()),
                        "en",
                        Role.LEADER))
                .hasStatus(302);
    }

    private MvcTestResult plan(String path, PersonId me, PersonId to, String choice, String occasion, String heir) {
        return as(
                me,
                post(path + "/mine")
                        .param("other", to.value())
                        .param("choice", choice)
                        .param("occasion", occasion)
                        .param("heir", heir)
                        .param("remind", in(5).toString()),
                "en",
                Role.MEMBER);
    }

    private String leaderReads(String path, String language) {
        return text(as(leader, get(path), language, Role.LEADER));
    }

    private long lastLine() {
        return log.page(Long.MAX_VALUE, 1).stream()
                .mapToLong(GuardianLog.Line::id)
                .max()
                .orElse(0);
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    private MvcTestResult as(PersonId person, MockHttpServletRequestBuilder request, String language, Role role) {
        return browser.perform(request.with(csrf())
                .with(
                        role == Role.MEMBER
                                ? Visitors.with(person, Role.MEMBER)
                                : Visitors.with(person, Role.MEMBER, role))
                .locale(Locale.forLanguageTag(language)));
    }
}
