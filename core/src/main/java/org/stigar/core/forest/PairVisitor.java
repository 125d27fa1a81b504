package org.stigar.core.forest;

/** Sees the two people of one trail at a time. */
@FunctionalInterface
public interface PairVisitor {

    /** Takes the two ends of a trail, in any order. */
    void visit(int one, int other);
}
