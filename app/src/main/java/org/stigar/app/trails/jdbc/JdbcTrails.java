package org.stigar.app.trails.jdbc;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.app.trails.jdbc.LoggedWalkRows.Logged;
import org.stigar.app.trails.jdbc.Sight.Standpoint;
import org.stigar.app.trails.jdbc.Sight.Stored;
import org.stigar.app.trails.jdbc.TrailRows.Said;
import org.stigar.app.trails.letters.TrailLetters;
import org.stigar.app.walks.DaySets;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.state.AgreedRhythm;

/** Trails in PostgreSQL: what their ends said, beside what the log of walks remembers. Safe for use by many threads. */
final class JdbcTrails implements Trails {

    private static final Comparator<OwnTrail> MOST_OPEN_FIRST = comparing(
                    (OwnTrail trail) -> trail.assessment().state())
            .thenComparing(
                    comparing((OwnTrail trail) -> trail.assessment().openness().orElse(0))
                            .reversed())
            .thenComparing(comparingInt((OwnTrail trail) -> trail.days().last()).reversed())
            .thenComparing(OwnTrail::other);

    private final Tables tables;
    private final TransactionTemplate transactions;
    private final Pseudonyms pseudonyms;
    private final DaySets daySets;
    private final DeclaredWalks walks;
    private final Sight sight;
    private final TrailLetters letters;
    private final Clock clock;

    JdbcTrails(
            Tables tables,
            TransactionTemplate transactions,
            Pseudonyms pseudonyms,
            DaySets daySets,
            DeclaredWalks walks,
            Sight sight,
            TrailLetters letters,
            Clock clock) {
        this.tables = tables;
        this.transactions = transactions;
        this.pseudonyms = pseudonyms;
        this.daySets = daySets;
        this.walks = walks;
        this.sight = sight;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public List<OwnTrail> of(PersonId me, Instant now) {
        Map<PersonId, Trace> traces = daySets.of(me);
        Map<PersonId, Said> said = new HashMap<>();
        tables.trails()
                .of(pseudonyms.of(me))
                .forEach(one -> pseudonyms.findPerson(one.other()).ifPresent(other -> said.put(other, one)));
        Map<Optional<PersonId>, List<Logged>> logged = tables.walks().of(pseudonyms.of(me)).stream()
                .collect(groupingBy(walk -> pseudonyms.findPerson(walk.other())));
        Set<PersonId> others = new TreeSet<>(traces.keySet());
        others.addAll(said.keySet());
        Standpoint standpoint = sight.standpoint(me, others, daySets.vantage(), now);
        return others.stream()
                .map(other -> new Stored(
                        other,
                        Optional.ofNullable(said.get(other)),
                        traces.getOrDefault(other, Trace.EMPTY),
                        logged.getOrDefault(Optional.of(other), List.of())))
                .flatMap(stored -> sight.see(stored, standpoint).stream())
                .sorted(MOST_OPEN_FIRST)
                .toList();
    }

    @Override
    public Optional<OwnTrail> find(PersonId me, PersonId other, Instant now) {
        if (me.equals(other)) {
            return Optional.empty();
        }
        // All is read before anything is decided, so that the time it takes tells nothing of people one has no trail
        // to.
        Ends ends = ends(me, other);
        Stored stored = new Stored(
                other,
                tables.trails().find(ends),
                daySets.find(me, other).orElse(Trace.EMPTY),
                tables.walks().between(ends));
        return sight.see(stored, sight.standpoint(me, List.of(other), daySets.vantage(), now))
                .filter(trail -> pseudonyms.findPerson(ends.other()).isPresent());
    }

    @Override
    public List<Double> outlook(PersonId me, PersonId other, Instant now) {
        OwnTrail trail = find(me, other, now).orElseThrow(NoTrailException::new);
        return sight.outlook(
                trail, sight.standpoint(me, List.of(), daySets.vantage(), now).from());
    }

    @Override
    public void logWalk(PersonId me, PersonId other, Instant now) {
        onTrail(me, other, ends -> {
            LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
            Optional<Logged> known = tables.walks().find(ends, day);
            if (known.isEmpty()) {
                long id = tables.drawId();
                tables.walks().insert(id, ends, day, now);
                walks.add(DeclaredWalks.logged(id), me, other, now);
                letters.askAboutWalk(me, other, id, now);
            } else if (!known.get().byMe()) {
                // Both say so. That also takes a no back, which was this person's own.
                tables.walks().putAnswer(known.get().id(), Answer.YES);
                walks.add(
                        DeclaredWalks.logged(known.get().id()),
                        other,
                        me,
                        known.get().at());
            }
        });
    }

    @Override
    public void answerWalk(PersonId me, long walk, Answer answer) {
        transactions.executeWithoutResult(status -> {
            Ends ends = new Ends(pseudonyms.of(me), waiting(me, walk).other());
            tables.locks().onPair(ends);
            Logged logged = waiting(me, walk); // it may have been answered while we waited
            tables.walks().putAnswer(logged.id(), answer);
            if (answer == Answer.NO) {
                walks.takeOff(DeclaredWalks.logged(logged.id()), me);
            }
        });
    }

    @Override
    public void agree(PersonId me, PersonId other, AgreedRhythm rhythm) {
        onRow(me, other, ends -> tables.trails().putRhythm(ends, rhythm));
    }

    @Override
    public void letRest(PersonId me, PersonId other) {
        onRow(me, other, ends -> tables.trails().putRests(ends, true));
    }

    @Override
    public void reopen(PersonId me, PersonId other) {
        onRow(me, other, ends -> tables.trails().putRests(ends, false));
    }

    @Override
    public void introduce(PersonId me, PersonId other, OwnTrail.Introduce introduce) {
        onRow(me, other, ends -> tables.trails().putIntroduces(ends, introduce == OwnTrail.Introduce.YES));
    }

    @Override
    public Set<PersonId> listIntroducers(PersonId me) {
        return tables.trails().of(pseudonyms.of(me)).stream()
                .filter(Said::otherIntroduces)
                .flatMap(said -> pseudonyms.findPerson(said.other()).stream())
                .collect(toUnmodifiableSet());
    }

    @Override
    public void say(PersonId me, PersonId other, String carries) {
        String text = LineText.carries(carries);
        onRow(me, other, ends -> tables.trails().putCarriesToMe(ends, text));
    }

    private Logged waiting(PersonId me, long walk) {
        return tables.walks()
                .findWaiting(walk, pseudonyms.of(me))
                .filter(logged -> pseudonyms.findPerson(logged.other()).isPresent())
                .orElseThrow(NoTrailException::new);
    }

    private void onRow(PersonId me, PersonId other, Consumer<Ends> change) {
        onTrail(me, other, ends -> {
            tables.trails().make(ends, clock.instant());
            change.accept(ends);
        });
    }

    /** Changes a trail of this person while nobody else does. */
    private void onTrail(PersonId me, PersonId other, Consumer<Ends> change) {
        if (me.equals(other)) {
            throw new NoTrailException();
        }
        transactions.executeWithoutResult(status -> {
            Ends ends = ends(me, other);
            tables.locks().onPair(ends);
            if (find(me, other, clock.instant()).isEmpty()) {
                throw new NoTrailException();
            }
            change.accept(ends);
        });
    }

    private Ends ends(PersonId me, PersonId other) {
        return new Ends(pseudonyms.of(me), pseudonyms.of(other));
    }
}
