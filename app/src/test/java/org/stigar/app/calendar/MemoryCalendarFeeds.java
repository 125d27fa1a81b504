package org.stigar.app.calendar;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Feeds in memory, for tests. Their secrets are numbers. */
public final class MemoryCalendarFeeds implements CalendarFeeds {

    private final People people;
    private final Map<PersonId, Feed> feeds = new HashMap<>();
    private int made;

    private record Feed(String secret, Instant since) {}

    public MemoryCalendarFeeds(People people) {
        this.people = people;
    }

    @Override
    public synchronized String renew(PersonId person, Instant now) {
        String secret = "secret-" + made++;
        feeds.put(person, new Feed(secret, now));
        return secret;
    }

    @Override
    public synchronized void revoke(PersonId person) {
        feeds.remove(person);
    }

    @Override
    public synchronized Optional<Instant> findSince(PersonId person) {
        return Optional.ofNullable(feeds.get(person)).map(Feed::since);
    }

    @Override
    public synchronized Optional<PersonId> find(String secret) {
        return feeds.entrySet().stream()
                .filter(entry -> entry.getValue().secret().equals(secret))
                .flatMap(entry -> people.findPerson(entry.getKey()).stream())
                .map(Person::id)
                .findFirst();
    }
}
