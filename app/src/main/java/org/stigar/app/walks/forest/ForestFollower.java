package org.stigar.app.walks.forest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.forest.ChangeLog.Changed;
import org.stigar.app.walks.forest.ChangeLog.Position;
import org.stigar.app.walks.jdbc.TrailReader;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.LiveForest;
import org.stigar.core.forest.TrailChange;
import org.stigar.core.forest.TrailCursor;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Trace;

/**
 * Keeps one node's forest as the database is, by reading which trails changed. One thread calls {@link #follow}; {@link #now}
 * is for everybody.
 *
 * <p>What a change says is only that a trail is to be read: its days are in the database, so doing it twice, or in another
 * order, ends the same. Planting anew goes on in another thread while changes are followed; then the new forest is brought
 * up to date before anybody sees it.
 */
final class ForestFollower {

    private static final Logger LOG = LoggerFactory.getLogger(ForestFollower.class);

    /** With more than this to read at once, planting anew costs less. */
    private static final int MOST_CHANGES = 250_000;

    /** Fewer changed trails than this are not worth a pass over the forest. */
    private static final int FEW_CHANGES = 50_000;

    /** The directory of a node may hear of somebody later than its forest. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Changes are kept for two days; who heard nothing for this long starts anew. */
    private static final Duration TOO_LONG = Duration.ofDays(1);

    private final Planting planting;
    private final ChangeLog changeLog;
    private final TrailReader trails;
    private final Supplier<TrailWorth> worths;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final Executor background;

    private final LiveForest live;
    private final AtomicReference<@Nullable Planted> planted = new AtomicReference<>();
    private final AtomicBoolean isPlanting = new AtomicBoolean();
    private final AtomicBoolean isWanted = new AtomicBoolean();
    private final Set<Long> asked = new HashSet<>();
    private Ends ends;
    private Position position;
    private Map<TrailPair, Instant> waiting = Map.of();
    private volatile Instant lastRead;
    private boolean isOverrun;

    /** Plants the first forest, in the calling thread. */
    ForestFollower(
            Planting planting,
            ChangeLog changeLog,
            TrailReader trails,
            Supplier<TrailWorth> worths,
            People people,
            Pseudonyms pseudonyms,
            Clock clock,
            Executor background) {
        this.planting = planting;
        this.changeLog = changeLog;
        this.trails = trails;
        this.worths = worths;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.background = background;
        lastRead = clock.instant();
        Planted first = planting.plant();
        live = new LiveForest(first.forest());
        ends = first.ends();
        position = Position.at(first.position());
    }

    /** Returns the forest as of the last change that was read. */
    Forest now() {
        return live.now();
    }

    /** Returns how long ago that was. */
    Duration lag() {
        return Duration.between(lastRead, clock.instant());
    }

    /** Reads what was committed since the last call. Where that fails, the next call reads the same. */
    void follow() {
        Instant now = clock.instant();
        if (Duration.between(lastRead, now).compareTo(TOO_LONG) > 0 && !isOverrun) {
            isOverrun = true;
            isWanted.set(true);
        }
        plantIfWanted();
        Planted fresh = planted.get();
        if (fresh == null && isOverrun) {
            return;
        }
        Position since = fresh == null ? position : Position.at(fresh.position());
        Changed changed = changeLog.read(since, MOST_CHANGES);
        if (asked.addAll(changed.everything()) || changed.isCutShort()) {
            isWanted.set(true);
        }
        isOverrun = changed.isCutShort();
        if (!isOverrun) {
            Ground ground = fresh == null ? new Ground(live.now(), ends) : new Ground(fresh.forest(), fresh.ends());
            if (fresh != null || !changed.pairs().isEmpty() || !changed.ends().isEmpty() || !waiting.isEmpty()) {
                apply(ground, changed, now);
            }
            position = changed.next();
            lastRead = now;
        }
        planted.compareAndSet(fresh, null);
    }

    private void plantIfWanted() {
        if (isWanted.get() && isPlanting.compareAndSet(false, true)) {
            isWanted.set(false);
            background.execute(() -> {
                try {
                    planted.set(planting.plant());
                } catch (DataAccessException | TransactionException e) {
                    LOG.warn(
                            "the forest could not be read anew, trying again: {}",
                            e.getClass().getName());
                    isWanted.set(true);
                } finally {
                    isPlanting.set(false);
                }
            });
        }
    }

    private void apply(Ground ground, Changed changed, Instant now) {
        Set<TrailPair> pairs = new HashSet<>(changed.pairs());
        waiting.keySet().stream().filter(this::isInDirectory).forEach(pairs::add);
        Map<TrailPair, Trace> read = trails.ofPairs(pairs);
        read.putAll(trails.ofEnds(changed.ends()));
        pairs.addAll(read.keySet());

        // Newcomers need a place in the forest, and who was erased is to leave it.
        boolean others = !changed.ends().isEmpty()
                || pairs.stream().anyMatch(pair -> !ground.ends().knows(pair) && isInDirectory(pair));
        Ends next = others ? Ends.of(people, pseudonyms) : ground.ends();
        List<TrailChange> changes = new ArrayList<>(closed(ground, changed.ends(), next, read.keySet()));
        Map<TrailPair, Instant> unknown = new HashMap<>(waiting);
        unknown.keySet().removeAll(pairs);
        unknown.values().removeIf(since -> Duration.between(since, now).compareTo(PATIENCE) > 0);
        TrailWorth worth = worths.get();
        for (TrailPair pair : pairs) {
            Trace trace = read.get(pair);
            if (next.knows(pair)) {
                double openness = trace == null ? 0 : worth.of(trace);
                changes.add(new TrailChange(next.person(pair.low()), next.person(pair.high()), openness));
            } else if (trace != null) {
                unknown.putIfAbsent(pair, waiting.getOrDefault(pair, now));
            }
        }
        publish(ground, next, changes);
        ends = next;
        waiting = unknown;
    }

    private void publish(Ground ground, Ends next, List<TrailChange> changes) {
        Forest before = ground.forest();
        int many = Math.max(FEW_CHANGES, before.size() / 4);
        if (next != ground.ends() || before.changes() + changes.size() > many) {
            live.rebuild(() -> Regrowth.of(before, next.people(), changes));
        } else if (before != live.now()) {
            live.rebuild(() -> before.with(changes));
        } else {
            live.change(changes);
        }
    }

    /** Returns the end of those trails of some ends that are no longer there. */
    private List<TrailChange> closed(Ground ground, Set<Pseudonym> ofEnds, Ends next, Set<TrailPair> there) {
        List<TrailChange> closed = new ArrayList<>();
        TrailCursor cursor = new TrailCursor();
        for (Pseudonym end : ofEnds) {
            OptionalInt number = ground.ends().find(end);
            if (number.isPresent() && next.find(end).isPresent()) {
                cursor.open(ground.forest(), number.getAsInt());
                while (cursor.next()) {
                    PersonId other = ground.ends().people().person(cursor.to());
                    boolean isThere = there.contains(TrailPair.of(end, pseudonyms.of(other)));
                    if (!isThere && next.people().findNumber(other).isPresent()) {
                        closed.add(TrailChange.closed(next.person(end), other));
                    }
                }
            }
        }
        return closed;
    }

    private boolean isInDirectory(TrailPair pair) {
        return pseudonyms.findPerson(pair.low()).isPresent()
                && pseudonyms.findPerson(pair.high()).isPresent();
    }

    /** What changes are applied to. */
    private record Ground(Forest forest, Ends ends) {}
}
