package org.stigar.app.asks.jdbc;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskException.Reason;
import org.stigar.app.asks.AskListener;
import org.stigar.app.asks.AskListener.Change;
import org.stigar.app.asks.AskRefusedException;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.Meeting;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.asks.jdbc.AskRows.Row;
import org.stigar.app.competences.Competences;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.ask.Ask;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.AskTerms;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Outcome;
import org.stigar.core.ask.Outcome.Done;
import org.stigar.core.ask.Outcome.Refused;
import org.stigar.core.ask.Refusal;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/** Asks in PostgreSQL. A deed locks its ask's row, so deeds on one ask come one after another. */
final class JdbcAsks implements Asks {

    /** JSON's numbers are exact below it. */
    private static final long IDS = 1L << 53;

    private static final Duration A_YEAR = Duration.ofDays(366);

    private final AskRows rows;
    private final AskLocks locks;
    private final StoredAsks stored;
    private final Reach reach;
    private final Pseudonyms pseudonyms;
    private final Competences competences;
    private final Supplier<List<AskListener>> listeners;
    private final TransactionTemplate transactions;
    private final AskTerms terms;
    private final SecureRandom random;

    JdbcAsks(
            AskRows rows,
            AskLocks locks,
            StoredAsks stored,
            Reach reach,
            Pseudonyms pseudonyms,
            Competences competences,
            Supplier<List<AskListener>> listeners,
            TransactionTemplate transactions,
            AskTerms terms,
            SecureRandom random) {
        this.rows = rows;
        this.locks = locks;
        this.stored = stored;
        this.reach = reach;
        this.pseudonyms = pseudonyms;
        this.competences = competences;
        this.listeners = listeners;
        this.transactions = transactions;
        this.terms = terms;
        this.random = random;
    }

    @Override
    public List<OwnAsk> of(PersonId me, Instant now) {
        return rows.of(pseudonyms.of(me)).stream()
                .flatMap(row -> stored.seenBy(me, row, now).stream())
                .toList();
    }

    @Override
    public Optional<OwnAsk> find(PersonId me, long ask, Instant now) {
        return rows.find(ask).flatMap(row -> stored.seenBy(me, row, now));
    }

    @Override
    public long draft(PersonId asker, AskText text, Set<CompetenceId> about, String stage, Instant now) {
        String line = AskText.line(stage);
        List<CompetenceId> known = known(about);
        return Objects.requireNonNull(transactions.execute(status -> {
            locks.onAsker(pseudonyms.of(asker));
            if (rows.countLive(pseudonyms.of(asker)) >= MOST_AT_ONCE) {
                throw new AskException(Reason.TOO_MANY);
            }
            Ask draft = Ask.draft(asker, known, now);
            long id = random.nextLong(1, IDS);
            rows.insert(new Row(
                    id,
                    pseudonyms.of(asker),
                    text.value(),
                    line,
                    draft.state(),
                    draft.since(),
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    known,
                    List.of()));
            tell(new Change(id, Optional.of(asker), Optional.empty(), draft, now));
            return id;
        }));
    }

    @Override
    public void rewrite(PersonId asker, long ask, AskText text, Set<CompetenceId> about, String stage, Instant now) {
        String line = AskText.line(stage);
        List<CompetenceId> known = known(about);
        transactions.executeWithoutResult(status -> {
            Ask before = lock(ask).at(now, terms);
            if (!before.asker().equals(asker)) {
                throw new NoAskException();
            }
            if (before.state() != AskState.DRAFT) {
                throw new AskRefusedException(before.state().isOver() ? Refusal.OVER : Refusal.NOT_NOW);
            }
            rows.putWords(ask, text.value(), line, known);
        });
    }

    @Override
    public OwnAsk act(long ask, Deed deed, Instant now) {
        return doIt(ask, deed, Optional.empty(), now);
    }

    @Override
    public OwnAsk close(PersonId asker, long ask, Gain gain, String enabled, Instant now) {
        return doIt(ask, new Deed.Close(asker, Optional.of(gain)), Optional.of(AskText.line(enabled)), now);
    }

    /** Refuses after the transaction, in which nothing has happened then: a caller's own can go on. */
    private OwnAsk doIt(long id, Deed deed, Optional<String> enabled, Instant now) {
        Outcome outcome = Objects.requireNonNull(transactions.execute(status -> {
            locks.onAny();
            Optional<Ask> before = rows.lock(id).flatMap(stored::ask);
            if (before.isEmpty()) {
                return new Refused(Ask.draft(deed.by(), List.of(), now), Refusal.NOT_YOURS);
            }
            Outcome came = before.get().at(now, terms).after(deed, terms, now);
            if (came instanceof Done) {
                enabled.ifPresent(line -> rows.putEnabled(id, line)); // first, since evidence is noted last
                change(id, deed.by(), before.get(), came.ask(), now);
            }
            return came;
        }));
        if (outcome instanceof Refused refused) {
            throw refused.why() == Refusal.NOT_YOURS ? new NoAskException() : new AskRefusedException(refused.why());
        }
        return find(deed.by(), id, now).orElseThrow(NoAskException::new);
    }

    @Override
    public OwnAsk meet(PersonId me, long ask, Meeting meeting, Instant now) {
        if (meeting.at().isBefore(now) || meeting.at().isAfter(now.plus(A_YEAR))) {
            throw new AskException(Reason.BAD_TIME);
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            Ask before = lock(ask).at(now, terms);
            boolean isBetween = me.equals(before.asker())
                    || before.helper().filter(me::equals).isPresent();
            if (!isBetween) {
                throw new NoAskException();
            }
            if (before.state() != AskState.ACCEPTED) {
                throw new AskRefusedException(before.state().isOver() ? Refusal.OVER : Refusal.NOT_NOW);
            }
            rows.putMeeting(ask, meeting);
            listeners.get().forEach(listener -> listener.meets(ask, before, meeting, now));
            return find(me, ask, now).orElseThrow(NoAskException::new);
        }));
    }

    /** Lets time do to the asks what it does, and says no for those who have gone away since they were asked. */
    void passTime(Instant now) {
        rows.listLive()
                .forEach(id -> transactions.executeWithoutResult(status -> {
                    locks.onAny();
                    rows.lock(id).flatMap(stored::ask).ifPresent(before -> {
                        Ask after = before.at(now, terms);
                        for (Request request : after.requests()) {
                            if (request.answer() == Request.Answer.WAITING && !reach.isThere(request.to(), now)) {
                                after = after.after(new Deed.Decline(request.to()), terms, now)
                                        .ask();
                            }
                        }
                        if (!after.equals(before)) {
                            save(id, before, after, now);
                            tell(new Change(id, Optional.empty(), Optional.of(before), after, now));
                        }
                    });
                }));
    }

    private Ask lock(long ask) {
        locks.onAny();
        return rows.lock(ask).flatMap(stored::ask).orElseThrow(NoAskException::new);
    }

    private void change(long id, PersonId by, Ask before, Ask after, Instant now) {
        List<Request> sent = new ArrayList<>(after.requests());
        before.requests().forEach(old -> sent.removeIf(one -> isSame(one, old)));
        sent.sort(Comparator.comparing(Request::to));
        sent.forEach(request -> locks.onAsked(pseudonyms.of(request.to())));
        Ask reached = after;
        List<Request> unreached = new ArrayList<>();
        for (Request request : sent) {
            if (!reach.tryReach(after.asker(), id, request, now)) {
                unreached.add(request);
                reached = reached.after(new Deed.Decline(request.to()), terms, now)
                        .ask();
            }
        }
        save(id, before, reached, now);
        unreached.forEach(request -> rows.putUnreached(id, pseudonyms.of(request.to())));
        tell(new Change(id, Optional.of(by), Optional.of(before), reached, now));
    }

    private static boolean isSame(Request one, Request other) {
        return one.to().equals(other.to()) && one.purpose() == other.purpose();
    }

    private void save(long id, Ask before, Ask after, Instant now) {
        after.requests().stream()
                .filter(request -> !before.requests().contains(request))
                .forEach(request -> rows.putRequest(id, stored.row(request), now));
        rows.putState(id, after.state(), after.since(), after.gain());
    }

    private void tell(Change change) {
        listeners.get().forEach(listener -> listener.changed(change));
    }

    private List<CompetenceId> known(Set<CompetenceId> about) {
        Catalogue catalogue = competences.catalogue();
        return about.stream()
                .map(id -> catalogue
                        .find(catalogue.resolve(id))
                        .orElseThrow(() -> new AskException(Reason.UNKNOWN_COMPETENCE))
                        .id())
                .distinct()
                .sorted()
                .toList();
    }
}
