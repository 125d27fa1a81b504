package org.stigar.benchmarks.effect;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.stigar.core.effect.Power;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.InvitationGate;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedEffect;
import org.stigar.core.publish.PulseWave;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Answer;
import org.stigar.core.pulse.Answers;
import org.stigar.core.pulse.Item;
import org.stigar.core.pulse.Questionnaire;
import org.stigar.core.pulse.Scale;

/**
 * How often chance is called a move of those who were invited to something, and how often one is found, as published. As many like them; all answer twice,
 * from the middle of a scale of seven; everybody goes a step up or down, or stays, with the same chance, and some of the invited one up besides.
 */
public final class InvitationRates {

    private static final int RUNS = 1_000;
    private static final double OWN_VARIANCE = 2 / 3.0;
    private static final Group INVITED = new Group(List.of(new UnitId("invited")));
    private static final Group ALIKE = new Group(List.of(new UnitId("alike")));
    private static final Questionnaire ONE = new Questionnaire(List.of(new Item.Own("own", new Scale(7))));

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final InvitationGate gate = new InvitationGate(Policy.leaders(Policy.DEFAULT_K));

    private InvitationRates() {}

    /** Takes nothing. */
    public static void main(String[] none) {
        InvitationRates rates = new InvitationRates();
        for (int each : new int[] {24, 40, 80}) {
            for (double up : new double[] {0, 0.5, 1}) {
                rates.print(each, up);
            }
        }
    }

    private void print(int each, double up) {
        RandomGenerator random = new SplittableRandom(each);
        double deviation = Math.sqrt(OWN_VARIANCE + up * (1 - up) / 2);
        int found = 0;
        double power = 0;
        for (int run = 0; run < RUNS; run++) {
            PublishedEffect said = said(each, up, random, run);
            PublishedEffect.Kind kind = said.kind();
            found += kind == PublishedEffect.Kind.MORE || kind == PublishedEffect.Kind.LESS ? 1 : 0;
            power += new Power((int) said.pairs().value(), 1, deviation).toFind(up);
        }
        out.printf(
                Locale.ROOT,
                "%d invited of whom %.0f %% go up by one: published as found in %d of %d (the power says %.0f)%n",
                each,
                100 * up,
                found,
                RUNS,
                power);
    }

    private PublishedEffect said(int each, double up, RandomGenerator random, int run) {
        Map<PersonId, Group> groups = new TreeMap<>();
        Map<String, Group> groupOf = new HashMap<>();
        List<Answer> before = new ArrayList<>();
        List<Answer> after = new ArrayList<>();
        for (int person = 0; person < 2 * each; person++) {
            Group group = person < each ? INVITED : ALIKE;
            String code = "code" + person;
            groups.put(new PersonId("p" + person), group);
            groupOf.put(code, group);
            int point = 3 + random.nextInt(3);
            int more = person < each && random.nextDouble() < up ? 1 : 0;
            before.add(Answer.of(code, "own", point));
            after.add(Answer.of(code, "own", point + random.nextInt(3) - 1 + more));
        }
        Cohort asked = Cohort.of(Policy.DEFAULT_K, groups);
        return gate.publish(
                        new PulseWave("before", Answers.of(ONE, before), groupOf, asked, List.of()),
                        new PulseWave("after", Answers.of(ONE, after), groupOf, asked, List.of()),
                        INVITED,
                        ALIKE,
                        run)
                .values()
                .iterator()
                .next();
    }
}
