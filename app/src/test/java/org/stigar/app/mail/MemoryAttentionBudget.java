package org.stigar.app.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stigar.core.people.PersonId;

/** The attention budget in memory, for tests. */
public final class MemoryAttentionBudget implements AttentionBudget {

    private final List<Taken> taken = new ArrayList<>();

    private record Taken(PersonId person, Kind kind, Instant at) {}

    @Override
    public synchronized boolean tryTake(PersonId person, Kind kind, Instant now) {
        List<Taken> week = taken.stream()
                .filter(one -> one.person().equals(person) && one.at().isAfter(now.minus(WEEK)))
                .toList();
        long nudges = week.stream().filter(one -> one.kind() == Kind.NUDGE).count();
        boolean left = week.size() < REQUESTS && (kind != Kind.NUDGE || nudges < NUDGES);
        if (left) {
            taken.add(new Taken(person, kind, now));
        }
        return left;
    }
}
