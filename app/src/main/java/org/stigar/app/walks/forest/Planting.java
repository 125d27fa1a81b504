package org.stigar.app.walks.forest;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.jdbc.DaySetStream;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.PairVisitor;
import org.stigar.core.forest.TrailScan;
import org.stigar.core.forest.TrailVisitor;

/**
 * Builds a forest from all day sets: two passes over a cursor in one snapshot, so that both tell the same and memory holds
 * nothing but the forest. O(days of all trails).
 */
final class Planting {

    private final DaySetStream trails;
    private final ChangeLog changes;
    private final Supplier<TrailWorth> worths;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final TransactionTemplate snapshot;

    Planting(
            DaySetStream trails,
            ChangeLog changes,
            Supplier<TrailWorth> worths,
            People people,
            Pseudonyms pseudonyms,
            PlatformTransactionManager transactions) {
        this.trails = trails;
        this.changes = changes;
        this.worths = worths;
        this.people = people;
        this.pseudonyms = pseudonyms;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    Planted plant() {
        Ends ends = Ends.of(people, pseudonyms);
        TrailWorth worth = worths.get();
        return requireNonNull(snapshot.execute(status -> {
            long position = changes.oldestUnderWay();
            return new Planted(Forest.build(ends.people(), new Scan(trails, ends, worth)), ends, position);
        }));
    }

    /** Trails of people who are in the directory; of others nothing is known but pseudonyms. */
    private record Scan(DaySetStream trails, Ends ends, TrailWorth worth) implements TrailScan {

        @Override
        public void forEach(TrailVisitor visitor) {
            trails.forEachTrail((pair, trace) -> {
                OptionalInt low = ends.find(pair.low());
                OptionalInt high = ends.find(pair.high());
                if (low.isPresent() && high.isPresent()) {
                    visitor.visit(low.getAsInt(), high.getAsInt(), worth.of(trace));
                }
            });
        }

        @Override
        public void forEachPair(PairVisitor visitor) {
            trails.forEachPair(pair -> {
                OptionalInt low = ends.find(pair.low());
                OptionalInt high = ends.find(pair.high());
                if (low.isPresent() && high.isPresent()) {
                    visitor.visit(low.getAsInt(), high.getAsInt());
                }
            });
        }
    }
}
