package org.stigar.app.arenas.jdbc;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.stigar.app.arenas.jdbc.CoffeeRows.Never;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.arena.coffee.CoffeeCircle;
import org.stigar.core.people.PersonId;

/**
 * Who is never proposed to whom: those of whom one wants it so, and one pair in {@value #LEFT_OUT} by lot, so that it does not
 * show which of the two it is. The lot of a pair is drawn from their pseudonyms, and so the same every week.
 */
final class KeptApart implements CoffeeCircle.Apart {

    static final int LEFT_OUT = 16;

    private final Set<Never> never = new HashSet<>();
    private final Pseudonyms pseudonyms;

    KeptApart(Collection<Never> never, Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
        this.never.addAll(never);
    }

    @Override
    public boolean areApart(PersonId one, PersonId other) {
        Pseudonym mine = pseudonyms.of(one);
        Pseudonym theirs = pseudonyms.of(other);
        return never.contains(new Never(mine, theirs))
                || never.contains(new Never(theirs, mine))
                || isLeftOut(mine, theirs);
    }

    static boolean isLeftOut(Pseudonym one, Pseudonym other) {
        // Both are parts of a keyed digest, so any sum of them is as even as they are, and without the key nobody knows
        // it.
        // The sum is odd, so one of the two is odd and the other even: no three are left out with one another, and a
        // workshop of two groups is never made impossible by the lot alone.
        return Math.floorMod(first(one) + first(other), LEFT_OUT) == 1;
    }

    private static long first(Pseudonym one) {
        return ByteBuffer.wrap(one.bytes()).getLong();
    }
}
