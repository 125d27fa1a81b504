package org.stigar.app.walks.forest;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether this node's forest is there and follows the database: a node without is not sent requests. */
final class ForestHealth implements HealthIndicator {

    /** It looks once a second; a database that is away for less than this is nobody's concern. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Supplier<Optional<Duration>> lag;

    /** Takes how long ago the forest last read what changed; empty where it is not there. */
    ForestHealth(Supplier<Optional<Duration>> lag) {
        this.lag = lag;
    }

    @Override
    public Health health() {
        return lag.get().filter(time -> time.compareTo(PATIENCE) < 0).isPresent()
                ? Health.up().build()
                : Health.down().build();
    }
}
