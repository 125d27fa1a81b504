package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.Leaders.Grant;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

/** The only way to be a leader: an administrator proposes, a guardian agrees, and it ends (privacy P10). */
@AppTest
class P10LeadersTest {

    private static final PersonId ADA = new PersonId("leaders-ada");
    private static final PersonId GUS = new PersonId("leaders-gus");
    private static final PersonId LEA = new PersonId("leaders-lea");
    private static final UnitId SALES = new UnitId("leaders-sales");
    private static final UnitId NORTH = new UnitId("leaders-north");
    private static final String CHANGE = "organisation.key.leader";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Leaders leaders;

    @Autowired
    private GuardianLog log;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Erasure erasure;

    @Autowired
    private MutableClock clock;

    @Autowired
    private List<RecurringJob> jobs;

    private Instant start = Instant.EPOCH;

    @BeforeEach
    void settle() {
        start = clock.instant();
        people.put(
                List.of(
                        Person.builder(ADA).name("Ada Berg").build(),
                        Person.builder(GUS).name("Gus Dal").build(),
                        Person.builder(LEA)
                                .name("Lea Ek")
                                .addresses(List.of("lea@example.org"))
                                .build()),
                List.of(unit(SALES, "Sales & <b>more</b>"), unit(NORTH, "North")),
                List.of());
        accounts.open(ADA, Set.of(Role.ADMIN));
        accounts.open(GUS, Set.of(Role.GUARDIAN));
        accounts.open(LEA, Set.of());
    }

    @AfterEach
    void leave() {
        clock.moveTo(start);
        database.sql("delete from key_proposal").update();
        List.of(ADA, GUS, LEA).forEach(erasure::erase);
    }

    @Test
    void takesTwoPeopleAndEndsOnItsDay() {
        assertThat(text(admin(get("/organisation/leaders"), "sv")))
                .contains("Ingen gör det.", "Vrid om den första nyckeln");
        assertThat(propose("lea@example.org", SALES, in(30))).hasStatus(302);
        assertThat(roles(LEA)).doesNotContain(Role.LEADER);
        assertThat(text(admin(get("/organisation/leaders"), "en")))
                .contains("Waits for a guardian", "Lea Ek", "Sales &amp; &lt;b&gt;more&lt;/b&gt;, until " + in(30));
        assertThat(text(guardian(get("/guardian"), "en")))
                .contains(
                        "Lea Ek answers for Sales &amp; &lt;b&gt;more&lt;/b&gt; and what is below it",
                        "until " + in(30))
                .contains("href=\"/organisation/leaders\"")
                .doesNotContain("<b>more");

        confirm();
        assertThat(roles(LEA)).contains(Role.LEADER, Role.MEMBER);
        assertThat(leaders.list(today())).contains(new Grant(LEA, SALES, in(30)));
        assertThat(text(guardian(get("/guardian"), "sv"))).contains("Lea Ek svarar för Sales", "gjort</span>");

        clock.moveTo(in(30).atTime(23, 0).toInstant(ZoneOffset.UTC));
        end();
        assertThat(roles(LEA)).as("with its last day").contains(Role.LEADER);
        clock.moveTo(in(31).atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(leaders.unitsOf(LEA, today())).as("at once, before any job").isEmpty();
        end();
        assertThat(roles(LEA)).containsExactly(Role.MEMBER);
        assertThat(lines(3)).contains(Act.ENDED, Act.ROLES_CHANGED);
        assertThat(text(guardian(get("/guardian"), "sv"))).contains("slut</span>");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "GUARDIAN"})
    void oneKeyTakesItAwayAtOnce(Role key) {
        grant(SALES, 30);
        grant(NORTH, 40);
        PersonId me = key == Role.ADMIN ? ADA : GUS;
        MockHttpServletRequestBuilder take = post("/organisation/leaders/end").param("person", LEA.value());

        assertThat(as(me, take.param("unit", SALES.value()), "en", key))
                .flash()
                .containsEntry("said", "organisation.leaders.said.ENDED");
        assertThat(leaders.unitsOf(LEA, today())).containsExactly(NORTH);
        assertThat(roles(LEA)).as("answers for another").contains(Role.LEADER);
        assertThat(log.page(Long.MAX_VALUE, 1).get(0).entry())
                .satisfies(line -> assertThat(line.act()).isEqualTo(Act.STOPPED))
                .satisfies(line -> assertThat(line.by()).contains(me))
                .satisfies(line -> assertThat(line.key()).contains(key));

        as(me, post("/organisation/leaders/end").param("person", LEA.value()).param("unit", NORTH.value()), "en", key);
        assertThat(roles(LEA)).containsExactly(Role.MEMBER);
        assertThat(as(
                        me,
                        post("/organisation/leaders/end")
                                .param("person", LEA.value())
                                .param("unit", NORTH.value()),
                        "en",
                        key))
                .flash()
                .containsEntry("said", "organisation.leaders.said.GONE");
    }

    /** Somebody who has both roles, and the same person with two sessions. */
    @Test
    void onePersonTurnsOneKey() {
        accounts.open(ADA, Set.of(Role.ADMIN, Role.GUARDIAN));
        propose("leaders-lea", SALES, in(30));
        MvcTestResult answer =
                as(ADA, post("/guardian/keys/" + waiting()).param("turn", "CONFIRM"), "en", Role.GUARDIAN);

        assertThat(answer).flash().containsEntry("said", "privacy.keys.said.same-key");
        assertThat(roles(LEA)).doesNotContain(Role.LEADER);
        accounts.open(GUS, Set.of(Role.ADMIN));
        answer = as(GUS, post("/admin/keys/" + waiting()).param("turn", "CONFIRM"), "en", Role.ADMIN);
        assertThat(answer).as("two administrators").flash().containsEntry("said", "privacy.keys.said.same-key");
        assertThat(roles(LEA)).doesNotContain(Role.LEADER);
    }

    /** By the time the second key is turned the first is lost, the person is locked out, the unit is gone, or the day is past. */
    @ParameterizedTest
    @CsvSource({"FIRST_KEY, first-key-lost", "LOCKED, gone", "UNIT, gone", "DAY, gone"})
    void aStaleProposalChangesNothing(String what, String said) {
        propose("leaders-lea", SALES, in(3));
        switch (what) {
            case "FIRST_KEY" -> accounts.open(ADA, Set.of());
            case "LOCKED" -> accounts.lock(LEA);
            case "UNIT" ->
                people.put(
                        List.of(),
                        List.of(new Unit(
                                SALES,
                                "Sales",
                                UnitKind.DEPARTMENT,
                                Optional.empty(),
                                new Validity(Instant.EPOCH, clock.instant().minusSeconds(1)))),
                        List.of());
            default -> clock.moveTo(in(3).atTime(12, 0).toInstant(ZoneOffset.UTC));
        }
        assertThat(guardian(post("/guardian/keys/" + waiting()).param("turn", "CONFIRM"), "en"))
                .flash()
                .containsEntry("said", "privacy.keys.said." + said);
        assertThat(leaders.all(LocalDate.EPOCH)).doesNotContain(LEA);
        assertThat(roles(LEA)).doesNotContain(Role.LEADER);
    }

    @Test
    void aWishComesTrueOnce() {
        propose("leaders-lea", SALES, in(30));
        String proposal = waiting();
        String detail = database.sql("select detail from key_proposal where change = :change")
                .param("change", CHANGE)
                .query(String.class)
                .single();
        assertThat(propose("leaders-lea", SALES, in(40)))
                .flash()
                .containsEntry("said", "organisation.leaders.said.WAITS_ALREADY");
        confirm();
        as(
                GUS,
                post("/organisation/leaders/end").param("person", LEA.value()).param("unit", SALES.value()),
                "en",
                Role.GUARDIAN);

        assertThat(guardian(post("/guardian/keys/" + proposal).param("turn", "CONFIRM"), "en"))
                .flash()
                .containsEntry("said", "privacy.keys.said.gone");
        // The wish by its number, past the page that writes one.
        assertThat(admin(
                        post("/admin/keys")
                                .param("change", CHANGE)
                                .param("person", LEA.value())
                                .param("detail", detail),
                        "en"))
                .flash()
                .containsEntry("said", "privacy.keys.said.gone");
        assertThat(roles(LEA)).doesNotContain(Role.LEADER);
        assertThat(leaders.all(today())).doesNotContain(LEA);
    }

    /** Neither the page of roles nor a feature that opens accounts; and neither takes it by the way. */
    @Test
    void thereIsNoOtherWay() {
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.open(LEA, Set.of(Role.LEADER)));
        admin(post("/admin/invitations").param("person", "leaders-lea").param("roles", "LEADER"), "en");
        assertThat(roles(LEA)).doesNotContain(Role.LEADER);

        grant(SALES, 30);
        admin(post("/admin/invitations").param("person", "lea@example.org").param("roles", "FACILITATOR"), "en");
        assertThat(roles(LEA)).contains(Role.LEADER, Role.FACILITATOR);
        accounts.open(LEA, Set.of());
        assertThat(roles(LEA)).containsExactlyInAnyOrder(Role.LEADER, Role.MEMBER);
    }

    /** A role that somebody has without a unit, from before, goes within the hour. */
    @Test
    void aRoleWithoutAUnitGoes() {
        database.sql("update account set roles = '{LEADER,MEMBER}' where person_id = :person")
                .param("person", LEA.value())
                .update();
        end();

        assertThat(roles(LEA)).containsExactly(Role.MEMBER);
    }

    /** A session that is of an administrator or a guardian still. */
    @Test
    void readsTheRolesOfThisMomentAndNotOfTheSession() {
        grant(SALES, 30);
        accounts.open(ADA, Set.of());
        accounts.lock(GUS);

        assertThat(propose("leaders-lea", NORTH, in(3))).hasStatus(403);
        for (Role role : List.of(Role.ADMIN, Role.GUARDIAN)) {
            assertThat(as(
                            role == Role.ADMIN ? ADA : GUS,
                            post("/organisation/leaders/end")
                                    .param("person", LEA.value())
                                    .param("unit", SALES.value()),
                            "en",
                            role))
                    .hasStatus(403);
        }
        assertThat(leaders.unitsOf(LEA, today())).containsExactly(SALES);
        assertThat(database.sql("select count(*) from leader_wish where unit_id = :unit")
                        .param("unit", NORTH.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody@example.org, leaders-sales, 30, Nobody with this address",
        "'', leaders-sales, 30, Nobody with this address",
        "leaders-lea, leaders-none, 30, Choose one of the units.",
        "leaders-lea, leaders-sales, 0, Give a day",
        "leaders-lea, leaders-sales, 366, Give a day"
    })
    void refusesAtTheFieldAndKeepsTheRest(String person, String unit, int days, String fault) {
        MvcTestResult answer = propose(person, new UnitId(unit), in(days));

        assertThat(answer).hasStatus(400);
        assertThat(text(answer)).contains(fault, "value=\"" + person + "\"", in(days).toString());
        assertThat(database.sql("select count(*) from leader_wish")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsErasedIsInTheLogWithoutAName() {
        grant(SALES, 30);
        erasure.erase(LEA);

        assertThat(text(guardian(get("/guardian"), "en")))
                .contains("somebody who has been erased answers for a unit")
                .doesNotContain("Lea Ek");
        assertThat(text(guardian(get("/organisation/leaders"), "en"))).doesNotContain("Lea Ek");
    }

    private void grant(UnitId unit, int days) {
        propose("leaders-lea", unit, in(days));
        confirm();
    }

    private MvcTestResult propose(String person, UnitId unit, LocalDate until) {
        return admin(
                post("/organisation/leaders")
                        .param("person", person)
                        .param("unit", unit.value())
                        .param("until", until.toString()),
                "en");
    }

    private void confirm() {
        assertThat(guardian(post("/guardian/keys/" + waiting()).param("turn", "CONFIRM"), "en"))
                .flash()
                .containsEntry("said", "privacy.keys.said.confirmed");
    }

    private String waiting() {
        return database.sql("select id::text from key_proposal where change = :change")
                .param("change", CHANGE)
                .query(String.class)
                .single();
    }

    private void end() {
        jobs.stream().filter(job -> job.name().equals("organisation-leaders")).forEach(job -> job.run(clock.instant()));
    }

    private List<Act> lines(int most) {
        return log.page(Long.MAX_VALUE, most).stream()
                .map(line -> line.entry().act())
                .toList();
    }

    private Set<Role> roles(PersonId person) {
        return accounts.findRoles(person).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(start, ZoneOffset.UTC).plusDays(days);
    }

    private MvcTestResult admin(MockHttpServletRequestBuilder request, String language) {
        return as(ADA, request, language, Role.ADMIN);
    }

    private MvcTestResult guardian(MockHttpServletRequestBuilder request, String language) {
        return as(GUS, request, language, Role.GUARDIAN);
    }

    private MvcTestResult as(PersonId me, MockHttpServletRequestBuilder request, String language, Role role) {
        return browser.perform(request.with(csrf())
                .with(Visitors.with(me, Role.MEMBER, role))
                .locale(Locale.forLanguageTag(language)));
    }

    private static Unit unit(UnitId id, String name) {
        return new Unit(id, name, UnitKind.DEPARTMENT, Optional.empty(), Validity.ALWAYS);
    }
}
