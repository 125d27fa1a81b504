package org.stigar.app.arenas.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.app.arenas.workshop.rules.GroupRule;
import org.stigar.app.arenas.workshop.rules.GroupRule.Kind;
import org.stigar.app.arenas.workshop.rules.GroupRule.Why;
import org.stigar.app.arenas.workshop.rules.RuleBook;
import org.stigar.app.people.Pseudonym;
import org.stigar.arena.plan.Effort;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.plan.Verdict;
import org.stigar.arena.plan.Watcher;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Pin;
import org.stigar.arena.problem.Round;
import org.stigar.arena.search.Budget;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Whoever plans workshops as often as they like learns nobody's wish to be kept apart from somebody. */
class P4PlannerTellsNothingTest {

    private static final int PEOPLE = 32;
    private static final int SIZE = 4;
    private static final int ATTEMPTS = 1_000;
    private static final int WISHES = 4;

    private final Random random = new Random(45);
    private final Map<PersonId, Pseudonym> people = new TreeMap<>();
    private final Set<PersonPair> wished = new HashSet<>();
    private final Set<PersonPair> apart = new HashSet<>();

    /**
     * Two are pinned into one group, or ruled to stay together, or to meet, under other sliders each time, and everything that comes back is
     * noted: whether they sit together, what is said to conflict, what would help. Among the pairs that never sit together the attacker takes those for wishes that answer
     * most unlike the others; they do no better than by drawing them.
     */
    @Test
    void aThousandPinsRulesAndSlidersFindNoWish() {
        settle();
        Set<PersonPair> refused = new HashSet<>();
        Map<PersonPair, Set<String>> answers = new TreeMap<>();
        List<PersonId> ids = List.copyOf(people.keySet());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PersonPair pair = attempt < 500 ? any(ids) : among(apart, attempt);
            String answer = ask(ids, pair, attempt);
            answers.computeIfAbsent(pair, any -> new HashSet<>()).add(answer);
            if (answer.startsWith("apart")) {
                refused.add(pair);
            }
        }

        assertThat(refused).isSubsetOf(apart).containsAll(wished);
        Set<String> ofLots = new HashSet<>();
        answers.forEach((pair, said) -> {
            if (refused.contains(pair) && !wished.contains(pair)) {
                ofLots.addAll(said);
            }
        });
        assertThat(wished)
                .allSatisfy(pair -> assertThat(ofLots).containsAll(Objects.requireNonNull(answers.get(pair))));
        System.out.printf(
                "%,d attempts: %d pairs read as kept apart, of which %d are wishes%n",
                ATTEMPTS, refused.size(), wished.size());
        assertThat(refused.size()).isGreaterThan(5 * wished.size());
    }

    /** What an organiser can ask for by name. */
    private enum Lever {
        PINS {
            @Override
            void pull(PersonPair pair, int group, Set<PersonPair> wished, Arena.Builder arena) {
                arena.pins(List.of(new Pin(pair.first(), 0, group), new Pin(pair.second(), 0, group)));
            }
        },
        TOGETHER {
            @Override
            void pull(PersonPair pair, int group, Set<PersonPair> wished, Arena.Builder arena) {
                rule(Kind.TOGETHER, pair, wished, arena);
            }
        },
        MUST_MEET {
            @Override
            void pull(PersonPair pair, int group, Set<PersonPair> wished, Arena.Builder arena) {
                rule(Kind.MUST_MEET, pair, wished, arena);
            }
        };

        abstract void pull(PersonPair pair, int group, Set<PersonPair> wished, Arena.Builder arena);

        static void rule(Kind kind, PersonPair pair, Set<PersonPair> wished, Arena.Builder arena) {
            Set<PersonId> people = Set.of(pair.first(), pair.second());
            new RuleBook(List.of(new GroupRule(1, kind, Why.NOT_SAID, people))).into(arena, wished);
        }
    }

    private void settle() {
        IntStream.range(0, PEOPLE).forEach(n -> people.put(new PersonId("p" + (10 + n)), pseudonym()));
        List<PersonId> ids = List.copyOf(people.keySet());
        while (wished.size() < WISHES) {
            PersonPair pair = any(ids);
            if (!isLeftOut(pair)) {
                wished.add(pair);
            }
        }
        apart.addAll(wished);
        for (PersonId one : ids) {
            ids.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .map(other -> new PersonPair(one, other))
                    .filter(this::isLeftOut)
                    .forEach(apart::add);
        }
    }

    private String ask(List<PersonId> ids, PersonPair pair, int attempt) {
        int group = attempt % (PEOPLE / SIZE);
        Mix mix = new Mix(Map.of(Attribute.COUNTRY, attempt % 4, Attribute.FUNCTION, attempt / 4 % 4), attempt % 3);
        Arena.Builder builder = Arena.builder(
                        ids.stream().map(P4PlannerTellsNothingTest::participant).toList(), rounds())
                .mix(mix)
                .apart(apart);
        Lever lever = Lever.values()[attempt / 41 % Lever.values().length];
        lever.pull(pair, group, apart, builder);
        Arena arena = builder.build();
        Verdict verdict = Planner.plan(arena, Effort.of(new Budget.Evaluations(60_000), attempt), Watcher.NONE);
        if (verdict instanceof Verdict.Planned planned) {
            boolean together = planned.plan().grouping().meetings().containsKey(pair);
            return withoutTheirOwn((together ? "together" : "apart") + lever + planned.unmet());
        }
        return withoutTheirOwn("apart" + lever + ((Verdict.Refused) verdict).conflicts());
    }

    /** Whom the attacker pinned they know. */
    private static String withoutTheirOwn(String answer) {
        return answer.replaceAll("people=\\[[^]]*]", "");
    }

    private static List<Round> rounds() {
        return List.of(Round.about(SIZE), Round.about(SIZE));
    }

    private static Participant participant(PersonId id) {
        int number = Integer.parseInt(id.value().substring(1));
        return Participant.of(Person.builder(id)
                .country(number % 2 == 0 ? "SE" : "PL")
                .function("f" + number % 3)
                .build());
    }

    private PersonPair any(List<PersonId> ids) {
        int one = random.nextInt(ids.size());
        int other = (one + 1 + random.nextInt(ids.size() - 1)) % ids.size();
        return new PersonPair(ids.get(one), ids.get(other));
    }

    private static PersonPair among(Set<PersonPair> pairs, int attempt) {
        List<PersonPair> all = pairs.stream().sorted().toList();
        return all.get(attempt % all.size());
    }

    private Pseudonym pseudonym() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new Pseudonym(bytes);
    }

    private boolean isLeftOut(PersonPair pair) {
        return KeptApart.isLeftOut(of(pair.first()), of(pair.second()));
    }

    private Pseudonym of(PersonId person) {
        return Objects.requireNonNull(people.get(person));
    }
}
