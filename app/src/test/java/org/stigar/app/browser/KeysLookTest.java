package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
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
import org.stigar.app.upkeep.trial.OrderTrial;
import org.stigar.core.people.PersonId;

/** Two keys without scripts, in two browsers, and how the pages of an administrator, a guardian and a taker look. */
@AppTest
class KeysLookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private JdbcClient database;

    @Autowired
    private OrderTrial trial;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Clock clock;

    private PersonId ada;
    private PersonId gus;

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @BeforeEach
    void giveTheKeys() {
        Neighbourhood village = new Neighbourhood(app, KeysLookTest.class);
        ada = village.member("Ada Bergkvist", "Delivery");
        gus = village.member("Gus Dalén", "Sales");
        clear();
        ada = village.member("Ada Bergkvist", "Delivery");
        gus = village.member("Gus Dalén", "Sales");
        Accounts accounts = app.getBean(Accounts.class);
        accounts.open(ada, Set.of(Role.ADMIN));
        accounts.open(gus, Set.of(Role.GUARDIAN));
    }

    @AfterEach
    void clear() {
        database.sql("delete from key_proposal").update();
        trial.stop(gus, Role.GUARDIAN, clock.instant());
        database.sql("delete from order_trial_week").update();
        database.sql("delete from order_trial_round").update();
        erasure.erase(ada);
        erasure.erase(gus);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void areReadableByEverybodyEverywhere(String language) {
        try (Device admin = Device.open(port, language, Device.COMPUTER);
                Device guardian = Device.open(port, language, Device.COMPUTER)) {
            admin.withoutScripts();
            admin.go("/admin/keys");
            admin.logIn(ada);
            admin.find("button[value='" + OrderTrial.START + "']").click();
            admin.find("main .notice");
            guardian.go("/guardian");
            guardian.logIn(gus);
            guardian.find("#log");
            guardian.look(Map.of("guardian-waiting", "/guardian"), language);
            guardian.find("button[value=CONFIRM]").click();
            guardian.find("main .notice");
            assertThat(trial.isOn()).isTrue();
            published();
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("guardian", "/guardian");
            pages.put("trial", "/upkeep/trial");
            pages.put("trial-join", "/upkeep");
            guardian.look(pages, language);
        }
        database.sql("delete from order_trial").update();
        try (Device admin = Device.open(port, language, Device.COMPUTER)) {
            admin.go("/admin/keys");
            admin.logIn(ada);
            admin.find("#offers");
            admin.look(Map.of("admin-keys", "/admin/keys"), language);
            admin.go("/admin");
            admin.click(language.equals("sv") ? "Två nycklar" : "Two keys");
            admin.find("#offers");
        }
    }

    /** Twelve weeks with a result. */
    private void published() {
        for (int round = 0; round < 3; round++) {
            LocalDate began = LocalDate.of(2025, 9, 1).plusWeeks(4L * round);
            database.sql("insert into order_trial_round (began, drawn) values (:began, true)")
                    .param("began", began)
                    .update();
            database.sql("""
                    insert into order_trial_week (week, turn, letters, walked)
                    values (:began, 'EARLY', 900, 180), (:began, 'LATE', 900, 144)
                    """).param("began", began).update();
        }
    }
}
