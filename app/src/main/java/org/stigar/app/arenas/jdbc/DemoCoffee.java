package org.stigar.app.arenas.jdbc;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.stigar.app.arenas.coffee.Cadence;
import org.stigar.app.arenas.coffee.CoffeeChoice;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.imports.Demo;
import org.stigar.app.people.People;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.arena.coffee.Mixing;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Coffee of last week and of this one for some of the demo's people and whoever can log in; once, without letters. */
final class DemoCoffee implements ApplicationRunner {

    /** One in so many joins. */
    private static final int SHARE = 20;

    private final Demo demo;
    private final People people;
    private final Coffees coffees;
    private final MeetingRows meetings;
    private final RoundMaking rounds;
    private final Clock clock;

    DemoCoffee(Demo demo, People people, Coffees coffees, MeetingRows meetings, RoundMaking rounds, Clock clock) {
        this.demo = demo;
        this.people = people;
        this.coffees = coffees;
        this.meetings = meetings;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!meetings.since(LocalDate.EPOCH).isEmpty()) {
            return;
        }
        List<PersonId> members = members();
        CoffeeChoice choice = new CoffeeChoice(Size.PAIRS, Cadence.WEEKLY, Set.of(Mixing.FUNCTION));
        members.forEach(person -> coffees.choose(person, choice));
        LocalDate monday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        rounds.make(monday.minusWeeks(1));
        rounds.make(monday);
        meetings.tellAll();
    }

    private List<PersonId> members() {
        List<PersonId> members = new ArrayList<>();
        demo.logIns().stream()
                .flatMap(logIn -> people.findByAddress(logIn.name()).stream())
                .map(Person::id)
                .forEach(members::add);
        List<Person> all = people.directory().people();
        for (int i = 0; i < all.size(); i += SHARE) {
            if (!members.contains(all.get(i).id())) {
                members.add(all.get(i).id());
            }
        }
        return members;
    }
}
