package org.stigar.app.asks.promises;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskException.Reason;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.Reaching;
import org.stigar.app.asks.promises.OwnPromise.Part;
import org.stigar.app.asks.promises.OwnPromise.State;
import org.stigar.app.asks.promises.PromiseRows.Row;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.ask.Request;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Promises in PostgreSQL. */
final class JdbcPromises implements Promises {

    private static final long IDS = 1L << 53;

    private final PromiseRows rows;
    private final NamedLocks locks;
    private final TransactionTemplate transactions;
    private final Asks asks;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Reaching reaching;
    private final PromiseLetters letters;
    private final SecureRandom random;

    JdbcPromises(
            PromiseRows rows,
            NamedLocks locks,
            TransactionTemplate transactions,
            Asks asks,
            People people,
            Pseudonyms pseudonyms,
            Reaching reaching,
            PromiseLetters letters,
            SecureRandom random) {
        this.rows = rows;
        this.locks = locks;
        this.transactions = transactions;
        this.asks = asks;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.reaching = reaching;
        this.letters = letters;
        this.random = random;
    }

    @Override
    public long make(PersonId maker, PersonId other, AskText task, Instant now) {
        if (maker.equals(other)) {
            throw new AskException(Reason.NOBODY);
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            locks.share("asks");
            locks.take("asker " + pseudonyms.of(maker));
            if (!people.isStillThere(other)) {
                throw new AskException(Reason.NOBODY);
            }
            LocalDate today = LocalDate.ofInstant(now, zone(maker));
            long ahead = rows.of(pseudonyms.of(maker)).stream()
                    .filter(row -> row.state() == State.OFFERED || row.state() == State.AGREED)
                    .filter(row -> !row.due().isBefore(today))
                    .count();
            if (ahead >= MOST_AHEAD) {
                throw new AskException(Reason.TOO_MANY);
            }
            long ask = asks.draft(maker, task, Set.of(), "", now);
            locks.take("asked " + pseudonyms.of(other));
            boolean reached = reaching.tryReach(maker, ask, Request.forHelp(other), now);
            Row row = new Row(
                    random.nextLong(1, IDS),
                    ask,
                    pseudonyms.of(maker),
                    pseudonyms.of(other),
                    task.value(),
                    now,
                    today.plusDays(DAYS),
                    reached ? State.OFFERED : State.REFUSED,
                    reached);
            rows.insert(row);
            if (reached) {
                letters.offer(other, maker, row.id());
            }
            return row.id();
        }));
    }

    @Override
    public List<OwnPromise> of(PersonId me, Instant now) {
        return rows.of(pseudonyms.of(me)).stream()
                .flatMap(row -> own(me, row).stream())
                .toList();
    }

    private Optional<OwnPromise> own(PersonId me, Row row) {
        boolean isMaker = row.maker().equals(pseudonyms.of(me));
        return pseudonyms
                .findPerson(isMaker ? row.other() : row.maker())
                .map(other -> new OwnPromise(
                        row.id(),
                        row.ask(),
                        isMaker ? Part.MAKER : Part.OTHER,
                        other,
                        isMaker || row.state() != State.REFUSED ? row.task() : "",
                        row.due(),
                        row.state()));
    }

    @Override
    public void agree(PersonId other, long promise, Instant now) {
        transactions.executeWithoutResult(status -> {
            Row row = lock(other, promise);
            if (row.state() == State.OFFERED) {
                rows.putState(promise, State.AGREED);
                PersonId maker = pseudonyms.findPerson(row.maker()).orElseThrow(NoAskException::new);
                letters.agreed(maker, other, promise, row.due(), now);
                letters.agreed(other, maker, promise, row.due(), now);
            }
        });
    }

    @Override
    public void refuse(PersonId other, long promise) {
        transactions.executeWithoutResult(status -> {
            Row row = lock(other, promise);
            if (row.state() == State.OFFERED) {
                rows.putState(promise, State.REFUSED);
            }
        });
    }

    @Override
    public void keep(PersonId me, long promise) {
        transactions.executeWithoutResult(status -> {
            locks.share("asks");
            Row row = rows.lock(promise).filter(one -> isEnd(one, me)).orElseThrow(NoAskException::new);
            if (row.state() == State.OFFERED || row.state() == State.AGREED) {
                rows.putState(promise, State.KEPT);
            }
        });
    }

    private Row lock(PersonId other, long promise) {
        locks.share("asks");
        return rows.lock(promise)
                .filter(row -> row.other().equals(pseudonyms.of(other)))
                .orElseThrow(NoAskException::new);
    }

    private boolean isEnd(Row row, PersonId person) {
        Pseudonym end = pseudonyms.of(person);
        return row.maker().equals(end) || row.other().equals(end);
    }

    @Override
    public KeptShare kept(Collection<Long> promises) {
        List<Row> made = rows.list(promises);
        Set<Pseudonym> ends = new HashSet<>();
        made.forEach(row -> {
            ends.add(row.maker());
            ends.add(row.other());
        });
        int kept = (int) made.stream().filter(row -> row.state() == State.KEPT).count();
        return KeptShare.of(ends.size(), made.size(), kept);
    }

    private ZoneId zone(PersonId person) {
        return people.findPerson(person).map(Person::zone).orElse(ZoneOffset.UTC);
    }
}
