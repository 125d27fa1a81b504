package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.Policy;

/** How small a group may be of which anything is told: changed by two keys, down or up, from the next quarter on (privacy P10). */
@AppTest
class P10SmallestGroupTest {

    private static final PersonId ADA = new PersonId("group-ada");
    private static final PersonId GUS = new PersonId("group-gus");
    private static final LocalDate THIS = LocalDate.of(2026, 7, 1);
    private static final LocalDate NEXT = LocalDate.of(2026, 10, 1);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private SmallestGroup group;

    @Autowired
    private GuardianLog log;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Erasure erasure;

    @Autowired
    private MutableClock clock;

    private Instant start = Instant.EPOCH;

    @BeforeEach
    void settle() {
        start = clock.instant();
        clock.moveTo(Instant.parse("2026-09-25T09:00:00Z"));
        people.put(List.of(Person.builder(ADA).build(), Person.builder(GUS).build()), List.of(), List.of());
        accounts.open(ADA, Set.of(Role.ADMIN));
        accounts.open(GUS, Set.of(Role.GUARDIAN));
    }

    @AfterEach
    void leave() {
        database.sql("delete from key_proposal").update();
        database.sql("delete from smallest_group").update();
        List.of(ADA, GUS).forEach(erasure::erase);
        clock.moveTo(start);
    }

    @ParameterizedTest
    @CsvSource({"5 2026-Q4, 5", "12 2026-Q4, 12", "20 2026-Q4, 20"})
    void takesTwoPeopleDownAsUpAndHoldsFromTheNextQuarterOn(String detail, int k) {
        propose(detail);
        assertThat(group.of(NEXT)).isEqualTo(Policy.DEFAULT_K);
        assertThat(turn("CONFIRM")).flash().containsEntry("said", "privacy.keys.said.confirmed");

        assertThat(group.of(THIS)).as("this quarter").isEqualTo(Policy.DEFAULT_K);
        assertThat(group.of(NEXT)).isEqualTo(k);
        assertThat(group.of(NEXT.plusYears(1))).isEqualTo(k);
        assertThat(log.page(Long.MAX_VALUE, 3))
                .extracting(line -> line.entry().act())
                .containsExactly(Act.CARRIED_OUT, Act.CONFIRMED, Act.PROPOSED);
        assertThat(text(guardian(get("/guardian"), "sv")))
                .contains("Siffror om enheter: grupper om minst " + k + " personer, från och med 2026-Q4");
        assertThat(text(guardian(get("/organisation/groups"), "en")))
                .contains(
                        "Figures of 2026-Q3",
                        "8 people at least",
                        "Figures of 2026-Q4 and later",
                        k + " people at least");
    }

    @Test
    void offersAFewSizesAndNoneUnderTheFloor() {
        assertThat(text(admin(get("/admin/keys"), "en")))
                .contains("groups of 5 people at least", "groups of 12 people at least", "groups of 20 people at least")
                .doesNotContain("groups of 8 people at least");
        for (String detail : List.of("4 2026-Q4", "1 2026-Q4", "8 2026-Q4", "12 2026-Q3", "12", "")) {
            assertThat(propose(detail)).as(detail).flash().containsEntry("said", "privacy.keys.said.gone");
        }
        assertThatThrownBy(() -> group.from(NEXT, 4)).isInstanceOf(DataIntegrityViolationException.class);
    }

    /** Proposed for a quarter that has begun when the second key is turned. */
    @Test
    void aStaleProposalChangesNothing() {
        propose("5 2026-Q4");
        clock.advance(Duration.ofDays(10));

        assertThat(turn("CONFIRM")).flash().containsEntry("said", "privacy.keys.said.gone");
        assertThat(group.of(NEXT)).isEqualTo(Policy.DEFAULT_K);
        assertThat(group.of(NEXT.plusMonths(3))).isEqualTo(Policy.DEFAULT_K);
    }

    @Test
    void onePersonTurnsOneKeyAndNoKeyTwice() {
        accounts.open(ADA, Set.of(Role.ADMIN, Role.GUARDIAN));
        propose("5 2026-Q4");
        String proposal = waiting();
        assertThat(browser.perform(post("/guardian/keys/" + proposal)
                        .param("turn", "CONFIRM")
                        .with(csrf())
                        .with(Visitors.with(ADA, Role.MEMBER, Role.ADMIN, Role.GUARDIAN))))
                .flash()
                .containsEntry("said", "privacy.keys.said.same-key");
        assertThat(group.of(NEXT)).isEqualTo(Policy.DEFAULT_K);

        turn("DECLINE");
        assertThat(guardian(post("/guardian/keys/" + proposal).param("turn", "CONFIRM"), "en"))
                .flash()
                .containsEntry("said", "privacy.keys.said.gone");
        assertThat(group.of(NEXT)).isEqualTo(Policy.DEFAULT_K);
    }

    /** Of two for one quarter the later counts, and it can be taken back to what it was. */
    @Test
    void theLaterWordCounts() {
        propose("12 2026-Q4");
        turn("CONFIRM");
        propose("8 2026-Q4");
        turn("CONFIRM");

        assertThat(group.of(NEXT)).isEqualTo(Policy.DEFAULT_K);
    }

    private MvcTestResult propose(String detail) {
        return admin(post("/admin/keys").param("change", GroupKeys.NAME).param("detail", detail), "en");
    }

    private MvcTestResult turn(String turn) {
        return guardian(post("/guardian/keys/" + waiting()).param("turn", turn), "en");
    }

    private String waiting() {
        return database.sql("select id::text from key_proposal where change = :change")
                .param("change", GroupKeys.NAME)
                .query(String.class)
                .single();
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
}
