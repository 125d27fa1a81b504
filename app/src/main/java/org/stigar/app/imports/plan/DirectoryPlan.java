package org.stigar.app.imports.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stigar.app.imports.plan.Count.What;
import org.stigar.app.imports.upload.Part;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.intake.report.DirectoryIntake;

/**
 * What tables of people, units and memberships would change in the directory. Immutable.
 *
 * <p>A row adds or replaces what has its id; what no row names stays. The memberships of everybody whom the table of
 * memberships names are replaced by those in it.
 */
public final class DirectoryPlan {

    private final Directory now;
    private final List<Person> people = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Membership> memberships;
    private final Set<PersonId> placed;
    private final Summary summary;

    /**
     * Compares. Every unit that a table names as a parent stands in that table, so units that are there already close no ring with it.
     *
     * @param given which tables there were: without one of people or units, who and what memberships name is taken from the
     *     directory where it is there
     */
    public DirectoryPlan(Directory now, DirectoryIntake intake, Set<Part> given) {
        this.now = now;
        Directory read = intake.directory();
        memberships = read.memberships();
        placed = memberships.stream().map(Membership::person).collect(Collectors.toSet());
        boolean hasPeople = given.contains(Part.PEOPLE);
        boolean hasUnits = given.contains(Part.UNITS);
        Count ofPeople = compare(
                What.PEOPLE,
                read.people().stream()
                        .filter(one -> hasPeople || now.findPerson(one.id()).isEmpty())
                        .toList(),
                one -> now.findPerson(one.id()),
                people);
        Count ofUnits = compare(
                What.UNITS,
                read.units().stream()
                        .filter(one -> hasUnits || now.findUnit(one.id()).isEmpty())
                        .toList(),
                one -> now.findUnit(one.id()),
                units);
        Set<Membership> held = new HashSet<>(now.memberships());
        Set<Membership> wanted = new HashSet<>(memberships);
        long kept = memberships.stream().filter(held::contains).count();
        long ended = held.stream()
                .filter(one -> placed.contains(one.person()))
                .filter(one -> !wanted.contains(one))
                .count();
        Count ofMemberships = new Count(What.MEMBERSHIPS, memberships.size() - kept, ended, kept);
        summary = new Summary(List.of(ofPeople, ofUnits, ofMemberships), intake.reports());
    }

    /** Returns the counts and problems. */
    public Summary summary() {
        return summary;
    }

    /** Returns who is new or changed. */
    public List<Person> people() {
        return List.copyOf(people);
    }

    /** Returns what is new or changed. */
    public List<Unit> units() {
        return List.copyOf(units);
    }

    /** Returns the memberships of {@link #placed}. */
    public List<Membership> memberships() {
        return memberships;
    }

    /** Returns whose memberships are replaced. */
    public Set<PersonId> placed() {
        return placed;
    }

    /** Returns what puts everything back. */
    public Before before() {
        return new Before(
                people.stream()
                        .flatMap(one -> now.findPerson(one.id()).stream())
                        .toList(),
                units.stream().flatMap(one -> now.findUnit(one.id()).stream()).toList(),
                people.stream()
                        .map(Person::id)
                        .filter(id -> now.findPerson(id).isEmpty())
                        .collect(Collectors.toSet()),
                units.stream()
                        .map(Unit::id)
                        .filter(id -> now.findUnit(id).isEmpty())
                        .collect(Collectors.toSet()),
                placed,
                now.memberships().stream()
                        .filter(one -> placed.contains(one.person()))
                        .toList());
    }

    private static <T> Count compare(What what, Collection<T> read, Function<T, Optional<T>> find, List<T> different) {
        long added = 0;
        for (T one : read) {
            Optional<T> known = find.apply(one);
            added += known.isEmpty() ? 1 : 0;
            if (!known.equals(Optional.of(one))) {
                different.add(one);
            }
        }
        return new Count(what, added, different.size() - added, read.size() - different.size());
    }
}
