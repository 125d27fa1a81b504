package org.stigar.app.organisation.leading;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.Leaders.Grant;
import org.stigar.app.organisation.jdbc.WishRows;
import org.stigar.app.organisation.jdbc.WishRows.Wish;
import org.stigar.app.people.People;
import org.stigar.app.privacy.FirstKey;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * Proposes that somebody answers for a unit, and ends it: by either key alone, and by the calendar. Safe for use by many threads and
 * nodes; each call is one transaction, its lines in the guardians' log included.
 */
public final class Leading {

    private final WishRows rows;
    private final LeaderWishes wishes;
    private final Leaders leaders;
    private final LeaderRole role;
    private final Accounts accounts;
    private final People people;
    private final FirstKey keys;
    private final GuardianLog log;
    private final TransactionTemplate transactions;
    private final RandomGenerator random;

    Leading(
            WishRows rows,
            LeaderWishes wishes,
            Leaders leaders,
            LeaderRole role,
            Accounts accounts,
            People people,
            FirstKey keys,
            GuardianLog log,
            TransactionTemplate transactions,
            RandomGenerator random) {
        this.rows = rows;
        this.wishes = wishes;
        this.leaders = leaders;
        this.role = role;
        this.accounts = accounts;
        this.people = people;
        this.keys = keys;
        this.log = log;
        this.transactions = transactions;
        this.random = random;
    }

    /** How a proposal ended. */
    public enum Outcome {
        /** The first key is turned. */
        PROPOSED,
        /** It waits already for this person and unit. */
        WAITS_ALREADY,
        /** The person has no account that can be used, the unit is not there, or the day is not tomorrow to a year ahead. */
        CANNOT_BE,
        /** The proposer is no administrator now. */
        NOT_THEIRS
    }

    /** Turns an administrator's key for somebody to answer for a unit and those below it, until a day and with it. */
    public Outcome propose(PersonId me, PersonId leader, UnitId unit, LocalDate until, Instant now) {
        Optional<Unit> known = people.structure(now).findUnit(unit);
        if (known.isEmpty()) {
            return Outcome.CANNOT_BE;
        }
        Wish wish = new Wish(newId(), leader, unit, known.get().name(), until, false);
        if (!wishes.mayLead(wish, now)) {
            return Outcome.CANNOT_BE;
        }
        if (isWaiting(wish, now)) {
            return Outcome.WAITS_ALREADY;
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            rows.add(wish);
            if (keys.tryTurn(me, Role.ADMIN, LeaderKey.NAME, LeaderWishes.subject(wish), now)) {
                return Outcome.PROPOSED;
            }
            status.setRollbackOnly();
            return Outcome.NOT_THEIRS;
        }));
    }

    private boolean isWaiting(Wish wish, Instant now) {
        return listWaiting(now).stream()
                .anyMatch(
                        one -> one.leader().equals(wish.leader()) && one.unit().equals(wish.unit()));
    }

    /** Returns what waits for a guardian, oldest first. */
    public List<Grant> listWaiting(Instant now) {
        return keys.waiting(LeaderKey.NAME, now).stream()
                .flatMap(subject -> wishes.find(subject).stream())
                .map(wish -> new Grant(wish.leader(), wish.unit(), wish.until()))
                .toList();
    }

    /** Takes a unit from somebody at once, with one key, and returns whether they answered for it. */
    public boolean withdraw(PersonId me, Role key, PersonId leader, UnitId unit, Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<Grant> grant = leaders.list(today(now)).stream()
                    .filter(one -> one.leader().equals(leader) && one.unit().equals(unit))
                    .findFirst();
            grant.ifPresent(one -> end(one, Act.STOPPED, Optional.of(me), Optional.of(key), now));
            return grant.isPresent();
        }));
    }

    /** Ends what was granted until yesterday or before, and takes the role from whoever answers for nothing. */
    void endLate(Instant now) {
        LocalDate today = today(now);
        transactions.executeWithoutResult(status -> {
            for (Grant grant : leaders.list(LocalDate.EPOCH)) {
                if (grant.until().isBefore(today)) {
                    end(grant, Act.ENDED, Optional.empty(), Optional.empty(), now);
                }
            }
            Set<PersonId> idle = new HashSet<>(accounts.list(Role.LEADER));
            idle.removeAll(leaders.all(today));
            idle.forEach(role::take);
        });
    }

    private void end(Grant grant, Act act, Optional<PersonId> by, Optional<Role> key, Instant now) {
        Subject subject = rows.findOf(grant.leader(), grant.unit())
                .map(LeaderWishes::subject)
                .orElseGet(() -> new Subject(Optional.of(grant.leader()), ""));
        leaders.end(grant.leader(), grant.unit());
        log.add(new GuardianLog.Entry(now, act, LeaderKey.NAME, subject, by, key));
        if (leaders.unitsOf(grant.leader(), today(now)).isEmpty()) {
            role.take(grant.leader());
        }
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private UUID newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
