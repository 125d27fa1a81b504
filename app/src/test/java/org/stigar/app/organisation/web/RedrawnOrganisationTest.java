package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.Chromium;
import org.stigar.app.access.Accounts;
import org.stigar.app.journeys.Journeys;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;

/**
 * The made-up company's merger of June 2025 and its reorganisation of April 2026, as a leader meets them who knows of neither. With
 * {@code -Dstigar.pictures=true} the pictures of {@code docs/organisations.md} are left in {@code target/screenshots}.
 */
@AppTest
@DirtiesContext
@TestPropertySource(properties = "test.app=organisation-redrawn")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RedrawnOrganisationTest {

    private static final String PASSWORD = "a password for looking";
    private static final List<String> STAGES = List.of("Marketing", "Sales", "Onboarding", "Delivery", "Support");

    @Autowired
    private ApplicationContext app;

    @LocalServerPort
    private int port;

    private MadeUpOrganisation company;
    private long journey;

    @BeforeAll
    void settle() {
        company = MadeUpOrganisation.of(app, 1_200);
        company.publishAll();
        app.getBean(Accounts.class).choosePassword(company.leader(), PASSWORD);
        List<Stage> stages = STAGES.stream()
                .map(name -> new Stage(name, units(name), List.of(), List.of()))
                .toList();
        List<Handover> handovers = IntStream.range(1, STAGES.size())
                .mapToObj(stage -> new Handover(STAGES.get(stage - 1), STAGES.get(stage)))
                .toList();
        journey = app.getBean(Journeys.class).create("From choosing to paying", new Journey(stages, handovers));
    }

    private SortedSet<UnitId> units(String function) {
        return company.structure().units().stream()
                .filter(unit -> unit.kind() == UnitKind.TEAM && unit.name().startsWith(function + " "))
                .map(Unit::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({"en, ended and, June 9 2025, April 13 2026", "sv, upphörde och, 9 juni 2025, 13 april 2026"})
    void bothAreToldOfWhereALeaderLooks(String language, String words, String merger, String reorganisation) {
        try (Chromium browser = Chromium.open(language)) {
            browser.go("http://localhost:" + port + "/organisation");
            browser.type("#name", company.leader().value());
            browser.type("#password", PASSWORD);
            browser.press("form.card button");
            browser.awaitPage("/organisation");
            for (String page : List.of("/organisation", "/journeys/" + journey, "/changes")) {
                for (int width : new int[] {1280, 390}) {
                    browser.resize(width, 900);
                    browser.go("http://localhost:" + port + page);
                    browser.assertSound();
                    browser.keepAll("redrawn" + page.replaceAll("/(\\w+).*", "-$1") + "-" + language + "-" + width);
                    String said = browser.text("main").replace(",", "");
                    assertThat(said).as(page).contains(words, merger, reorganisation);
                }
            }
            browser.go("http://localhost:" + port + "/changes");
            browser.press("a[href$='2025-Q2']");
            browser.awaitPage("quarter=2025-Q2");
            assertThat(browser.text("main")).contains("2025-Q2");
        }
    }
}
