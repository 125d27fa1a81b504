package org.stigar.app.privacy.keys;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.FirstKey;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.people.PersonId;

/**
 * Turns keys. Nothing is carried out before an administrator and a guardian, two people, both want it and both have their role at the
 * moment when it is carried out.
 *
 * <p>Safe for use by many threads and nodes. Each call is one transaction, its lines in the guardian's log included.
 */
public final class TwoKeys implements FirstKey {

    private final Map<String, KeyedChange> changes;
    private final Proposals proposals;
    private final GuardianLog log;
    private final KeyHolders holders;
    private final TransactionOperations transactions;
    private final RandomGenerator random;

    /** Knows these changes, each by a name of its own. */
    public TwoKeys(
            List<KeyedChange> changes,
            Proposals proposals,
            GuardianLog log,
            KeyHolders holders,
            TransactionOperations transactions,
            RandomGenerator random) {
        this.changes = changes.stream().collect(Collectors.toUnmodifiableMap(KeyedChange::name, Function.identity()));
        this.proposals = proposals;
        this.log = log;
        this.holders = holders;
        this.transactions = transactions;
        this.random = random;
    }

    /** How turning a key ended. */
    public enum Outcome {
        /** It was turned, and what follows from it is done. */
        DONE,
        /** One waits already for the same change. */
        WAITS_ALREADY,
        /** It does not wait any more, or cannot be done now. */
        GONE,
        /** Who turned the first key has that role no longer, so it is gone. */
        FIRST_KEY_LOST,
        /** The same person turned the first key, or the same role did. */
        SAME_KEY,
        /** The person does not have that role now. */
        NOT_THEIRS
    }

    /** Returns the change of a name, or empty where no feature has it any more. */
    public Optional<KeyedChange> find(String name) {
        return Optional.ofNullable(changes.get(name));
    }

    /** Returns all changes, by their names. */
    public List<KeyedChange> changes() {
        return changes.values().stream()
                .sorted(Comparator.comparing(KeyedChange::name))
                .toList();
    }

    /** Returns what waits for a second key, oldest first. */
    public List<Proposal> listWaiting(Instant now) {
        return proposals.list().stream()
                .filter(one -> !one.isLate(now) && changes.containsKey(one.change()))
                .toList();
    }

    /** Turns the first key. */
    public Outcome propose(PersonId me, Role key, String change, Subject subject, Instant now) {
        expire(now);
        return turn(() -> {
            if (!holders.rolesOf(me).contains(key)) {
                return Outcome.NOT_THEIRS;
            }
            if (find(change).filter(one -> one.isOffered(subject)).isEmpty()) {
                return Outcome.GONE;
            }
            Proposal proposal = new Proposal(newId(), change, subject, key, me, now);
            if (!proposals.tryAdd(proposal)) {
                return Outcome.WAITS_ALREADY;
            }
            note(Act.PROPOSED, proposal, me, key, now);
            return Outcome.DONE;
        });
    }

    @Override
    public boolean tryTurn(PersonId me, Role key, String change, Subject subject, Instant now) {
        return propose(me, key, change, subject, now) == Outcome.DONE;
    }

    @Override
    public List<Subject> waiting(String change, Instant now) {
        return listWaiting(now).stream()
                .filter(one -> one.change().equals(change))
                .map(Proposal::subject)
                .toList();
    }

    /** Turns the second key and carries the change out. */
    public Outcome confirm(PersonId me, Role key, UUID id, Instant now) {
        return second(me, key, id, now, proposal -> {
            proposals.remove(id);
            KeyedChange change = Objects.requireNonNull(changes.get(proposal.change()), "a change that is known");
            if (!holders.rolesOf(proposal.by()).contains(proposal.key())) {
                note(Act.EXPIRED, proposal, now);
                return Outcome.FIRST_KEY_LOST;
            }
            if (!change.isOffered(proposal.subject())) {
                note(Act.EXPIRED, proposal, now);
                return Outcome.GONE;
            }
            note(Act.CONFIRMED, proposal, me, key, now);
            change.deed().accept(proposal.subject(), now);
            note(Act.CARRIED_OUT, proposal, now);
            return Outcome.DONE;
        });
    }

    /** Says no with the second key. */
    public Outcome decline(PersonId me, Role key, UUID id, Instant now) {
        return second(me, key, id, now, proposal -> {
            proposals.remove(id);
            note(Act.DECLINED, proposal, me, key, now);
            return Outcome.DONE;
        });
    }

    private Outcome second(PersonId me, Role key, UUID id, Instant now, Function<Proposal, Outcome> deed) {
        return turn(() -> {
            if (!holders.rolesOf(me).contains(key)) {
                return Outcome.NOT_THEIRS;
            }
            Optional<Proposal> waiting = waiting(id, now);
            if (waiting.isEmpty()) {
                return Outcome.GONE;
            }
            Proposal proposal = waiting.get();
            return proposal.by().equals(me) || proposal.key() == key ? Outcome.SAME_KEY : deed.apply(proposal);
        });
    }

    /** Turns one's own first key back, with or without the role that it was turned with. */
    public Outcome takeBack(PersonId me, UUID id, Instant now) {
        return turn(() -> {
            Optional<Proposal> mine = waiting(id, now).filter(one -> one.by().equals(me));
            mine.ifPresent(proposal -> {
                proposals.remove(id);
                note(Act.TAKEN_BACK, proposal, me, proposal.key(), now);
            });
            return mine.isPresent() ? Outcome.DONE : Outcome.GONE;
        });
    }

    /** Removes what nobody turned the second key for in time. */
    public void expire(Instant now) {
        for (Proposal late : proposals.list()) {
            if (late.isLate(now)) {
                transactions.executeWithoutResult(status -> proposals
                        .lock(late.id())
                        .ifPresent(proposal -> {
                            proposals.remove(proposal.id());
                            note(Act.EXPIRED, proposal, now);
                        }));
            }
        }
    }

    private Optional<Proposal> waiting(UUID id, Instant now) {
        return proposals.lock(id).filter(one -> !one.isLate(now) && changes.containsKey(one.change()));
    }

    private Outcome turn(Supplier<Outcome> deed) {
        return Objects.requireNonNull(transactions.execute(status -> deed.get()));
    }

    private void note(Act act, Proposal proposal, PersonId by, Role key, Instant now) {
        log.add(new GuardianLog.Entry(
                now, act, proposal.change(), proposal.subject(), Optional.of(by), Optional.of(key)));
    }

    private void note(Act act, Proposal proposal, Instant now) {
        log.add(new GuardianLog.Entry(
                now, act, proposal.change(), proposal.subject(), Optional.empty(), Optional.empty()));
    }

    private UUID newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
