package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;

/** Who answers for a unit, from the administrator's form to the guardian's key in two browsers; and how the pages look. */
@AppTest
class LeadersLookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Clock clock;

    private PersonId ada = new PersonId("nobody");
    private PersonId gus = new PersonId("nobody");
    private PersonId lea = new PersonId("nobody");

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @BeforeEach
    void settle() {
        Neighbourhood village = new Neighbourhood(app, LeadersLookTest.class);
        ada = village.member("Ada Bergkvist", "Delivery");
        gus = village.member("Gus Dalén", "Sales");
        lea = village.member("Lea Ekström", "Sales");
        accounts.open(ada, Set.of(Role.ADMIN));
        accounts.open(gus, Set.of(Role.GUARDIAN));
    }

    @AfterEach
    void clear() {
        database.sql("delete from key_proposal").update();
        erasure.erase(ada);
        erasure.erase(gus);
        erasure.erase(lea);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void areReadableByEverybodyEverywhere(String language) {
        try (Device admin = Device.open(port, language, Device.COMPUTER);
                Device guardian = Device.open(port, language, Device.COMPUTER)) {
            admin.go("/organisation/leaders");
            admin.logIn(ada);
            admin.find("#person").sendKeys(lea.value());
            admin.find("form[aria-labelledby=propose] button").click();
            assertThat(admin.find("#until-fault").getText()).isNotBlank();
            admin.find("#unit option[value$='Sales']").click();
            LocalDate until =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(90);
            admin.run("return document.querySelector('#until').value = '" + until + "'");
            admin.find("form[aria-labelledby=propose] button").click();
            admin.find("#waiting");
            guardian.go("/guardian");
            guardian.logIn(gus);
            guardian.find("button[value=CONFIRM]");
            guardian.look(Map.of("guardian-leader-waits", "/guardian"), language);
            guardian.find("button[value=CONFIRM]").click();
            guardian.find("main .notice");
            assertThat(accounts.findRoles(lea).orElseThrow()).contains(Role.LEADER);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("guardian-leaders", "/organisation/leaders");
            pages.put("guardian-groups", "/organisation/groups");
            pages.put("guardian-after", "/guardian");
            guardian.look(pages, language);
        }
        try (Device admin = Device.open(port, language, Device.COMPUTER)) {
            admin.go("/organisation/leaders");
            admin.logIn(ada);
            admin.find("#answering");
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("admin-leaders", "/organisation/leaders");
            pages.put("admin-groups", "/organisation/groups");
            pages.put("admin-publication", "/admin/publication");
            pages.put("admin-jobs", "/admin/jobs");
            pages.put("change", "/upkeep/change");
            pages.put("admin-sources", "/admin/sources");
            pages.put("sources-mine", "/privacy/sources");
            admin.look(pages, language);
            admin.go("/organisation/leaders");
            admin.find("form[action$='/end'] button").click();
            admin.find("main .notice");
            assertThat(accounts.findRoles(lea).orElseThrow()).doesNotContain(Role.LEADER);
        }
    }
}
