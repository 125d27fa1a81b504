package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.imports.Demo;
import org.stigar.app.mail.smtp.DeliveredLetters;
import org.stigar.app.mail.smtp.DeliveredLetters.Delivered;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** A facilitator of the made-up company plans a workshop of sixty from its five countries, from "new" to everybody's mailbox. */
@AppTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "stigar.demo.people=400")
class DemoCompanyTest {

    private static final int SIXTY = 60;

    /** Whom the wizard is asked for, function by country; the rest come by a list. */
    private static final Map<String, String> FUNCTIONS =
            Map.of("SE", "support", "NO", "onboarding", "PL", "onboarding", "ES", "delivery");

    private static final String LISTED = "FI";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Demo demo;

    @Autowired
    private People people;

    @Autowired
    private Workshops workshops;

    @Autowired
    private MessageSource words;

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void plansForSixtyOfFiveCountries(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        String title = tag.equals("sv") ? "Det vi vill vara kända för" : "What we are to be known for";
        try (DeliveredLetters letters = new DeliveredLetters(app);
                Device computer = Device.open(port, tag, Device.COMPUTER)) {
            computer.go("/workshops");
            logIn(computer, Role.FACILITATOR);
            computer.click(say(language, "arenas.workshop.new"));
            computer.find("#title").sendKeys(title);
            computer.find("#place").sendKeys("Room 4");
            for (String trait : List.of("COUNTRY", "FUNCTION")) {
                new Select(computer.find("select[name='mix." + trait + "']")).selectByValue("3");
            }
            computer.find("main form button.go").click();
            computer.find("#list");
            long id = Long.parseLong(computer.path().replaceAll("\\D", ""));
            choose(computer, id);
            computer.waitFor(say(language, "arenas.workshop.people", SIXTY));

            computer.find("form[action$='/plan/start'] button").click();
            computer.find("form[action$='/plan/enough'] button").click();
            computer.find("form[action$='/invite'] button");
            assertThat(computer.text("#progress tbody")).isNotBlank();
            List<PersonId> invited = guests(id);
            assertThat(invited).hasSize(SIXTY);
            assertThat(countries(invited)).contains(LISTED).containsAll(FUNCTIONS.keySet());
            assertThat(letters.fetch(address(invited.get(0))))
                    .as("before approval")
                    .isEmpty();
            computer.find("form[action$='/invite'] button").click();
            computer.waitFor(say(language, "arenas.workshop.said.invited", SIXTY));

            Workshop workshop = workshop(id);
            for (PersonId guest : invited) {
                List<Delivered> all = letters.fetch(address(guest)).stream()
                        .filter(letter -> letter.subject().contains(title))
                        .toList();
                assertThat(all).as("letters to %s", guest).hasSize(1);
                assertInvites(all.get(0), workshop);
            }
            computer.look(Map.of("demo-workshop-plan", "/workshops/" + id + "/plan"), tag);
        }
    }

    /** By unit, function and country for most, and by a list of addresses for those who are still missing. */
    private void choose(Device computer, long id) {
        FUNCTIONS.forEach((country, function) -> {
            new Select(computer.find("#function")).selectByValue(function);
            new Select(computer.find("#country")).selectByValue(country);
            add(computer);
        });
        Set<PersonId> chosen = Set.copyOf(guests(id));
        List<Person> others = people.directory().people().stream()
                .filter(one -> one.country().filter(LISTED::equals).isPresent() && !chosen.contains(one.id()))
                .toList();
        for (Person one : others) {
            if (guests(id).size() < SIXTY) {
                computer.find("#list").sendKeys(one.addresses().get(0));
                add(computer);
            }
        }
    }

    private static void add(Device computer) {
        computer.find("form[action$='/people'] button").click();
        computer.find("main .notice[data-announce]");
    }

    private void logIn(Device computer, Role role) {
        Demo.LogIn logIn = demo.logIns().stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow();
        computer.logIn(logIn.name(), logIn.password());
    }

    private Workshop workshop(long id) {
        PersonId facilitator = demo.logIns().stream()
                .filter(one -> one.role() == Role.FACILITATOR)
                .flatMap(one -> people.findByAddress(one.name()).stream())
                .findFirst()
                .orElseThrow()
                .id();
        return workshops.own(facilitator, id);
    }

    private List<PersonId> guests(long id) {
        return workshop(id).people().stream().map(Guest::person).toList();
    }

    private List<String> countries(List<PersonId> all) {
        return all.stream()
                .map(one -> people.findPerson(one).orElseThrow().country().orElseThrow())
                .distinct()
                .toList();
    }

    private String address(PersonId person) {
        return people.findPerson(person).orElseThrow().addresses().get(0);
    }

    /** The file for the calendar is read by two libraries when the letter is fetched. */
    private static void assertInvites(Delivered letter, Workshop workshop) {
        assertThat(letter.text()).contains("Room 4");
        assertThat(letter.calendar().orElseThrow().getEvents())
                .singleElement()
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .isEqualTo(workshop.draft().timetable().start());
    }

    private String say(Locale language, String key, Object... places) {
        return words.getMessage(key, places, language);
    }
}
