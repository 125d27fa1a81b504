package org.stigar.app.effect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.arenas.workshop.ArrangedWorkshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.arenas.workshop.outcome.WorkshopWalks;
import org.stigar.app.effect.EffectSection;
import org.stigar.app.effect.InvitationSource;
import org.stigar.app.pulse.Invited;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.app.pulse.PulseItem;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.run.Answering;
import org.stigar.app.pulse.run.Answering.Sheet;
import org.stigar.app.pulse.run.Closing;
import org.stigar.core.people.PersonId;

/** A workshop around which those who are invited are asked, and people like them: from the choice on the page of pulses to the page of its effect. */
@AppTest
@TestPropertySource(properties = "test.app=invited-beside")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitedBesideTest {

    @Autowired
    private ApplicationContext app;

    @Autowired
    private AskedRows asked;

    private EffectHouse house;
    private EffectDesk desk;

    @BeforeAll
    void settle() {
        house = EffectHouse.in(app);
        desk = new EffectDesk(app);
    }

    @Test
    void fromTheChoiceOfWhomToAskToThePageOfItsEffect() {
        for (List<PersonId> all : List.of(house.sales(), house.delivery())) {
            all.forEach(person -> app.getBean(Accounts.class).open(person, Set.of()));
        }
        List<PersonId> invited = house.sales().subList(0, 28);
        Workshops workshops = app.getBean(Workshops.class);
        ArrangedWorkshop arranged = new ArrangedWorkshop(workshops, house.facilitator(), invited);
        long id = arranged.invite(
                "Who we are",
                house.clock().instant().plus(Duration.ofDays(10)),
                house.clock().instant());
        long draft = arranged.draft(
                "Nobody knows",
                house.clock().instant().plus(Duration.ofDays(10)),
                house.clock().instant());
        long pulse = app.getBean(Pulses.class).create("Working together", "", Mode.CODE, PulseItem.ready());
        app.getBean(Pulses.class).create("Without names", "", Mode.ANONYMOUS, PulseItem.ready());

        assertIsOfferedToWhoArrangesIt(pulse, id, draft);
        assertThat(open(house.facilitator(), pulse, "workshop-" + id, 5)).hasStatus(302);
        long first = wave();
        PersonId like = somebodyAlike(first);
        assertThat(house.sales()).as("of the same function").contains(like);
        assertThat(desk.page(like, Role.MEMBER, "/pulse"))
                .contains("those who are invited to an arena, and as many like them")
                .doesNotContain("Who we are");
        Map<PersonId, String> codes = answer(first, Map.of(), 2, 2);
        app.getBean(Closing.class).close(first, house.clock().instant());
        assertThat(desk.page(house.guardian(), Role.GUARDIAN, "/pulse/" + first + "/results"))
                .contains("Asked were those invited to Who we are", "Nothing is told of this time")
                .doesNotContain("<svg", "Too few");

        house.clock().advance(Duration.ofDays(10));
        invited.subList(0, 20).forEach(person -> workshops.arrived(id, person, Presence.HERE));
        house.clock().advance(Duration.ofDays(40));
        app.getBean(WorkshopWalks.class).run(house.clock().instant());
        String effect = "/effects/workshop/" + id;
        assertThat(desk.page(house.guardian(), Role.GUARDIAN, effect))
                .contains("Nobody was asked both before it and after it");
        assertThat(desk.page(house.facilitator(), Role.FACILITATOR, "/pulse"))
                .contains("After Who we are: the same people again");
        assertThat(open(house.facilitator(), pulse, "workshop-" + id, 7)).hasStatus(302);
        long second = wave();
        answer(second, codes, 4, 2);
        app.getBean(Closing.class).close(second, house.clock().instant());

        for (String path : List.of(effect, "/pulse/" + second + "/results")) {
            assertThat(desk.page(house.guardian(), Role.GUARDIAN, path))
                    .contains(
                            "Moved further up among those invited than among people like them, by more than chance gives.",
                            " steps (about 30 pairs)",
                            "href=\"/measures/pulse-invited\"",
                            "<svg")
                    .doesNotContain("Nobody was asked both");
        }
        assertThat(desk.swedish(house.leader(), Role.LEADER, effect))
                .contains("Steg mer bland de inbjudna än bland dem som liknar dem, mer än slumpen ger.");
        assertThat(desk.page(like, Role.MEMBER, "/pulse/" + second + "/results"))
                .contains("invited to an arena", "Moved further up")
                .doesNotContain("Who we are");
        assertThat(desk.page(house.facilitator(), Role.FACILITATOR, "/pulse")).doesNotContain("workshop-" + id);
        assertIsNotComparedWhereItWasMovedInto(first, id);
    }

    /** Whose days were moved meanwhile, so that it began while people were asked. */
    private void assertIsNotComparedWhereItWasMovedInto(long first, long id) {
        LocalDate closed = app.getBean(Pulses.class)
                .findWave(first)
                .flatMap(Wave::closedOn)
                .orElseThrow();
        Member guardian = new Member(house.guardian(), Set.of(Role.MEMBER, Role.GUARDIAN));
        for (int late = 0; late <= 1; late++) {
            EffectSection.Subject moved =
                    new EffectSection.Subject("workshop", id, closed.plusDays(late), closed.plusDays(2), Set.of());
            assertThat(app.getBeansOfType(EffectSection.class).values().stream()
                            .flatMap(section -> section.findFor(moved, guardian, Locale.ENGLISH).stream())
                            .filter(shown -> shown.template().equals("pulse/beside"))
                            .map(shown -> shown.content().toString().contains("Nobody was asked both")))
                    .containsExactly(late == 0);
        }
    }

    private void assertIsOfferedToWhoArrangesIt(long pulse, long id, long draft) {
        assertThat(desk.page(house.facilitator(), Role.FACILITATOR, "/pulse"))
                .containsOnlyOnce("value=\"workshop-" + id + "\"")
                .contains("Before Who we are, ")
                .doesNotContain("workshop-" + draft, "Nobody knows");
        assertThat(desk.page(house.leader(), Role.FACILITATOR, "/pulse"))
                .as("somebody else's")
                .doesNotContain("Who we are");
        assertThat(open(house.leader(), pulse, "workshop-" + id, 5)).hasStatus(404);
        assertThat(open(house.facilitator(), pulse, "workshop-" + draft, 5)).hasStatus(404);
    }

    private PersonId somebodyAlike(long wave) {
        return asked.read(wave).groups().entrySet().stream()
                .filter(one -> one.getValue().equals(Invited.ALIKE))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Who came to a programme is nobody's business either: those who are in it are asked. */
    @Test
    void programmesAreAskedAroundToo() {
        long id = house.startedProgramme("Half a year", house.sales().subList(30, 54), 3);

        assertThat(app.getBeansOfType(InvitationSource.class).values())
                .filteredOn(source -> source.kind().equals("programme"))
                .singleElement()
                .satisfies(source -> assertThat(source.list(house.facilitator()))
                        .filteredOn(one -> one.id() == id)
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.people()).hasSize(24);
                            assertThat(one.first()).isEqualTo(house.today().plusDays(10));
                            assertThat(one.last()).isEqualTo(house.today().plusDays(24));
                        }));
    }

    private MvcTestResult open(PersonId who, long pulse, String around, int days) {
        LocalDate closes = house.today().plusDays(days);
        return app.getBean(MockMvcTester.class)
                .perform(post("/pulse/questionnaires/" + pulse + "/open")
                        .param("closes", closes.toString())
                        .param("asked", around)
                        .with(csrf())
                        .with(Visitors.with(who, Role.MEMBER, Role.FACILITATOR)));
    }

    private long wave() {
        return app.getBean(Pulses.class).listWaves().stream()
                .reduce((one, later) -> later)
                .orElseThrow()
                .id();
    }

    private Map<PersonId, String> answer(long wave, Map<PersonId, String> codes, int invited, int others) {
        Answering answering = app.getBean(Answering.class);
        Map<PersonId, String> used = new HashMap<>();
        asked.read(wave).groups().forEach((person, group) -> {
            Sheet sheet = answering.begin(
                    wave, person, codes.getOrDefault(person, ""), house.clock().instant());
            int point = group.equals(Invited.INVITED) ? invited : others;
            answering.answer(
                    sheet,
                    person,
                    PulseHouse.given(sheet, Map.of(), point),
                    house.clock().instant());
            used.put(person, sheet.code());
        });
        return used;
    }
}
