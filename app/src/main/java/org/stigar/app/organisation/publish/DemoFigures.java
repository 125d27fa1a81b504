package org.stigar.app.organisation.publish;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Role;
import org.stigar.app.imports.Demo;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.Structure;

/** Lets the leader of the made-up company answer for their unit and those above it, and publishes its last quarter. */
final class DemoFigures implements ApplicationRunner {

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
                            }));
        }
        publishing.start();
    }
}
