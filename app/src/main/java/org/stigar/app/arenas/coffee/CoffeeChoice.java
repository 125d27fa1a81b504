package org.stigar.app.arenas.coffee;

import java.util.Set;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.arena.coffee.Mixing;

/**
 * How somebody wants to have coffee.
 *
 * @param wishes in what they would like the others to differ from them
 */
public record CoffeeChoice(Size size, Cadence cadence, Set<Mixing> wishes) {

    /** What the form begins with. */
    public static final CoffeeChoice USUAL = new CoffeeChoice(Size.PAIRS, Cadence.FORTNIGHTLY, Set.of(Mixing.values()));

    public CoffeeChoice {
        wishes = Set.copyOf(wishes);
    }
}
