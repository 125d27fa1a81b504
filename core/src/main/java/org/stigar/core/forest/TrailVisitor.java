package org.stigar.core.forest;

/** Sees one trail at a time. */
@FunctionalInterface
public interface TrailVisitor {

    /**
     * Takes a trail.
     *
     * @param one number of one end, 0 to n−1
     * @param other number of the other end
     * @param openness above 0, at most 1
     */
    void visit(int one, int other, double openness);
}
