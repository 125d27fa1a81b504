package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.journeys.JourneyNotes;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.Needs.Agreement;
import org.stigar.app.journeys.Needs.Change;
import org.stigar.app.journeys.Needs.Said;
import org.stigar.app.journeys.SeamMarks.Holding;
import org.stigar.app.journeys.SeamMarks.Mark;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.organisation.web.Works;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Signal;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** How journeys look, with all that can stand on their page; and that bad input is told where it is, in a browser. */
@AppTest
@TestPropertySource(properties = "test.app=journeys-look")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysLookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JourneyNotes notes;

    @Autowired
    private MutableClock clock;

    private PersonId reader = new PersonId("nobody");

    @BeforeAll
    void publishAQuarter() {
        Device.require();
        Works works = new Works(app);
        List<PersonId> sales = works.unit("Sales", 28);
        List<PersonId> delivery = works.unit("Delivery", 28);
        List<PersonId> support = works.unit("Support", 14);
        List<PersonId> finance = works.unit("Finance", 14);
        for (int i = 0; i < 14; i++) {
            works.walk(sales.get(i), delivery.get(i));
            works.walk(delivery.get(0), support.get(i));
        }
        for (int i = 0; i < 4; i++) {
            works.walk(delivery.get(i), support.get(i + 1));
        }
        works.walk(finance.get(0), sales.get(0));
        works.keep();
        reader = finance.get(13);
        Accounts accounts = app.getBean(Accounts.class);
        accounts.open(reader, Set.of(Role.GUARDIAN, Role.FACILITATOR));
        accounts.choosePassword(reader, Neighbourhood.PASSWORD);
        can(delivery.subList(0, 18), "Planning", "Planering");
        can(sales.subList(0, 18), "Public tenders", "Offentlig upphandling");
        app.getBean(Publishing.class).run(clock.instant());
        clock.advance(Duration.ofDays(7)); // the guardian's week
    }

    private void can(List<PersonId> people, String english, String swedish) {
        CompetenceId id =
                new CompetenceId("tag:" + english.toLowerCase(Locale.ROOT).replace(' ', '-'));
        List<Label> names = List.of(
                new Label(Locale.ENGLISH, Label.Use.PREFERRED, english),
                new Label(Locale.forLanguageTag("sv"), Label.Use.PREFERRED, swedish));
        app.getBean(CatalogueEditing.class).put(List.of(new Competence(id, CompetenceKind.TAG, names, List.of())));
        people.forEach(person -> app.getBean(Competences.class).claim(new Claim(person, id, Claim.Stance.CAN_HELP)));
    }

    @AfterEach
    void removeAll() {
        journeys.list().forEach(journey -> journeys.remove(journey.id(), journey.version()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void areReadableByEverybodyEverywhere(String language) {
        boolean isSwedish = language.equals("sv");
        List<String> names = isSwedish
                ? List.of("Teckna", "Leverera", "Fakturera", "Komma igång", "Förnya")
                : List.of("Sign", "Deliver", "Invoice", "Begin to use", "Renew");
        long id = journeys.create(isSwedish ? "Ny abonnent" : "New subscriber", draw(names));
        fill(id, names);
        notes.calls().ask(id, new Handover(names.get(1), names.get(3)), LocalDate.of(2026, 4, 10));
        String seam = "?from=" + names.get(0) + "&to=" + names.get(1);

        try (Device device = Device.open(port, language, Device.COMPUTER)) {
            device.go("/journeys");
            device.logIn(reader);
            device.find("main h1");
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("journeys", "/journeys");
            pages.put("journey", "/journeys/" + id);
            pages.put("journey-needs", "/journeys/" + id + "/needs");
            pages.put("journey-meeting", "/journeys/" + id + "/meeting");
            pages.put("journey-arena", "/journeys/" + id + "/arena" + seam);
            pages.put("journey-draw", "/journeys/" + id + "/draw");
            device.look(pages, language);

            device.go("/journeys/" + id);
            assertThat(device.count(".bridge-holds path")).isPositive();
            assertThat(device.count("svg .spark polyline")).isPositive();
            device.print("journey-" + language + "-print");
            assertThat(device.count("form button:not(.link)"))
                    .as("buttons are there, and not on paper")
                    .isPositive();
        }
    }

    /** A loop, a stage that nobody carries and signals of no stage: told where it is, and what was typed stays. */
    @Test
    void badInputIsToldWhereItIsAndNothingIsLost() {
        long id = journeys.create("Moving", draw(List.of("Sign", "Deliver", "Invoice", "Begin", "Renew")));
        try (Device device = Device.open(port, "en", Device.PHONE)) {
            device.withoutScripts();
            device.go("/journeys/" + id + "/draw");
            device.logIn(reader);
            device.find("#next-4").sendKeys("Sign");
            device.find("#units-4").clear();
            device.find("main form button.go").click();
            device.waitFor("A journey has no loop");
            assertThat(device.text("fieldset:nth-of-type(5) .fault")).contains("A journey has no loop");
            assertThat(device.find("#next-4").getDomProperty("value")).contains("Sign");
            device.assertNoScrollingSideways("a loop");
            device.find("#next-4").clear();
            device.find("main form button.go").click();
            device.waitFor("nobody yet");

            device.go("/journeys/" + id + "/signals");
            device.find("#table").sendKeys("stage,month,nps\nNowhere,2026-01,40\nSign,2026-02,41\n");
            device.find("main form button.go").click();
            device.waitFor("Line 2: The journey has no stage of that name");
            assertThat(device.find("#table").getDomProperty("value")).contains("Sign,2026-02,41");
            assertThat(notes.signals().list(id)).isEmpty();
            device.assertNoScrollingSideways("signals of no stage");
        }
    }

    private static Journey draw(List<String> names) {
        List<String> units = List.of("sales", "delivery", "finance", "support", "sales");
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            TreeSet<UnitId> by = new TreeSet<>(Set.of(new UnitId(units.get(i))));
            if (i == 1) {
                by.add(new UnitId("finance"));
            }
            stages.add(new Stage(names.get(i), by, List.of("Office"), List.of("Order (web)", "Letter")));
        }
        return new Journey(
                stages,
                List.of(
                        new Handover(names.get(0), names.get(1)),
                        new Handover(names.get(0), names.get(2)),
                        new Handover(names.get(1), names.get(3)),
                        new Handover(names.get(2), names.get(3)),
                        new Handover(names.get(3), names.get(4)),
                        new Handover(names.get(0), names.get(4))));
    }

    private void fill(long id, List<String> names) {
        List<Signal> signals = new ArrayList<>();
        for (int month = 0; month < 16; month++) {
            YearMonth at = YearMonth.of(2025, 1).plusMonths(month);
            signals.add(new Signal(names.get(0), at, Signal.Kind.NPS, 20 + month * 7 % 19));
            signals.add(new Signal(names.get(0), at, Signal.Kind.COMPLAINTS, 5 + month * 5 % 11));
            if (month != 7) {
                signals.add(new Signal(names.get(3), at, Signal.Kind.LEAD_TIME, 4.5 + month * 3 % 7));
            }
        }
        notes.signals().put(id, signals);
        notes.needs()
                .write(
                        id,
                        names.get(1),
                        List.of(
                                new Change(
                                        new UnitId("delivery"),
                                        "",
                                        "A day that holds, and somebody who calls when it does not."),
                                new Change(new UnitId("finance"), "", "One invoice that is right the first time.")));
        notes.needs().say(id, new Agreement(names.get(1), Said.DIFFERENTLY, LocalDate.of(2026, 4, 9)));
        notes.marks()
                .put(
                        id,
                        new Mark(
                                new Handover(names.get(2), names.get(3)),
                                Holding.BRITTLE,
                                "Sit together on Mondays.",
                                LocalDate.of(2026, 4, 9)));
    }
}
