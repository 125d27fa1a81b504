package org.stigar.app.upkeep.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Reminding;
import org.stigar.app.trails.Trails;
import org.stigar.app.upkeep.DigestChoice;
import org.stigar.app.upkeep.DigestChoice.Way;
import org.stigar.app.upkeep.Nudge;
import org.stigar.app.upkeep.Step;
import org.stigar.app.upkeep.Upkeep;
import org.stigar.app.upkeep.jdbc.UpkeepRows.Kept;
import org.stigar.app.upkeep.jdbc.UpkeepRows.Quiet;
import org.stigar.app.upkeep.letters.DigestLetters;
import org.stigar.app.upkeep.letters.NudgePlace;
import org.stigar.app.upkeep.pick.Reasons;
import org.stigar.app.upkeep.steps.FiveSteps;
import org.stigar.app.upkeep.trial.Draw;
import org.stigar.app.upkeep.trial.OrderTrial;
import org.stigar.app.upkeep.trial.Turn;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * Upkeep in PostgreSQL. Which nudges a digest has is kept, and not their reasons: those are found anew each time, so that one that
 * is gone is told of no more.
 */
final class JdbcUpkeep implements Upkeep, Reminding {

    private final UpkeepRows rows;
    private final NamedLocks locks;
    private final TransactionTemplate transactions;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Trails trails;
    private final Reasons reasons;
    private final FiveSteps steps;
    private final AttentionBudget budget;
    private final Subscriptions subscriptions;
    private final DigestLetters letters;
    private final OrderTrial trial;

    JdbcUpkeep(
            UpkeepRows rows,
            NamedLocks locks,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms,
            Trails trails,
            Reasons reasons,
            FiveSteps steps,
            AttentionBudget budget,
            Subscriptions subscriptions,
            DigestLetters letters,
            OrderTrial trial) {
        this.rows = rows;
        this.locks = locks;
        this.transactions = transactions;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.trails = trails;
        this.reasons = reasons;
        this.steps = steps;
        this.budget = budget;
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.trial = trial;
    }

    @Override
    public List<Nudge> nudges(PersonId me, Instant now) {
        return people.findPerson(me).map(person -> nudges(person, now)).orElse(List.of());
    }

    private List<Nudge> nudges(Person me, Instant now) {
        Pseudonym person = pseudonyms.of(me.id());
        Optional<Kept> kept = rows.find(person);
        if (kept.filter(one -> one.choice().way() == Way.NEVER).isPresent()) {
            return List.of();
        }
        if (kept.flatMap(Kept::chosenAt).isEmpty()) {
            begin(me, now);
        }
        List<PersonId> chosen = latest(person);
        if (chosen.isEmpty()) {
            return List.of();
        }
        int since = (int)
                LocalDate.ofInstant(rows.find(person).flatMap(Kept::chosenAt).orElse(now), ZoneOffset.UTC)
                        .toEpochDay();
        Set<PersonId> quiet = quiet(person, now);
        return reasons.find(me, Set.of(), now).stream()
                .filter(nudge -> chosen.contains(nudge.other()) && !quiet.contains(nudge.other()))
                .filter(nudge -> !wasWalkedSince(me.id(), nudge.other(), since, now))
                .toList();
    }

    private boolean wasWalkedSince(PersonId me, PersonId other, int day, Instant now) {
        return trails.find(me, other, now)
                .map(OwnTrail::days)
                .filter(days -> !days.isEmpty() && days.last() >= day)
                .isPresent();
    }

    private void begin(Person me, Instant now) {
        transactions.executeWithoutResult(status -> {
            locks.share(LOCK);
            if (people.isStillThere(me.id()) && rows.tryBegin(pseudonyms.of(me.id()), now)) {
                pick(me, now);
            }
        });
    }

    /** Makes the digests that are due, each once, however often and on however many nodes this runs. */
    void makeDigests(Instant now) {
        rows.forget(now);
        // Nowhere is it a later week than a day ahead.
        LocalDate latest = DigestChoice.week(now.atZone(ZoneOffset.UTC).plusDays(1));
        Optional<Draw> draw = trial.goOn(latest, now);
        for (Kept kept : rows.listWithout(latest)) {
            pseudonyms
                    .findPerson(kept.person())
                    .flatMap(people::findPerson)
                    .ifPresent(person -> makeIfDue(person, kept, draw, now));
        }
    }

    private void makeIfDue(Person me, Kept kept, Optional<Draw> draw, Instant now) {
        ZonedDateTime local = now.atZone(me.zone());
        Optional<Turn> turn =
                draw.filter(one -> kept.inTrial()).flatMap(one -> one.turn(kept.person(), DigestChoice.week(local)));
        if (kept.on(turn, local).isDue(local)) {
            makeDigest(me, kept, turn, now);
        } else if (turn.isPresent() && kept.on(Optional.of(Turn.EARLY), local).isDue(local)) {
            write(me.id(), () -> measure(me, kept, turn, now));
        }
    }

    private void makeDigest(Person me, Kept kept, Optional<Turn> turn, Instant now) {
        LocalDate week = DigestChoice.week(now.atZone(me.zone()));
        DigestChoice choice = kept.choice();
        if (!reasons.isThere(me.id(), now)) {
            return;
        }
        write(me.id(), () -> {
            if (!rows.tryMake(kept.person(), week, now)) {
                return;
            }
            if (turn.filter(Turn.EARLY::equals).isPresent()) {
                measure(me, kept, turn, now);
            }
            List<Nudge> nudges = pick(me, now);
            if (choice.way() == Way.MAIL && subscriptions.includes(me.id(), Letter.Kind.UPKEEP)) {
                send(me, nudges, week, choice.counted(week, me.zone()));
            }
        });
    }

    /** Measures the trails that a letter at the early hour speaks of, whenever the letter comes. */
    private void measure(Person me, Kept kept, Optional<Turn> turn, Instant now) {
        ZonedDateTime local = now.atZone(me.zone());
        if (reasons.isThere(me.id(), now) && trial.isMeasuredNow(kept.person(), DigestChoice.week(local))) {
            ZonedDateTime early =
                    local.toLocalDate().atTime(kept.choice().hour(), 0).atZone(me.zone());
            trial.measure(kept.person(), turn.orElseThrow(), early, others(choose(me, now)));
        }
    }

    private void send(Person me, List<Nudge> nudges, LocalDate week, Instant counted) {
        List<Nudge> sent = nudges.stream()
                .takeWhile(nudge -> budget.tryTake(me.id(), AttentionBudget.Kind.NUDGE, counted))
                .toList();
        if (!sent.isEmpty()) {
            letters.send(me, sent, week);
        }
    }

    private List<Nudge> pick(Person me, Instant now) {
        List<Nudge> chosen = choose(me, now);
        rows.putNudges(pseudonyms.of(me.id()), others(chosen));
        return chosen;
    }

    private List<Nudge> choose(Person me, Instant now) {
        Pseudonym person = pseudonyms.of(me.id());
        Set<PersonId> quiet = quiet(person, now);
        return reasons.find(me, Set.copyOf(latest(person)), now).stream()
                .filter(nudge -> !quiet.contains(nudge.other()) && people.isStillThere(nudge.other()))
                .limit(MOST_NUDGES)
                .toList();
    }

    private List<Pseudonym> others(List<Nudge> nudges) {
        return nudges.stream().map(nudge -> pseudonyms.of(nudge.other())).toList();
    }

    private List<PersonId> latest(Pseudonym person) {
        return rows.nudges(person).stream()
                .flatMap(other -> pseudonyms.findPerson(other).stream())
                .toList();
    }

    private Set<PersonId> quiet(Pseudonym person, Instant now) {
        return rows.quiet(person).stream()
                .filter(one -> one.holdsAt(now))
                .flatMap(one -> pseudonyms.findPerson(one.other()).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void snooze(PersonId me, PersonId other, Instant now) {
        keepQuiet(me, other, Optional.of(now.plus(Duration.ofDays(SNOOZE_DAYS))), now);
    }

    @Override
    public void neverFor(PersonId me, PersonId other, Instant now) {
        keepQuiet(me, other, Optional.empty(), now);
    }

    private void keepQuiet(PersonId me, PersonId other, Optional<Instant> until, Instant now) {
        write(me, () -> {
            if (trails.find(me, other, now).isEmpty() || !people.isStillThere(other)) {
                throw new NoTrailException();
            }
            rows.putQuiet(pseudonyms.of(me), new Quiet(pseudonyms.of(other), until));
        });
    }

    /** Returns of whom a nudge of the latest digest spoke; empty where it has none there, or the trail is gone. */
    Optional<PersonId> findNudged(PersonId me, NudgePlace place, Instant now) {
        Pseudonym person = pseudonyms.of(me);
        return rows.find(person)
                .flatMap(Kept::week)
                .filter(place.week()::equals)
                .flatMap(week -> rows.findNudge(person, place.position()))
                .flatMap(pseudonyms::findPerson)
                .filter(other -> trails.find(me, other, now).isPresent() && people.isStillThere(other));
    }

    /** Puts a nudge of the latest digest off, and returns of whom it spoke; nothing happens where there is none. */
    Optional<PersonId> trySnooze(PersonId me, NudgePlace place, Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            locks.share(LOCK);
            Optional<PersonId> other = findNudged(me, place, now);
            other.ifPresent(one -> snooze(me, one, now));
            return other;
        }));
    }

    @Override
    public void speakAgain(PersonId me, PersonId other) {
        rows.dropQuiet(pseudonyms.of(me), pseudonyms.of(other));
    }

    @Override
    public List<PersonId> listNever(PersonId me) {
        return rows.quiet(pseudonyms.of(me)).stream()
                .filter(one -> one.until().isEmpty())
                .flatMap(one -> pseudonyms.findPerson(one.other()).stream())
                .sorted()
                .toList();
    }

    @Override
    public DigestChoice choice(PersonId me) {
        DigestChoice choice = rows.find(pseudonyms.of(me)).map(Kept::choice).orElse(DigestChoice.USUAL);
        return choice.way() == Way.MAIL && !subscriptions.includes(me, Letter.Kind.UPKEEP)
                ? choice.by(Way.TODAY)
                : choice;
    }

    @Override
    public void choose(PersonId me, DigestChoice choice) {
        write(me, () -> {
            rows.putChoice(pseudonyms.of(me), choice);
            if (choice.way() == Way.MAIL) {
                subscriptions.resume(me, Letter.Kind.UPKEEP);
            }
        });
    }

    @Override
    public Set<PersonId> allowed(PersonId me, Collection<PersonId> others, Instant now) {
        Pseudonym person = pseudonyms.of(me);
        if (rows.find(person).filter(kept -> kept.choice().way() == Way.NEVER).isPresent()) {
            return Set.of();
        }
        Set<PersonId> allowed = new HashSet<>(others);
        allowed.removeAll(quiet(person, now));
        return allowed;
    }

    @Override
    public Set<Step> stepsTaken(PersonId me, Instant now) {
        return steps.taken(me, now);
    }

    @Override
    public boolean showsSteps(PersonId me) {
        return rows.find(pseudonyms.of(me)).filter(Kept::stepsAway).isEmpty();
    }

    @Override
    public void putStepsAway(PersonId me) {
        write(me, () -> rows.putStepsAway(pseudonyms.of(me), true));
    }

    @Override
    public void takeStepsOut(PersonId me) {
        write(me, () -> rows.putStepsAway(pseudonyms.of(me), false));
    }

    /** Writes something of somebody, unless they are erased meanwhile. */
    private void write(PersonId me, Runnable change) {
        transactions.executeWithoutResult(status -> {
            locks.share(LOCK);
            if (people.isStillThere(me)) {
                change.run();
            }
        });
    }

    /** Waits until nobody writes anything here. */
    void lock() {
        locks.take(LOCK);
    }

    /** Returns who has nudges of somebody, as far as they are still there. */
    List<PersonId> listNudgedAbout(Pseudonym other) {
        return rows.listNudgedAbout(other).stream()
                .flatMap(person -> pseudonyms.findPerson(person).stream())
                .toList();
    }
}
