package org.stigar.core.people;

import java.util.Optional;

/**
 * A department, team, project or business area, valid for a period.
 *
 * @param name what people call it, not blank
 * @param parent the unit it is part of, if any
 */
public record Unit(UnitId id, String name, UnitKind kind, Optional<UnitId> parent, Validity validity) {

    public Unit {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a unit's name must not be blank");
        }
        if (parent.isPresent() && parent.get().equals(id)) {
            throw new IllegalArgumentException("a unit cannot be its own parent");
        }
    }
}
