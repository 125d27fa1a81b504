package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.workshop.ArrangedWorkshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.effect.InvitationSource.Invitation;
import org.stigar.app.pulse.Invited;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.run.Answering;
import org.stigar.app.pulse.run.Answering.Sheet;
import org.stigar.app.pulse.run.Opening;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;

/** How pulses look, from the questions to what came of them; answered on a phone without scripts. */
@AppTest
@TestPropertySource(properties = "test.app=pulse-look")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PulseLookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    private final List<PersonId> people = new ArrayList<>();
    private PulseHouse house;
    private PersonId reader = new PersonId("nobody");

    @BeforeAll
    void settle() {
        Device.require();
        house = new PulseHouse(app);
        List.of("Sales", "Delivery", "Customer service and returns")
                .forEach(unit -> people.addAll(house.unit(unit, 0, 30)));
        reader = people.get(0);
        Accounts accounts = app.getBean(Accounts.class);
        accounts.open(reader, Set.of(Role.FACILITATOR));
        accounts.choosePassword(reader, Neighbourhood.PASSWORD);
    }

    @AfterEach
    void clear() {
        house.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void areReadableByEverybodyEverywhere(String language) {
        long pulse = house.create(Mode.ANONYMOUS);
        long first = answered(pulse, 2);
        house.pass(Duration.ofDays(90));
        long second = answered(pulse, 4);
        long open = house.open(pulse);
        long coded = house.open(house.create(Mode.CODE));

        try (Device device = Device.open(port, language, Device.COMPUTER)) {
            device.go("/pulse");
            device.logIn(reader);
            device.find("main h1");
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("pulse", "/pulse");
            pages.put("pulse-answer", "/pulse/" + open);
            pages.put("pulse-answer-2", "/pulse/" + open + "?part=2");
            pages.put("pulse-answer-3", "/pulse/" + open + "?part=3");
            pages.put("pulse-thanks", "/pulse/" + open + "?part=4");
            pages.put("pulse-code", "/pulse/" + coded);
            pages.put("pulse-first", "/pulse/" + first + "/results");
            pages.put("pulse-results", "/pulse/" + second + "/results");
            pages.put("pulse-new", "/pulse/questionnaires/new");
            device.look(pages, language);
            device.go("/pulse/" + second + "/results");
            device.find("main > .hint"); // below all of them
            assertThat(device.count("svg[role='img'][aria-label]")).isEqualTo(6 * 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void aroundAnArenaThoseInvitedAreAsked(String language) {
        List<PersonId> invited = new ArrayList<>();
        for (int i = 1; i < people.size() - 1; i += 2) {
            invited.add(people.get(i));
        }
        long arena = new ArrangedWorkshop(app.getBean(Workshops.class), reader, invited)
                .invite("Vilka vi är", house.now().plus(Duration.ofDays(9)), house.now());
        house.create(Mode.CODE);
        try (Device device = Device.open(port, language, Device.COMPUTER)) {
            device.go("/pulse");
            device.logIn(reader);
            device.find("main details summary").click();
            String key = "workshop-" + arena;
            new Select(device.find("select[name=asked]")).selectByValue(key);
            device.shoot("pulse-asked-" + language);
            device.assertAccessible("pulse-asked");
            String closes = house.today().plusDays(4).toString();
            device.run("return document.querySelector('input[name=closes]').value = '" + closes + "'");
            device.find("form[action$='/open'] button").click();
            device.find("main .notice[role=status]");
            long first = wave();
            Map<PersonId, String> codes = answerAround(first, Map.of(), 0);
            house.close(first);
            house.pass(Duration.ofDays(40));
            long second = app.getBean(Opening.class)
                    .open(
                            house.pulses().list().get(0).id(),
                            "workshop",
                            new Invitation(
                                    arena,
                                    "Vilka vi är",
                                    house.today().minusDays(9),
                                    house.today().minusDays(9),
                                    Set.of()),
                            house.today().plusDays(7),
                            house.now());
            device.go("/pulse/" + second);
            answerAround(second, codes, 1);
            house.close(second);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("pulse-around", "/pulse");
            pages.put("pulse-around-first", "/pulse/" + first + "/results");
            pages.put("pulse-around-results", "/pulse/" + second + "/results");
            device.look(pages, language);
        }
    }

    private long wave() {
        return house.pulses().listWaves().stream()
                .reduce((one, later) -> later)
                .orElseThrow()
                .id();
    }

    /** Lets all who are asked answer by their codes, those who are invited so much higher. */
    private Map<PersonId, String> answerAround(long wave, Map<PersonId, String> codes, int higher) {
        Answering answering = app.getBean(Answering.class);
        Map<PersonId, String> used = new HashMap<>();
        app.getBean(AskedRows.class).read(wave).groups().forEach((person, group) -> {
            Sheet sheet = answering.begin(wave, person, codes.getOrDefault(person, ""), house.now());
            int point = 2 + people.indexOf(person) % 3 + (group.equals(Invited.INVITED) ? higher : 0);
            answering.answer(
                    sheet, person, PulseHouse.given(sheet, Map.of("values", 3, "can-do", point), point), house.now());
            used.put(person, sheet.code());
        });
        return used;
    }

    @Test
    void somebodyAnswersOnAPhoneWithoutScripts() {
        long wave = house.open(house.create(Mode.CODE));
        try (Device device = Device.open(port, "en", Device.PHONE)) {
            device.withoutScripts();
            device.go("/pulse/" + wave);
            device.logIn(reader);
            device.find("#code").sendKeys("ABC");
            device.click("Go on with my code");
            device.waitFor("That is no code");
            device.click("I have none: give me one");
            String code = device.text("#code");
            assertThat(code).matches(".{3}-.{3}-.{3}");
            assertThat(device.count("fieldset.points")).isEqualTo(3);
            device.find("fieldset.points input[value='4']").click();
            device.assertNoScrollingSideways("questions");
            device.click("Next");
            device.waitFor("Part 2 of 3");
            device.click("Next");
            device.waitFor("Part 3 of 3");
            device.find("fieldset.points input[value='2']").click();
            device.click("Send");
            device.waitFor("Your code for next time");
            assertThat(device.text(".secret")).isEqualTo(code);
        }
    }

    private long answered(long pulse, int point) {
        long wave = house.open(pulse);
        for (int i = 0; i < people.size(); i++) {
            house.answer(wave, people.get(i), Map.of("can-do", point, "reach", 1 + i % 5), 1 + i % 3);
        }
        house.close(wave);
        return wave;
    }
}
