package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** What leaders, guardians and administrators see of a quarter, with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=organisation")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class OrganisationPagesTest {

    private static final LocalDate FAR = LocalDate.of(2027, 12, 31);
    private static final String QUARTER = "2026-Q1";
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Publishing publishing;

    private PersonId leader = new PersonId("nobody");
    private PersonId guardian = new PersonId("nobody");
    private PersonId stranger = new PersonId("nobody");

    @BeforeAll
    void publishAQuarter() {
        Works works = new Works(app);
        List<PersonId> sales = works.unit("Sales", 14);
        List<PersonId> delivery = works.unit("Delivery", 14);
        List<PersonId> legal = works.unit("Legal", 14);
        works.unit("Attic", 3);
        works.project("Welcome", List.of(sales.get(1), delivery.get(1)));
        for (int i = 0; i < 14; i++) {
            works.walk(sales.get(i), delivery.get(i));
        }
        works.keep();
        leader = sales.get(0);
        guardian = legal.get(0);
        stranger = delivery.get(0);
        app.getBean(Leaders.class).grant(new Leaders.Grant(leader, new UnitId("sales"), FAR));
        app.getBean(Accounts.class).open(guardian, Set.of(Role.GUARDIAN));
        publishing.run(clock.instant());
    }

    @Test
    void aLeaderWaitsUntilTheGuardianHasRead() {
        assertThat(see(leader, Role.LEADER))
                .contains("Nothing is published yet")
                .doesNotContain("Sales");
        assertThat(see(guardian, Role.GUARDIAN))
                .contains("Nobody but guardians sees this before June 8, 2026", "Sales");
    }

    @Test
    void bSeesTheirUnitAndItsSeamsAndNoOthers() {
        later(() -> {
            String page = see(leader, Role.LEADER);
            assertThat(page)
                    .contains("2026-Q1. Rests on about", "at least 8 people are behind each figure")
                    .contains("<th scope=\"row\">Sales</th>")
                    .contains("Sales, Delivery: ≈ 15", "holds whoever is away: six independent trails or more")
                    .doesNotContain("<th scope=\"row\">Delivery</th>", "Delivery, Legal", "Attic</th>")
                    .doesNotContain("Saleser", "sales-1");
            assertThat(see(guardian, Role.GUARDIAN)).contains("Delivery, Attic + Legal: ");
            assertThat(file(leader, Role.LEADER, "seams.csv"))
                    .contains("\"Delivery\",\"Sales\",15,ROUNDED,")
                    .doesNotContain("\"Delivery\",\"Delivery\"", "sales-1");
        });
    }

    @Test
    void bSeesWhatBringsPeopleTogetherAndHowUnitsHold() {
        later(() -> {
            assertThat(see(leader, Role.LEADER))
                    .contains("What brings people together", "at most 5 %", "no second time zone has 8 people")
                    .contains("This is the first quarter that you can see", "holds", "You answer for no project")
                    .contains("E–I index only sets outside against inside");
            assertThat(see(guardian, Role.GUARDIAN))
                    .contains("One project is too small to show", "two functions of 8 people or more each");
            assertThat(file(leader, Role.LEADER, "figures.csv"))
                    .contains("organisation,\"\",\"formal_share_percent\",AT_MOST,5,")
                    .contains("unit,\"Sales\",\"without_its_busiest\",HOLDS,,")
                    .doesNotContain("unit,\"Delivery\"", "task,");
            assertThat(file(guardian, Role.GUARDIAN, "figures.csv")).contains("unit,\"Delivery\"");
        });
    }

    @Test
    void cOffersAGraphOfUnits() throws Exception {
        String xml = file(guardian, Role.GUARDIAN, "seams.graphml");
        var graph = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(3);
        assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(6);
        assertThat(xml)
                .contains("<data key=\"without_its_busiest\">HOLDS</data>", "<data key=\"formal_share\">AT_MOST 5");
    }

    @Test
    void dSpeaksSwedish() {
        assertThat(text(browser.perform(get("/organisation")
                        .with(Visitors.with(guardian, Role.MEMBER, Role.GUARDIAN))
                        .locale(Locale.forLanguageTag("sv")))))
                .contains(
                        "Så är organisationen vävd",
                        "Bygger på omkring",
                        "håller vem som än är borta: sex oberoende stigar eller fler");
    }

    /** The viewer is not counted: who becomes a leader afterwards sees nothing of a quarter in which they are. */
    @Test
    void eWhoAnswersForNothingOrIsCountedSeesNoFigure() {
        Leaders leaders = app.getBean(Leaders.class);
        later(() -> {
            assertThat(see(stranger, Role.LEADER))
                    .contains("Nothing is published yet")
                    .doesNotContain("≈");
            leaders.grant(new Leaders.Grant(stranger, new UnitId("delivery"), FAR));
            try {
                assertThat(see(stranger, Role.LEADER))
                        .contains("Nothing is published yet")
                        .doesNotContain("≈");
                assertThat(leaders.list(FAR)).hasSize(2);
            } finally {
                leaders.end(stranger, new UnitId("delivery"));
            }
        });
    }

    @Test
    void fNobodyWhoSeesItIsCounted() {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        Pseudonyms pseudonyms = app.getBean(Pseudonyms.class);
        for (PersonId viewer : List.of(leader, guardian)) {
            assertThat(jdbc.sql("select count(*) from cohort_member where person = :person")
                            .param("person", pseudonyms.of(viewer).bytes())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from cohort_member")
                        .query(Integer.class)
                        .single())
                .isEqualTo(43);
    }

    @Test
    void gAQuarterIsPublishedOnce() {
        Instant before = shownFrom();
        clock.advance(Duration.ofDays(3));
        try {
            publishing.run(clock.instant());
            assertThat(publishing.findDue()).isEmpty();
            assertThat(shownFrom()).isEqualTo(before);
        } finally {
            clock.advance(Duration.ofDays(-3));
        }
    }

    @Test
    void hTheGuardiansWordsStandBesideTheFigures() {
        send("/organisation/2026-Q1/statement", guardian, Role.GUARDIAN, "statement", "Mind <b>who</b> is away.");
        later(() -> assertThat(see(leader, Role.LEADER)).contains("Mind &lt;b&gt;who&lt;/b&gt; is away."));
        assertThat(send("/organisation/2026-Q9/statement", guardian, Role.GUARDIAN, "statement", "x"))
                .hasStatus(404);
        assertThat(send("/organisation/2025-Q4/statement", guardian, Role.GUARDIAN, "statement", "x"))
                .hasStatus(404);
    }

    @Test
    void hWhenTheGuardianStatesSomethingIsInTheLogAndWhatIsNot() {
        long before = stated();
        send("/organisation/2026-Q1/statement", guardian, Role.GUARDIAN, "statement", "Sentence one.");
        assertThat(stated()).isEqualTo(before + 1);
        send("/organisation/2026-Q1/statement", guardian, Role.GUARDIAN, "statement", " Sentence one.\r\n");
        assertThat(stated()).as("the same words").isEqualTo(before + 1);
        send("/organisation/2026-Q1/statement", guardian, Role.GUARDIAN, "statement", "");
        assertThat(stated()).as("taken back").isEqualTo(before + 2);
        assertThat(see(guardian, Role.GUARDIAN, "/guardian"))
                .contains("wrote beside", "Figures about units, 2026-Q1")
                .doesNotContain("Sentence one");
    }

    @Test
    void hWordsThatAreTooLongAreKeptOnThePageAndNotCut() {
        long before = stated();
        send("/organisation/2026-Q1/statement", guardian, Role.GUARDIAN, "statement", "a".repeat(2_000));
        MvcTestResult refused =
                send("/organisation/2026-Q1/statement", guardian, Role.GUARDIAN, "statement", "b".repeat(2_001));
        assertThat(refused).hasStatus(400);
        assertThat(text(refused)).contains("more than 2,000 characters", "b".repeat(2_001));
        assertThat(see(guardian, Role.GUARDIAN)).contains("a".repeat(2_000)).doesNotContain("bbb");
        send("/organisation/2026-Q1/statement", guardian, Role.GUARDIAN, "statement", "ö\r\n".repeat(1_000));
        assertThat(stated()).as("two ends of line in each sign a browser sends").isEqualTo(before + 2);
        send("/organisation/2026-Q1/statement", guardian, Role.GUARDIAN, "statement", "");
    }

    private long stated() {
        return app.getBean(GuardianLog.class).page(Long.MAX_VALUE, 1_000).stream()
                .filter(line -> line.entry().act() == Act.STATED)
                .peek(line -> assertThat(line.entry().by()).contains(guardian))
                .count();
    }

    @Test
    void jAnAdministratorRunsItAndSeesNoFigure() {
        String page = text(browser.perform(get("/admin/publication")
                .with(Visitors.with(stranger, Role.MEMBER, Role.ADMIN))
                .locale(Locale.ENGLISH)));
        assertThat(page).contains("Nothing waits", "2026-Q1").doesNotContain("≈", "Sales");
        assertThat(send("/admin/publication/start", stranger, Role.ADMIN)).hasStatus(302);
        assertThat(send("/admin/publication/cancel", stranger, Role.ADMIN)).hasStatus(302);
    }

    @Test
    void kWhatIsNoQuarterIsNotFound() {
        for (String name : List.of("2026-Q0", "2025-Q4", "2026", "9999-Q4")) {
            assertThat(browser.perform(get("/organisation/{quarter}/seams.csv", name)
                            .with(Visitors.with(guardian, Role.MEMBER, Role.GUARDIAN))))
                    .as(name)
                    .hasStatus(404);
        }
        assertThat(see(guardian, Role.GUARDIAN, "/organisation?quarter=nonsense"))
                .contains("Sales");
    }

    /** What is published stays, and the quarter in which it was agreed on keeps its size. */
    @Test
    void mAnotherSmallestGroupHoldsFromTheNextQuarterOn() {
        Instant before = clock.instant();
        GroupKeys keys = app.getBean(GroupKeys.class);
        KeyedChange.Subject twenty = keys.list().get(2);
        assertThat(twenty.detail()).isEqualTo("20 2026-Q3");
        keys.change().deed().accept(twenty, clock.instant());
        try {
            publishAfter(Instant.parse("2026-07-01T09:00:00Z"));
            assertThat(keys.change().isOffered(twenty))
                    .as("a proposal of the quarter before")
                    .isFalse();
            publishAfter(Instant.parse("2026-10-01T09:00:00Z"));

            assertThat(sizes(LocalDate.of(2026, 1, 1))).containsExactly(8, 3);
            assertThat(sizes(LocalDate.of(2026, 4, 1))).containsExactly(8, 3);
            assertThat(sizes(LocalDate.of(2026, 7, 1))).containsExactly(20, 1);
        } finally {
            app.getBean(JdbcClient.class).sql("delete from smallest_group").update();
            clock.moveTo(before);
        }
    }

    /** Lets two walk, by which the quarter before is known to be over, and publishes it the day after. */
    private void publishAfter(Instant walk) {
        clock.moveTo(walk.plus(Duration.ofDays(1)));
        app.getBean(WalkLog.class)
                .append(List.of(Walk.of(
                        walk, List.of(leader, stranger), WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED)));
        publishing.run(clock.instant());
    }

    /** Returns the smallest group and the number of groups of a quarter. */
    private List<Integer> sizes(LocalDate quarter) {
        var figures = app.getBean(org.stigar.app.organisation.Publications.class)
                .find(quarter)
                .orElseThrow()
                .figures();
        return List.of(figures.k(), figures.groups().size());
    }

    private Instant shownFrom() {
        return app.getBean(org.stigar.app.organisation.Publications.class)
                .find(LocalDate.of(2026, 1, 1))
                .orElseThrow()
                .shownFrom();
    }

    /** Does it when the guardian's week is over. */
    private void later(Runnable what) {
        clock.advance(WEEK);
        try {
            what.run();
        } finally {
            clock.advance(WEEK.negated());
        }
    }

    private String see(PersonId reader, Role role) {
        return see(reader, role, "/organisation");
    }

    private String see(PersonId reader, Role role, String path) {
        MvcTestResult page = browser.perform(
                get(path).with(Visitors.with(reader, Role.MEMBER, role)).locale(Locale.ENGLISH));
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private String file(PersonId reader, Role role, String name) {
        MvcTestResult file = browser.perform(
                get("/organisation/{quarter}/" + name, QUARTER).with(Visitors.with(reader, Role.MEMBER, role)));
        assertThat(file).hasStatusOk();
        return text(file);
    }

    private MvcTestResult send(String path, PersonId reader, Role role, String... fields) {
        var form = post(path).with(csrf()).with(Visitors.with(reader, Role.MEMBER, role));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return browser.perform(form);
    }
}
