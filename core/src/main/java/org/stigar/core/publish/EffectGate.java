package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.stigar.core.effect.Balance;
import org.stigar.core.effect.Effect;
import org.stigar.core.effect.MatchTerms;
import org.stigar.core.effect.MatchedSet;
import org.stigar.core.effect.Verdict;
import org.stigar.core.inference.Direction;
import org.stigar.core.inference.Estimate;
import org.stigar.core.inference.Randomisation;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.PublishedEffect.Kind;

/**
 * The one way from what became of people to what others may see of it. Immutable, safe for use by many threads.
 *
 * <p>Everybody who took part is compared with one who is like them, and each pair counts by how far apart the two are: two steps or more below,
 * one below, level, one above, two or more above. So nobody weighs more than two steps, however much came of them. Two things are said:
 * for each of these five classes in which stretch the number of pairs lies, as for the answers of a pulse, and the interval is worked out
 * from that alone; and whether changing signs finds a difference. Who is compared with whom is never said.
 */
public final class EffectGate {

    /** How many steps apart two sides are at most, as told. */
    private static final int MOST_STEPS = 2;

    /**
     * From how many pairs on it is said what the test finds. Of fewer, two friends who did badly could learn from "more" that all others did
     * well; then what is said is worked out from the stretches, which finds less.
     */
    private static final int FEWEST_TESTED = 20;

    /** Beyond which share of all ways, on either side, a difference is found: half of 5 %. */
    private static final double TAIL = 0.025;

    private final Policy policy;

    public EffectGate(Policy policy) {
        this.policy = policy;
    }

    /**
     * Returns all that may be seen. The same case and generator state give the same. Of 17 pairs or more the generator draws the ways of
     * which the interval is worked out, so a caller keeps one seed for each case; what other seeds give follows from what is said. What is found of
     * {@value #FEWEST_TESTED} pairs or more no seed decides.
     *
     * @param terms how alike people must be; with fewer sets than the policy wants nothing is said, whatever the terms say
     * @param shown what was kept ({@link #sides}) of the cases that were shown to anybody before, this one too if it was
     */
    public PublishedEffect publish(
            EffectCase question, MatchTerms terms, List<EffectCase.Sides> shown, RandomGenerator random) {
        EffectCase.Sides asked = sides(question, terms);
        if (!policy.isExact() && shown.stream().anyMatch(other -> isLike(asked, other))) {
            return silent(Kind.LIKE_ANOTHER);
        }
        Effect effect = Effect.of(question.countedParticipants(), question.countedOthers(), asked.terms(), random);
        Optional<Kind> silent = effect.verdict().tell(new Kinds());
        return silent.map(EffectGate::silent)
                .orElseGet(() -> said(effect.matching().sets(), question.step(), random));
    }

    /** Returns what is to be kept of a case that was shown, so that no later one differs by few. Raw: shown to nobody. Costs a matching. */
    public EffectCase.Sides sides(EffectCase question, MatchTerms terms) {
        // One each: with several the difference to their mean leans one way by itself where most have nothing.
        MatchTerms enough =
                new MatchTerms(terms.caliper(), 1, terms.imbalance(), Math.max(terms.fewest(), fewest()), terms.lot());
        return EffectCase.Sides.of(question, enough);
    }

    /** Returns of how many who took part at least anything is said. */
    public int fewest() {
        return CoarseAnswers.fewest(policy);
    }

    private PublishedEffect said(List<MatchedSet> pairs, double step, RandomGenerator random) {
        List<Integer> classes = new ArrayList<>(Collections.nCopies(2 * MOST_STEPS + 1, 0));
        for (MatchedSet pair : pairs) {
            int apart = steps(pair.outcomes().difference() / step);
            classes.set(MOST_STEPS + apart, classes.get(MOST_STEPS + apart) + 1);
        }
        Optional<PublishedStretch> between =
                CoarseAnswers.of(-MOST_STEPS, classes, policy).flatMap(said -> between(said, step, random));
        boolean isTested = policy.isExact() || pairs.size() >= FEWEST_TESTED;
        Optional<Kind> kind = isTested ? findDirection(classes).map(EffectGate::kind) : between.map(EffectGate::kind);
        return new PublishedEffect(
                kind.orElse(Kind.NOT_TOLD_FROM_CHANCE),
                PublishedCount.label(pairs.size(), false, Long.MAX_VALUE, policy),
                between);
    }

    /**
     * Returns what changing signs finds at 2.5 % on either side, or empty. All ways are counted, by how many steps they turn: so neither a
     * seed nor the order of pairs decides, and asking again tells nothing more. Costs pairs times steps.
     *
     * @param classes how many pairs are two steps below or more, one below, level, one above, two above or more
     */
    static Optional<Direction> findDirection(List<Integer> classes) {
        int ones = classes.get(1) + classes.get(3);
        int twos = classes.get(0) + classes.get(4);
        double[] shares = new double[ones + 2 * twos + 1];
        shares[0] = 1;
        for (int pair = 0; pair < ones + twos; pair++) {
            int size = pair < ones ? 1 : 2;
            for (int sum = shares.length - 1; sum >= 0; sum--) {
                shares[sum] = (shares[sum] + (sum < size ? 0 : shares[sum - size])) / 2;
            }
        }
        if (isRare(shares, classes.get(1) + 2 * classes.get(0))) {
            return Optional.of(Direction.MORE);
        }
        return isRare(shares, classes.get(3) + 2 * classes.get(4)) ? Optional.of(Direction.LESS) : Optional.empty();
    }

    private static boolean isRare(double[] shares, int most) {
        return Arrays.stream(shares, 0, most + 1).sum() <= TAIL;
    }

    private static Kind kind(Direction direction) {
        return direction == Direction.MORE ? Kind.MORE : Kind.LESS;
    }

    private static Kind kind(PublishedStretch between) {
        if (between.from() > 0) {
            return Kind.MORE;
        }
        return between.until() < 0 ? Kind.LESS : Kind.NOT_TOLD_FROM_CHANCE;
    }

    /** Half a step is no step yet, on either side. */
    private static int steps(double apart) {
        int whole = (int) Math.min(MOST_STEPS, Math.ceil(Math.abs(apart) - 0.5));
        return apart < 0 ? -whole : whole;
    }

    private static Optional<PublishedStretch> between(CoarseAnswers said, double step, RandomGenerator random) {
        return Randomisation.paired(said.values(), random)
                .findEstimate()
                .map(estimate -> PublishedStretch.outwards(
                        step * (estimate.low() - (said.mean() - said.leastMean())),
                        step * (estimate.high() + (said.mostMean() - said.mean())),
                        step / 10));
    }

    static PublishedEffect silent(Kind kind) {
        return new PublishedEffect(kind, PublishedCount.withheld(Long.MAX_VALUE), Optional.empty());
    }

    /**
     * Returns whether one case could be subtracted from the other: who was handed in, or whom the figure is about, differ by few, on any
     * side, or it is another figure about the same.
     */
    private boolean isLike(EffectCase.Sides one, EffectCase.Sides other) {
        if (one.isOfTheSame(other)) {
            return !one.isAskedAs(other);
        }
        return (one.isAboutTheSame(other) && !one.isSaidAs(other))
                || isLike(one.pairs(), other.pairs())
                || isAnyLike(List.of(one.participants(), one.others()), List.of(other.participants(), other.others()))
                || isAnyLike(one.matched(), other.matched());
    }

    /** Compares across as well: who took part in one case can be those that others are compared with in the next. */
    private boolean isAnyLike(List<Set<PersonId>> ones, List<Set<PersonId>> others) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> isLike(one, other)));
    }

    /** Returns whether two sets are one but for fewer than k who came, or who went. */
    private <T> boolean isLike(Set<T> one, Set<T> other) {
        int both = (int) one.stream().filter(other::contains).count();
        return both > 0 && (isFew(one.size() - both) || isFew(other.size() - both));
    }

    private boolean isFew(int people) {
        return people > 0 && people < policy.k();
    }

    /** Why nothing can be said, or empty where something can; what that is the pairs' steps tell. */
    private static final class Kinds implements Verdict.Teller<Optional<Kind>> {

        @Override
        public Optional<Kind> found(Direction direction, Estimate estimate) {
            return Optional.empty();
        }

        @Override
        public Optional<Kind> notToldFromChance(Estimate estimate) {
            return Optional.empty();
        }

        @Override
        public Optional<Kind> noSpread() {
            // That nothing differs anywhere would tell of everybody.
            return Optional.empty();
        }

        @Override
        public Optional<Kind> tooFew() {
            return Optional.of(Kind.TOO_FEW);
        }

        @Override
        public Optional<Kind> noComparison() {
            return Optional.of(Kind.NO_COMPARISON);
        }

        @Override
        public Optional<Kind> doesNotMatch(Balance balance) {
            return Optional.of(Kind.DOES_NOT_MATCH);
        }
    }
}
