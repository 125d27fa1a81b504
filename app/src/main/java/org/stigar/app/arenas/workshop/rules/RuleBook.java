package org.stigar.app.arenas.workshop.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stigar.app.arenas.workshop.rules.GroupRule.Kind;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Together;
import org.stigar.core.people.PersonId;

/** The rules of one workshop, as far as they speak of some people. Immutable. */
public final class RuleBook {

    private final List<GroupRule> rules;

    /** A book of those parts of rules that name two or more of these people. */
    public RuleBook(Collection<GroupRule> rules, Set<PersonId> people) {
        this.rules = rules.stream()
                .flatMap(rule -> {
                    Set<PersonId> there = new HashSet<>(rule.people());
                    there.retainAll(people);
                    return there.size() < 2
                            ? Stream.empty()
                            : Stream.of(new GroupRule(rule.id(), rule.kind(), rule.why(), there));
                })
                .toList();
    }

    /** A book of all of them. */
    public RuleBook(Collection<GroupRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Returns pairs that these rules keep apart. */
    public Set<PersonPair> apart() {
        return pairs(Kind.APART);
    }

    private Set<PersonPair> pairs(Kind kind) {
        Set<PersonPair> pairs = new HashSet<>();
        of(kind).forEach(rule -> pairs.addAll(rule.pairs()));
        return pairs;
    }

    private Stream<GroupRule> of(Kind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind);
    }

    /**
     * Asks an arena for what the rules say. Whom others wish to be kept apart goes into one set with whom the rules keep apart, so that
     * nothing behind it can tell one from the other.
     */
    public Arena.Builder into(Arena.Builder arena, Set<PersonPair> wished) {
        Set<PersonPair> apart = new HashSet<>(wished);
        apart.addAll(apart());
        return arena.apart(apart)
                .mustMeet(pairs(Kind.MUST_MEET))
                .together(of(Kind.TOGETHER)
                        .map(rule -> new Together(rule.people()))
                        .toList());
    }

    /** Returns whether two of the rules ask for what cannot be both: together, or to meet, and apart. */
    public boolean isContradictory() {
        Set<PersonPair> apart = apart();
        return Stream.concat(blocks().stream().flatMap(RuleBook::pairs), pairs(Kind.MUST_MEET).stream())
                .anyMatch(apart::contains);
    }

    private static Stream<PersonPair> pairs(Set<PersonId> people) {
        return people.stream()
                .flatMap(one -> people.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> new PersonPair(one, other)));
    }

    /** Returns who stays together; two groups with somebody in common are one. */
    private Set<Set<PersonId>> blocks() {
        Set<Set<PersonId>> blocks = new HashSet<>();
        of(Kind.TOGETHER).forEach(rule -> {
            Set<PersonId> block = new HashSet<>(rule.people());
            List<Set<PersonId>> tied = blocks.stream()
                    .filter(other -> other.stream().anyMatch(block::contains))
                    .toList();
            tied.forEach(block::addAll);
            blocks.removeAll(tied);
            blocks.add(block);
        });
        return blocks;
    }

    /** Returns the rules that a plan does not keep. */
    public List<GroupRule> broken(Grouping plan) {
        Map<PersonPair, Integer> met = plan.meetings();
        Predicate<GroupRule> keeps = rule -> switch (rule.kind()) {
            case APART -> rule.pairs().stream().noneMatch(met::containsKey);
            case MUST_MEET -> rule.pairs().stream().allMatch(met::containsKey);
            case TOGETHER ->
                plan.rounds().stream()
                        .allMatch(round -> rule.people().stream()
                                        .map(round.seats()::get)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .count()
                                <= 1);
        };
        return rules.stream().filter(keeps.negate()).toList();
    }
}
