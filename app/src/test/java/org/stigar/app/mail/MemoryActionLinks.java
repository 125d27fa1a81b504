package org.stigar.app.mail;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stigar.core.people.PersonId;

/** Links in memory, for tests. Their secrets are numbers. */
public final class MemoryActionLinks implements ActionLinks {

    private final Clock clock;
    private final Map<String, Link> links = new HashMap<>();

    private record Link(Granted granted, Instant expires, boolean used) {}

    public MemoryActionLinks(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized URI issue(String purpose, PersonId person, String subject, Duration valid) {
        if (valid.isNegative() || valid.isZero()) {
            throw new IllegalArgumentException("a link is valid for more than no time");
        }
        String secret = "secret-" + links.size();
        links.put(
                secret,
                new Link(new Granted(purpose, person, subject), clock.instant().plus(valid), false));
        return URI.create("https://stigar.example.org/l/" + secret);
    }

    @Override
    public synchronized Optional<Granted> find(String secret) {
        return Optional.ofNullable(links.get(secret))
                .filter(link -> !isOver(link))
                .map(Link::granted);
    }

    @Override
    public synchronized Optional<Granted> spend(String secret) {
        Optional<Granted> granted = find(secret);
        granted.ifPresent(known -> links.put(secret, new Link(known, clock.instant(), true)));
        return granted;
    }

    @Override
    public synchronized boolean isOver(String secret) {
        return Optional.ofNullable(links.get(secret)).filter(this::isOver).isPresent();
    }

    private boolean isOver(Link link) {
        return link.used() || !clock.instant().isBefore(link.expires());
    }
}
