package org.stigar.core.competence.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.stigar.core.competence.Catalogues.id;
import static org.stigar.core.competence.ranking.Company.candidate;
import static org.stigar.core.competence.ranking.Company.claims;
import static org.stigar.core.competence.ranking.Company.person;
import static org.stigar.core.competence.ranking.Company.trail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.competence.evidence.Standing;
import org.stigar.core.competence.evidence.Standing.Claimed;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.competence.ranking.Grounds.Known;
import org.stigar.core.competence.ranking.Suggestion.Direct;
import org.stigar.core.competence.ranking.Suggestion.Purpose;
import org.stigar.core.competence.ranking.Suggestion.Through;
import org.stigar.core.competence.ranking.Suggestion.Unacquainted;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;

class RankingTest {

    private static final Need COOLING = Need.of(id("cooling"));
    private static final SuggestionTerms NO_EXPLORING = SuggestionTerms.DEFAULT.withExploration(0);
    private static final SuggestionTerms ALWAYS = SuggestionTerms.DEFAULT.withExploration(0.2);
    private static final Standing HELPED_ME = new Standing(Claimed.NO, 1, 0, 0);

    @Test
    void asksFirstAlongTrails() {
        Asker ann = Company.asker("ann", trail("bob", 0.9));
        List<Suggestion> list = suggest(ann, claims("bob"), claims("cy"));

        assertThat(list).hasSize(2);
        assertThat(list.get(0))
                .isEqualTo(new Direct(
                        person("bob"), List.of(new Grounds(id("cooling"), Set.of(Known.CLAIMED))), 0.9, Purpose.BEST));
        assertThat(list.get(1)).isInstanceOf(Unacquainted.class);
    }

    @Test
    void namesTheIntroducerAndNobodyElse() {
        Asker ann = Company.asker("ann", trail("bob", 0.9));
        Candidate behindACurtain = candidate("cy", Standing.CLAIM, Findable.THROUGH_INTRODUCER);

        assertThat(suggestIn("bob cy", ann, behindACurtain)).containsExactly(new Through(person("bob"), id("cooling")));
        assertThat(suggestIn("bob, cy", ann, behindACurtain)).isEmpty();
    }

    /** The worked example of docs/measures/competence.md. */
    @Test
    void agreesWithTheWorkedExample() {
        Asker ann = Company.asker("ann", trail("bob", 0.9));

        assertThat(suggestIn("bob cy", ann, claims("bob"), claims("cy")))
                .extracting(Suggestion::addressee)
                .containsExactly(person("bob"), person("cy"));
        assertThat(suggestIn("bob cy", ann, claims("cy")))
                .containsExactly(
                        new Through(person("bob"), id("cooling")),
                        new Unacquainted(person("cy"), List.of(new Grounds(id("cooling"), Set.of(Known.CLAIMED)))));
        RankingTerms terms = RankingTerms.DEFAULT;
        double through = 0.9 * NO_EXPLORING.introduction() * LikelyTrails.DEFAULT.sameUnit();
        assertThat(terms.score(COOLING, claims("bob"), 0.9)).isCloseTo(0.520, within(5e-4));
        assertThat(terms.score(COOLING, claims("cy"), through)).isCloseTo(0.055, within(5e-4));
        assertThat(terms.score(COOLING, claims("cy"), 0)).isCloseTo(0.027, within(5e-4));
    }

    @Test
    void asksNoIntroducerWhoDoesNotIntroduce() {
        OwnTrail silent = new OwnTrail(person("bob"), 0.9, 20, OwnTrail.Introduces.NO);
        Candidate behindACurtain = candidate("cy", Standing.CLAIM, Findable.THROUGH_INTRODUCER);

        assertThat(suggestIn("bob cy", new Asker(person("ann"), List.of(silent)), behindACurtain))
                .isEmpty();
    }

    @Test
    void namesNobodyWhoLetsNobodyFindThem() {
        Asker ann = Company.asker("ann", trail("bob", 0.9));

        assertThat(suggestIn("bob cy", ann, candidate("cy", Standing.CLAIM, Findable.NOT)))
                .isEmpty();
        assertThat(suggestIn("bob cy", ann, candidate("bob", Standing.CLAIM, Findable.NOT)))
                .isEmpty();
    }

    @Test
    void goesThreeStepsOnDemand() {
        Asker ann = Company.asker("ann", trail("bob", 0.9));
        Candidate far = candidate("cy", Standing.CLAIM, Findable.THROUGH_INTRODUCER);
        Ranking three = new Ranking(RankingTerms.DEFAULT, NO_EXPLORING.withSteps(3), Company.units("bob, cy"));

        assertThat(three.suggest(ann, COOLING, List.of(far), new SplittableRandom(1)))
                .containsExactly(new Through(person("bob"), id("cooling")));
    }

    @Test
    void namesEachIntroducerForTheSakeOfAnother() {
        Asker ann = Company.asker("ann", trail("bob", 0.9), trail("bea", 0.8), trail("ben", 0.7));
        List<Suggestion> list = suggestIn(
                "bob bea ben cy dee",
                ann,
                candidate("cy", Standing.CLAIM, Findable.THROUGH_INTRODUCER),
                candidate("dee", Standing.CLAIM, Findable.THROUGH_INTRODUCER));

        assertThat(list).extracting(Suggestion::addressee).containsExactly(person("bob"), person("bea"));
    }

    /** A new company: claims, and not one trail. */
    @Test
    void suggestsThreeWhereNobodyHasATrailYet() {
        Samples.forAll(500, random -> {
            int n = random.nextInt(3, 40);
            List<Candidate> all =
                    IntStream.range(0, n).mapToObj(i -> claims("p" + i)).toList();
            List<Suggestion> list = new Ranking(RankingTerms.DEFAULT, SuggestionTerms.DEFAULT, Company.units(""))
                    .suggest(Company.asker("ann"), COOLING, all, random);
            assertThat(list).hasSizeBetween(3, 5).allMatch(Unacquainted.class::isInstance);
        });
    }

    @Test
    void asksNotAlwaysTheSameAmongEquals() {
        List<Candidate> all =
                IntStream.range(0, 30).mapToObj(i -> claims("p" + i)).toList();
        long first = IntStream.range(0, 100)
                .mapToObj(seed -> new Ranking(RankingTerms.DEFAULT, NO_EXPLORING, Company.units(""))
                        .suggest(Company.asker("ann"), COOLING, all, new SplittableRandom(seed))
                        .get(0)
                        .addressee())
                .distinct()
                .count();

        assertThat(first).isGreaterThan(15);
    }

    @Test
    void sparesThoseWhoWereAskedOfLate() {
        Candidate busy = new Candidate(person("bob"), Company.cooling(Standing.CLAIM), 1, 3, Findable.BY_ALL);

        assertThat(suggest(Company.asker("ann"), busy, claims("cy")))
                .extracting(Suggestion::addressee)
                .containsExactly(person("cy"), person("bob"));
    }

    @Test
    void leavesOutWhoCannotBeMetOrKnowsNothingOfIt() {
        Candidate away = new Candidate(person("bob"), Company.cooling(Standing.CLAIM), 0, 0, Findable.BY_ALL);
        Candidate knowsNothing = candidate("cy", Standing.NOTHING, Findable.BY_ALL);

        assertThat(suggest(Company.asker("ann"), away, knowsNothing, claims("ann")))
                .isEmpty();
        assertThat(new Ranking(RankingTerms.DEFAULT, NO_EXPLORING, Company.units(""))
                        .suggest(Company.asker("ann"), Need.of(), List.of(claims("bob")), new SplittableRandom(1)))
                .isEmpty();
    }

    /** That one or two others were helped is between them and the helper: it changes nothing that the asker can see. */
    @Test
    void tellsNothingOfHelpToFewerThanThreeOthers() {
        Samples.forAll(300, random -> {
            int receivers = random.nextInt(1, 3);
            double shown = random.nextDouble() * receivers;
            Claimed claimed = Samples.oneOf(random, List.of(Claimed.values()));
            Asker ann = Company.asker("ann", trail("bob", 0.9), trail("dee", 0.4));
            long seed = random.nextLong();
            List<List<Suggestion>> lists = new ArrayList<>();
            for (Standing standing :
                    List.of(new Standing(claimed, 0, 0, 0), new Standing(claimed, 0, shown, receivers))) {
                lists.add(new Ranking(RankingTerms.DEFAULT, SuggestionTerms.DEFAULT, Company.units("bob cy, dee"))
                        .suggest(
                                ann,
                                COOLING,
                                List.of(
                                        candidate("dee", standing, Findable.BY_ALL),
                                        candidate("cy", standing, Findable.BY_ALL),
                                        claims("eve")),
                                new SplittableRandom(seed)));
            }
            assertThat(lists.get(0)).isEqualTo(lists.get(1));
        });
        assertThat(suggest(Company.asker("ann"), candidate("cy", new Standing(Claimed.NO, 0, 3, 3), Findable.BY_ALL)))
                .containsExactly(new Unacquainted(
                        person("cy"), List.of(new Grounds(id("cooling"), Set.of(Known.SHOWN_TO_SEVERAL)))));
    }

    @Test
    void exploresAWeakTrailThatIsTrusted() {
        Suggestion last = lastOfExploring(new OwnTrail(person("old"), 0.3, 2, OwnTrail.Introduces.NO), HELPED_ME);

        assertThat(last.addressee()).isEqualTo(person("old"));
        assertThat(last.purpose()).isEqualTo(Purpose.EXPLORATION);
    }

    @Test
    void exploresADormantTrail() {
        OwnTrail dormant = new OwnTrail(person("old"), 0.05, 10, OwnTrail.Introduces.NO);
        OwnTrail neverStrong = new OwnTrail(person("old"), 0.05, 9, OwnTrail.Introduces.NO);

        assertThat(lastOfExploring(dormant, Standing.CLAIM).purpose()).isEqualTo(Purpose.EXPLORATION);
        assertThat(lastOfExploring(neverStrong, Standing.CLAIM).purpose()).isEqualTo(Purpose.BEST);
    }

    @Test
    void exploresInOneSuggestionOfTen() {
        Asker ann = exploring(new OwnTrail(person("old"), 0.05, 10, OwnTrail.Introduces.NO));
        Ranking ranking = new Ranking(RankingTerms.DEFAULT, SuggestionTerms.DEFAULT, Company.units(""));
        long explored = IntStream.range(0, 2_000)
                .filter(seed ->
                        ranking.suggest(ann, COOLING, manyAndOld(Standing.CLAIM), new SplittableRandom(seed)).stream()
                                .anyMatch(one -> one.purpose() == Purpose.EXPLORATION))
                .count();

        // Of 2,000 lists of five one half, within five standard deviations.
        assertThat(explored).isBetween(888L, 1_112L);
    }

    /** Whatever comes in, at most five different addressees come out, never the asker, in whatever order it comes. */
    @Test
    void givesAShortListOfDifferentPeople() {
        Samples.forAll(1_000, random -> {
            Company company = Company.grow(random);
            long seed = random.nextLong();
            List<Suggestion> list = company.suggest(new SplittableRandom(seed));
            List<PersonId> addressees = list.stream().map(Suggestion::addressee).toList();
            assertThat(addressees).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
            assertThat(addressees).doesNotContain(company.asker().person());
            List<Candidate> shuffled = new ArrayList<>(company.candidates());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(company.with(shuffled).suggest(new SplittableRandom(seed)))
                    .isEqualTo(list);
        });
    }

    @Test
    void refusesACandidateWhoStandsTwice() {
        assertThatThrownBy(() -> suggest(Company.asker("ann"), claims("bob"), claims("bob")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Suggestion lastOfExploring(OwnTrail old, Standing standing) {
        List<Suggestion> list = new Ranking(RankingTerms.DEFAULT, ALWAYS, Company.units(""))
                .suggest(exploring(old), COOLING, manyAndOld(standing), new SplittableRandom(1));
        assertThat(list).hasSize(5);
        return list.get(4);
    }

    private static Asker exploring(OwnTrail old) {
        List<OwnTrail> trails = new ArrayList<>(List.of(old));
        IntStream.range(0, 6).forEach(i -> trails.add(trail("p" + i, 0.9)));
        return new Asker(person("ann"), trails);
    }

    private static List<Candidate> manyAndOld(Standing standing) {
        List<Candidate> all = new ArrayList<>(List.of(candidate("old", standing, Findable.BY_ALL)));
        IntStream.range(0, 6)
                .forEach(i -> all.add(candidate("p" + i, new Standing(Claimed.YES, 1, 0, 0), Findable.BY_ALL)));
        return all;
    }

    private static List<Suggestion> suggest(Asker asker, Candidate... candidates) {
        return suggestIn("", asker, candidates);
    }

    private static List<Suggestion> suggestIn(String units, Asker asker, Candidate... candidates) {
        return new Ranking(RankingTerms.DEFAULT, NO_EXPLORING, Company.units(units))
                .suggest(asker, COOLING, List.of(candidates), new SplittableRandom(1));
    }
}
