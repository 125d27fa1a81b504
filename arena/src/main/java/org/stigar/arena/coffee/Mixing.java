package org.stigar.arena.coffee;

import java.util.Optional;

/** In what somebody would like the others to differ from them. */
public enum Mixing {
    /** People of other countries. */
    COUNTRY,
    /** People of other functions. */
    FUNCTION;

    /** Returns 0 where two differ, 2 where they are the same, 1 where it is not known of both. */
    int sameness(CoffeeMember one, CoffeeMember other) {
        Optional<String> mine = of(one);
        Optional<String> theirs = of(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 1;
        }
        return mine.equals(theirs) ? 2 : 0;
    }

    private Optional<String> of(CoffeeMember member) {
        return this == COUNTRY ? member.country() : member.function();
    }
}
