package org.stigar.app.walks.forest;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether this node's forest is there and follows the database: a node without is not sent requests. */
final class ForestHealth implements HealthIndicator {

    /** It looks once a second; a database that is away for less than this is nobody's concern. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final NodeForest forest;

    ForestHealth(NodeForest forest) {
        this.forest = forest;
    }

    @Override
    public Health health() {
        return forest.lag().filter(lag -> lag.compareTo(PATIENCE) < 0).isPresent()
                ? Health.up().build()
                : Health.down().build();
    }
}
