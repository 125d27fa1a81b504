package org.stigar.app.people.jdbc;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.DirectoryEditing;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.PseudonymMaker;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.intake.pseudonym.PseudonymKey;

/**
 * People in PostgreSQL, read from a copy in memory that is replaced whole after each commit that changed them.
 *
 * <p>Safe for use by many threads. A reload costs O(n) for n people: changes come by the day, reads by the millisecond.
 */
final class JdbcPeople implements People, DirectoryEditing, Pseudonyms, Participation {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final PeopleRows rows;
    private final PseudonymMaker pseudonyms;
    private final Runnable tellOthers;
    private final Object loading = new Object();
    private final AfterCommit afterCommit = new AfterCommit();
    private volatile PeopleSnapshot snapshot;
    private volatile @Nullable Placed placed;

    /** Who belonged where at a full hour, in one snapshot. */
    private record Placed(PeopleSnapshot of, Instant hour, Structure structure) {}

    /** Reloads once after a commit, however many changes were in it. */
    private final class AfterCommit implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            reload();
        }
    }

    /**
     * Reads everything.
     *
     * @param tellOthers tells the other nodes, in the transaction that changes people
     */
    JdbcPeople(JdbcTemplate jdbc, TransactionTemplate transactions, PseudonymKey key, Runnable tellOthers) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tellOthers = tellOthers;
        rows = new PeopleRows(jdbc);
        pseudonyms = new PseudonymMaker(key);
        snapshot = read();
    }

    /** Reads everything anew, as when another node changed it. */
    void reload() {
        synchronized (loading) {
            snapshot = read();
        }
    }

    /** Of one commit: tables read at different instants might not fit together. */
    private PeopleSnapshot read() {
        return Objects.requireNonNull(jdbc.execute((Connection connection) -> {
            boolean commits = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                PeopleRows now = new PeopleRows(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
                return new PeopleSnapshot(now.directory(), now.refusals(), pseudonyms);
            } finally {
                connection.rollback();
                connection.setAutoCommit(commits);
            }
        }));
    }

    @Override
    public Directory directory() {
        return snapshot.directory();
    }

    @Override
    public Structure structure(Instant at) {
        PeopleSnapshot now = snapshot;
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        Placed known = placed;
        if (known == null || known.of != now || !known.hour.equals(hour)) {
            known = new Placed(now, hour, now.directory().at(at));
            placed = known;
        }
        return known.structure;
    }

    @Override
    public Optional<Person> findPerson(PersonId id) {
        return directory().findPerson(id);
    }

    @Override
    public boolean isStillThere(PersonId id) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from person where id = ?)", Boolean.class, id.value()));
    }

    @Override
    public Optional<Person> findByAddress(String address) {
        return snapshot.findByAddress(address);
    }

    @Override
    public List<Person> search(String text, int most) {
        if (most < 1 || most > 50) {
            throw new IllegalArgumentException("a search gives 1 to 50 people, was asked for " + most);
        }
        return snapshot.search(text, most);
    }

    @Override
    public void put(Collection<Person> people, Collection<Unit> units, Collection<Membership> memberships) {
        change(() -> {
            rows.putPeople(people);
            rows.putUnits(units);
            rows.putMemberships(memberships);
        });
    }

    @Override
    public void replaceMemberships(Collection<PersonId> of, Collection<Membership> memberships) {
        change(() -> {
            rows.removeMemberships(of);
            rows.putMemberships(memberships);
        });
    }

    @Override
    public void removeUnits(Collection<UnitId> units) {
        change(() -> rows.removeUnits(units));
    }

    @Override
    public void remove(PersonId person) {
        change(() -> jdbc.update("delete from person where id = ?", person.value()));
    }

    @Override
    public Pseudonym of(PersonId person) {
        return pseudonyms.of(person);
    }

    @Override
    public Optional<PersonId> findPerson(Pseudonym pseudonym) {
        return snapshot.findPerson(pseudonym);
    }

    @Override
    public List<Pseudonym> listUnknown(Collection<Pseudonym> some) {
        Set<Pseudonym> unknown = new TreeSet<>(some);
        jdbc.query("select id from person", row -> {
            unknown.remove(pseudonyms.of(new PersonId(row.getString("id"))));
        });
        return List.copyOf(unknown);
    }

    @Override
    public boolean isAvailable(PersonId person, LocalDate on) {
        return !isOptedOut(person)
                && findPausedUntil(person).filter(on::isBefore).isEmpty();
    }

    @Override
    public Optional<LocalDate> findPausedUntil(PersonId person) {
        return snapshot.refusal(person).pausedUntil();
    }

    @Override
    public boolean isOptedOut(PersonId person) {
        return snapshot.refusal(person).optedOut();
    }

    @Override
    public void pause(PersonId person, LocalDate until) {
        change(() -> jdbc.update("""
                insert into participation (person_id, paused_until) values (?, ?)
                on conflict (person_id) do update set paused_until = excluded.paused_until
                """, person.value(), until));
    }

    @Override
    public void takePart(PersonId person) {
        change(() -> jdbc.update("delete from participation where person_id = ?", person.value()));
    }

    @Override
    public void optOut(PersonId person) {
        change(() -> jdbc.update("""
                insert into participation (person_id, opted_out) values (?, true)
                on conflict (person_id) do update set opted_out = true
                """, person.value()));
    }

    /** Changes tables in the caller's transaction, or in one of its own, and reloads once that is committed. */
    private void change(Runnable write) {
        transactions.executeWithoutResult(status -> {
            write.run();
            tellOthers.run();
            if (!TransactionSynchronizationManager.getSynchronizations().contains(afterCommit)) {
                TransactionSynchronizationManager.registerSynchronization(afterCommit);
            }
        });
    }
}
