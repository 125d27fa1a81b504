package org.stigar.app.journeys.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * How many people an arena over a seam is about, as a band: of everybody who belongs to its units, available or not, so that it tells
 * nothing of who paused.
 */
enum CallSize {
    UNDER_20(20),
    UNDER_50(50),
    UNDER_100(100),
    UNDER_200(200),
    MORE(Integer.MAX_VALUE);

    private final int below;

    CallSize(int below) {
        this.below = below;
    }

    static CallSize of(Set<UnitId> units, Structure structure) {
        Set<PersonId> all = new HashSet<>();
        for (Unit unit : structure.units()) {
            if (isWithin(unit.id(), units, structure)) {
                all.addAll(structure.members(unit.id()));
            }
        }
        return Arrays.stream(values())
                .filter(size -> all.size() < size.below)
                .findFirst()
                .orElse(MORE);
    }

    private static boolean isWithin(UnitId unit, Set<UnitId> units, Structure structure) {
        Set<UnitId> way = new HashSet<>();
        Optional<UnitId> at = Optional.of(unit);
        while (at.isPresent() && !units.contains(at.get()) && way.add(at.get())) {
            at = at.flatMap(structure::findUnit).flatMap(Unit::parent);
        }
        return at.filter(units::contains).isPresent();
    }
}
