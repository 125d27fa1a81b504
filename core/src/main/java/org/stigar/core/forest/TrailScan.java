package org.stigar.core.forest;

/**
 * All trails of an organisation, told one after the other, and again in the same way when asked again.
 *
 * <p>The order does not matter. Each pair is told once.
 */
@FunctionalInterface
public interface TrailScan {

    /** Tells the visitor every trail. */
    void forEach(TrailVisitor visitor);

    /**
     * Tells the visitor the two people of every trail. To be overridden where openness is costly: building a forest asks
     * for the pairs first, and for the openness only in its second pass.
     */
    default void forEachPair(PairVisitor visitor) {
        forEach((one, other, openness) -> visitor.visit(one, other));
    }
}
