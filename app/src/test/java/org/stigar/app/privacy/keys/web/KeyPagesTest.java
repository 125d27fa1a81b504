package org.stigar.app.privacy.keys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.people.People;
import org.stigar.app.privacy.keys.TwoKeys;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.upkeep.trial.OrderTrial;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The pages of the two keys, by the first change that needs them: the trial of reminders. */
@AppTest
class KeyPagesTest {

    private static final PersonId ADA = new PersonId("keys-ada");
    private static final PersonId GUS = new PersonId("keys-gus");
    private static final String START = OrderTrial.START;
    private static final String WHAT = "Ett försök: hjälper påminnelserna?";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Erasure erasure;

    @Autowired
    private TwoKeys keys;

    @Autowired
    private OrderTrial trial;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @BeforeEach
    void giveTheKeys() {
        clear();
        people.put(
                List.of(
                        Person.builder(ADA).name("Ada Berg").build(),
                        Person.builder(GUS).name("Gus <b>Dal</b>").build()),
                List.of(),
                List.of());
        accounts.open(ADA, Set.of(Role.ADMIN));
        accounts.open(GUS, Set.of(Role.GUARDIAN));
    }

    @AfterEach
    void clear() {
        database.sql("delete from key_proposal").update();
        database.sql("delete from figures_frozen").update();
        trial.stop(GUS, Role.GUARDIAN, clock.instant());
        erasure.erase(ADA);
        erasure.erase(GUS);
    }

    @Test
    void takesTwoPeopleFromTheFirstKeyToTheLog() {
        assertThat(text(admin(get("/admin/keys"), "sv"))).contains(WHAT, "Inget väntar.", "/upkeep/trial");
        assertThat(admin(post("/admin/keys").param("change", START), "sv"))
                .hasStatus(302)
                .hasHeader("Location", "/admin/keys");
        assertThat(trial.isOn()).isFalse();
        assertThat(text(admin(get("/admin/keys"), "sv")))
                .contains("Första nyckeln: Ada Berg, administratör", "Vrid tillbaka min nyckel")
                .doesNotContain("Vrid om den andra nyckeln</button>");
        assertThat(text(guardian(get("/guardian"), "en")))
                .contains("First key: Ada Berg as administrator", "Turn the second key</button>", "Say no</button>");

        assertThat(guardian(post("/guardian/keys/" + waiting()).param("turn", "CONFIRM"), "sv"))
                .hasStatus(302)
                .hasHeader("Location", "/guardian");

        assertThat(trial.isOn()).isTrue();
        assertThat(text(guardian(get("/guardian"), "sv")))
                .contains(
                        "gjort</span>",
                        "andra nyckeln</span>",
                        "första nyckeln</span>",
                        WHAT,
                        "Ada Berg, administratör",
                        "Ada Berg är nu: administratör.",
                        "Gus &lt;b&gt;Dal&lt;/b&gt; är nu: Insyn.")
                .doesNotContain("<b>Dal");
    }

    @Test
    void turnsNoSecondKeyForTheSamePersonWithBothRoles() {
        accounts.open(ADA, Set.of(Role.ADMIN, Role.GUARDIAN));
        admin(post("/admin/keys").param("change", START), "sv");
        MvcTestResult answer = browser.perform(post("/guardian/keys/" + waiting())
                .param("turn", "CONFIRM")
                .with(csrf())
                .with(Visitors.with(ADA, Role.MEMBER, Role.ADMIN, Role.GUARDIAN)));

        assertThat(answer).flash().containsEntry("said", "privacy.keys.said.same-key");
        assertThat(trial.isOn()).isFalse();
    }

    /** A session that has the role still, of somebody who has it no longer. */
    @Test
    void readsTheRolesOfThisMomentAndNotOfTheSession() {
        accounts.open(ADA, Set.of());
        assertThat(admin(post("/admin/keys").param("change", START), "sv")).hasStatus(403);
        accounts.open(ADA, Set.of(Role.ADMIN));
        admin(post("/admin/keys").param("change", START), "sv");
        accounts.lock(ADA);

        assertThat(guardian(post("/guardian/keys/" + waiting()).param("turn", "CONFIRM"), "sv"))
                .flash()
                .containsEntry("said", "privacy.keys.said.first-key-lost");
        assertThat(trial.isOn()).isFalse();
    }

    @Test
    void refusesWhatIsNotOffered() {
        for (String change : List.of("", "upkeep.trial", "<script>", "x".repeat(9_999))) {
            assertThat(admin(post("/admin/keys").param("change", change), "sv"))
                    .flash()
                    .containsEntry("said", "privacy.keys.said.gone");
        }
        assertThat(admin(post("/admin/keys").param("change", START).param("person", "keys-gus"), "sv"))
                .flash()
                .containsEntry("said", "privacy.keys.said.gone");
        assertThat(guardian(post("/guardian/keys/" + new UUID(0, 1)).param("turn", "CONFIRM"), "sv"))
                .flash()
                .containsEntry("said", "privacy.keys.said.gone");
        assertThat(guardian(post("/guardian/keys/nothing").param("turn", "CONFIRM"), "sv"))
                .hasStatus4xxClientError();
    }

    @Test
    void pagesTheLog() {
        for (int i = 0; i < LogLines.PAGE; i++) {
            admin(post("/admin/keys").param("change", START), "sv");
            guardian(post("/guardian/keys/" + waiting()).param("turn", "DECLINE"), "sv");
        }
        String first = text(guardian(get("/guardian"), "en"));
        assertThat(first.split("<time", -1)).hasSize(LogLines.PAGE + 1);
        assertThat(first).contains("Older").doesNotContain("The latest</a>");
        String older = first.replaceAll("(?s).*before=(\\d+).*", "$1");

        String second = text(guardian(get("/guardian").param("before", older), "en"));
        assertThat(second.split("<time", -1)).hasSize(LogLines.PAGE + 1);
        assertThat(second).contains("The latest</a>");
    }

    /** Privacy P7: the log stays whole and tells of nobody. */
    @Test
    void namesNobodyWhoIsErased() {
        admin(post("/admin/keys").param("change", START), "sv");
        erasure.erase(ADA);

        assertThat(text(guardian(get("/guardian"), "sv")))
                .contains("någon som har raderats, administratör", "tillbakavriden</span>", "Inget väntar.")
                .doesNotContain("Ada", ADA.value());
    }

    @Test
    void anyKeyStopsTheTrialAtOnce() {
        admin(post("/admin/keys").param("change", START), "sv");
        guardian(post("/guardian/keys/" + waiting()).param("turn", "CONFIRM"), "sv");
        assertThat(text(admin(get("/upkeep/trial"), "sv")))
                .contains("färre än 500", "Stoppa försöket", "Ett resultat kommer efter tolv veckor");

        assertThat(admin(post("/upkeep/trial/stop"), "sv")).hasStatus(302);

        assertThat(trial.isOn()).isFalse();
        assertThat(text(admin(get("/upkeep/trial"), "en")))
                .contains("It does not run")
                .doesNotContain("Stop the trial");
        assertThat(text(guardian(get("/guardian"), "en"))).contains("stopped</span>");
    }

    private UUID waiting() {
        return keys.listWaiting(clock.instant()).get(0).id();
    }

    private MvcTestResult admin(MockHttpServletRequestBuilder request, String language) {
        return as(ADA, Role.ADMIN, request, language);
    }

    private MvcTestResult guardian(MockHttpServletRequestBuilder request, String language) {
        return as(GUS, Role.GUARDIAN, request, language);
    }

    private MvcTestResult as(PersonId who, Role role, MockHttpServletRequestBuilder request, String language) {
        return browser.perform(request.with(csrf())
                .with(Visitors.with(who, Role.MEMBER, role))
                .locale(Locale.forLanguageTag(language)));
    }
}
