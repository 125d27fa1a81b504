package org.stigar.app.asks.jdbc;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.PersonId;

/** Curtains in PostgreSQL; who never touched theirs has no row. Safe for use by many threads. */
final class JdbcCurtains implements Curtains {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private final JdbcClient jdbc;
    private final AskRows asks;
    private final Pseudonyms pseudonyms;

    JdbcCurtains(JdbcClient jdbc, AskRows asks, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.asks = asks;
        this.pseudonyms = pseudonyms;
    }

    private record Row(Pseudonym person, Curtain curtain) {}

    @Override
    public Curtain of(PersonId person) {
        return find(pseudonyms.of(person)).orElse(Curtain.OPEN);
    }

    Optional<Curtain> find(Pseudonym person) {
        return rows(jdbc.sql("select * from curtain where person = :person").param("person", person.bytes()))
                .values()
                .stream()
                .findFirst();
    }

    @Override
    public void put(PersonId person, Curtain curtain) {
        jdbc.sql("""
                insert into curtain (person, findable, per_week) values (:person, :findable, :per_week)
                on conflict (person) do update set findable = excluded.findable, per_week = excluded.per_week
                """)
                .param("person", pseudonyms.of(person).bytes())
                .param("findable", curtain.findable().name())
                .param("per_week", curtain.perWeek())
                .update();
    }

    @Override
    public Map<PersonId, Curtain> of(Collection<PersonId> people) {
        Map<PersonId, Pseudonym> hidden = hidden(people);
        Map<Pseudonym, Curtain> touched = touched(hidden.values());
        Map<PersonId, Curtain> all = new HashMap<>();
        hidden.forEach((person, pseudonym) -> all.put(person, touched.getOrDefault(pseudonym, Curtain.OPEN)));
        return all;
    }

    @Override
    public Set<PersonId> full(Collection<PersonId> people, Instant at) {
        Map<PersonId, Pseudonym> hidden = hidden(people);
        Map<Pseudonym, Curtain> touched = touched(hidden.values());
        Map<Pseudonym, Integer> reached = asks.countReached(hidden.values(), at.minus(WEEK), at);
        Set<PersonId> full = new HashSet<>();
        hidden.forEach((person, pseudonym) -> {
            int ceiling = touched.getOrDefault(pseudonym, Curtain.OPEN).perWeek();
            if (reached.getOrDefault(pseudonym, 0) >= ceiling) {
                full.add(person);
            }
        });
        return full;
    }

    @Override
    public Map<PersonId, Integer> loads(Collection<PersonId> people, Instant at) {
        Map<PersonId, Pseudonym> hidden = hidden(people);
        Map<Pseudonym, Integer> reached = asks.countReached(hidden.values(), at.minus(FOUR_WEEKS), at);
        Map<PersonId, Integer> loads = new HashMap<>();
        hidden.forEach((person, pseudonym) -> {
            if (reached.containsKey(pseudonym)) {
                loads.put(person, reached.get(pseudonym));
            }
        });
        return loads;
    }

    private Map<PersonId, Pseudonym> hidden(Collection<PersonId> people) {
        return people.stream().distinct().collect(toMap(person -> person, pseudonyms::of));
    }

    private Map<Pseudonym, Curtain> touched(Collection<Pseudonym> people) {
        return rows(jdbc.sql("select * from curtain where person = any(:people)")
                .param("people", people.stream().map(Pseudonym::bytes).toArray(byte[][]::new)));
    }

    void erase(Pseudonym person) {
        jdbc.sql("delete from curtain where person = :person")
                .param("person", person.bytes())
                .update();
    }

    private static Map<Pseudonym, Curtain> rows(JdbcClient.StatementSpec query) {
        return query
                .query((row, number) -> new Row(
                        new Pseudonym(row.getBytes("person")),
                        new Curtain(Findable.valueOf(row.getString("findable")), row.getInt("per_week"))))
                .list()
                .stream()
                .collect(toMap(Row::person, Row::curtain));
    }
}
