package org.stigar.app.changes.history;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.stigar.app.access.Role;

/**
 * Leaves of each day what stands when it is over. So the log says what a version was and what was said of it, and nothing of how often
 * somebody began anew, or of words that were gone by night.
 */
final class Folding {

    private Folding() {}

    /** What becomes one line. */
    private record Key(LocalDate day, Happening what, OptionalInt version, Optional<Role> by) {

        static Key of(Event event) {
            return new Key(
                    event.day(),
                    event.what().isOfWords() ? Happening.STATED : event.what(),
                    // All edits of a day lead to its last version.
                    event.what() == Happening.CHANGED ? OptionalInt.empty() : event.number(),
                    event.by());
        }
    }

    /** Returns what is left of what happened, in the same order, each where it was done last. Keys, and what is decided, stay one by one. */
    static List<Event> fold(List<Event> events) {
        Map<Key, Event> first = new HashMap<>();
        events.forEach(event -> first.putIfAbsent(Key.of(event), event));
        Deque<Event> left = new ArrayDeque<>();
        Set<Key> done = new HashSet<>();
        for (int place = events.size() - 1; place >= 0; place--) {
            Event event = events.get(place);
            if (!event.what().isFolded()) {
                left.addFirst(event);
            } else if (done.add(Key.of(event))) {
                left(Objects.requireNonNull(first.get(Key.of(event))), event).ifPresent(left::addFirst);
            }
        }
        return List.copyOf(left);
    }

    private static Optional<Event> left(Event first, Event last) {
        if (!last.what().isOfWords()) {
            return Optional.of(last);
        }
        boolean wereThere = first.what() != Happening.STATED;
        boolean areThere = last.what() != Happening.UNSTATED;
        if (!wereThere && !areThere) {
            return Optional.empty();
        }
        Happening what = !wereThere ? Happening.STATED : areThere ? Happening.RESTATED : Happening.UNSTATED;
        return Optional.of(new Event(last.at(), what, last.number(), last.recorded(), last.by()));
    }
}
