package org.stigar.app.arenas.workshop.kept;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.rules.GroupRule;
import org.stigar.app.arenas.workshop.rules.GroupRule.Kind;
import org.stigar.app.arenas.workshop.rules.GroupRule.Why;
import org.stigar.app.arenas.workshop.rules.GroupRules;
import org.stigar.app.arenas.workshop.rules.RuleBook;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Rules in the tables {@code workshop_rule} and {@code workshop_rule_person}. */
final class StoredRules implements GroupRules {

    private static final long IDS = 1L << 53;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Pseudonyms pseudonyms;
    private final SecureRandom random;

    StoredRules(JdbcClient jdbc, TransactionTemplate transactions, Pseudonyms pseudonyms, SecureRandom random) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.pseudonyms = pseudonyms;
        this.random = random;
    }

    private record Named(long rule, Kind kind, Why why, Pseudonym person) {}

    @Override
    public List<GroupRule> of(long workshop) {
        Map<Long, List<Named>> named = jdbc
                .sql("""
                select id, kind, why, person from workshop_rule join workshop_rule_person on rule_id = id
                where workshop_id = :workshop
                """)
                .param("workshop", workshop)
                .query((row, number) -> new Named(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        Why.valueOf(row.getString("why")),
                        new Pseudonym(row.getBytes("person"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Named::rule, TreeMap::new, Collectors.toList()));
        return named.values().stream().flatMap(this::rule).toList();
    }

    private Stream<GroupRule> rule(List<Named> named) {
        Named one = named.get(0);
        Set<PersonId> people = named.stream()
                .flatMap(each -> pseudonyms.findPerson(each.person()).stream())
                .collect(Collectors.toSet());
        return GroupRule.isSound(people)
                ? Stream.of(new GroupRule(one.rule(), one.kind(), one.why(), people))
                : Stream.empty();
    }

    @Override
    public Added add(long workshop, Kind kind, Why why, Set<PersonId> people) {
        GroupRule rule = new GroupRule(
                random.nextLong(1, IDS), kind, kind == Kind.APART ? why : Why.NOT_SAID, new HashSet<>(people));
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("select id from workshop where id = :workshop for update")
                    .param("workshop", workshop)
                    .query(Long.class)
                    .single();
            List<GroupRule> before = of(workshop);
            if (before.size() >= MOST) {
                return Added.TOO_MANY;
            }
            if (new RuleBook(Stream.concat(before.stream(), Stream.of(rule)).toList()).isContradictory()) {
                return Added.CONTRADICTS;
            }
            insert(workshop, rule);
            return Added.ADDED;
        }));
    }

    private void insert(long workshop, GroupRule rule) {
        jdbc.sql("insert into workshop_rule (id, workshop_id, kind, why) values (:id, :workshop, :kind, :why)")
                .param("id", rule.id())
                .param("workshop", workshop)
                .param("kind", rule.kind().name())
                .param("why", rule.why().name())
                .update();
        rule.people()
                .forEach(
                        person -> jdbc.sql("insert into workshop_rule_person (rule_id, person) values (:rule, :person)")
                                .param("rule", rule.id())
                                .param("person", pseudonyms.of(person).bytes())
                                .update());
    }

    @Override
    public void remove(long workshop, long rule) {
        jdbc.sql("delete from workshop_rule where id = :rule and workshop_id = :workshop")
                .param("rule", rule)
                .param("workshop", workshop)
                .update();
    }
}
