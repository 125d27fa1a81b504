package org.stigar.app.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.imports.web.AdminBrowser.Sent;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;

/** P4, P10: a passive source counts once two keys switched it on, between people who all said yes, and not a moment longer. */
@AppTest
class P4SourcesTest {

    private static final PersonId ANN = new PersonId("src-ann");
    private static final PersonId BOB = new PersonId("src-bob");
    private static final PersonId CY = new PersonId("src-cy");
    private static final PersonId ADA = new PersonId("src-ada");
    private static final PersonId GUS = new PersonId("src-gus");
    private static final String FILE = """
            at,participants,kind,source,source_id
            DAYT01:00:00Z,src-ann|src-bob,MEETING,calendar,m-RUN-1
            DAYT02:00:00Z,src-ann|src-cy,MEETING,calendar,m-RUN-2
            DAYT03:00:00Z,src-ann|src-bob|src-cy,MEETING,calendar,m-RUN-3
            DAYT04:00:00Z,src-ann|src-bob,MEETING,chat,m-RUN-4
            2026-05-20T09:00:00Z,src-ann|src-bob,MEETING,calendar,m-RUN-5
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WalkLog walks;

    @Autowired
    private GuardianLog log;

    @Autowired
    private Erasure erasure;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private int imports;
    private String report = "";

    @BeforeEach
    void settle() {
        for (PersonId one : List.of(ANN, BOB, CY, ADA, GUS)) {
            people.put(
                    List.of(Person.builder(one).name("Name of " + one.value()).build()), List.of(), List.of());
        }
        accounts.open(ADA, Set.of(Role.ADMIN));
        accounts.open(GUS, Set.of(Role.GUARDIAN));
    }

    @AfterEach
    void leave() {
        database.sql("delete from passive_source").update();
        database.sql("delete from key_proposal").update();
        List.of(ANN, BOB, CY, ADA, GUS).forEach(erasure::erase);
    }

    @Test
    void countsBetweenThoseAloneWhoSaidYes() throws Exception {
        answer(ANN, "YES");
        assertThat(store()).as("off: not even a yes is kept").isEmpty();
        assertThat(database.sql("select count(*) from source_yes")
                        .query(Integer.class)
                        .single())
                .isZero();

        switchOn();
        assertThat(store()).as("on, and nobody said yes").isEmpty();
        answer(ANN, "YES");
        assertThat(store()).as("one said yes").isEmpty();
        answer(BOB, "YES");

        assertThat(store())
                .extracting(Walk::at)
                .as("both said yes to this source; the third, the other source, and days before the yes are left out")
                .containsExactly(Instant.parse(today() + "T01:00:00Z"));
        assertThat(walks.between(ANN, CY)).isEmpty();
        assertThat(text(as(CY, get("/privacy/sources"), "en", Role.MEMBER)))
                .contains("You have not said yes. Nothing counts.")
                .doesNotContain("src-ann", "Name of");
        assertThat(text(as(ANN, get("/privacy/sources"), "sv", Role.MEMBER))).contains("Du har sagt ja.");

        assertThat(counted(ANN)).containsExactlyInAnyOrder("declared", "calendar");
        assertThat(counted(CY)).containsExactly("declared");

        answer(BOB, "NO");
        assertThat(walks.between(ANN, BOB))
                .as("a yes taken back takes along what it gave")
                .isEmpty();
        assertThat(store()).isEmpty();
    }

    @Test
    void isSwitchedOnByTwoAndOffByOneAndTheGuardiansReadIt() throws Exception {
        as(ADA, post("/admin/keys").param("change", "sources.key.on").param("detail", "calendar"), "en", Role.ADMIN);
        assertThat(text(as(GUS, get("/admin/sources"), "en", Role.GUARDIAN))).doesNotContain("On since");
        as(ADA, post("/admin/keys/" + waiting()).param("turn", "CONFIRM"), "en", Role.ADMIN);
        assertThat(text(as(GUS, get("/admin/sources"), "en", Role.GUARDIAN)))
                .as("one person turns one key")
                .doesNotContain("On since");
        as(GUS, post("/guardian/keys/" + waiting()).param("turn", "CONFIRM"), "en", Role.GUARDIAN);

        assertThat(text(as(ADA, get("/admin/sources"), "sv", Role.ADMIN))).contains("På sedan", "Kalender");
        answer(ANN, "YES");
        answer(BOB, "YES");
        as(GUS, post("/admin/sources/off").param("source", "calendar"), "en", Role.GUARDIAN);

        assertThat(text(as(GUS, get("/admin/sources"), "en", Role.GUARDIAN))).doesNotContain("On since");
        assertThat(database.sql("select count(*) from source_yes")
                        .query(Integer.class)
                        .single())
                .as("to be on again asks everybody again")
                .isZero();
        assertThat(log.page(Long.MAX_VALUE, 4).stream().map(line -> line.entry().act()))
                .containsExactly(Act.STOPPED, Act.CARRIED_OUT, Act.CONFIRMED, Act.PROPOSED);
        assertThat(text(as(GUS, get("/guardian"), "en", Role.GUARDIAN)))
                .contains("Switch a source on: Calendar", "stopped</span>");
        assertThat(store()).isEmpty();
    }

    /** What the administrator reads of a file is the same whoever said yes: refusing is invisible. */
    @Test
    void anImportTellsTheAdministratorNothingOfWhoSaidYes() throws Exception {
        switchOn();
        store();
        String nobody = report;
        answer(ANN, "YES");
        store();
        String one = report;
        answer(BOB, "YES");
        assertThat(store()).isNotEmpty();

        assertThat(nobody).contains("From sources that are on").contains("Everything is stored");
        assertThat(one).isEqualTo(nobody);
        assertThat(report).isEqualTo(nobody);
    }

    @Test
    void anUnknownSourceIsNoOffer() {
        as(ADA, post("/admin/keys").param("change", "sources.key.on").param("detail", "badge"), "en", Role.ADMIN);

        assertThat(database.sql("select count(*) from key_proposal")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void switchOn() {
        as(ADA, post("/admin/keys").param("change", "sources.key.on").param("detail", "calendar"), "en", Role.ADMIN);
        as(GUS, post("/guardian/keys/" + waiting()).param("turn", "CONFIRM"), "en", Role.GUARDIAN);
    }

    /** Returns what the interface says is counted of somebody. */
    private List<String> counted(PersonId person) {
        return JsonPath.read(text(as(person, get("/api/v1/me"), "en", Role.MEMBER)), "$.sources[?(@.on==true)].name");
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }

    private String waiting() {
        return database.sql("select id::text from key_proposal")
                .query(String.class)
                .single();
    }

    private void answer(PersonId person, String answer) {
        assertThat(as(
                        person,
                        post("/privacy/sources").param("source", "calendar").param("answer", answer),
                        "en",
                        Role.MEMBER))
                .hasStatus(302);
    }

    /** Imports the file anew and returns what is kept between Ann and Bob. */
    private List<Walk> store() throws Exception {
        AdminBrowser admin = AdminBrowser.of(port, "en", people, accounts, Role.ADMIN);
        String page = admin.look(
                "WALKS",
                Sent.of("WALKS", FILE.replace("RUN", String.valueOf(imports++)).replace("DAY", today())));
        admin.post(page + "/begin", Map.of());
        long late = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!admin.get(page).body().matches("(?s).*(Everything is stored|nothing here to import).*")
                && System.nanoTime() < late) {
            LockSupport.parkNanos(20_000_000);
        }
        // Without what differs from visit to visit: the run's number, the token of the form, and when it was.
        String body = admin.get(page).body();
        report = body.substring(body.indexOf("<main"))
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replaceAll("\\d\\d:\\d\\d(:\\d\\d)?", "");
        return walks.between(ANN, BOB);
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
