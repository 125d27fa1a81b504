package org.stigar.app.arenas.workshop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stigar.app.arenas.workshop.rules.GroupRule.Kind;
import org.stigar.app.arenas.workshop.rules.GroupRule.Why;
import org.stigar.arena.plan.Effort;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.plan.Verdict;
import org.stigar.arena.plan.Watcher;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Sitting;
import org.stigar.arena.search.Budget;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

class RuleBookTest {

    @Test
    void aPlanKeepsWhatRulesAskFor() {
        List<GroupRule> rules =
                List.of(rule(Kind.TOGETHER, "a b"), rule(Kind.APART, "c d e"), rule(Kind.MUST_MEET, "f g h"));
        Arena.Builder arena = Arena.builder(
                Stream.of("a b c d e f g h i j k l".split(" "))
                        .map(id ->
                                Participant.of(Person.builder(new PersonId(id)).build()))
                        .toList(),
                IntStream.range(0, 3).mapToObj(round -> Round.about(4)).toList());

        Verdict verdict = Planner.plan(
                new RuleBook(rules).into(arena, Set.of(pair("a l"))).build(),
                Effort.of(new Budget.Evaluations(200_000), 1),
                Watcher.NONE);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Planned.class, planned -> {
            assertThat(planned.unmet()).isEmpty();
            assertThat(new RuleBook(rules).broken(planned.plan().grouping())).isEmpty();
            assertThat(planned.plan().grouping().meetings()).doesNotContainKey(pair("a l"));
        });
    }

    @Test
    void saysWhichRulesAPlanBreaks() {
        GroupRule together = rule(Kind.TOGETHER, "a b");
        GroupRule apart = rule(Kind.APART, "a c");
        GroupRule meet = rule(Kind.MUST_MEET, "b d");
        RuleBook book = new RuleBook(List.of(together, apart, meet));

        assertThat(book.broken(plan("a b|c d", "a b d|c"))).isEmpty();
        assertThat(book.broken(plan("a b|c d", "a c|b d"))).containsExactly(together, apart);
        assertThat(book.broken(plan("a b|c d"))).containsExactly(meet);
    }

    @Test
    void noticesWhatCannotBothHold() {
        GroupRule apart = rule(Kind.APART, "a c");

        assertThat(new RuleBook(List.of(apart, rule(Kind.MUST_MEET, "a b c"))).isContradictory())
                .isTrue();
        assertThat(new RuleBook(List.of(apart, rule(Kind.TOGETHER, "a b"), rule(Kind.TOGETHER, "b c")))
                        .isContradictory())
                .as("tied by somebody in both")
                .isTrue();
        assertThat(new RuleBook(List.of(apart, rule(Kind.TOGETHER, "a b"), rule(Kind.MUST_MEET, "b c")))
                        .isContradictory())
                .isFalse();
    }

    @Test
    void speaksOfThoseWhoAreThereAlone() {
        RuleBook book = new RuleBook(List.of(rule(Kind.APART, "a b c"), rule(Kind.APART, "a d")), people("a b"));

        assertThat(book.apart()).containsExactly(pair("a b"));
    }

    @Test
    void namesTwoToTwelve() {
        assertThatIllegalArgumentException().isThrownBy(() -> rule(Kind.APART, "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(Kind.APART, "a b c d e f g h i j k l m"));
    }

    private static GroupRule rule(Kind kind, String people) {
        return new GroupRule(people.hashCode(), kind, Why.NOT_SAID, people(people));
    }

    private static PersonPair pair(String people) {
        List<PersonId> two = new ArrayList<>(people(people));
        return new PersonPair(two.get(0), two.get(1));
    }

    private static Set<PersonId> people(String people) {
        return Arrays.stream(people.split(" ")).map(PersonId::new).collect(Collectors.toSet());
    }

    private static Grouping plan(String... rounds) {
        return new Grouping(Arrays.stream(rounds)
                .map(round -> new Sitting(Arrays.stream(round.split("\\|"))
                        .map(group -> List.copyOf(people(group)))
                        .toList()))
                .toList());
    }
}
