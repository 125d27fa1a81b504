package org.stigar.benchmarks.effect;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.stigar.core.effect.Effect;
import org.stigar.core.effect.MatchTerms;
import org.stigar.core.effect.MatchedSet;
import org.stigar.core.effect.Power;
import org.stigar.core.effect.Subject;
import org.stigar.core.effect.Verdict;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.EffectCase;
import org.stigar.core.publish.EffectGate;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedEffect;

/**
 * How often chance is called an effect, and how often an effect is found: by the test itself, and as published. Forty take part, three
 * hundred do not, and who did more before is likelier to take part. Outcomes are numbers of trails.
 */
public final class EffectRates {

    private static final int RUNS = 1_000;
    private static final int BLOCKS = 5;
    private static final int PARTICIPANTS = 40;
    private static final int OTHERS = 300;
    private static final double MEAN = 2;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final EffectGate gate = new EffectGate(Policy.leaders(Policy.DEFAULT_K));

    private EffectRates() {}

    /** Takes nothing. */
    public static void main(String[] none) {
        EffectRates rates = new EffectRates();
        for (int block = 1; block <= BLOCKS; block++) {
            rates.print("no effect, block " + block, 0, block);
        }
        for (double effect : new double[] {0.3, 0.8, 1.2}) {
            rates.print(String.format(Locale.ROOT, "%.1f trails more", effect), effect, 10);
        }
    }

    private void print(String what, double effect, int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int found = 0;
        int published = 0;
        int shown = 0;
        int told = 0;
        double power = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Subject> participants = new ArrayList<>();
            List<Subject> others = new ArrayList<>();
            draw(random, participants, others, effect);
            Effect compared = Effect.of(participants, others, MatchTerms.DEFAULT, random);
            Verdict verdict = compared.verdict();
            if (verdict.findEstimate().isPresent()) {
                told++;
                power += power(compared.matching().sets(), effect);
            }
            found += verdict instanceof Verdict.Found ? 1 : 0;
            PublishedEffect said = gate.publish(
                    new EffectCase(participants, others, Set.of(), 1), MatchTerms.DEFAULT, List.of(), random);
            PublishedEffect.Kind kind = said.kind();
            shown += said.between().isPresent() ? 1 : 0;
            published += kind == PublishedEffect.Kind.MORE || kind == PublishedEffect.Kind.LESS ? 1 : 0;
        }
        out.printf(
                Locale.ROOT,
                "%s: found in %d of %d told (the power says %.0f), published as found in %d of %d told; %d runs%n",
                what,
                found,
                told,
                power,
                published,
                shown,
                RUNS);
    }

    /** Returns how often it should be found. A Poisson number's variance is its mean, and those who took part have the larger one. */
    private static double power(List<MatchedSet> sets, double effect) {
        double controls = Power.of(sets, 1).controls();
        double deviation = Math.sqrt((MEAN + effect + MEAN / controls) / (1 + 1 / controls));
        return Power.of(sets, deviation).toFind(effect);
    }

    private static void draw(RandomGenerator random, List<Subject> participants, List<Subject> others, double effect) {
        int number = 0;
        while (participants.size() < PARTICIPANTS || others.size() < OTHERS) {
            int prior = poisson(random, MEAN);
            boolean takesPart = random.nextInt(20) < prior;
            List<Subject> side = takesPart ? participants : others;
            if (side.size() < (takesPart ? PARTICIPANTS : OTHERS)) {
                int outcome = poisson(random, MEAN + (takesPart ? effect : 0));
                side.add(new Subject(
                        new PersonId("p" + number++),
                        List.of(random.nextBoolean() ? "build" : "sell", random.nextBoolean() ? "SE" : "DE"),
                        prior,
                        outcome));
            }
        }
    }

    /** Counts how many waits of mean 1 fit into a time (Knuth). */
    private static int poisson(RandomGenerator random, double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double left = random.nextDouble(); left > limit; left *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
