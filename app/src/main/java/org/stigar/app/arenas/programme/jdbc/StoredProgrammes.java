package org.stigar.app.arenas.programme.jdbc;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.programme.NoProgrammeException;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programme.Made;
import org.stigar.app.arenas.programme.Programme.Someone;
import org.stigar.app.arenas.programme.Programme.State;
import org.stigar.app.arenas.programme.ProgrammeDraft;
import org.stigar.app.arenas.programme.ProgrammeException;
import org.stigar.app.arenas.programme.ProgrammeException.Reason;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.programme.jdbc.ProgrammeRows.Row;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Programmes in PostgreSQL. */
final class StoredProgrammes implements Programmes {

    private static final long IDS = 1L << 53;

    private final ProgrammeRows rows;
    private final TransactionTemplate transactions;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final SecureRandom random;

    StoredProgrammes(
            ProgrammeRows rows,
            TransactionTemplate transactions,
            People people,
            Pseudonyms pseudonyms,
            SecureRandom random) {
        this.rows = rows;
        this.transactions = transactions;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.random = random;
    }

    @Override
    public long create(PersonId owner, ProgrammeDraft draft, Instant now) {
        requireAhead(draft, now);
        long id = random.nextLong(1, IDS);
        transactions.executeWithoutResult(
                status -> rows.insert(new Row(id, pseudonyms.of(owner), 0, State.DRAFT, draft)));
        return id;
    }

    private static void requireAhead(ProgrammeDraft draft, Instant now) {
        Instant start = draft.startOf(1);
        if (!start.isAfter(now) || start.isAfter(now.plus(Duration.ofDays(Workshops.MOST_DAYS_AHEAD)))) {
            throw new ProgrammeException(Reason.TIME);
        }
    }

    @Override
    public Programme own(PersonId owner, long id) {
        return rows.find(id)
                .filter(row -> row.owner().equals(pseudonyms.of(owner)))
                .map(this::programme)
                .orElseThrow(NoProgrammeException::new);
    }

    @Override
    public Programme joined(PersonId member, long id) {
        return rows.find(id)
                .filter(row -> row.state() != State.DRAFT)
                .map(this::programme)
                .filter(programme -> programme.hasMember(member))
                .orElseThrow(NoProgrammeException::new);
    }

    @Override
    public List<Programme> listOwn(PersonId owner) {
        return rows.listOwn(pseudonyms.of(owner)).stream().map(this::programme).toList();
    }

    @Override
    public List<Programme> listJoined(PersonId member) {
        return rows.listJoined(pseudonyms.of(member)).stream()
                .map(this::programme)
                .toList();
    }

    @Override
    public List<Programme> listRunning() {
        return rows.listRunning().stream()
                .filter(row -> pseudonyms.findPerson(row.owner()).isPresent())
                .map(this::programme)
                .toList();
    }

    @Override
    public List<Programme> listOver(Instant since) {
        return rows.listOver(since).stream()
                .filter(row -> pseudonyms.findPerson(row.owner()).isPresent())
                .map(this::programme)
                .toList();
    }

    @Override
    public Optional<Programme> findOver(long id) {
        return rows.find(id)
                .filter(row -> row.state() == State.OVER
                        && pseudonyms.findPerson(row.owner()).isPresent())
                .map(this::programme);
    }

    @Override
    public Set<Long> meetings() {
        return rows.meetings();
    }

    @Override
    public void change(PersonId owner, long id, int version, ProgrammeDraft draft, Instant now) {
        inTurn(owner, id, version, row -> {
            Programme before = programme(row);
            if (before.meetings().stream().anyMatch(made -> made.number() > draft.meetings())) {
                throw new ProgrammeException(Reason.MADE);
            }
            if (!draft.startOf(1).equals(before.draft().startOf(1))) {
                requireAhead(draft, now);
            }
            rows.putDraft(id, draft);
        });
    }

    @Override
    public void add(PersonId owner, long id, int version, Collection<PersonId> more, Part part) {
        inTurn(owner, id, version, row -> {
            Set<PersonId> all = new HashSet<>(more);
            programme(row).members().forEach(one -> all.add(one.person()));
            if (all.size() > MOST_PEOPLE) {
                throw new ProgrammeException(Reason.TOO_MANY);
            }
            more.stream()
                    .filter(person -> people.findPerson(person).isPresent())
                    .forEach(person -> rows.put(id, pseudonyms.of(person), part == Part.FACILITATOR));
        });
    }

    @Override
    public void leaveOut(PersonId owner, long id, int version, PersonId person) {
        inTurn(owner, id, version, row -> rows.remove(id, pseudonyms.of(person)));
    }

    @Override
    public void start(PersonId owner, long id, int version, Instant now) {
        inTurn(owner, id, version, State.RUNNING, row -> {
            if (row.state() != State.DRAFT) {
                throw new ProgrammeException(Reason.ENDED);
            }
            if (!row.draft().startOf(1).isAfter(now)) {
                throw new ProgrammeException(Reason.TIME);
            }
            if (programme(row).members().size() < LEAST_PEOPLE) {
                throw new ProgrammeException(Reason.TOO_FEW);
            }
        });
    }

    @Override
    public void cancel(PersonId owner, long id, int version) {
        inTurn(owner, id, version, State.CANCELLED, row -> {});
    }

    @Override
    public void made(long id, int version, int number, long workshop) {
        transactions.executeWithoutResult(status -> {
            Row row = rows.lock(id).orElseThrow(NoProgrammeException::new);
            if (row.version() != version || row.state() != State.RUNNING) {
                throw new ProgrammeException(Reason.CHANGED_MEANWHILE);
            }
            rows.putMade(id, new Made(number, workshop));
            rows.next(id, row.state());
        });
    }

    @Override
    public void over(long id) {
        transactions.executeWithoutResult(status ->
                rows.lock(id).filter(row -> row.state() == State.RUNNING).ifPresent(row -> rows.next(id, State.OVER)));
    }

    private void inTurn(PersonId owner, long id, int version, Consumer<Row> change) {
        inTurn(owner, id, version, UnaryOperator.identity(), change);
    }

    private void inTurn(PersonId owner, long id, int version, State then, Consumer<Row> change) {
        inTurn(owner, id, version, before -> then, change);
    }

    /** Changes a programme of somebody's own that is not over, in the version that they saw. */
    private void inTurn(PersonId owner, long id, int version, UnaryOperator<State> then, Consumer<Row> change) {
        transactions.executeWithoutResult(status -> {
            Row row = rows.lock(id)
                    .filter(one -> one.owner().equals(pseudonyms.of(owner)))
                    .orElseThrow(NoProgrammeException::new);
            if (row.version() != version) {
                throw new ProgrammeException(Reason.CHANGED_MEANWHILE);
            }
            if (row.state() != State.DRAFT && row.state() != State.RUNNING) {
                throw new ProgrammeException(Reason.ENDED);
            }
            change.accept(row);
            rows.next(id, then.apply(row.state()));
        });
    }

    private Programme programme(Row row) {
        return new Programme(
                row.id(),
                pseudonyms.findPerson(row.owner()).orElseThrow(NoProgrammeException::new),
                row.version(),
                row.state(),
                row.draft(),
                rows.members(row.id()).stream()
                        .flatMap(one -> pseudonyms.findPerson(one.person()).stream()
                                .map(person -> new Someone(person, one.facilitates())))
                        .sorted(Comparator.comparing(Someone::person))
                        .toList(),
                rows.made(row.id()));
    }
}
