package org.stigar.app.effect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.arenas.programme.Cadence;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.ProgrammeDraft;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.programme.run.ProgrammeJob;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.arenas.workshop.outcome.WorkshopWalks;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.Outline;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.organisation.web.Works;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.WalkLog;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** A house of two departments and those who see figures, with a quarter that is published; workshops in groups of four. */
public record EffectHouse(
        ApplicationContext app,
        List<PersonId> sales,
        List<PersonId> delivery,
        PersonId facilitator,
        PersonId leader,
        PersonId guardian) {

    static final int EACH = 60;

    /** Jobs of the night stand still for good, as the clock is moved by months. */
    public static EffectHouse in(ApplicationContext app) {
        app.getBean("jobRunner", SmartLifecycle.class).stop();
        Works works = new Works(app);
        List<PersonId> sales = works.unit("Sales", EACH);
        List<PersonId> delivery = works.unit("Delivery", EACH);
        List<PersonId> legal = works.unit("Legal", 14);
        works.keep();
        function(app, sales, "Sales");
        function(app, delivery, "Delivery");
        EffectHouse house = new EffectHouse(app, sales, delivery, legal.get(0), legal.get(1), legal.get(2));
        Accounts accounts = app.getBean(Accounts.class);
        accounts.open(house.facilitator, Set.of(Role.FACILITATOR));
        accounts.open(house.guardian, Set.of(Role.GUARDIAN));
        accounts.open(house.leader, Set.of());
        app.getBean(LeaderRole.class).give(house.leader);
        app.getBean(Publishing.class).run(house.clock().instant());
        return house;
    }

    /** People are compared within their function, so that what is done in one department makes no difference to the other's figures. */
    private static void function(ApplicationContext app, List<PersonId> people, String function) {
        app.getBean(People.class)
                .put(
                        people.stream()
                                .map(id -> Person.builder(id)
                                        .name(function + " " + id.value())
                                        .function(function)
                                        .build())
                                .toList(),
                        List.of(),
                        List.of());
    }

    public MutableClock clock() {
        return app.getBean(MutableClock.class);
    }

    /** Holds a workshop two days from now: everybody is invited, these come, and its walks are written. Returns its address. */
    public String workshop(String title, List<PersonId> invited, List<PersonId> come) {
        Instant now = clock().instant();
        Workshops workshops = app.getBean(Workshops.class);
        Draft draft = new Draft(
                title,
                Purpose.COMPETENCE,
                "",
                new Charter("Sue", 120, LocalDate.parse("2027-12-31")),
                new Timetable(now.plus(Duration.ofDays(2)), ZoneId.of("Europe/Stockholm"), 1, 45, 0, "Room 1"),
                new Wishes(4, new Mix(Map.of(Attribute.COUNTRY, 1), 1), 0, false));
        long id = workshops.create(facilitator, draft, now);
        workshops.add(facilitator, id, 0, invited, Part.PARTICIPANT, now);
        List<List<PersonId>> groups = new ArrayList<>();
        for (int from = 0; from < invited.size(); from += 4) {
            groups.add(invited.subList(from, Math.min(from + 4, invited.size())));
        }
        workshops.keep(facilitator, id, version(id), new Grouping(List.of(new Sitting(groups))));
        workshops.invite(facilitator, id, version(id), now);
        clock().moveTo(draft.timetable().start());
        for (PersonId person : come) {
            assertThat(app.getBean(MockMvcTester.class)
                            .perform(post("/workshops/" + id + "/here")
                                    .with(Visitors.member(person))
                                    .with(csrf())))
                    .hasStatus(302);
        }
        clock().advance(Duration.ofDays(2));
        app.getBean(WorkshopWalks.class).run(clock().instant());
        return "/effects/workshop/" + id;
    }

    /**
     * Runs a programme of weekly meetings from ten days from now on until it is over: to each meeting these come, the first one's first.
     * Returns its address.
     */
    public String programme(String title, List<PersonId> members, List<List<PersonId>> come) {
        Programmes programmes = app.getBean(Programmes.class);
        long id = startedProgramme(title, members, come.size());
        for (int number = 1; number <= come.size(); number++) {
            meet(id, number, come.get(number - 1));
        }
        clock().advance(Duration.ofDays(7));
        work();
        assertThat(programmes.findOver(id)).isPresent();
        return "/effects/programme/" + id;
    }

    /** Lets Delivery become a part of Sales two days from now, as if it had been announced by two keys a week ago. Returns its address. */
    public String change(String title) {
        LocalDate from = today().plusDays(2);
        long id = app.getBean(Changes.class)
                .create(
                        leader,
                        new Outline(
                                title,
                                "",
                                from,
                                List.of(new Step.Merge(new UnitId("delivery"), new UnitId("sales"))),
                                List.of()));
        app.getBean(JdbcClient.class)
                .sql("update change set announced_at = :at where id = :id")
                .param("at", clock().instant().minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        clock().advance(Duration.ofDays(4));
        return "/effects/change/" + id;
    }

    /** Makes and starts a programme of weekly meetings from ten days from now on, and returns its id. */
    long startedProgramme(String title, List<PersonId> members, int meetings) {
        Instant now = clock().instant();
        Programmes programmes = app.getBean(Programmes.class);
        Draft meeting = new Draft(
                title,
                Purpose.COMPETENCE,
                "",
                new Charter("Sue", 120, LocalDate.parse("2027-12-31")),
                new Timetable(now.plus(Duration.ofDays(10)), ZoneId.of("Europe/Stockholm"), 1, 45, 0, "Room 1"),
                new Wishes(4, new Mix(Map.of(Attribute.COUNTRY, 1), 1), 0, false));
        long id = programmes.create(
                facilitator,
                new ProgrammeDraft(meeting, Cadence.WEEKLY, meetings, OptionalInt.empty(), List.of()),
                now);
        programmes.add(facilitator, id, 0, members, Part.PARTICIPANT);
        programmes.start(facilitator, id, programmes.own(facilitator, id).version(), now);
        return id;
    }

    /** Holds a meeting of a programme, and returns the id of its workshop. */
    long meet(long programme, int number, List<PersonId> come) {
        Instant start = own(programme).draft().startOf(number);
        clock().moveTo(start.minus(Duration.ofDays(3)));
        work();
        long workshop = own(programme).findMade(number).orElseThrow().workshop();
        clock().moveTo(start);
        come.forEach(one -> app.getBean(Workshops.class).arrived(workshop, one, Presence.HERE));
        clock().advance(Duration.ofDays(2));
        work();
        return workshop;
    }

    Programme own(long programme) {
        return app.getBean(Programmes.class).own(facilitator, programme);
    }

    private void work() {
        app.getBean(WorkshopWalks.class).run(clock().instant());
        app.getBean(ProgrammeJob.class).run(clock().instant());
    }

    private int version(long id) {
        return app.getBean(Workshops.class).own(facilitator, id).version();
    }

    /** Lets each of some walk a trail with the one so many further on, today. */
    public void walk(List<PersonId> people, int further) {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            walks.add(walk(people.get(i), people.get((i + further) % people.size()), clock().instant()));
        }
        app.getBean(WalkLog.class).append(walks);
    }

    /** Tells late of walks of many people with others on a day: of each with the next so many. */
    void tellLate(List<PersonId> people, LocalDate day, int trails) {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (int further = 5; further < 5 + trails; further++) {
                walks.add(walk(
                        people.get(i),
                        people.get((i + further) % people.size()),
                        day.atTime(9, 0).toInstant(ZoneOffset.UTC)));
            }
        }
        app.getBean(WalkLog.class).append(walks);
    }

    /** Writes down a promise of each to the one so many further on, as of now; its last day is in a fortnight. */
    void promise(List<PersonId> people, int further, String state) {
        Pseudonyms pseudonyms = app.getBean(Pseudonyms.class);
        for (int i = 0; i < people.size(); i++) {
            app.getBean(JdbcClient.class)
                    .sql("""
                            insert into promise (id, ask_id, maker, other, task, made_at, due, state)
                            values (:id, :id, :maker, :other, 'Look at it together', :at, :due, :state)
                            """)
                    .param("id", ThreadLocalRandom.current().nextLong(1, 1L << 53))
                    .param("maker", pseudonyms.of(people.get(i)).bytes())
                    .param(
                            "other",
                            pseudonyms
                                    .of(people.get((i + further) % people.size()))
                                    .bytes())
                    .param("at", clock().instant().atOffset(ZoneOffset.UTC))
                    .param("due", today().plusDays(14))
                    .param("state", state)
                    .update();
        }
    }

    private static Walk walk(PersonId one, PersonId other, Instant at) {
        return new Walk(
                at,
                List.of(one, other),
                2,
                WalkKind.WORK,
                Occasion.OWN,
                WalkSource.DECLARED,
                Optional.empty(),
                Optional.empty());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), ZoneOffset.UTC);
    }
}
