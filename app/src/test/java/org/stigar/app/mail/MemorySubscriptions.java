package org.stigar.app.mail;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.core.people.PersonId;

/** Subscriptions in memory, for tests. */
public final class MemorySubscriptions implements Subscriptions {

    private final Set<Stopped> stopped = ConcurrentHashMap.newKeySet();

    private record Stopped(PersonId person, Kind kind) {}

    @Override
    public boolean includes(PersonId person, Kind kind) {
        return !stopped.contains(new Stopped(person, kind));
    }

    @Override
    public void stop(PersonId person, Kind kind) {
        if (!kind.isOptional()) {
            throw new IllegalArgumentException(kind + " cannot be unsubscribed");
        }
        stopped.add(new Stopped(person, kind));
    }

    @Override
    public void resume(PersonId person, Kind kind) {
        stopped.remove(new Stopped(person, kind));
    }
}
