package org.stigar.app.arenas.letters;

import java.time.Clock;
import java.util.Optional;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.mail.ActionLinks.Granted;

/** Finds what a link is about. */
final class OpenCoffee {

    private OpenCoffee() {}

    /** Returns the coffee of its reader, if they have not said anything of it yet. */
    static Optional<OwnCoffee> find(Granted granted, Coffees coffees, Clock clock) {
        return coffees.of(granted.person(), clock.instant()).stream()
                .filter(OwnCoffee::isOpen)
                .filter(one -> Long.toString(one.id()).equals(granted.subject()))
                .findFirst();
    }
}
