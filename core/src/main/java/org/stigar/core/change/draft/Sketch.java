package org.stigar.core.change.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.stigar.core.change.draft.StepProblem.Reason;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.Validity;

/** The structure on its way through the steps. Each step is checked before anything is changed. Not safe for use by several threads. */
public final class Sketch {

    private static final Instant NOW = Instant.EPOCH; // any one: what is sketched holds always

    private final Directory directory;
    private final Structure before;
    private final int k;
    private final Map<UnitId, Unit> units = new TreeMap<>();
    private final Map<PersonId, UnitId> homes = new HashMap<>();
    private final Map<UnitId, Set<PersonId>> members = new HashMap<>();
    private final Map<PersonId, Set<UnitId>> others =
            new HashMap<>(); // beside the home: projects, and second units of the line
    private final Set<PersonId> moved = new HashSet<>();
    private final Set<UnitId> placed = new HashSet<>();
    private int touched;

    Sketch(Directory directory, Structure before, int k) {
        this.directory = directory;
        this.before = before;
        this.k = k;
        before.units().forEach(unit -> units.put(unit.id(), unit));
        for (Person person : directory.people()) {
            Set<UnitId> own = new TreeSet<>(before.unitsOf(person.id()));
            before.findPrimaryUnit(person.id()).ifPresent(unit -> {
                settle(person.id(), unit);
                own.remove(unit);
            });
            others.put(person.id(), own);
        }
    }

    /** Returns how many people the last step concerned. */
    int touched() {
        return touched;
    }

    void found(Step.Found step) throws StepException {
        refuse(units.containsKey(step.unit()), Reason.UNIT_IS_THERE);
        if (step.parent().isPresent()) {
            refuse(!line(step.parent().get()).kind().isLine(), Reason.UNIT_IS_PROJECT);
        }
        units.put(step.unit(), new Unit(step.unit(), step.name().strip(), step.kind(), step.parent(), Validity.ALWAYS));
        touched = 0;
    }

    void place(UnitId id, UnitId parent) throws StepException {
        Unit unit = line(id);
        line(parent);
        refuse(id.equals(parent) || unit.parent().equals(Optional.of(parent)), Reason.SAME_UNIT);
        refuse(above(parent).contains(id), Reason.CYCLE);
        refuse(placed.contains(id), Reason.MOVED_TWICE);
        placed.add(id);
        units.put(id, with(unit, Optional.of(parent)));
        touched = below(id).stream().mapToInt(one -> membersOf(one).size()).sum();
    }

    void merge(UnitId id, UnitId into) throws StepException {
        Unit unit = line(id);
        line(into);
        refuse(id.equals(into), Reason.SAME_UNIT);
        refuse(above(into).contains(id), Reason.CYCLE);
        Set<PersonId> people = Set.copyOf(membersOf(id));
        refuse(people.stream().anyMatch(moved::contains), Reason.MOVED_TWICE);
        people.forEach(person -> rehome(person, into));
        others.forEach((person, own) -> {
            if (own.remove(id) && !into.equals(homes.get(person))) {
                own.add(into);
            }
        });
        for (Unit child : List.copyOf(units.values())) {
            if (child.parent().equals(Optional.of(id))) {
                units.put(child.id(), with(child, Optional.of(into)));
            }
        }
        units.remove(unit.id());
        touched = people.size();
    }

    void bring(UnitId from, Predicate<Person> part, UnitId to) throws StepException {
        line(from);
        line(to);
        refuse(from.equals(to), Reason.SAME_UNIT);
        List<PersonId> people = part(from, part);
        refuse(people.stream().anyMatch(moved::contains), Reason.MOVED_TWICE);
        people.forEach(person -> rehome(person, to));
        touched = people.size();
    }

    void join(UnitId from, Predicate<Person> part, UnitId project) throws StepException {
        line(from);
        refuse(unit(project).kind().isLine(), Reason.UNIT_IS_LINE);
        List<PersonId> people = part(from, part);
        people.forEach(
                person -> others.computeIfAbsent(person, one -> new TreeSet<>()).add(project));
        touched = people.size();
    }

    void close(UnitId id) throws StepException {
        Unit unit = unit(id);
        boolean hasUnits =
                units.values().stream().anyMatch(other -> other.parent().equals(Optional.of(id)));
        Set<PersonId> people = new HashSet<>(membersOf(id));
        others.forEach((person, own) -> {
            if (own.contains(id)) {
                people.add(person);
            }
        });
        // A project ends for those who have a part in it: their home is elsewhere.
        refuse(hasUnits || (unit.kind().isLine() && !people.isEmpty()), Reason.NOT_EMPTY);
        others.values().forEach(own -> own.remove(id));
        membersOf(id).forEach(homes::remove);
        members.remove(id);
        units.remove(id);
        touched = people.size();
    }

    /** Returns the structure as the steps have made it. */
    Structure structure() {
        List<Membership> memberships = new ArrayList<>();
        // The home is the latest membership, so that it stays the primary one.
        Validity latest = new Validity(NOW, Instant.MAX);
        homes.forEach((person, unit) -> memberships.add(new Membership(person, unit, latest)));
        others.forEach(
                (person, own) -> own.forEach(unit -> memberships.add(new Membership(person, unit, Validity.ALWAYS))));
        List<Unit> rooted = units.values().stream()
                .map(unit -> with(unit, unit.parent().filter(units::containsKey)))
                .toList();
        return new Directory(directory.people(), rooted, memberships).at(NOW);
    }

    /** Returns the structure before. */
    Structure before() {
        return before;
    }

    private List<PersonId> part(UnitId from, Predicate<Person> part) throws StepException {
        List<PersonId> people = membersOf(from).stream()
                .filter(person -> directory.findPerson(person).filter(part).isPresent())
                .sorted()
                .toList();
        refuse(people.isEmpty(), Reason.NOBODY);
        boolean isWhole = people.size() == membersOf(from).size();
        // Who is left behind alone is told of as well as who goes alone.
        refuse(people.size() < k && !isWhole, Reason.FEW);
        refuse(!isWhole && membersOf(from).size() - people.size() < k, Reason.FEW);
        return people;
    }

    private void settle(PersonId person, UnitId unit) {
        homes.put(person, unit);
        members.computeIfAbsent(unit, one -> new HashSet<>()).add(person);
    }

    private void rehome(PersonId person, UnitId to) {
        UnitId from = homes.get(person);
        if (from != null) {
            membersOf(from).remove(person);
        }
        others.computeIfAbsent(person, one -> new TreeSet<>()).removeIf(this::isLine);
        moved.add(person);
        settle(person, to);
    }

    private Set<PersonId> membersOf(UnitId unit) {
        return members.computeIfAbsent(unit, one -> new HashSet<>());
    }

    private boolean isLine(UnitId id) {
        Unit unit = units.get(id);
        return unit != null && unit.kind().isLine();
    }

    private Unit unit(UnitId id) throws StepException {
        Unit unit = units.get(id);
        if (unit == null) {
            throw new StepException(Reason.UNKNOWN_UNIT);
        }
        return unit;
    }

    private Unit line(UnitId id) throws StepException {
        Unit unit = unit(id);
        refuse(!unit.kind().isLine(), Reason.UNIT_IS_PROJECT);
        return unit;
    }

    private static void refuse(boolean isWrong, Reason reason) throws StepException {
        if (isWrong) {
            throw new StepException(reason);
        }
    }

    private static Unit with(Unit unit, Optional<UnitId> parent) {
        return new Unit(unit.id(), unit.name(), unit.kind(), parent, Validity.ALWAYS);
    }

    /** Returns a unit and all that it is part of. */
    private Set<UnitId> above(UnitId id) {
        Set<UnitId> above = new HashSet<>();
        Optional<UnitId> at = Optional.of(id);
        while (at.isPresent() && above.add(at.get())) {
            at = Optional.ofNullable(units.get(at.get())).flatMap(Unit::parent);
        }
        return above;
    }

    private List<UnitId> below(UnitId id) {
        return units.keySet().stream().filter(one -> above(one).contains(id)).toList();
    }
}
