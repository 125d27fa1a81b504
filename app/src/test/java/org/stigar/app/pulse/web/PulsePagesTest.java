package org.stigar.app.pulse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.core.people.PersonId;

/** From making a questionnaire to reading what came of it, as those concerned see it. */
@AppTest
@TestPropertySource(properties = "test.app=pulse-pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PulsePagesTest {

    private static final PersonId STRANGER = new PersonId("nobody-asked");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private GuardianLog log;

    private final List<PersonId> people = new ArrayList<>();
    private PulseHouse house;

    @BeforeAll
    void settle() {
        house = new PulseHouse(app);
        List.of("Sales", "Delivery", "Legal").forEach(unit -> people.addAll(house.unit(unit, 0, 14)));
    }

    @AfterEach
    void clear() {
        house.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void fromTheQuestionsToWhatGroupsSaid(String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean isSwedish = language.equals("sv");
        PersonId maker = people.get(0);
        PersonId ann = people.get(1);
        long wave = make(maker, locale);

        assertThat(text(send(ann, get("/"), locale)))
                .contains(isSwedish ? "Together: några frågor, en minut" : "Together: a few questions, one minute");
        assertThat(text(send(ann, get("/pulse"), locale))).contains("href=\"/pulse/" + wave + "\"");
        String page = text(send(ann, get("/pulse/" + wave), locale));
        assertThat(page)
                .contains(isSwedish ? "Ingen ser vad du svarar" : "Nobody sees what you answer")
                .contains(isSwedish ? "Jag vet vad de i Delivery kan." : "I know what those in Delivery can do.")
                .doesNotContain(isSwedish ? "Jag vet vad de i Sales kan." : "I know what those in Sales can do.");
        assertThat(send(
                        ann,
                        post("/pulse/" + wave)
                                .param("part", "1")
                                .param("point.can-do.delivery", "4")
                                .param("point.values.", "3"),
                        locale))
                .hasStatus(302);
        assertThat(page.split("<fieldset", -1)).as("three at a time").hasSize(1 + 3);
        assertThat(text(send(ann, get("/pulse/" + wave + "?part=2"), locale)))
                .contains(isSwedish ? "Räcker tiden?" : "Is there time?");
        assertThat(text(send(ann, get("/pulse/" + wave + "?part=3"), locale)))
                .contains(isSwedish ? "Ta tillbaka mina svar" : "Take back my answers");
        assertThat(text(send(ann, get("/"), locale))).doesNotContain("Together");
        assertThat(text(send(ann, get("/pulse"), locale)))
                .contains(isSwedish ? "Du har svarat." : "You have answered.");
        people.subList(2, people.size()).forEach(person -> house.answer(wave, person, Map.of("own-3", 2), 4));

        send(maker, post("/pulse/" + wave + "/close"), locale, Role.FACILITATOR);

        String results = text(send(ann, get("/pulse/" + wave + "/results"), locale));
        assertThat(results)
                .contains(
                        isSwedish ? "Jag vet vad de i andra enheter kan." : "I know what those in other units can do.")
                .contains("<svg", "Sales", "Delivery", "Legal")
                .contains(
                        isSwedish ? "Av dem som fick frågan svarade: ungefär 95 %." : "this many answered: about 95 %.")
                .contains(isSwedish ? "mellan 2,9 och 4,4" : "between 2.9 and 4.4");
        assertThat(steady(text(send(people.get(40), get("/pulse/" + wave + "/results"), locale))))
                .as("all readers see the same")
                .isEqualTo(steady(results));
    }

    /** Makes a questionnaire and opens a wave of it, and returns its id. */
    private long make(PersonId maker, Locale locale) {
        assertThat(send(
                        maker,
                        post("/pulse/questionnaires/new")
                                .param("name", "Together")
                                .param("mode", "ANONYMOUS")
                                .param("ready", "can-do", "values")
                                .param("swedish", "Räcker tiden?")
                                .param("english", "Is there time?")
                                .param("points", "2"),
                        locale,
                        Role.FACILITATOR))
                .hasStatus(302);
        long pulse = house.pulses().list().get(0).id();
        assertThat(send(
                        maker,
                        post("/pulse/questionnaires/" + pulse + "/open")
                                .param("closes", house.today().plusDays(3).toString()),
                        locale,
                        Role.FACILITATOR))
                .hasStatus(302);
        return house.pulses().listWaves().get(0).id();
    }

    /** Neither the figures nor how many answered. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodySeesAWaveBeforeItIsClosed(Role role) {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        String before = steady(text(send(people.get(0), get("/pulse"), Locale.ENGLISH, role)));
        people.subList(1, people.size()).forEach(person -> house.answer(wave, person, 4));

        assertThat(send(people.get(0), get("/pulse/" + wave + "/results"), Locale.ENGLISH, role))
                .hasStatus(404);
        assertThat(steady(text(send(people.get(0), get("/pulse"), Locale.ENGLISH, role))))
                .as("it looks as it did before anybody answered")
                .isEqualTo(before);
        assertThat(send(STRANGER, get("/pulse/" + wave), Locale.ENGLISH, role)).hasStatus(404);
    }

    @Test
    void whoWasNotAskedAndHasNoRoleReadsNothing() {
        long wave = answered();
        assertThat(send(STRANGER, get("/pulse/" + wave + "/results"), Locale.ENGLISH))
                .hasStatus(404);
        assertThat(text(send(STRANGER, get("/pulse"), Locale.ENGLISH))).doesNotContain("Working together");
        for (Role role : List.of(Role.LEADER, Role.GUARDIAN, Role.ADMIN, Role.FACILITATOR)) {
            assertThat(text(send(STRANGER, get("/pulse/" + wave + "/results"), Locale.ENGLISH, role)))
                    .as(role.name())
                    .contains("All groups", "<svg");
        }
    }

    @Test
    void looksOfThoseWithARoleAreInTheGuardiansLogAndOthersAreNot() {
        long wave = answered();
        long before = log.page(Long.MAX_VALUE, 1).stream()
                .mapToLong(GuardianLog.Line::id)
                .findFirst()
                .orElse(0);
        send(people.get(3), get("/pulse/" + wave + "/results"), Locale.ENGLISH);
        send(STRANGER, get("/pulse/" + wave + "/results"), Locale.ENGLISH, Role.LEADER);

        List<GuardianLog.Entry> added = log.page(Long.MAX_VALUE, 10).stream()
                .filter(line -> line.id() > before)
                .map(GuardianLog.Line::entry)
                .toList();
        assertThat(added).hasSize(1);
        assertThat(added.get(0).act()).isEqualTo(GuardianLog.Act.SEEN);
        assertThat(added.get(0).what()).isEqualTo("pulse.key.seen");
        assertThat(added.get(0).key()).contains(Role.LEADER);
        assertThat(text(send(STRANGER, get("/guardian"), Locale.ENGLISH, Role.GUARDIAN)))
                .contains("Pulse, wave no. " + wave);
    }

    @Test
    void frozenFiguresAreHiddenFromAllButTheGuardian() {
        long wave = answered();
        app.getBean(Freeze.class).freeze(house.now());

        assertThat(text(send(people.get(3), get("/pulse/" + wave + "/results"), Locale.ENGLISH)))
                .contains("All figures are frozen")
                .doesNotContain("<svg");
        assertThat(text(send(STRANGER, get("/pulse/" + wave + "/results"), Locale.ENGLISH, Role.GUARDIAN)))
                .contains("<svg");
    }

    @Test
    void aClosedDoorSaysWhatCounts() {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        house.pass(Duration.ofDays(8));

        MvcTestResult late = send(
                people.get(0), post("/pulse/" + wave).param("part", "1").param("point.values.", "3"), Locale.ENGLISH);

        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("What you sent before counts. What you sent now came too late");
    }

    @Test
    void tooFewAnswersOrNoneOrOneSayNothing() {
        for (int answering : List.of(0, 1, 8)) {
            long wave = house.open(house.create(Mode.ANONYMOUS));
            people.subList(0, answering).forEach(person -> house.answer(wave, person, 4));
            house.close(wave);
            assertThat(text(send(people.get(0), get("/pulse/" + wave + "/results"), Locale.ENGLISH)))
                    .as(answering + " answers")
                    .contains("Too few answered for anything to be said")
                    .doesNotContain("<svg", "%", "wholly true");
        }
    }

    @Test
    void whatCannotBeIsSaidAndNothingTypedIsLost() {
        MvcTestResult page = send(
                people.get(0),
                post("/pulse/questionnaires/new")
                        .param("name", "")
                        .param("purpose", "To see.")
                        .param("mode", "CODE")
                        .param("swedish", "", "x".repeat(201))
                        .param("english", "", "Is there time?")
                        .param("points", "5", "9"),
                Locale.ENGLISH,
                Role.ADMIN);
        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("A name on one line", "at most 200 characters", "x".repeat(201), "To see.")
                .contains("Is there time?");
        assertThat(text(send(
                        people.get(0),
                        post("/pulse/questionnaires/new").param("name", "Empty").param("mode", "CODE"),
                        Locale.ENGLISH,
                        Role.ADMIN)))
                .contains("It takes at least one question.");
        assertThat(house.pulses().list()).isEmpty();

        long pulse = house.create(Mode.ANONYMOUS);
        for (String day : List.of(
                "",
                "soon",
                house.today().toString(),
                house.today().minusDays(1).toString(),
                house.today().plusDays(61).toString())) {
            assertThat(send(
                            people.get(0),
                            post("/pulse/questionnaires/" + pulse + "/open").param("closes", day),
                            Locale.ENGLISH,
                            Role.ADMIN))
                    .as(day)
                    .satisfies(
                            sent -> assertThat(sent.getMvcResult().getFlashMap().get("wrong"))
                                    .isEqualTo("pulse.fault.WRONG_DAY"));
        }
        assertThat(house.pulses().listWaves()).isEmpty();
        assertThat(send(people.get(0), post("/pulse/7/close"), Locale.ENGLISH, Role.ADMIN))
                .hasStatus(404);
    }

    @Test
    void answersOffTheScaleOrAboutOnesOwnGroupAreNotKept() {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        send(
                people.get(0),
                post("/pulse/" + wave)
                        .param("part", "1")
                        .param("point.values.", "6")
                        .param("point.direction.", "0")
                        .param("point.customers.", "many")
                        .param("point.can-do.sales", "3")
                        .param("point.can-do.house", "3")
                        .param("point.can-do.", "3")
                        .param("point.no-such.", "3"),
                Locale.ENGLISH);
        assertThat(app.getBean(JdbcClient.class)
                        .sql("select count(*) from pulse_answer")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** What of a page does not change from one visit to the next. */
    private static String steady(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private long answered() {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        for (int i = 0; i < people.size(); i++) {
            house.answer(wave, people.get(i), 1 + i % 5);
        }
        house.close(wave);
        return wave;
    }

    private MvcTestResult send(PersonId person, MockHttpServletRequestBuilder request, Locale language, Role... roles) {
        Role[] all = Stream.concat(Stream.of(Role.MEMBER), Stream.of(roles))
                .distinct()
                .toArray(Role[]::new);
        return browser.perform(
                request.with(csrf()).with(Visitors.with(person, all)).locale(language));
    }
}
