package org.stigar.app.changes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.imports.Demo;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/** The demo's leader finds a draft to try out and a journey to look at, made once. */
@AppTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "stigar.demo.people=400")
class DemoChangeTest {

    @Autowired
    private DemoChange demoChange;

    @Autowired
    private Changes changes;

    @Autowired
    private Forecasting forecasting;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Demo demo;

    @Autowired
    private People people;

    @Autowired
    private MockMvcTester browser;

    @Test
    void draftsAChangeThatCanBeTriedOut() {
        demoChange.run(new DefaultApplicationArguments());

        assertThat(changes.list()).singleElement().satisfies(change -> {
            assertThat(change.isOf(leader())).isTrue();
            assertThat(forecasting.draft(change).problems()).isEmpty();
            assertThat(forecasting.draft(change).people(1)).isGreaterThanOrEqualTo(8);
        });
        assertThat(text(browser.perform(get("/changes/" + changes.list().get(0).id())
                        .with(Visitors.with(leader(), Role.MEMBER, Role.LEADER))
                        .locale(Locale.ENGLISH))))
                .contains("One unit for each country?", "Work it out");
    }

    @Test
    void drawsAJourneyWhoseStagesAllHaveUnits() {
        DrawnJourney journey = journeys.list().get(0);

        assertThat(journey.journey().stages())
                .hasSize(5)
                .allSatisfy(stage -> assertThat(stage.units()).isNotEmpty());
        assertThat(journey.journey().handovers()).hasSize(4);
    }

    private PersonId leader() {
        return demo.logIns().stream()
                .filter(one -> one.role() == Role.LEADER)
                .flatMap(one -> people.findByAddress(one.name()).stream())
                .findFirst()
                .orElseThrow()
                .id();
    }
}
