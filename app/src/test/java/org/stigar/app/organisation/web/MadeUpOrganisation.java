package org.stigar.app.organisation.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.app.pulse.PulseItem;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.run.Answering;
import org.stigar.app.pulse.run.Closing;
import org.stigar.app.pulse.run.Opening;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;
import org.stigar.demo.MadeUpCompany;

/**
 * A made-up company in an app of its own, on the day after its guardian's week for the third quarter of 2026: two quarters are
 * published, with its reorganisation in the first.
 */
public final class MadeUpOrganisation {

    static final String QUARTER = "2026-Q3";

    private static final Instant AFTER_SPRING = Instant.parse("2026-07-02T06:00:00Z");
    private static final Instant AFTER_SUMMER = Instant.parse("2026-10-02T06:00:00Z");
    private static final LocalDate AFTER_FIRST = LocalDate.of(2025, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 2);
    private static final LocalDate LONG = LocalDate.of(2027, 6, 30);
    private static final int WALKS_AT_A_TIME = 50_000;
    private static final long PAUSE_NANOS = 10_000_000;

    private final ApplicationContext app;
    private final Structure structure;
    private final List<PersonId> managers;
    private final PersonId guardian;

    private MadeUpOrganisation(ApplicationContext app, Directory directory) {
        this.app = app;
        structure = directory.at(AFTER_SUMMER);
        List<Person> there = directory.people().stream()
                .filter(person -> structure.findPrimaryUnit(person.id()).isPresent())
                .filter(person ->
                        directory.at(AFTER_SPRING).findPrimaryUnit(person.id()).isPresent())
                .sorted(Comparator.comparing(Person::id))
                .toList();
        managers = there.stream()
                .sorted(Comparator.comparing(
                        person -> person.level().filter("manager"::equals).isEmpty()))
                .map(Person::id)
                .toList();
        guardian = there.get(there.size() - 1).id();
    }

    /** Makes it, or finds it where an earlier test has made it in the same app. */
    public static MadeUpOrganisation of(ApplicationContext app, int people) {
        MadeUpCompany company = MadeUpCompany.of(people, MadeUpCompany.DEFAULT_SEED);
        MadeUpOrganisation made = new MadeUpOrganisation(app, company.directory());
        if (app.getBean(People.class).directory().people().isEmpty()) {
            made.settle(company);
        }
        return made;
    }

    /** The first of two who answer for a unit: for the one above their own. */
    public PersonId leader() {
        return managers.get(0);
    }

    /** The other, who answers for the top of the company's other branch, if it has one. */
    PersonId otherLeader() {
        return managers.stream()
                .filter(person -> !person.equals(leader()) && !person.equals(guardian))
                .filter(person -> !unitOf(person).equals(unitOf(leader())))
                .findFirst()
                .orElseThrow();
    }

    public PersonId guardian() {
        return guardian;
    }

    public Structure structure() {
        return structure;
    }

    private UnitId unitOf(PersonId person) {
        UnitId own = structure.findPrimaryUnit(person).orElseThrow();
        return structure.unit(own).parent().orElse(own);
    }

    /**
     * The jobs of the night stand still for good: the clock is moved to and fro, and one would publish what is half there, or fit openness
     * anew between two publications that are compared.
     */
    private void settle(MadeUpCompany company) {
        app.getBean("jobRunner", SmartLifecycle.class).stop();
        Directory directory = company.directory();
        app.getBean(MutableClock.class).moveTo(AFTER_SUMMER);
        app.getBean(People.class).put(directory.people(), directory.units(), directory.memberships());
        List<Walk> some = new ArrayList<>();
        company.forEachWalk(walk -> {
            some.add(declared(walk));
            if (some.size() == WALKS_AT_A_TIME) {
                append(some);
            }
        });
        append(some);
        app.getBean(Accounts.class).open(guardian, Set.of(Role.GUARDIAN));
        for (PersonId person : List.of(leader(), otherLeader())) {
            app.getBean(Accounts.class).open(person, Set.of());
            app.getBean(LeaderRole.class).give(person);
            app.getBean(Leaders.class).grant(new Leaders.Grant(person, unitOf(person), LONG));
        }
        publish();
    }

    /** Publishes the two quarters, and waits until leaders see them. */
    void publish() {
        publish(List.of(AFTER_SPRING, AFTER_SUMMER));
    }

    private void publish(List<Instant> quarterEnds) {
        MutableClock clock = app.getBean(MutableClock.class);
        for (Instant at : quarterEnds) {
            clock.moveTo(at);
            publish(app.getBean(Publishing.class), at);
        }
        clock.advance(Duration.ofDays(8));
    }

    private static void publish(Publishing publishing, Instant at) {
        do {
            publishing.run(at);
            while (publishing.findState().isPresent()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } while (publishing.findDue().isPresent());
    }

    /** Forgets what was published, and publishes the two quarters as the trails are now. */
    void publishAnew() {
        forget();
        publish();
    }

    /** Asks everybody a pulse, unless it was asked, and publishes what they say: as chance has it, each by themselves. */
    void askPulse() {
        Pulses pulses = app.getBean(Pulses.class);
        if (!pulses.listWaves().isEmpty()) {
            return;
        }
        Instant now = app.getBean(MutableClock.class).instant();
        managers.forEach(person -> {
            if (app.getBean(Accounts.class).findRoles(person).isEmpty()) {
                app.getBean(Accounts.class).open(person, Set.of());
            }
        });
        long pulse = pulses.create("Working together", "", Pulse.Mode.ANONYMOUS, PulseItem.ready());
        LocalDate closes = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(7);
        long wave = app.getBean(Opening.class).open(pulse, closes, now);
        Answering answering = app.getBean(Answering.class);
        for (int i = 0; i < managers.size(); i++) {
            if (answering.list(managers.get(i)).isEmpty()) {
                continue;
            }
            Answering.Sheet sheet = answering.begin(wave, managers.get(i), "", now);
            answering.answer(
                    sheet, managers.get(i), PulseHouse.given(sheet, Map.of("reach", 1 + i % 5), 1 + i % 3), now);
        }
        app.getBean(Closing.class).close(wave, now);
    }

    /** Returns the waves of which something is published. */
    List<Long> pulses() {
        return app.getBean(Pulses.class).listPublished().stream().map(Wave::id).toList();
    }

    /** Forgets what was published, and publishes each of the company's eight quarters as it ends. */
    void publishAll() {
        forget();
        app.getBean(JdbcClient.class)
                .sql("update leader_unit set sees_from = null")
                .update();
        publish(Stream.iterate(AFTER_FIRST, end -> !end.isAfter(LAST), end -> end.plusMonths(3))
                .map(end -> end.atTime(6, 0).toInstant(ZoneOffset.UTC))
                .toList());
    }

    private void forget() {
        app.getBean(JdbcClient.class).sql("delete from publication").update();
        app.getBean(JdbcClient.class).sql("delete from cohort_member").update();
        app.getBean(JdbcClient.class).sql("delete from task_member").update();
        app.getBean(JdbcClient.class).sql("delete from carrier_member").update();
    }

    private void append(List<Walk> some) {
        app.getBean(WalkLog.class).append(some);
        some.clear();
    }

    /** What calendars and chats tell, as if people had noted it themselves. */
    private static Walk declared(Walk walk) {
        return new Walk(
                walk.at(),
                walk.participants(),
                walk.gathering(),
                walk.kind() == WalkKind.MEETING || walk.kind() == WalkKind.MESSAGE ? WalkKind.DECLARED : walk.kind(),
                walk.occasion(),
                WalkSource.DECLARED,
                walk.sourceId(),
                walk.help().map(help -> new Help(help.helper(), List.of(), help.word())));
    }
}
