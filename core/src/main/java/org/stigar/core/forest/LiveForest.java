package org.stigar.core.forest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.stigar.core.people.PersonIndex;

/**
 * The forest as of now: changed by the hour, built anew by night. Safe for use by many threads.
 *
 * <p>Readers take {@link #now} once and work on what they got; they never lock, never wait for a writer and never see
 * half a change. Writers take turns; building anew takes its turn only for the moment in which it swaps.
 */
public final class LiveForest {

    private final Object turn = new Object();
    private final List<TrailChange> sinceRebuildBegan = new ArrayList<>();
    private boolean rebuilding;
    private volatile Forest now;

    /** Starts with a forest. */
    public LiveForest(Forest forest) {
        now = forest;
    }

    /** Returns the forest of this instant; it does not change any more. */
    public Forest now() {
        return now;
    }

    /**
     * Applies changes, all at once.
     *
     * @throws IllegalArgumentException if somebody is not among the forest's people: rebuild it with them
     */
    public void change(Collection<TrailChange> changes) {
        synchronized (turn) {
            now = now.with(changes);
            if (rebuilding) {
                sinceRebuildBegan.addAll(changes);
            }
        }
    }

    /**
     * Builds a forest in the calling thread and puts it in place of the old. Changes that arrive while it is built are
     * applied to it as well, apart from those of people whom the new forest does not know. Where building fails, all
     * stays as it was.
     *
     * @throws IllegalStateException if another rebuild is under way
     */
    public void rebuild(Supplier<Forest> build) {
        synchronized (turn) {
            if (rebuilding) {
                throw new IllegalStateException("the forest is being rebuilt already");
            }
            rebuilding = true;
        }
        try {
            Forest built = build.get();
            synchronized (turn) {
                now = built.with(sinceRebuildBegan.stream()
                        .filter(change -> knows(built.people(), change))
                        .toList());
            }
        } finally {
            synchronized (turn) {
                rebuilding = false;
                sinceRebuildBegan.clear();
            }
        }
    }

    private static boolean knows(PersonIndex people, TrailChange change) {
        return people.findNumber(change.one()).isPresent()
                && people.findNumber(change.other()).isPresent();
    }
}
