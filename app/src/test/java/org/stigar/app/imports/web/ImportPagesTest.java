package org.stigar.app.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Role;
import org.stigar.app.imports.web.AdminBrowser.Sent;
import org.stigar.app.people.People;
import org.stigar.app.walks.DaySets;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

@AppTest
class ImportPagesTest {

    private static final PersonId ANN = new PersonId("im-ann");
    private static final PersonId BOB = new PersonId("im-bob");
    private static final String PEOPLE =
            "id,name,addresses\nim-ann,Ann Moe,im-ann@example.org\nim-bob,Bob Li,im-bob@example.org\n";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private LeaderRole leaders;

    @Autowired
    private WalkLog walks;

    @Autowired
    private DaySets days;

    @Autowired
    private MutableClock clock;

    private Optional<AdminBrowser> known = Optional.empty();

    @BeforeEach
    void logIn() throws Exception {
        known = Optional.of(AdminBrowser.of(port, "en", people, accounts, Role.ADMIN));
        people.remove(ANN);
        people.remove(BOB);
    }

    private AdminBrowser browser() {
        return known.orElseThrow();
    }

    @Test
    void looksFirstAndStoresNothing() throws Exception {
        String page = browser().look("ORGANISATION", Sent.of("PEOPLE", PEOPLE + "im-bob,Twice,\n,Nobody,\n"));

        assertThat(browser().get(page).body())
                .contains("Nothing is stored yet", "Ann Moe", "An earlier row has the same id.")
                .contains("A field that must be there is blank.", "4 rows, 2 of them left out.");
        assertThat(people.findPerson(ANN)).isEmpty();
    }

    /** A person's page has the id in its address. */
    @Test
    void leavesOutIdsThatNoAddressHolds() throws Exception {
        String page = browser().look("ORGANISATION", Sent.of("PEOPLE", """
                        id,name
                        im-a/b,Slash
                        im-a;b,Semicolon
                        im-a%2fb,Percent
                        im-a\\b,Backslash
                        ..,Dots
                        im-å?#&+@:~ b,Odd
                        """));

        assertThat(browser().get(page).body())
                .contains("and in an id of a person none of / \\ ; % either.", "6 rows, 5 of them left out.");
    }

    @Test
    void importsPeopleAndUnitsAndUndoesIt() throws Exception {
        people.put(List.of(Person.builder(BOB).name("Bob Before").build()), List.of(), List.of());
        String page = browser()
                .look(
                        "ORGANISATION",
                        Sent.of("PEOPLE", PEOPLE),
                        Sent.of("UNITS", "id,name\nim-shop,The shop\n"),
                        Sent.of(
                                "MEMBERSHIPS",
                                "person,unit,from,until\nim-ann,im-shop,2026-01-01,\nim-bob,im-shop,,\n"));
        browser().post(page + "/begin", Map.of());
        awaitText(page, "Everything is stored.");
        awaitAnn();

        assertThat(people.findPerson(ANN).orElseThrow().name()).contains("Ann Moe");
        assertThat(people.structure(clock.instant()).unitsOf(ANN)).containsExactly(new UnitId("im-shop"));
        assertThat(people.findPerson(BOB).orElseThrow().name()).contains("Bob Li");

        browser().post(page + "/undo", Map.of());

        assertThat(browser().get(page).body()).contains("Undone: everything is as it was before.");
        assertThat(people.findPerson(ANN)).isEmpty();
        assertThat(people.findPerson(BOB).orElseThrow().name()).contains("Bob Before");
        assertThat(people.directory().findUnit(new UnitId("im-shop"))).isEmpty();
        assertThat(people.directory().memberships())
                .noneMatch(one -> one.person().equals(BOB));
    }

    @Test
    void importsWhatPeopleDeclaredAndLeavesOutTheRest() throws Exception {
        importPeople();
        String page = browser().look("WALKS", Sent.of("WALKS", """
                        at,participants,kind,source
                        2026-05-20T09:00:00Z,im-ann|im-bob,,
                        2026-05-21T09:00:00Z,im-ann|im-bob,MEETING,calendar
                        2026-05-22T09:00:00Z,im-ann|im-stranger,,
                        2026-05-23T09:00:00Z,im-ann|im-ann,,
                        """));
        assertThat(browser().get(page).body())
                .contains("Left out: from a source that is off", "Left out: somebody is not in the directory")
                .contains("Somebody meets themselves");
        browser().post(page + "/begin", Map.of());
        awaitText(page, "Everything is stored.");

        assertThat(walks.between(ANN, BOB))
                .singleElement()
                .satisfies(walk -> assertThat(walk.at()).isEqualTo(Instant.parse("2026-05-20T09:00:00Z")));
        assertThat(days.find(ANN, BOB)).isPresent();
        walks.erase(ANN);
    }

    @Test
    void importsOnlyDrawnTrailsThatBothConfirmed() throws Exception {
        importPeople();
        String page = browser().look("DRAWN", Sent.of("DRAWN", """
                        by,with,rhythm,at,confirmed
                        im-ann,im-bob,weekly,2026-05-20T09:00:00Z,
                        im-bob,im-ann,weekly,2026-05-21T09:00:00Z,no
                        """));

        assertThat(browser().get(page).body())
                .contains("Left out: the other has not confirmed", "There is nothing here to import.");
        assertThat(days.find(ANN, BOB)).isEmpty();
    }

    @Test
    void storesNothingOfAnImportThatIsCancelled() throws Exception {
        String page = browser().look("ORGANISATION", Sent.of("PEOPLE", PEOPLE));
        browser().post(page + "/cancel", Map.of());
        browser().post(page + "/begin", Map.of());

        assertThat(browser().get(page).body()).contains("Cancelled. Nothing was stored.");
        assertThat(people.findPerson(ANN)).isEmpty();
    }

    @Test
    void speaksSwedish() throws Exception {
        AdminBrowser swedish = AdminBrowser.of(port, "sv", people, accounts, Role.ADMIN);

        assertThat(swedish.get("/admin").body()).contains("Personer och organisation", "Bjud in någon");
        String page = swedish.look("ORGANISATION", Sent.of("UNITS", "id,name,parent\na,A,b\nb,B,a\n"));
        assertThat(swedish.get(page).body())
                .contains("En enhet skulle hamna över sig själv.", "Det finns inget att läsa in här.");
    }

    @Test
    void invitesByALetterWithALink() throws Exception {
        importPeople();
        assertThat(browser()
                        .post("/admin/invitations", Map.of("person", "im-ann@example.org", "roles", "FACILITATOR"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(accounts.findRoles(ANN).orElseThrow()).containsExactlyInAnyOrder(Role.MEMBER, Role.FACILITATOR);
        assertThat(browser().get("/admin").body()).contains("The letter is on its way.");
    }

    @Test
    void refusesInvitationsAtTheField() throws Exception {
        importPeople();
        assertInviteFault(Map.of("person", "nobody@example.org"), "Nobody in the directory has this address or id.");
        assertInviteFault(Map.of("person", "\"><script>"), "Nobody in the directory has this address or id.");
        assertInviteFault(Map.of("person", "imports-ADMIN"), "The directory has no mail address for this person.");
        accounts.open(ANN, Set.of());
        leaders.give(ANN);
        browser().post("/admin/invitations", Map.of("person", "im-ann", "roles", "FACILITATOR"));
        assertThat(accounts.findRoles(ANN).orElseThrow()).contains(Role.LEADER);
        browser().post("/admin/invitations", Map.of("person", "im-bob", "roles", "LEADER"));
        assertThat(accounts.findRoles(BOB).orElseThrow()).doesNotContain(Role.LEADER);
    }

    private void assertInviteFault(Map<String, String> form, String words) throws Exception {
        var answer = browser().post("/admin/invitations", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words).doesNotContain("\"><script>");
    }

    private void importPeople() throws Exception {
        String page = browser().look("ORGANISATION", Sent.of("PEOPLE", PEOPLE));
        browser().post(page + "/begin", Map.of());
        awaitText(page, "Everything is stored.");
        awaitAnn();
    }

    /** A node reads people anew right after the commit, which the page may show a moment before. */
    private void awaitAnn() {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (people.findPerson(ANN).isEmpty()) {
            assertThat(System.nanoTime()).as("the directory follows").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void awaitText(String page, String text) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!browser().get(page).body().contains(text)) {
            assertThat(System.nanoTime()).as("waited for: " + text).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
