package org.stigar.app.pulse.run;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stigar.app.access.Secrets;
import org.stigar.app.pulse.jdbc.Token;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Group;

/**
 * Draws about which units somebody is asked: always the same for one token. Never of the group in which they count, so that what they
 * were not asked about tells nothing of their own unit; where groups are not units, of all units, for the same reason. And never one that fewer
 * than k people stand for: that would be asking about a person, such as the manager who is alone in a unit above.
 */
final class UnitDraw {

    /** About how many units somebody is asked at most. */
    static final int MOST = 2;

    private UnitDraw() {}

    /** Returns about which units somebody is not asked who counts in a group of units. */
    static Set<UnitId> own(PersonId person, Group group, Structure structure) {
        Set<UnitId> own = new TreeSet<>(group.units());
        own.addAll(structure.unitsOf(person));
        return own;
    }

    /** Returns the units, in the order of their names, but for those that are left out. Costs O(units). */
    static List<Unit> draw(Token token, Set<UnitId> own, Structure structure, int k) {
        return structure.units().stream()
                .filter(unit -> unit.kind().isLine() && !own.contains(unit.id()))
                .filter(unit -> structure.members(unit.id()).size() >= k)
                .sorted(Comparator.comparingLong((Unit unit) -> lot(token, unit.id()))
                        .thenComparing(Unit::id))
                .limit(MOST)
                .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::id))
                .toList();
    }

    /** Each unit draws its own lot, so that one that is new moves no other. */
    private static long lot(Token token, UnitId unit) {
        return ByteBuffer.wrap(Secrets.hash(token.text() + " " + unit.value())).getLong();
    }
}
