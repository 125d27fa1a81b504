package org.stigar.app.arenas.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.plan.Planning;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.arena.problem.Mix;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** An organiser, those who take part, and a workshop of theirs, for tests that begin where one is planned. */
final class WorkshopCast {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ApplicationContext app;
    private final PersonId organiser;
    private final List<PersonId> people = new ArrayList<>();
    private final Instant before;

    WorkshopCast(ApplicationContext app, String name, int count) {
        this.app = app;
        before = clock().instant();
        organiser = new PersonId(name + "-fay");
        List<Person> all = new ArrayList<>();
        all.add(Person.builder(organiser)
                .name("Fay")
                .addresses(List.of(organiser.value() + "@example.org"))
                .build());
        for (int i = 0; i < count; i++) {
            PersonId id = new PersonId(name + "-" + (10 + i));
            people.add(id);
            all.add(Person.builder(id)
                    .name("Guest " + (char) ('A' + i))
                    .addresses(List.of(id.value() + "@example.org"))
                    .country(i % 2 == 0 ? "SE" : "PL")
                    .zone(ZoneId.of("Europe/Stockholm"))
                    .build());
        }
        app.getBean(People.class).put(all, List.of(), List.of());
    }

    MutableClock clock() {
        return app.getBean(MutableClock.class);
    }

    Workshops workshops() {
        return app.getBean(Workshops.class);
    }

    PersonId organiser() {
        return organiser;
    }

    List<PersonId> people() {
        return people;
    }

    /** Puts the clock back, and erases everybody. */
    void leave() {
        clock().moveTo(before);
        Erasure erasure = app.getBean(Erasure.class);
        people.forEach(erasure::erase);
        erasure.erase(organiser);
    }

    /** Returns a draft with everybody in it: 20 minutes a round, 10 between, in groups of about four, ten days ahead at nine UTC. */
    long draft(int rounds) {
        Instant start =
                before.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(10)).plus(Duration.ofHours(9));
        Charter charter = new Charter("", 0, LocalDate.of(2030, 1, 1));
        Timetable timetable = new Timetable(start, ZoneId.of("Europe/Stockholm"), rounds, 20, 10, "");
        Draft draft =
                new Draft("Who we are", Purpose.VALUES, "", charter, timetable, new Wishes(4, Mix.USUAL, 0, false));
        long id = workshops().create(organiser, draft, before);
        workshops().add(organiser, id, version(id), people, Part.PARTICIPANT, before);
        return id;
    }

    /** Returns a workshop that is planned, and to which everybody is invited. */
    long invited(int rounds) {
        long id = draft(rounds);
        plan(id);
        workshops().invite(organiser, id, version(id), before);
        return id;
    }

    void plan(long id) {
        planning().start(workshop(id));
        planning().enough(id);
        planned(id);
        assertThat(planning().findEnded(id).orElseThrow().isOutdated()).isFalse();
    }

    /** Waits until it is planned. */
    void planned(long id) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (planning().findState(id).isPresent()) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(10_000_000);
        }
    }

    Planning planning() {
        return app.getBean(Planning.class);
    }

    Workshop workshop(long id) {
        return workshops().own(organiser, id);
    }

    int version(long id) {
        return workshop(id).version();
    }

    List<PersonId> group(long id, int round, int group) {
        return workshop(id).plan().orElseThrow().rounds().get(round).groups().get(group);
    }

    /** Moves the clock to so many minutes after a round begins. */
    void moveTo(long id, int round, int minutes) {
        clock().moveTo(workshop(id).draft().timetable().startOf(round).plus(Duration.ofMinutes(minutes)));
    }

    String organisers(String path) {
        return text(show(organiser, path));
    }

    String page(PersonId who, String path) {
        return text(show(who, path));
    }

    MvcTestResult show(PersonId who, String path) {
        return browser().perform(get(path).with(as(who)).locale(Locale.ENGLISH));
    }

    MvcTestResult send(PersonId who, String path, Map<String, String> form) {
        MockHttpServletRequestBuilder request =
                post(path).with(as(who)).with(csrf()).locale(Locale.ENGLISH);
        form.forEach((name, value) -> request.param(name, value.split("\\|", -1)));
        return browser().perform(request);
    }

    private MockMvcTester browser() {
        return app.getBean(MockMvcTester.class);
    }

    private RequestPostProcessor as(PersonId who) {
        return who.equals(organiser) ? Visitors.with(who, Role.MEMBER, Role.FACILITATOR) : Visitors.member(who);
    }
}
