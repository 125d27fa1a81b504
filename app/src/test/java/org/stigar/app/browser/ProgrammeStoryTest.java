package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.springframework.context.MessageSource;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.programme.run.ProgrammeJob;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.mail.smtp.DeliveredLetters;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** A programme from its form to what two note of each other after its first meeting; in a browser. */
@AppTest
class ProgrammeStoryTest {

    private static final int LEADERS = 9;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MessageSource messages;

    @Autowired
    private MutableClock clock;

    private final List<PersonId> leaders = new ArrayList<>();
    private Instant start = Instant.EPOCH;
    private Locale language = Locale.ENGLISH;
    private PersonId fay = new PersonId("nobody");

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @BeforeEach
    void settle() {
        start = clock.instant();
    }

    @AfterEach
    void leave() {
        clock.moveTo(start);
        Erasure erasure = app.getBean(Erasure.class);
        leaders.forEach(erasure::erase);
        erasure.erase(fay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void leadsFromTheFormToWhatTwoKnowOfEachOther(String tag) {
        language = Locale.forLanguageTag(tag);
        cast(tag);
        try (DeliveredLetters letters = new DeliveredLetters(app);
                Device computer = Device.open(port, tag, Device.COMPUTER)) {
            long id = plans(computer);
            assertThat(letters.fetch(address(leaders.get(0))))
                    .as("before it is started")
                    .isEmpty();
            computer.find("form[action$='/start'] button").click();
            computer.find("main .notice");
            app.getBean(ProgrammeJob.class).run(clock.instant());
            assertThat(letters.fetch(address(leaders.get(0))))
                    .as("that there is a programme, and an invitation to its first meeting")
                    .hasSize(2)
                    .anySatisfy(letter -> assertThat(letter.calendar()).isPresent());
            Workshop first = meets(id);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("programme-list", "/programmes");
            pages.put("programme-new", "/programmes/new");
            pages.put("programme-edit", "/programmes/" + id + "/edit");
            pages.put("programme-lead", "/programmes/" + id);
            computer.look(pages, tag);
            notes(id, first, tag);
            try (Device phone = Device.open(port, tag, Device.PHONE)) {
                phone.go("/programmes");
                phone.logIn(fay);
                phone.look(Map.of("programme-lead-phone", "/programmes/" + id), tag);
            }
        }
    }

    private void cast(String tag) {
        Neighbourhood village = new Neighbourhood(app, ProgrammeStoryTest.class);
        fay = member(village, "Fay Berg " + tag, tag, "SE", "people");
        app.getBean(Accounts.class).open(fay, Set.of(Role.FACILITATOR));
        for (int i = 0; i < LEADERS; i++) {
            leaders.add(member(
                    village,
                    "Leader " + (char) ('A' + i) + " " + tag,
                    tag,
                    i % 2 == 0 ? "SE" : "PL",
                    i % 3 == 0 ? "sales" : "support"));
        }
    }

    private PersonId member(Neighbourhood village, String name, String tag, String country, String function) {
        PersonId id = village.member(name, "Unit " + tag);
        village.people()
                .put(
                        List.of(Person.builder(id)
                                .name(name)
                                .country(country)
                                .function(function)
                                .addresses(List.of(address(id)))
                                .languages(List.of(language))
                                .build()),
                        List.of(),
                        List.of());
        return id;
    }

    private static String address(PersonId person) {
        return person.value() + "@example.org";
    }

    private long plans(Device computer) {
        computer.go("/programmes");
        computer.logIn(fay);
        computer.click(say("programmes.new"));
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
        computer.find("#list")
                .sendKeys(String.join(
                        "\n", leaders.stream().map(ProgrammeStoryTest::address).toList()));
        computer.find("form[action$='/people'] button").click();
        computer.waitFor(say("arenas.workshop.people", LEADERS));
        return Long.parseLong(computer.path().replaceAll("\\D", ""));
    }

    /** Everybody but one comes to the first meeting. */
    private Workshop meets(long id) {
        Programme programme = app.getBean(Programmes.class).own(fay, id);
        Workshops workshops = app.getBean(Workshops.class);
        Workshop first = workshops.own(fay, programme.findMade(1).orElseThrow().workshop());
        leaders.subList(1, LEADERS).forEach(one -> workshops.arrived(first.id(), one, Presence.HERE));
        clock.moveTo(first.draft().timetable().end().plus(Duration.ofHours(2)));
        return first;
    }

    private void notes(long id, Workshop first, String tag) {
        try (Device phone = Device.open(port, tag, Device.PHONE)) {
            phone.go("/programmes/" + id + "/mine");
            phone.logIn(leaders.get(1));
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

    private String say(String key, Object... places) {
        return messages.getMessage(key, places, language);
    }
}
