package org.stigar.app.changes.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.Measure;
import org.stigar.app.changes.Outline;
import org.stigar.app.imports.Demo;
import org.stigar.app.people.People;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Part;
import org.stigar.core.change.draft.Part.Trait;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.publish.Policy;

/** Drafts a change of the made-up company once, for its leader: a unit in several countries whose largest part becomes its own. */
final class DemoChange implements ApplicationRunner {

    private static final int AHEAD_DAYS = 60;
    private static final UnitId NEW = new UnitId("demo-own-unit");

    private final Demo demo;
    private final Changes changes;
    private final People people;
    private final Clock clock;

    DemoChange(Demo demo, Changes changes, People people, Clock clock) {
        this.demo = demo;
        this.changes = changes;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (changes.list().isEmpty()) {
            demo.logIns().stream()
                    .filter(logIn -> logIn.role() == Role.LEADER)
                    .flatMap(logIn -> people.findByAddress(logIn.name()).stream())
                    .findFirst()
                    .ifPresent(leader -> draft(leader.id()));
        }
    }

    private void draft(PersonId leader) {
        Instant now = clock.instant();
        Directory directory = people.directory();
        Structure structure = directory.at(now);
        Optional<UnitId> own = structure.findPrimaryUnit(leader);
        Optional<UnitId> above =
                own.flatMap(unit -> structure.unit(unit).parent()).or(() -> own);
        // First where the leader answers for it, else anywhere: a small company has few units that can be parted.
        Stream.concat(
                        structure.units().stream().filter(unit -> unit.parent().equals(above)),
                        structure.units().stream())
                .filter(unit -> unit.kind().isLine())
                .flatMap(unit -> steps(directory, structure, unit, now).stream())
                .findFirst()
                .ifPresent(steps -> changes.create(leader, outline(steps, now)));
    }

    private static Optional<List<Step>> steps(Directory directory, Structure structure, Unit unit, Instant now) {
        TreeSet<String> countries = new TreeSet<>();
        structure
                .primaryMembers(unit.id())
                .forEach(person ->
                        directory.findPerson(person).flatMap(Person::country).ifPresent(countries::add));
        return countries.stream()
                .map(country -> List.<Step>of(
                        new Step.Found(NEW, unit.name() + " " + country, UnitKind.TEAM, unit.parent()),
                        new Step.Split(unit.id(), new Part(Trait.COUNTRY, country), NEW)))
                .filter(steps -> Draft.of(directory, now, steps, Policy.DEFAULT_K)
                        .problems()
                        .isEmpty())
                .filter(steps -> countries.size() > 1)
                .findFirst();
    }

    private static Outline outline(List<Step> steps, Instant now) {
        return new Outline(
                "One unit for each country?",
                "Customers ask for one place to turn to. We also considered a weekly meeting of both countries instead.",
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(AHEAD_DAYS),
                steps,
                List.of(new Measure(
                        "Those who are parted lose the trails that carry the difficult cases.",
                        "A case meeting of both units every other week, for half a year",
                        "Heads of both units",
                        Optional.empty())));
    }
}
