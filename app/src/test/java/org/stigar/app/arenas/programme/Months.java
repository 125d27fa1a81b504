package org.stigar.app.arenas.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.arenas.programme.run.ProgrammeJob;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.arenas.workshop.outcome.WorkshopWalks;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** A facilitator, some people, and the months of a programme, for tests through the pages. */
final class Months {

    final PersonId fay;
    final List<PersonId> people = new ArrayList<>();
    private final ApplicationContext app;
    private final MockMvcTester browser;
    private final MutableClock clock;
    private final Instant before;

    Months(ApplicationContext app, String name, int count) {
        this.app = app;
        browser = app.getBean(MockMvcTester.class);
        clock = app.getBean(MutableClock.class);
        before = clock.instant();
        fay = new PersonId(name + "-fay");
        List<Person> all = new ArrayList<>();
        all.add(person(fay, "Fay", "SE", "people"));
        for (int i = 0; i < count; i++) {
            PersonId id = new PersonId(name + "-" + i);
            people.add(id);
            all.add(person(id, "Leader " + (char) ('A' + i), i % 2 == 0 ? "SE" : "PL", i % 3 == 0 ? "sales" : "it"));
        }
        app.getBean(People.class).put(all, List.of(), List.of());
    }

    private static Person person(PersonId id, String name, String country, String function) {
        return Person.builder(id)
                .name(name)
                .addresses(List.of(id.value() + "@example.org"))
                .country(country)
                .function(function)
                .build();
    }

    void leave() {
        clock.moveTo(before);
        Erasure erasure = app.getBean(Erasure.class);
        people.forEach(erasure::erase);
        erasure.erase(fay);
    }

    Map<String, String> form(Map<String, String> others) {
        Map<String, String> form = new HashMap<>(Map.of(
                "title", "Leaders together",
                "purpose", "COMPETENCE",
                "sponsor", "Sue",
                "minutesAMonth", "240",
                "time", "10:00",
                "zone", "Europe/Stockholm",
                "rounds", "2",
                "minutes", "20",
                "pause", "5",
                "size", "4"));
        form.put("cadence", "WEEKLY");
        form.put("meetings", "6");
        form.put("themes", "What we stand for\n\nThe seam");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        form.put("day", today.plusDays(10).toString());
        form.put("until", today.plusDays(200).toString());
        for (String one : List.of("COUNTRY", "FUNCTION", "ROLE", "LEVEL", "UNIT", "EXPERIENCE", "NEW")) {
            form.put("mix." + one, "1");
        }
        form.putAll(others);
        return form;
    }

    /** Makes a programme for everybody, and starts it. */
    long started(Map<String, String> others) {
        long id = created(others);
        join(id, people);
        send(fay, Role.FACILITATOR, "/programmes/" + id + "/start", Map.of("version", version(id)));
        return id;
    }

    long created(Map<String, String> others) {
        String next = browser.perform(params(request("/programmes", fay, Role.FACILITATOR), form(others)))
                .getResponse()
                .getRedirectedUrl();
        assertThat(next).matches("/programmes/\\d+");
        return Long.parseLong(String.valueOf(next).replaceAll("\\D", ""));
    }

    void join(long id, Collection<PersonId> who) {
        String list = String.join("\n", who.stream().map(PersonId::value).toList());
        send(fay, Role.FACILITATOR, "/programmes/" + id + "/people", Map.of("version", version(id), "list", list));
    }

    Programme own(long id) {
        return app.getBean(Programmes.class).own(fay, id);
    }

    String version(long id) {
        return Integer.toString(own(id).version());
    }

    /** Runs what runs by the clock, some days before a meeting. */
    void ahead(long id, int number, int days) {
        clock.moveTo(own(id).draft().startOf(number).minus(Duration.ofDays(days)));
        work();
    }

    void work() {
        app.getBean(WorkshopWalks.class).run(clock.instant());
        app.getBean(ProgrammeJob.class).run(clock.instant());
    }

    Workshop workshop(long id, int number) {
        return app.getBean(Workshops.class)
                .own(fay, own(id).findMade(number).orElseThrow().workshop());
    }

    /** Lets some come to a meeting, and some days pass. */
    void held(long id, int number, Collection<PersonId> here, int days) {
        Workshop workshop = workshop(id, number);
        here.forEach(one -> app.getBean(Workshops.class).arrived(workshop.id(), one, Presence.HERE));
        clock.moveTo(workshop.draft().timetable().end().plus(Duration.ofDays(days)));
        work();
    }

    void send(PersonId who, Role role, String path, Map<String, String> form) {
        assertThat(answer(who, role, path, form)).hasStatus(302);
    }

    MvcTestResult answer(PersonId who, Role role, String path, Map<String, String> form) {
        return browser.perform(params(request(path, who, role), form));
    }

    private static MockHttpServletRequestBuilder params(
            MockHttpServletRequestBuilder request, Map<String, String> form) {
        form.forEach(request::param);
        return request;
    }

    private static MockHttpServletRequestBuilder request(String path, PersonId who, Role role) {
        return post(path).with(as(who, role)).with(csrf()).locale(Locale.ENGLISH);
    }

    String page(PersonId who, Role role, String path) {
        return text(browser.perform(get(path).with(as(who, role)).locale(Locale.ENGLISH)));
    }

    int status(PersonId who, Role role, String path) {
        return browser.perform(get(path).with(as(who, role))).getResponse().getStatus();
    }

    private static RequestPostProcessor as(PersonId who, Role role) {
        return role == Role.MEMBER ? Visitors.member(who) : Visitors.with(who, Role.MEMBER, role);
    }
}
