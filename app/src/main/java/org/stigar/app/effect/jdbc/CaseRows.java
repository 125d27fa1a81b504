package org.stigar.app.effect.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.effect.EffectFigures;
import org.stigar.app.effect.Outcome;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.effect.MatchTerms;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.EffectCase;
import tools.jackson.databind.json.JsonMapper;

/** Cases that were asked about, who was in them, and what was said. A figure never changes. Works in the caller's transaction. */
public final class CaseRows {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Pseudonyms pseudonyms;
    private final JsonMapper json = JsonMapper.builder().build();

    CaseRows(JdbcClient jdbc, JdbcTemplate batches, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.pseudonyms = pseudonyms;
    }

    /**
     * A case.
     *
     * @param quarter the published one whose people are compared, by its first day
     */
    public record Kept(long id, LocalDate quarter, int k, MatchTerms terms) {}

    /** Returns a case that was asked about. */
    public Optional<Kept> find(String kind, long subject) {
        return jdbc.sql(
                        "select id, quarter, k, terms::text as terms from effect_case where kind = :kind and subject = :subject")
                .param("kind", kind)
                .param("subject", subject)
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getObject("quarter", LocalDate.class),
                        row.getInt("k"),
                        json.readValue(row.getString("terms"), MatchTerms.class)))
                .optional();
    }

    /** Returns the ids of all cases that were asked about: as long as they are the same, so is what a new one is compared with. */
    public List<Long> ids() {
        return jdbc.sql("select id from effect_case order by id")
                .query(Long.class)
                .list();
    }

    /** Adds a case, and returns its id. */
    public long add(String kind, long subject, LocalDate day, LocalDate quarter, int k, MatchTerms terms, Instant at) {
        return jdbc.sql("""
                        insert into effect_case (kind, subject, day, quarter, k, terms, at)
                        values (:kind, :subject, :day, :quarter, :k, :terms::jsonb, :at) returning id
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("day", day)
                .param("quarter", quarter)
                .param("k", k)
                .param("terms", json.writeValueAsString(terms))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Keeps who was in a case that is shown. */
    public void addSides(long id, EffectCase.Sides sides) {
        addPeople(id, sides.participants(), true);
        addPeople(id, sides.others(), false);
        batches.batchUpdate(
                "insert into effect_pair (case_id, person, other) values (?, ?, ?)",
                sides.pairs(),
                ROWS_AT_A_TIME,
                (statement, pair) -> {
                    statement.setLong(1, id);
                    statement.setBytes(2, bytes(only(pair, sides.participants())));
                    statement.setBytes(3, bytes(only(pair, sides.others())));
                });
    }

    private void addPeople(long id, Collection<PersonId> people, boolean tookPart) {
        batches.batchUpdate(
                "insert into effect_person (case_id, person, took_part) values (?, ?, ?)",
                people,
                ROWS_AT_A_TIME,
                (statement, person) -> {
                    statement.setLong(1, id);
                    statement.setBytes(2, bytes(person));
                    statement.setBoolean(3, tookPart);
                });
    }

    private static PersonId only(Set<PersonId> pair, Set<PersonId> side) {
        return pair.stream().filter(side::contains).findFirst().orElseThrow();
    }

    private byte[] bytes(PersonId person) {
        return pseudonyms.of(person).bytes();
    }

    /** Returns who was in each case that was shown, by the case's id, without who is gone. */
    public Map<Long, EffectCase.Sides> shown(double step) {
        Map<Long, Set<PersonId>> took = new TreeMap<>();
        Map<Long, Set<PersonId>> didNot = new HashMap<>();
        Map<Long, Set<Set<PersonId>>> pairs = new HashMap<>();
        Map<Pseudonym, Optional<PersonId>> known = new HashMap<>();
        batches.query("select case_id, person, took_part from effect_person", row -> {
            long id = row.getLong(1);
            Map<Long, Set<PersonId>> side = row.getBoolean(3) ? took : didNot;
            took.computeIfAbsent(id, key -> new HashSet<>());
            known.computeIfAbsent(new Pseudonym(row.getBytes(2)), pseudonyms::findPerson)
                    .ifPresent(person ->
                            side.computeIfAbsent(id, key -> new HashSet<>()).add(person));
        });
        batches.query("select case_id, person, other from effect_pair", row -> {
            Optional<PersonId> one = known.getOrDefault(new Pseudonym(row.getBytes(2)), Optional.empty());
            Optional<PersonId> other = known.getOrDefault(new Pseudonym(row.getBytes(3)), Optional.empty());
            if (one.isPresent() && other.isPresent()) {
                pairs.computeIfAbsent(row.getLong(1), key -> new HashSet<>()).add(Set.of(one.get(), other.get()));
            }
        });
        Map<Long, MatchTerms> terms = new HashMap<>();
        batches.query("select id, terms::text from effect_case", row -> {
            terms.put(row.getLong(1), json.readValue(row.getString(2), MatchTerms.class));
        });
        Map<Long, EffectCase.Sides> shown = new TreeMap<>();
        took.forEach((id, people) -> shown.put(
                id,
                new EffectCase.Sides(
                        people,
                        didNot.getOrDefault(id, Set.of()),
                        pairs.getOrDefault(id, Set.of()),
                        step,
                        terms.getOrDefault(id, MatchTerms.DEFAULT))));
        return shown;
    }

    /** Returns whether somebody is on either side of a case. */
    public boolean isCounted(long id, PersonId person) {
        return jdbc.sql("select exists (select from effect_person where case_id = :id and person = :person)")
                .param("id", id)
                .param("person", bytes(person))
                .query(Boolean.class)
                .single();
    }

    /** What is asked of a case. */
    public record After(int days, Outcome outcome) {}

    /** Keeps what is said of a case. */
    public void addFigure(long id, After after, long seed, Instant at, EffectFigures figures) {
        jdbc.sql("""
                insert into effect_figure (case_id, days, outcome, seed, at, figures)
                values (:id, :days, :outcome, :seed, :at, :figures::jsonb)
                """)
                .param("id", id)
                .param("days", after.days())
                .param("outcome", after.outcome().name())
                .param("seed", seed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("figures", json.writeValueAsString(figures))
                .update();
    }

    /** Returns what was said of a case. */
    public Map<After, EffectFigures> figures(long id) {
        Map<After, EffectFigures> said = new HashMap<>();
        jdbc.sql("select days, outcome, figures::text from effect_figure where case_id = :id")
                .param("id", id)
                .query(row -> {
                    said.put(
                            new After(row.getInt(1), Outcome.valueOf(row.getString(2))),
                            json.readValue(row.getString(3), EffectFigures.class));
                });
        return said;
    }

    /** Forgets cases whose day was before another, with all that hangs on them. */
    void forget(LocalDate before) {
        jdbc.sql("delete from effect_case where day < :before")
                .param("before", before)
                .update();
    }

    /** Returns in what somebody is counted: of what kind, on which day, and as which side. */
    List<List<String>> of(PersonId person) {
        return jdbc.sql("""
                        select kind, day::text, took_part::text from effect_person join effect_case on id = case_id
                        where person = :person order by day, id
                        """)
                .param("person", bytes(person))
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    List<Pseudonym> listPseudonyms() {
        return new ArrayList<>(jdbc.sql(
                        "select person from effect_person union select person from effect_pair union select other from effect_pair")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list());
    }

    void erase(Pseudonym gone) {
        jdbc.sql("delete from effect_pair where person = :gone or other = :gone")
                .param("gone", gone.bytes())
                .update();
        jdbc.sql("delete from effect_person where person = :gone")
                .param("gone", gone.bytes())
                .update();
    }
}
