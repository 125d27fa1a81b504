package org.stigar.demo.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

/** The units of the made-up company: business areas, departments, teams and projects. Not safe for several threads. */
final class Line {

    private static final Instant MERGER = CompanyDates.startOf(CompanyDates.MERGER);
    private static final Instant CHANGE = CompanyDates.startOf(CompanyDates.REORGANISATION);
    private static final Instant ANNOUNCED = CompanyDates.startOf(CompanyDates.REORGANISATION.minusWeeks(4));

    private final List<Unit> units = new ArrayList<>();
    private final Map<String, UnitId> areas = new HashMap<>();
    private final Map<Integer, UnitId> departments = new HashMap<>();
    private final Map<JourneyFunction, UnitId> firstOfFunction = new HashMap<>();
    private final Map<Integer, UnitId> earlyUnits = new HashMap<>();
    private final Map<Integer, UnitId> lateUnits = new HashMap<>();
    private final Map<String, Integer> sameNames = new HashMap<>();
    private final Set<Integer> withTeams = new HashSet<>();

    Line(Staff staff) {
        Set<Integer> seen = new HashSet<>();
        staff.homes().stream()
                .filter(home -> !seen.add(home.department()))
                .forEach(home -> withTeams.add(home.department()));
        for (Home home : staff.allHomes()) {
            Instant end = staff.closes(home) ? CHANGE : Instant.MAX;
            if (home.size() > 0) {
                addAtFirst(home, home.company() == 1 ? MERGER : end);
            }
            if (home.company() == 1 || home.size() == 0) {
                Validity late = new Validity(home.size() == 0 ? ANNOUNCED : MERGER, end);
                lateUnits.put(home.number(), add(teamName(home), UnitKind.TEAM, Optional.of(lateParent(home)), late));
            }
        }
    }

    /** Returns all units. */
    List<Unit> units() {
        return List.copyOf(units);
    }

    /** Returns the unit that a home is at first. */
    Optional<UnitId> findEarly(int home) {
        return Optional.ofNullable(earlyUnits.get(home));
    }

    /** Returns the unit that a home becomes with the merger, or is founded as. */
    Optional<UnitId> findLate(int home) {
        return Optional.ofNullable(lateUnits.get(home));
    }

    /** Adds a project and returns its id. */
    UnitId addProject(Project project, Validity validity) {
        return add("Project " + (project.number() + 1), UnitKind.PROJECT, Optional.empty(), validity);
    }

    private void addAtFirst(Home home, Instant end) {
        boolean isTeam = withTeams.contains(home.department());
        UnitId department = departments.computeIfAbsent(
                home.department(),
                number -> add(
                        departmentName(home),
                        UnitKind.DEPARTMENT,
                        Optional.of(area(home)),
                        home.company() == 1 ? until(MERGER) : Validity.ALWAYS));
        if (home.company() == 0) {
            firstOfFunction.putIfAbsent(home.function(), department);
        }
        earlyUnits.put(
                home.number(),
                isTeam ? add(teamName(home), UnitKind.TEAM, Optional.of(department), until(end)) : department);
    }

    private UnitId area(Home home) {
        boolean isSecond = home.company() == 1;
        return areas.computeIfAbsent(
                isSecond ? "Lindhaven" : home.function().area(),
                name -> add(
                        name, UnitKind.BUSINESS_AREA, Optional.empty(), isSecond ? until(MERGER) : Validity.ALWAYS));
    }

    /** A home of the second company comes under the first department of its function; a new home stays in its own. */
    private UnitId lateParent(Home home) {
        return home.company() == 1
                ? firstOfFunction.computeIfAbsent(
                        home.function(),
                        function -> areas.values().stream().sorted().findFirst().orElseThrow())
                : departments.computeIfAbsent(home.department(), number -> area(home));
    }

    private String teamName(Home home) {
        return numbered(capital(home.function()) + " " + home.place().city());
    }

    private String departmentName(Home home) {
        return numbered(home.company() == 1 ? capital(home.function()) + " Lindhaven" : capital(home.function()));
    }

    private String numbered(String name) {
        int count = sameNames.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + " " + count;
    }

    private UnitId add(String name, UnitKind kind, Optional<UnitId> parent, Validity validity) {
        UnitId id = new UnitId("u" + (units.size() + 1));
        units.add(new Unit(id, name, kind, parent, validity));
        return id;
    }

    private static String capital(JourneyFunction function) {
        String label = function.label();
        return function == JourneyFunction.IT
                ? "IT"
                : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private static Validity until(Instant end) {
        return new Validity(Instant.MIN, end);
    }
}
