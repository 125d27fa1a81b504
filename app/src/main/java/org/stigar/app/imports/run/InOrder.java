package org.stigar.app.imports.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;

/**
 * Walks on their way into the log, in the order in which it keeps them, as far as memory allows: what is written together
 * then lies together, and a trail that a file tells of often is written once. Those of one pair stay in the file's order.
 * Not safe for use by several threads.
 */
final class InOrder {

    /** About 60 MB. */
    private static final int SORTED_AT_A_TIME = 250_000;

    /** The page tells how far it is, and can cancel, after each. */
    private static final int WRITTEN_AT_A_TIME = 25_000;

    private static final Comparator<Placed> PLACE =
            Comparator.comparing(Placed::low).thenComparing(Placed::high);

    private final Consumer<List<Walk>> log;
    private final Function<PersonId, Pseudonym> pseudonyms;
    private final Progress progress;
    private final Map<PersonId, Pseudonym> known = new HashMap<>();
    private final List<Placed> some = new ArrayList<>();
    private long written;

    InOrder(Consumer<List<Walk>> log, Function<PersonId, Pseudonym> pseudonyms, Progress progress) {
        this.log = log;
        this.pseudonyms = pseudonyms;
        this.progress = progress;
    }

    /**
     * Adds one.
     *
     * @param row which row of the file it is
     */
    void add(Walk walk, long row) {
        some.add(place(walk));
        if (some.size() == SORTED_AT_A_TIME) {
            write(row);
        }
    }

    /** Writes what is left, which reaches to this row. */
    void write(long row) {
        some.sort(PLACE);
        long before = written;
        for (int from = 0; from < some.size(); from += WRITTEN_AT_A_TIME) {
            int until = Math.min(some.size(), from + WRITTEN_AT_A_TIME);
            log.accept(some.subList(from, until).stream().map(Placed::walk).toList());
            progress.at(before + (row - before) * until / some.size());
        }
        some.clear();
        written = row;
        progress.at(row);
    }

    /** By the two who are first: that is all of them but in a gathering. */
    private Placed place(Walk walk) {
        Pseudonym one = known.computeIfAbsent(walk.participants().get(0), pseudonyms);
        Pseudonym other = known.computeIfAbsent(walk.participants().get(1), pseudonyms);
        return one.compareTo(other) < 0 ? new Placed(one, other, walk) : new Placed(other, one, walk);
    }

    private record Placed(Pseudonym low, Pseudonym high, Walk walk) {}
}
