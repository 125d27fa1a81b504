package org.stigar.app.journeys.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.people.People;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/** For which units somebody may write: a facilitator for all, a leader for those they answer for and those below. */
final class Answering {

    private final Set<UnitId> own;
    private final Structure structure;
    private final boolean isFacilitator;

    Answering(Member member, Leaders leaders, People people, Instant now) {
        isFacilitator = member.roles().contains(Role.FACILITATOR);
        structure = people.structure(now);
        own = member.roles().contains(Role.LEADER)
                ? leaders.unitsOf(member.person(), LocalDate.ofInstant(now, ZoneOffset.UTC))
                : Set.of();
    }

    boolean isFor(UnitId unit) {
        Set<UnitId> way = new HashSet<>();
        Optional<UnitId> at = Optional.of(unit);
        while (at.isPresent() && !own.contains(at.get()) && way.add(at.get())) {
            at = at.flatMap(structure::findUnit).flatMap(Unit::parent);
        }
        return isFacilitator || at.filter(own::contains).isPresent();
    }
}
