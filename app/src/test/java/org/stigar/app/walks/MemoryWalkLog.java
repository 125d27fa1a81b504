package org.stigar.app.walks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.pair.Keeping;
import org.stigar.app.walks.pair.PairWalk;
import org.stigar.app.walks.pair.PairWalks;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSource;

/** A walk log without a database, for tests of others. It has no transactions: what is added stays. */
public final class MemoryWalkLog implements WalkLog, DaySets {

    private final PairWalks pairWalks;
    private final Pseudonyms pseudonyms;
    private final Keeping keeping;
    private final Clock clock;
    private final List<PairWalk> walks = new ArrayList<>();
    private final Set<Object> known = new HashSet<>();
    private final Map<TrailPair, Trace> trails = new HashMap<>();

    public MemoryWalkLog(PairWalks pairWalks, Pseudonyms pseudonyms, Keeping keeping, Clock clock) {
        this.pairWalks = pairWalks;
        this.pseudonyms = pseudonyms;
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public synchronized int append(Collection<Walk> more) {
        int added = 0;
        long first = keeping.firstDayOfWalks(clock.instant()).toEpochDay();
        for (PairWalk walk : pairWalks.of(more)) {
            Trace before = trails.getOrDefault(walk.pair(), Trace.EMPTY);
            Trace after = before.union(Trace.of(walk.layer(), walk.day()));
            boolean isNew = walk.day() < first ? !after.equals(before) : known.add(walk.likeness());
            if (isNew) {
                added++;
                trails.put(walk.pair(), after);
                if (walk.day() >= first) {
                    walks.add(walk);
                }
            }
        }
        return added;
    }

    @Override
    public synchronized void retract(PersonId person, WalkSource source, String sourceId) {
        String stored = pairWalks.storedId(source, sourceId);
        List<PairWalk> taken = walks.stream()
                .filter(walk -> isEnd(walk.pair(), pseudonyms.of(person)))
                .filter(walk -> walk.layer().source().equals(source))
                .filter(walk -> !stored.isEmpty() && walk.sourceId().equals(stored))
                .toList();
        walks.removeAll(taken);
        for (PairWalk walk : taken) {
            known.remove(walk.likeness());
            boolean walkedBesides = walks.stream()
                    .anyMatch(other -> other.pair().equals(walk.pair())
                            && other.layer().equals(walk.layer())
                            && other.day() == walk.day());
            if (!walkedBesides) {
                replace(walk.pair(), walk.layer(), without(walk));
            }
        }
    }

    @Override
    public synchronized List<Walk> between(PersonId one, PersonId other) {
        TrailPair pair = TrailPair.of(pseudonyms.of(one), pseudonyms.of(other));
        boolean inOrder = pair.low().equals(pseudonyms.of(one));
        return walks.stream()
                .filter(walk -> walk.pair().equals(pair))
                .sorted(Comparator.comparing(PairWalk::at).reversed())
                .map(walk -> walk.toWalk(inOrder ? one : other, inOrder ? other : one))
                .toList();
    }

    @Override
    public synchronized void withdraw(PersonId person, WalkSource source) {
        Pseudonym end = pseudonyms.of(person);
        walks.removeIf(walk -> isEnd(walk.pair(), end) && walk.layer().source().equals(source));
        trails.replaceAll((pair, trace) -> isEnd(pair, end) ? trace.without(source) : trace);
        forgetEmpty();
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public synchronized List<Pseudonym> listEnds() {
        return trails.keySet().stream()
                .flatMap(pair -> Stream.of(pair.low(), pair.high()))
                .distinct()
                .toList();
    }

    @Override
    public synchronized void erase(Pseudonym end) {
        walks.removeIf(walk -> isEnd(walk.pair(), end));
        trails.keySet().removeIf(pair -> isEnd(pair, end));
        forgetEmpty();
    }

    @Override
    public synchronized Optional<Trace> find(PersonId one, PersonId other) {
        return Optional.ofNullable(trails.get(TrailPair.of(pseudonyms.of(one), pseudonyms.of(other))));
    }

    @Override
    public synchronized Map<PersonId, Trace> of(PersonId person) {
        Pseudonym end = pseudonyms.of(person);
        Map<PersonId, Trace> traces = new HashMap<>();
        trails.forEach((pair, trace) -> {
            if (isEnd(pair, end)) {
                pseudonyms.findPerson(pair.other(end)).ifPresent(other -> traces.put(other, trace));
            }
        });
        return traces;
    }

    @Override
    public synchronized Vantage vantage() {
        double now = clock.instant().getEpochSecond() / 86_400.0;
        int first = trails.values().stream()
                .mapToInt(trace -> trace.days().first())
                .min()
                .orElse((int) now);
        return Vantage.calendar(now, Math.max(1, now - first));
    }

    private DaySet without(PairWalk walk) {
        DaySet days = trails.getOrDefault(walk.pair(), Trace.EMPTY).layers().getOrDefault(walk.layer(), DaySet.EMPTY);
        return DaySet.of(days.stream().filter(day -> day != walk.day()).toArray());
    }

    private void replace(TrailPair pair, Layer layer, DaySet days) {
        Map<Layer, DaySet> layers =
                new HashMap<>(trails.getOrDefault(pair, Trace.EMPTY).layers());
        layers.put(layer, days);
        trails.put(pair, Trace.of(layers));
        forgetEmpty();
    }

    private void forgetEmpty() {
        trails.values().removeIf(trace -> trace.days().isEmpty());
        Set<Object> kept = new HashSet<>();
        walks.forEach(walk -> kept.add(walk.likeness()));
        known.retainAll(kept);
    }

    private static boolean isEnd(TrailPair pair, Pseudonym end) {
        return pair.low().equals(end) || pair.high().equals(end);
    }
}
