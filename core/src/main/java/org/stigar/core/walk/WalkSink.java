package org.stigar.core.walk;

/** Takes walks one at a time, so that a file of any length is read in constant memory. */
@FunctionalInterface
public interface WalkSink {

    /** Takes one walk. Called by one thread at a time. */
    void accept(Walk walk);
}
