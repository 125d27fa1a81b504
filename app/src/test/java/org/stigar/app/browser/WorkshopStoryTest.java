package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.mail.smtp.DeliveredLetters;
import org.stigar.app.mail.smtp.DeliveredLetters.Delivered;
import org.stigar.core.people.PersonId;

/** A workshop from the wizard to the mailboxes of those invited, and from the day to a next step for real; in a browser. */
@AppTest
class WorkshopStoryTest {

    private static final int GUESTS = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void leadsFromTheWizardToANextStep(String tag) {
        try (ArenaCast cast = new ArenaCast(app, WorkshopStoryTest.class, tag, "Guest", GUESTS);
                DeliveredLetters letters = new DeliveredLetters(app);
                Device computer = Device.open(port, tag, Device.COMPUTER)) {
            long id = plans(cast, computer);
            Workshop workshop = app.getBean(Workshops.class).own(cast.facilitator(), id);
            assertThat(letters.fetch(ArenaCast.address(cast.people().get(0))))
                    .as("before approval")
                    .isEmpty();
            computer.find("form[action$='/invite'] button").click();
            computer.find("main .notice");
            for (PersonId guest : cast.people()) {
                assertThat(letters.fetch(ArenaCast.address(guest)))
                        .singleElement()
                        .satisfies(letter -> {
                            assertThat(letter.subject())
                                    .contains(workshop.draft().title());
                            assertThat(letter.text()).contains("Room 4");
                            assertThat(begin(letter))
                                    .isEqualTo(workshop.draft().timetable().start());
                        });
            }
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("workshop-list", "/workshops");
            pages.put("workshop-new", "/workshops/new");
            pages.put("workshop-edit", "/workshops/" + id + "/edit");
            pages.put("workshop-plan", "/workshops/" + id + "/plan");
            computer.look(pages, tag);
            takesPart(cast, workshop, tag);
        }
    }

    private long plans(ArenaCast cast, Device computer) {
        computer.go("/workshops");
        computer.logIn(cast.facilitator());
        computer.click(cast.say("arenas.workshop.new"));
        computer.find("main form button.go").click();
        assertThat(computer.find("#title-fault").getText()).isNotBlank();
        computer.find("#title").sendKeys("Vad vi står för");
        computer.find("#place").sendKeys("Room 4");
        computer.find("main form button.go").click();
        computer.find("#list").sendKeys(cast.list());
        computer.find("form[action$='/people'] button").click();
        computer.waitFor(cast.say("arenas.workshop.people", GUESTS));
        computer.find("form[action$='/plan/start'] button").click();
        computer.find("form[action$='/plan/enough'] button").click();
        computer.find("form[action$='/invite'] button");
        return Long.parseLong(computer.path().replaceAll("\\D", ""));
    }

    private void takesPart(ArenaCast cast, Workshop workshop, String tag) {
        PersonId guest = cast.people().get(0);
        try (Device phone = Device.open(port, tag, Device.PHONE)) {
            phone.go("/workshops/" + workshop.id());
            phone.logIn(guest);
            phone.find("button[value=COMES]").click();
            phone.waitFor(cast.say("arenas.workshop.answer.COMES"));
            phone.look(Map.of("workshop-day", "/workshops/" + workshop.id()), tag);
            cast.clock().moveTo(workshop.draft().timetable().start().plus(Duration.ofMinutes(1)));
            phone.go("/workshops/" + workshop.id());
            phone.find(".now");
            phone.find("form[action$='/here'] button").click();
            phone.waitFor(cast.say("arenas.workshop.day.seen"));
            phone.find("a[href*='/promises?person=']").click();
            phone.find("#task").sendKeys("Go through the first delivery together.");
            phone.find("main form.card button.go").click();
            phone.waitFor("Go through the first delivery together.");
        }
    }

    private static Instant begin(Delivered letter) {
        return letter.calendar()
                .orElseThrow()
                .getEvents()
                .get(0)
                .getDateStart()
                .getValue()
                .toInstant();
    }
}
