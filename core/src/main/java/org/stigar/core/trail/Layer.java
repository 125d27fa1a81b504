package org.stigar.core.trail;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/** A layer of the network (as in multilayer networks): the walks of one source on one kind of occasion. */
public record Layer(WalkSource source, Occasion occasion) implements Comparable<Layer> {

    private static final Comparator<Layer> ORDER = comparing(Layer::source).thenComparing(Layer::occasion);

    /** Returns whether the organisation brought its walks about, and not the people themselves. */
    public boolean isFormal() {
        return occasion.isFormal();
    }

    @Override
    public int compareTo(Layer other) {
        return ORDER.compare(this, other);
    }
}
