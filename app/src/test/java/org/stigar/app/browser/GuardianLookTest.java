package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.web.MadeUpOrganisation;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;

/** A guardian's way in a browser: from their page to the figures, a few words beside them, the freeze, and the way to the thaw. */
@AppTest
@DirtiesContext
@TestPropertySource(properties = "test.app=guardian-look")
class GuardianLookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Freeze freeze;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @AfterEach
    void thaw() {
        freeze.thaw();
        database.sql("update publication set statement = ''").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void readsWritesAndFreezes(String language) {
        PersonId guardian = MadeUpOrganisation.of(app, 60).guardian();
        app.getBean(Accounts.class).choosePassword(guardian, Neighbourhood.PASSWORD);
        boolean isSwedish = language.equals("sv");
        try (Device browser = Device.open(port, language, Device.COMPUTER)) {
            browser.go("/guardian");
            browser.logIn(guardian);
            browser.find("#pages");
            assertThat(browser.count("main .notice.warning")).as("frozen").isZero();
            browser.look(Map.of("guardian-page", "/guardian"), language);

            browser.click(isSwedish ? "Siffror om enheter" : "Figures about units");
            browser.find("#freeze");
            browser.look(Map.of("guardian-figures", "/organisation"), language);
            browser.find("#words").sendKeys(isSwedish ? "Tänk på sommaren." : "Mind the summer.");
            browser.click(isSwedish ? "Spara" : "Save");
            browser.waitFor(isSwedish ? "Tänk på sommaren." : "Mind the summer.");
            assertThat(statement()).isEqualTo(isSwedish ? "Tänk på sommaren." : "Mind the summer.");

            browser.find("form[action$='/organisation/freeze'] button").click();
            browser.find("main .notice.warning");
            assertThat(freeze.findSince()).isPresent();
            assertThat(browser.count("#freeze"))
                    .as("a freeze of what is frozen")
                    .isZero();
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("guardian-frozen", "/guardian");
            pages.put("guardian-figures-frozen", "/organisation");
            browser.look(pages, language);
            browser.find("main .notice.warning a").click();
            browser.find("button[value='organisation.key.thaw']");
            assertThat(browser.path()).isEqualTo("/guardian");
            browser.find("main .notice.warning a").click();
            browser.find("#statement");
            assertThat(browser.path()).isEqualTo("/organisation");
        }
    }

    private String statement() {
        return database.sql("select statement from publication order by quarter desc limit 1")
                .query(String.class)
                .single();
    }
}
