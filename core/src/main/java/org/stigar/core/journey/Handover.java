package org.stigar.core.journey;

/**
 * That the customer goes on from one stage to another: a seam of the journey.
 *
 * @param from name of a stage
 * @param to name of another
 */
public record Handover(String from, String to) {

    public Handover {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a stage is not handed over to itself");
        }
    }
}
