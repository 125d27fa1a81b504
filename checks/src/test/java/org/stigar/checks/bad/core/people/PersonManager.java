package org.stigar.checks.bad.core.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.stigar.checks.bad.cli.Command;
import org.stigar.checks.bad.core.route.Route;

/** Uses what is above it and beside it, a test library, the clock, chance, and the machine's locale. */
public final class PersonManager {

    private Optional<String> name = Optional.empty();

    public String setName(Optional<String> value) {
        name = value;
        return String.format("%s", name);
    }

    public boolean after(Route route, Command command, boolean later) {
        Assertions.assertThat(route).isNotEqualTo(command);
        System.out.println(route);
        return later && Instant.now().isAfter(Clock.systemUTC().instant()) && new Random().nextBoolean();
    }
}
