package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.arenas.workshop.plan.ArenaMemory;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.PersonId;

/** A workshop's day: rules, who is here, who is moved, what everybody answers, and what a group writes down; in a browser. */
@AppTest
class WorkshopDayStoryTest {

    private static final int GUESTS = 12;

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
    void runsTheDay(String tag) {
        Workshops workshops = app.getBean(Workshops.class);
        try (ArenaCast cast = new ArenaCast(app, WorkshopDayStoryTest.class, tag, "Guest", GUESTS);
                Device computer = Device.open(port, tag, Device.COMPUTER);
                Device phone = Device.open(port, tag, Device.PHONE)) {
            long id = draft(cast);
            PersonId visitor = visitor(cast, id, tag);
            computer.go("/workshops/" + id + "/plan");
            computer.logIn(cast.facilitator());
            rules(cast, computer);
            workshops.invite(
                    cast.facilitator(),
                    id,
                    workshops.own(cast.facilitator(), id).version(),
                    cast.clock().instant());
            Instant start =
                    workshops.own(cast.facilitator(), id).draft().timetable().startOf(0);
            cast.clock().moveTo(start.plus(Duration.ofMinutes(2)));
            workshops.arrived(id, visitor, Presence.HERE);
            cast.people().subList(1, GUESTS - 1).forEach(one -> workshops.arrived(id, one, Presence.HERE));

            phone.go("/workshops/" + id);
            phone.logIn(cast.people().get(0));
            phone.find("form[action$='/here'] button").click();
            phone.waitFor(cast.say("arenas.workshop.day.seen"));
            assertThat(phone.find(".now .timer").getText()).matches("1[78]:\\d\\d .+");
            phone.find("#answer1").sendKeys("Vi håller vad vi lovar.");
            phone.find("form[action$='/harvest'] button").click();
            phone.waitFor(cast.say("arenas.harvest.said.WRITTEN"));

            computer.go("/workshops/" + id + "/now");
            computer.waitFor(cast.say("arenas.now.here", GUESTS, GUESTS + 1));
            computer.find("form[action$='/now/move'] button.go").click();
            computer.waitFor(cast.say("arenas.now.here", GUESTS, GUESTS + 1));
            computer.find("details summary").click();
            computer.find("#links1").sendKeys("https://video.example.org/1");
            computer.find("form[action$='/now/links'] button").click();
            computer.find("a[href='https://video.example.org/1']");

            for (PersonId guest : cast.people().subList(1, GUESTS - 1)) { // of three groups, wherever they sit
                app.getBean(org.stigar.app.arenas.workshop.harvest.Harvest.class)
                        .write(id, 0, guest, "Something that " + guest.value().hashCode() + " says");
            }
            computer.go("/workshops/" + id + "/harvest");
            computer.find("form[action$='/open'] button").click();
            computer.waitFor("Vi håller vad vi lovar.");

            phone.go("/workshops/" + id + "/notes");
            phone.find("textarea[name=note]").sendKeys("Vi byter plats en dag.");
            phone.find("form[action$='/notes'] button").click();
            phone.waitFor("Vi byter plats en dag.");
            phone.look(
                    Map.of("workshop-day-on", "/workshops/" + id, "workshop-notes", "/workshops/" + id + "/notes"),
                    tag);
            look(cast, id, visitor, phone, computer, tag);
        }
    }

    private void look(ArenaCast cast, long id, PersonId visitor, Device phone, Device computer, String tag) {
        phone.look(
                Map.of("workshop-visit", "/visit/" + app.getBean(Visitors.class).renewSecret(visitor)), tag);

        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("workshop-now", "/workshops/" + id + "/now");
        pages.put("workshop-arrangers", "/workshops/" + id + "/arrangers");
        pages.put("workshop-harvest", "/workshops/" + id + "/harvest");
        pages.put("workshop-plan-rules", "/workshops/" + id + "/plan");
        pages.put(
                "workshop-meets",
                "/workshops/" + id + "/meets?one=" + cast.people().get(0).value() + "&other="
                        + cast.people().get(1).value());
        computer.look(pages, tag);
    }

    private void rules(ArenaCast cast, Device computer) {
        PersonId one = cast.people().get(0);
        Set<PersonPair> apart = app.getBean(ArenaMemory.class).apart(Set.copyOf(cast.people()));
        PersonId other = cast.people().subList(1, GUESTS).stream()
                .filter(someone -> !apart.contains(new PersonPair(one, someone))) // as the lot may have it
                .findFirst()
                .orElseThrow();
        computer.find("#rules details[open] input[value='" + one.value() + "']").click();
        computer.find("#rules input[name=person][value='" + other.value() + "']")
                .click();
        computer.find("#rules form[action$='/rules'] button").click();
        computer.find("#rules .rows li");
        computer.find("form[action$='/plan/start'] button").click();
        computer.find("form[action$='/plan/enough'] button").click();
        computer.find("form[action$='/invite'] button");
        assertThat(computer.find("#rules").getText()).doesNotContain(cast.say("arenas.rule.broken"));
        computer.find(".meets svg");
    }

    /** Lets somebody from outside take part, who facilitates. */
    private PersonId visitor(ArenaCast cast, long id, String tag) {
        return app.getBean(Visitors.class)
                .add(
                        cast.facilitator(),
                        id,
                        app.getBean(Workshops.class).own(cast.facilitator(), id).version(),
                        new Visitor("Gun Gäst", "gun@outside.example", Locale.forLanguageTag(tag)),
                        Part.FACILITATOR,
                        cast.clock().instant());
    }

    private long draft(ArenaCast cast) {
        Instant start = cast.clock()
                .instant()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(10))
                .plus(Duration.ofHours(9));
        Workshops workshops = app.getBean(Workshops.class);
        long id = workshops.create(
                cast.facilitator(),
                new Draft(
                        "Vad vi står för",
                        Purpose.VALUES,
                        "",
                        new Charter("", 0, LocalDate.of(2030, 1, 1)),
                        new Timetable(start, ZoneId.of("Europe/Stockholm"), 3, 20, 10, "Room 4"),
                        new Wishes(4, Mix.USUAL, 0, false)),
                cast.clock().instant());
        workshops.add(
                cast.facilitator(),
                id,
                workshops.own(cast.facilitator(), id).version(),
                cast.people(),
                Part.PARTICIPANT,
                cast.clock().instant());
        return id;
    }
}
