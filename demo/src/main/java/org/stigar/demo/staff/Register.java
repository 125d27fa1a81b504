package org.stigar.demo.staff;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.stigar.core.change.Move;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.Validity;
import org.stigar.core.people.WorkingHours;

/**
 * The staff as a directory: people with ids and names, units with names, memberships over time, and the moves of the
 * reorganisation.
 *
 * <p>The line has business areas, departments and teams; everybody's one home is a team, or a department without teams.
 * Units of the second company end with the merger, and new ones of the same people begin under the first company's
 * departments. Units founded by the reorganisation exist from four weeks before it, so that moves into them can be tried
 * out before they happen.
 */
public final class Register {

    private static final Instant MERGER = CompanyDates.startOf(CompanyDates.MERGER);
    private static final Instant CHANGE = CompanyDates.startOf(CompanyDates.REORGANISATION);
    private static final WorkingHours[] HOURS = {
        WorkingHours.OFFICE,
        new WorkingHours(LocalTime.of(7, 0), LocalTime.of(16, 0)),
        new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
    };

    private final Staff staff;
    private final Chance chance;
    private final int idWidth;
    private final List<PersonId> ids = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final Line line;
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    /** Writes the staff down. Names are drawn from the seed. */
    public Register(Staff staff, long seed) {
        this.staff = staff;
        chance = new Chance(seed).branch(12);
        idWidth = Math.max(4, Integer.toString(staff.size()).length());
        for (int person = 0; person < staff.size(); person++) {
            addPerson(person);
        }
        line = new Line(staff);
        for (int person = 0; person < staff.size(); person++) {
            addHomes(person);
        }
        staff.projects().forEach(this::addProject);
    }

    /** Returns the directory. */
    public Directory directory() {
        return new Directory(people, line.units(), memberships);
    }

    /** Returns everybody's id by number. */
    public List<PersonId> ids() {
        return List.copyOf(ids);
    }

    /** Returns who moves where in the reorganisation, in the order of the ids. */
    public List<Move> moves() {
        return List.copyOf(moves);
    }

    private void addPerson(int number) {
        String digits = Integer.toString(number + 1);
        PersonId id = new PersonId("p" + "0".repeat(idWidth - digits.length()) + digits);
        Home home = staff.homes().get(staff.homeBefore(number));
        Place place = staff.place(number);
        String name = MadeUpNames.of(place.country(), chance);
        boolean isManager = number == home.first();
        int draw = chance.below(10);
        String level = isManager ? "manager" : draw < 5 ? "member" : draw < 8 ? "senior" : "lead";
        int rarity = chance.below(6);
        ids.add(id);
        people.add(Person.builder(id)
                .name(name)
                .addresses(List.of(id.value() + "@bjorkstig.example"))
                .languages(place.languages())
                .country(place.country())
                .city(place.city())
                .zone(place.zone())
                .hours(HOURS[Math.max(0, chance.below(5) - 2)])
                .function(home.function().label())
                .role(home.function().roles().get(rarity < 3 ? 0 : rarity < 5 ? 1 : 2))
                .level(level)
                .build());
    }

    private void addHomes(int person) {
        int before = staff.homeBefore(person);
        int after = staff.homeAfter(person);
        Instant joined = staff.joined(person) == 0 ? Instant.MIN : CompanyDates.startOf(staff.joined(person));
        Instant left = staff.left(person) == CompanyDates.DAYS ? Instant.MAX : CompanyDates.startOf(staff.left(person));
        Instant change = before == after ? Instant.MAX : CHANGE;
        Instant renamed = line.findLate(before).isPresent() ? MERGER : Instant.MAX;
        line.findEarly(before).ifPresent(unit -> addMembership(person, unit, joined, min(left, min(renamed, change))));
        line.findLate(before).ifPresent(unit -> addMembership(person, unit, max(joined, MERGER), min(left, change)));
        if (before != after) {
            UnitId to = line.findLate(after).or(() -> line.findEarly(after)).orElseThrow();
            addMembership(person, to, max(joined, CHANGE), left);
            if (joined.isBefore(CHANGE) && CHANGE.isBefore(left)) {
                moves.add(new Move(ids.get(person), to));
            }
        }
    }

    private void addMembership(int person, UnitId unit, Instant from, Instant until) {
        if (from.isBefore(until)) {
            memberships.add(new Membership(ids.get(person), unit, new Validity(from, until)));
        }
    }

    private void addProject(Project project) {
        Instant from = project.from() == 0 ? Instant.MIN : CompanyDates.startOf(project.from());
        Instant until = project.until() >= CompanyDates.DAYS ? Instant.MAX : CompanyDates.startOf(project.until());
        UnitId id = line.addProject(project, new Validity(from, until));
        project.members().forEach(person -> addMembership(person, id, from, until));
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant max(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
