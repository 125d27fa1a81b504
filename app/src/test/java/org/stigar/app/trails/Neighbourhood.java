package org.stigar.app.trails;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** People of one test class in the app that all test classes share: their ids begin with its name. */
public final class Neighbourhood {

    /** The password of who has an account here. */
    public static final String PASSWORD = "a mossy stone";

    private static final WalkSource CALENDAR = new WalkSource("calendar");

    private final ApplicationContext app;
    private final String prefix;

    public Neighbourhood(ApplicationContext app, Class<?> test) {
        this.app = app;
        prefix = test.getSimpleName().toLowerCase(Locale.ROOT) + "-";
    }

    /** Adds somebody in Sweden with an account, in a unit of this name. */
    public PersonId member(String name, String unitName) {
        PersonId id = person(name, unitName);
        Accounts accounts = app.getBean(Accounts.class);
        accounts.open(id, Set.of());
        accounts.choosePassword(id, PASSWORD);
        return id;
    }

    /** Adds somebody in Sweden without an account. */
    public PersonId person(String name, String unitName) {
        PersonId id = new PersonId(prefix + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        Unit unit = unit(unitName);
        people().put(
                        List.of(Person.builder(id).name(name).country("SE").build()),
                        List.of(unit),
                        List.of(new Membership(id, unit.id(), Validity.ALWAYS)));
        return id;
    }

    /** Lets two people meet, as a calendar tells, so many days before now. */
    public void met(PersonId one, PersonId other, int... daysAgo) {
        log(one, other, CALENDAR, WalkKind.MEETING, daysAgo);
    }

    private void log(PersonId one, PersonId other, WalkSource source, WalkKind kind, int... daysAgo) {
        append(Arrays.stream(daysAgo)
                .mapToObj(days -> walk(one, other, source, kind, days))
                .toList());
    }

    private Walk walk(PersonId one, PersonId other, WalkSource source, WalkKind kind, int daysAgo) {
        return Walk.of(now().minus(Duration.ofDays(daysAgo)), List.of(one, other), kind, Occasion.OWN, source);
    }

    private void append(List<Walk> walks) {
        app.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> app.getBean(WalkLog.class).append(walks));
    }

    private Unit unit(String name) {
        return new Unit(new UnitId(prefix + name), name, UnitKind.TEAM, Optional.empty(), Validity.ALWAYS);
    }

    /** Lets one draw a line to the other, who says yes. */
    public void trail(PersonId one, PersonId other, String carries) {
        DrawnLine line = drawing().draw(one, other, carries, AgreedRhythm.MONTHLY, now());
        drawing().answer(other, line.id(), Trails.Answer.YES, now());
    }

    /** Makes a trail that grows over: logged by hand every tenth day, and silent for between two and four times as long. */
    public void fading(PersonId one, PersonId other) {
        log(one, other, WalkSource.DECLARED, WalkKind.DECLARED, 35, 45, 55, 65, 75, 85, 95);
    }

    /** Gives somebody so many trails at once, into twenty units. */
    public void crowd(PersonId one, int count) {
        List<Person> others = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            units.add(unit("Unit " + i));
        }
        for (int i = 0; i < count; i++) {
            PersonId id = new PersonId(prefix + "crowd-" + i);
            others.add(Person.builder(id).name("Person " + i).country("FI").build());
            memberships.add(new Membership(id, units.get(i * i % units.size()).id(), Validity.ALWAYS));
            for (int walk = 0; walk < 1 + i % 5; walk++) {
                walks.add(walk(one, id, CALENDAR, WalkKind.MEETING, i * 37 % 110 + walk * 7));
            }
        }
        people().put(others, units, memberships);
        append(walks);
    }

    public Drawing drawing() {
        return app.getBean(Drawing.class);
    }

    public Trails trails() {
        return app.getBean(Trails.class);
    }

    public Participation participation() {
        return app.getBean(Participation.class);
    }

    public People people() {
        return app.getBean(People.class);
    }

    public Instant now() {
        return app.getBean(Clock.class).instant();
    }
}
