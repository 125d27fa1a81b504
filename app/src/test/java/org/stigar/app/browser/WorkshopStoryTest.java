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
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.mail.smtp.DeliveredLetters;
import org.stigar.app.mail.smtp.DeliveredLetters.Delivered;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** A workshop from the wizard to the mailboxes of those invited, and from the day to a next step for real; in a browser. */
@AppTest
class WorkshopStoryTest {

    private static final int GUESTS = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MessageSource messages;

    @Autowired
    private MutableClock clock;

    private final List<PersonId> guests = new ArrayList<>();
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
        guests.forEach(erasure::erase);
        erasure.erase(fay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void leadsFromTheWizardToANextStep(String tag) {
        language = Locale.forLanguageTag(tag);
        cast(tag);
        try (DeliveredLetters letters = new DeliveredLetters(app);
                Device computer = Device.open(port, tag, Device.COMPUTER)) {
            long id = plans(computer);
            Workshop workshop = app.getBean(Workshops.class).own(fay, id);
            assertThat(letters.fetch(address(guests.get(0))))
                    .as("before approval")
                    .isEmpty();
            computer.find("form[action$='/invite'] button").click();
            computer.find("main .notice");
            for (PersonId guest : guests) {
                assertThat(letters.fetch(address(guest))).singleElement().satisfies(letter -> {
                    assertThat(letter.subject()).contains(workshop.draft().title());
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
            takesPart(workshop, tag);
        }
    }

    private void cast(String tag) {
        Neighbourhood village = new Neighbourhood(app, WorkshopStoryTest.class);
        fay = member(village, "Fay Ek " + tag, tag, "SE", "people");
        app.getBean(Accounts.class).open(fay, Set.of(Role.FACILITATOR));
        for (int i = 0; i < GUESTS; i++) {
            guests.add(member(
                    village,
                    "Guest " + (char) ('A' + i) + " " + tag,
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
        computer.go("/workshops");
        computer.logIn(fay);
        computer.click(say("arenas.workshop.new"));
        computer.find("main form button.go").click();
        assertThat(computer.find("#title-fault").getText()).isNotBlank();
        computer.find("#title").sendKeys("Vad vi står för");
        computer.find("#place").sendKeys("Room 4");
        computer.find("main form button.go").click();
        computer.find("#list")
                .sendKeys(String.join(
                        "\n", guests.stream().map(WorkshopStoryTest::address).toList()));
        computer.find("form[action$='/people'] button").click();
        computer.waitFor(say("arenas.workshop.people", GUESTS));
        computer.find("form[action$='/plan/start'] button").click();
        computer.find("form[action$='/plan/enough'] button").click();
        computer.find("form[action$='/invite'] button");
        return Long.parseLong(computer.path().replaceAll("\\D", ""));
    }

    private void takesPart(Workshop workshop, String tag) {
        PersonId guest = guests.get(0);
        try (Device phone = Device.open(port, tag, Device.PHONE)) {
            phone.go("/workshops/" + workshop.id());
            phone.logIn(guest);
            phone.find("button[value=COMES]").click();
            phone.waitFor(say("arenas.workshop.answer.COMES"));
            phone.look(Map.of("workshop-day", "/workshops/" + workshop.id()), tag);
            clock.moveTo(workshop.draft().timetable().start().plus(Duration.ofMinutes(1)));
            phone.go("/workshops/" + workshop.id());
            phone.find(".now");
            phone.find("form[action$='/here'] button").click();
            phone.waitFor(say("arenas.workshop.day.seen"));
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

    private String say(String key, Object... places) {
        return messages.getMessage(key, places, language);
    }
}
