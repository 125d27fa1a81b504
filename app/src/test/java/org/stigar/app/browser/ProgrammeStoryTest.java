package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.programme.run.ProgrammeJob;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.mail.smtp.DeliveredLetters;

/** A programme from its form to what two note of each other after its first meeting; in a browser. */
@AppTest
class ProgrammeStoryTest {

    private static final int LEADERS = 9;

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
    void leadsFromTheFormToWhatTwoKnowOfEachOther(String tag) {
        try (ArenaCast cast = new ArenaCast(app, ProgrammeStoryTest.class, tag, "Leader", LEADERS);
                DeliveredLetters letters = new DeliveredLetters(app);
                Device computer = Device.open(port, tag, Device.COMPUTER)) {
            long id = plans(cast, computer);
            assertThat(letters.fetch(ArenaCast.address(cast.people().get(0))))
                    .as("before it is started")
                    .isEmpty();
            computer.find("form[action$='/start'] button").click();
            computer.find("main .notice");
            app.getBean(ProgrammeJob.class).run(cast.clock().instant());
            assertThat(letters.fetch(ArenaCast.address(cast.people().get(0))))
                    .as("that there is a programme, and an invitation to its first meeting")
                    .hasSize(2)
                    .anySatisfy(letter -> assertThat(letter.calendar()).isPresent());
            Workshop first = meets(cast, id);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("programme-list", "/programmes");
            pages.put("programme-new", "/programmes/new");
            pages.put("programme-edit", "/programmes/" + id + "/edit");
            pages.put("programme-lead", "/programmes/" + id);
            computer.look(pages, tag);
            notes(cast, id, first, tag);
            try (Device phone = Device.open(port, tag, Device.PHONE)) {
                phone.go("/programmes");
                phone.logIn(cast.facilitator());
                phone.look(Map.of("programme-lead-phone", "/programmes/" + id), tag);
            }
        }
    }

    private long plans(ArenaCast cast, Device computer) {
        computer.go("/programmes");
        computer.logIn(cast.facilitator());
        computer.click(cast.say("programmes.new"));
        computer.find("#meetings").clear();
        computer.find("#meetings").sendKeys("50");
        computer.find("#title").sendKeys("Ledare tillsammans");
        computer.find("main form button.go").click();
        assertThat(computer.find("#meetings-fault").getText()).contains("14");
        computer.find("#meetings").clear();
        computer.find("#meetings").sendKeys("12");
        computer.find("#functionsBy").sendKeys("3");
        computer.find("#themes").sendKeys("Vad vi står för\nSkarven");
        computer.find("main form button.go").click();
        computer.find("#list").sendKeys(cast.list());
        computer.find("form[action$='/people'] button").click();
        computer.waitFor(cast.say("arenas.workshop.people", LEADERS));
        return Long.parseLong(computer.path().replaceAll("\\D", ""));
    }

    /** Everybody but one comes to the first meeting. */
    private Workshop meets(ArenaCast cast, long id) {
        Programme programme = app.getBean(Programmes.class).own(cast.facilitator(), id);
        Workshops workshops = app.getBean(Workshops.class);
        Workshop first = workshops.own(
                cast.facilitator(), programme.findMade(1).orElseThrow().workshop());
        cast.people().subList(1, LEADERS).forEach(one -> workshops.arrived(first.id(), one, Presence.HERE));
        cast.clock().moveTo(first.draft().timetable().end().plus(Duration.ofHours(2)));
        return first;
    }

    private void notes(ArenaCast cast, long id, Workshop first, String tag) {
        try (Device phone = Device.open(port, tag, Device.PHONE)) {
            phone.go("/programmes/" + id + "/mine");
            phone.logIn(cast.people().get(1));
            phone.find("form.tap button[value=YES]").click();
            phone.find("form.tap button[aria-pressed=true]");
            phone.go("/");
            phone.find("a[href*='/programmes/" + id + "/mine']").click();
            phone.find("form.tap button[value=NOT_YET]").click();
            phone.find("form.tap button[value=UNSAID]");
            phone.look(
                    Map.of(
                            "programme-mine", "/programmes/" + id + "/mine",
                            "programme-list-phone", "/programmes",
                            "programme-meeting", "/workshops/" + first.id()),
                    tag);
        }
    }
}
