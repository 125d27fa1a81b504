package org.stigar.app.browser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;

/**
 * The whole story, from a workshop across countries to what can be said of its effect ten months later, in a browser and with a mail
 * server; in each language in an app of its own, as a company has one past only.
 */
class WholeStoryTest {

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @Nested
    @AppTest
    @DirtiesContext
    @TestPropertySource(properties = "test.app=whole-story-sv")
    class Swedish {

        @LocalServerPort
        private int port;

        @Autowired
        private ApplicationContext app;

        @Test
        void leadsFromAWorkshopToWhatCanBeSaidOfIt() {
            tell(app, port, "sv");
        }
    }

    @Nested
    @AppTest
    @DirtiesContext
    @TestPropertySource(properties = "test.app=whole-story-en")
    class English {

        @LocalServerPort
        private int port;

        @Autowired
        private ApplicationContext app;

        @Test
        void leadsFromAWorkshopToWhatCanBeSaidOfIt() {
            tell(app, port, "en");
        }
    }

    private static void tell(ApplicationContext app, int port, String tag) {
        try (StoryTeller teller = new StoryTeller(app, port, tag)) {
            WorkshopChapter workshop = new WorkshopChapter(teller);
            workshop.isPlannedAndHeld();
            workshop.endsWithANextStepForReal();
            workshop.anAskIsSolvedBeyondOnesOwnFunction();
            workshop.theTrailIsOpenForItsTwoEnds();
            ProgrammeChapter programme = new ProgrammeChapter(teller);
            programme.isPlannedAndStarted();
            programme.fillsItsGrid();
            EffectChapter effect = new EffectChapter(teller, workshop.title());
            effect.isAskedAbout(30);
            ChangeChapter change = new ChangeChapter(teller);
            change.isForecast();
            change.isAssessedAndAnnounced();
            change.bothEndsPlanToKeepTheirTrail();
            change.theTrailIsKept();
            effect.isAskedAbout(90);
            new CustomerChapter(teller).theSeamHolds();
            effect.saysWhatCanBeSaid();
        }
    }
}
