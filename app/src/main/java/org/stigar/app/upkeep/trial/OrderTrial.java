package org.stigar.app.upkeep.trial;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Role;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.app.upkeep.DigestChoice;
import org.stigar.app.upkeep.trial.OrderEffect.Half;
import org.stigar.app.upkeep.trial.TrialReport.Published;
import org.stigar.app.upkeep.trial.TrialReport.Standing;
import org.stigar.app.upkeep.trial.TrialRows.Measured;
import org.stigar.core.people.PersonId;

/**
 * A trial of whether nudges help. It moves the letters of those who said yes within their week, for lots, and counts in sums whether a
 * trail that a letter speaks of was walked in the two days in which one half has the letter and the other does not yet.
 *
 * <p>Safe for use by many threads and nodes. {@link #isMeasuredNow} and {@link #measure} work in the caller's transaction, all else in
 * its own.
 */
public final class OrderTrial {

    /** The name of the change that switches it on. */
    public static final String START = "upkeep.trial.start";

    /** So long people have to say yes before the first round, in weeks and the rest of the one it is. */
    private static final int WEEKS_TO_JOIN = 2;

    private static final int KEY_BYTES = 32;
    private static final Half WALKED = new Half(1, 1);
    private static final Half NOT_WALKED = new Half(1, 0);

    private final TrialRows rows;
    private final String lock;
    private final NamedLocks locks;
    private final TransactionTemplate transactions;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Trails trails;
    private final GuardianLog log;
    private final SecureRandom random;

    OrderTrial(
            TrialRows rows,
            String lock,
            NamedLocks locks,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms,
            Trails trails,
            GuardianLog log,
            SecureRandom random) {
        this.rows = rows;
        this.lock = lock;
        this.locks = locks;
        this.transactions = transactions;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.trails = trails;
        this.log = log;
        this.random = random;
    }

    /** Returns whether it runs. */
    public boolean isOn() {
        return rows.findRunning().isPresent();
    }

    /** Begins one, the Monday after next, and forgets the one before. Nobody is in it until they say yes. */
    void start(Instant now) {
        LocalDate week = DigestChoice.week(now.atZone(ZoneOffset.UTC));
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        transactions.executeWithoutResult(status -> rows.begin(week.plusWeeks(WEEKS_TO_JOIN), key));
    }

    /**
     * Stops it at once. All letters come on their people's own days, what was measured and not published is forgotten, and what was
     * published stays.
     *
     * @param key as what the person stops it, which goes into the guardian's log with who it is
     */
    public void stop(PersonId by, Role key, Instant now) {
        transactions.executeWithoutResult(status -> {
            locks.take(lock);
            if (isOn()) {
                rows.end(Rounds.published(rows.listDrawn(), now));
                log.add(new GuardianLog.Entry(
                        now, GuardianLog.Act.STOPPED, START, Subject.NONE, Optional.of(by), Optional.of(key)));
            }
        });
    }

    /** Returns whether a person said yes. */
    public boolean isJoinedBy(PersonId me) {
        return rows.findAnswer(pseudonyms.of(me)).isPresent();
    }

    /** Says yes to a trial that runs, for one of its next rounds. */
    public void join(PersonId me) {
        transactions.executeWithoutResult(status -> {
            locks.share(lock);
            if (people.isStillThere(me) && isOn()) {
                rows.sayYes(pseudonyms.of(me));
            }
        });
    }

    /** Takes a yes back, at once. */
    public void leave(PersonId me) {
        transactions.executeWithoutResult(status -> {
            locks.share(lock);
            rows.sayNo(pseudonyms.of(me));
        });
    }

    /**
     * Counts what is measured to the end, and begins the round of a week.
     *
     * @param latest the latest week that it is anywhere, by its Monday
     * @return the lots, of a trial that runs
     */
    public Optional<Draw> goOn(LocalDate latest, Instant now) {
        rows.listDue(now).forEach(measured -> count(measured, now));
        rows.findRunning().flatMap(one -> one.rounds().of(latest)).ifPresent(this::begin);
        return rows.findRunning();
    }

    private void begin(LocalDate round) {
        transactions.executeWithoutResult(status -> {
            locks.share(lock);
            if (isOn() && rows.tryAddRound(round)) {
                if (rows.count("ASKED") >= Rounds.FEWEST_NEW) {
                    rows.admitAll();
                }
                if (rows.count("IN") >= Rounds.FEWEST_TAKERS) {
                    rows.draw(round);
                }
            }
        });
    }

    /** Returns whether a week of somebody's who is in the trial is measured from now on, once for each week. */
    public boolean isMeasuredNow(Pseudonym person, LocalDate week) {
        return rows.tryMeasure(person, week);
    }

    /**
     * Measures from now on, for two days, whether one of these trails is walked.
     *
     * @param early the early hour of the person's week
     * @param others where the trails lead; of none nothing is counted
     */
    public void measure(Pseudonym person, Turn turn, ZonedDateTime early, List<Pseudonym> others) {
        LocalDate since = LocalDate.ofInstant(early.toInstant(), ZoneOffset.UTC);
        rows.putPicks(
                new Measured(person, DigestChoice.week(early), turn, since, others),
                early.plusDays(Turn.DAYS).toInstant());
    }

    private void count(Measured measured, Instant now) {
        Half letter = wasWalked(measured, now) ? WALKED : NOT_WALKED;
        transactions.executeWithoutResult(status -> {
            locks.share(lock);
            if (rows.tryTake(measured)) {
                rows.add(measured.week(), measured.turn(), letter);
            }
        });
    }

    private boolean wasWalked(Measured measured, Instant now) {
        int since = (int) measured.since().toEpochDay();
        return pseudonyms
                .findPerson(measured.person())
                .filter(me -> measured.others().stream()
                        .flatMap(other -> pseudonyms.findPerson(other).stream())
                        .flatMap(other -> trails.find(me, other, now).stream())
                        .map(OwnTrail::days)
                        .anyMatch(days -> days.count(since, since + Turn.DAYS) > 0))
                .isPresent();
    }

    /** Returns what is told of it. */
    public TrialReport report(Instant now) {
        LocalDate week = DigestChoice.week(now.atZone(ZoneOffset.UTC));
        List<LocalDate> drawn = rows.listDrawn();
        Optional<Rounds> rounds = rows.findRunning().map(Draw::rounds);
        Standing standing = rounds.map(one ->
                        one.of(week).filter(drawn::contains).isPresent() ? Standing.DRAWN : Standing.FEWER_THAN_500)
                .orElse(Standing.OFF);
        return new TrialReport(standing, rounds.map(one -> one.next(week)), published(drawn, now));
    }

    private Optional<Published> published(List<LocalDate> drawn, Instant now) {
        List<LocalDate> published = Rounds.published(drawn, now);
        if (published.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = published.get(0);
        LocalDate until = published.get(published.size() - 1).plusWeeks(Rounds.WEEKS);
        return Optional.of(new Published(
                published.size() * Rounds.WEEKS,
                OrderEffect.find(rows.sum(Turn.EARLY, from, until), rows.sum(Turn.LATE, from, until))
                        .map(OrderEffect::points)));
    }
}
