package org.stigar.app.organisation.publish;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Role;
import org.stigar.app.imports.Demo;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.people.People;
import org.stigar.core.measure.Quarter;
import org.stigar.core.measure.Quarters;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

/**
 * Lets the leader of the made-up company answer for their unit and those above it, makes a task that several functions work on, and
 * publishes its last quarters.
 */
final class DemoFigures implements ApplicationRunner {

    private static final int QUARTERS = 8;

    /** One in so many of those along the customer's way works on the task. */
    private static final int SHARE = 3;

    private static final Set<String> FUNCTIONS = Set.of("sales", "onboarding", "delivery", "support", "billing");
    private static final UnitId TASK = new UnitId("task-welcome");

    private final Demo demo;
    private final LeaderRole role;
    private final Leaders leaders;
    private final People people;
    private final Publishing publishing;
    private final Clock clock;

    DemoFigures(Demo demo, LeaderRole role, Leaders leaders, People people, Publishing publishing, Clock clock) {
        this.demo = demo;
        this.role = role;
        this.leaders = leaders;
        this.people = people;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (leaders.all(today).isEmpty()) {
            Structure structure = people.structure(clock.instant());
            demo.logIns().stream()
                    .filter(logIn -> logIn.role() == Role.LEADER)
                    .flatMap(logIn -> people.findByAddress(logIn.name()).stream())
                    .map(Person::id)
                    .forEach(leader -> structure
                            .findPrimaryUnit(leader)
                            .map(unit -> structure.unit(unit).parent().orElse(unit))
                            .ifPresent(unit -> {
                                leaders.grant(new Leaders.Grant(leader, unit, today.plusYears(1)));
                                role.give(leader);
                                task(unit, structure, Quarters.calendarOf((int) today.toEpochDay()));
                            }));
        }
        publishing.startLast(QUARTERS);
    }

    /** Puts some people of each function, who have been here since the quarter before, into a project below a unit. */
    private void task(UnitId above, Structure now, Quarter quarter) {
        int before = Quarters.calendarOf(quarter.from() - 1).from();
        Instant begin =
                LocalDate.ofEpochDay(before).atStartOfDay(ZoneOffset.UTC).toInstant();
        Structure then = people.structure(begin);
        Validity validity = new Validity(begin, Validity.ALWAYS.until());
        Unit task = new Unit(TASK, "Welcoming new customers", UnitKind.PROJECT, Optional.of(above), validity);
        List<Membership> memberships = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Person person : people.directory().people()) {
            boolean stays = then.findPrimaryUnit(person.id()).isPresent()
                    && now.findPrimaryUnit(person.id()).isPresent();
            person.function()
                    .filter(FUNCTIONS::contains)
                    .filter(function -> stays)
                    .ifPresent(function -> {
                        if (seen.merge(function, 1, Integer::sum) % SHARE == 0) {
                            memberships.add(new Membership(person.id(), TASK, validity));
                        }
                    });
        }
        people.put(List.of(), List.of(task), memberships);
    }
}
