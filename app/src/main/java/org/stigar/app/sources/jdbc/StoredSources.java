package org.stigar.app.sources.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Role;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.app.privacy.PassiveSources;
import org.stigar.app.sources.Sources;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSource;

/** Sources in PostgreSQL, and what two keys are turned for. */
final class StoredSources implements Sources, PassiveSources, KeyedChange.Offers, KeyedChange.Saying {

    static final String NAME = "sources.key.on";

    private static final String LOCK = "sources";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final NamedLocks locks;
    private final Pseudonyms pseudonyms;
    private final WalkLog walks;
    private final GuardianLog log;

    StoredSources(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            NamedLocks locks,
            Pseudonyms pseudonyms,
            WalkLog walks,
            GuardianLog log) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.locks = locks;
        this.pseudonyms = pseudonyms;
        this.walks = walks;
        this.log = log;
    }

    @Override
    public SortedMap<WalkSource, LocalDate> on() {
        SortedMap<WalkSource, LocalDate> on = new TreeMap<>();
        jdbc.sql("select source, since from passive_source").query(row -> {
            on.put(new WalkSource(row.getString(1)), row.getObject(2, LocalDate.class));
        });
        return on;
    }

    @Override
    public Set<WalkSource> yes(PersonId person) {
        return new HashSet<>(jdbc.sql("select source from source_yes where person = :person")
                .param("person", pseudonyms.of(person).bytes())
                .query((row, number) -> new WalkSource(row.getString(1)))
                .list());
    }

    @Override
    public SortedMap<String, Boolean> countedOf(PersonId person) {
        Set<WalkSource> yes = yes(person);
        SortedMap<String, Boolean> counted = new TreeMap<>();
        KNOWN.forEach(source -> counted.put(source.name(), yes.contains(source)));
        return counted;
    }

    @Override
    public void agree(PersonId person, WalkSource source, Instant now) {
        jdbc.sql("""
                insert into source_yes (source, person, since)
                select source, :person, :since from passive_source where source = :source for share
                on conflict do nothing
                """)
                .param("person", pseudonyms.of(person).bytes())
                .param("since", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .param("source", source.name())
                .update();
    }

    @Override
    public void takeBack(PersonId person, WalkSource source) {
        transactions.executeWithoutResult(status -> {
            locks.take(LOCK);
            jdbc.sql("delete from source_yes where source = :source and person = :person")
                    .param("source", source.name())
                    .param("person", pseudonyms.of(person).bytes())
                    .update();
            walks.withdraw(person, source);
        });
    }

    @Override
    public boolean switchOff(PersonId me, Role key, WalkSource source, Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            locks.take(LOCK);
            boolean was = jdbc.sql("delete from passive_source where source = :source")
                            .param("source", source.name())
                            .update()
                    == 1;
            if (was) {
                log.add(new Entry(now, Act.STOPPED, NAME, subject(source), Optional.of(me), Optional.of(key)));
            }
            return was;
        }));
    }

    @Override
    public Allowed allowed() {
        Set<WalkSource> on = on().keySet();
        Map<Yes, LocalDate> yeses = yeses();
        return new Allowed() {

            @Override
            public boolean isOn(WalkSource source) {
                return on.contains(source);
            }

            @Override
            public boolean lets(Walk walk) {
                LocalDate day = LocalDate.ofInstant(walk.at(), ZoneOffset.UTC);
                return isOn(walk.source())
                        && walk.participants().stream().allMatch(person -> {
                            LocalDate since = yeses.get(new Yes(person, walk.source()));
                            return since != null && !since.isAfter(day);
                        });
            }

            @Override
            public void settle() {
                locks.take(LOCK);
                Set<Yes> gone = new HashSet<>(yeses.keySet());
                gone.removeAll(yeses().keySet());
                gone.forEach(yes -> walks.withdraw(yes.person(), yes.source()));
            }
        };
    }

    private record Yes(PersonId person, WalkSource source) {}

    /** Returns since when who says yes to what. */
    private Map<Yes, LocalDate> yeses() {
        Map<Yes, LocalDate> yeses = new HashMap<>();
        jdbc.sql("select source, person, since from source_yes").query(row -> {
            WalkSource source = new WalkSource(row.getString(1));
            LocalDate since = row.getObject(3, LocalDate.class);
            pseudonyms
                    .findPerson(new Pseudonym(row.getBytes(2)))
                    .ifPresent(person -> yeses.put(new Yes(person, source), since));
        });
        return yeses;
    }

    KeyedChange key() {
        return new KeyedChange(NAME, Optional.of("/admin/sources"), this, this, this::switchOn);
    }

    private void switchOn(Subject subject, Instant now) {
        jdbc.sql("insert into passive_source (source, since) values (:source, :since)")
                .param("source", subject.detail())
                .param("since", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    private static Subject subject(WalkSource source) {
        return new Subject(Optional.empty(), source.name());
    }

    @Override
    public List<Subject> list() {
        Set<WalkSource> on = on().keySet();
        return KNOWN.stream()
                .filter(source -> !on.contains(source))
                .map(StoredSources::subject)
                .toList();
    }

    @Override
    public String say(String person, String detail, MessageSource words, Locale language) {
        return words.getMessage(
                NAME, new Object[] {words.getMessage("sources.name." + detail, new Object[0], language)}, language);
    }

    List<Pseudonym> listEnds() {
        return jdbc.sql("select distinct person from source_yes")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    void erase(Pseudonym gone) {
        jdbc.sql("delete from source_yes where person = :gone")
                .param("gone", gone.bytes())
                .update();
    }
}
