package org.stigar.app.hooks.jdbc;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.hooks.Hook;
import org.stigar.app.hooks.HookException;
import org.stigar.app.hooks.HookException.Reason;
import org.stigar.app.hooks.Hooks;
import org.stigar.app.hooks.NoHookException;
import org.stigar.app.hooks.send.Signature;
import org.stigar.app.hooks.send.Targets;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Hooks in PostgreSQL. One at a time makes hooks for a person, and nobody does while the person is erased. */
final class JdbcHooks implements Hooks {

    private static final int SECRET_BYTES = 32;

    private final HookRows rows;
    private final NamedLocks locks;
    private final Targets targets;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final TransactionTemplate transactions;
    private final SecureRandom random;

    JdbcHooks(
            HookRows rows,
            NamedLocks locks,
            Targets targets,
            Pseudonyms pseudonyms,
            People people,
            TransactionTemplate transactions,
            SecureRandom random) {
        this.rows = rows;
        this.locks = locks;
        this.targets = targets;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.transactions = transactions;
        this.random = random;
    }

    @Override
    public List<Hook> of(PersonId me) {
        return rows.of(pseudonyms.of(me));
    }

    @Override
    public Made add(PersonId me, String target, Instant now) {
        String address = targets.parse(target).address().toString();
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String written = Signature.written(secret);
        Pseudonym owner = pseudonyms.of(me);
        return Objects.requireNonNull(transactions.execute(status -> {
            lock(me);
            if (!people.isStillThere(me)) {
                throw new NoHookException();
            }
            if (rows.of(owner).size() >= MOST) {
                throw new HookException(Reason.TOO_MANY);
            }
            UUID id = rows.insert(owner, address, written, now);
            return new Made(find(me, id), written);
        }));
    }

    @Override
    public void remove(PersonId me, UUID hook) {
        if (!rows.delete(pseudonyms.of(me), hook)) {
            throw new NoHookException();
        }
    }

    @Override
    public void test(PersonId me, UUID hook, Instant now) {
        transactions.executeWithoutResult(status -> {
            lock(me);
            rows.putTest(find(me, hook).id(), now);
        });
    }

    /** Waits until nobody makes a hook for the person. */
    void lock(PersonId person) {
        locks.take("hooks " + pseudonyms.of(person));
    }

    private Hook find(PersonId me, UUID id) {
        return of(me).stream().filter(hook -> hook.id().equals(id)).findFirst().orElseThrow(NoHookException::new);
    }
}
