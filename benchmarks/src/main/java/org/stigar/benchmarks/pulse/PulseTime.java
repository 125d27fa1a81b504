package org.stigar.benchmarks.pulse;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedAnswers;
import org.stigar.core.publish.PublishedChange;
import org.stigar.core.publish.PublishedPulse;
import org.stigar.core.publish.PulseGate;
import org.stigar.core.publish.PulseWave;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Answer;
import org.stigar.core.pulse.Answers;
import org.stigar.core.pulse.Item;
import org.stigar.core.pulse.Questionnaire;
import org.stigar.core.pulse.Scale;

/** How long it takes to publish two waves of a pulse, and the change between them: six items, seven of ten answer. */
public final class PulseTime {

    private static final Scale FIVE = new Scale(5);
    private static final Questionnaire QUESTIONS = new Questionnaire(List.of(
            new Item.KnowsCompetence("competence", FIVE),
            new Item.KnowsResponsibility("responsibility", FIVE),
            new Item.CanReach("reach", FIVE),
            new Item.SharedUnderstanding("values", FIVE),
            new Item.SharedUnderstanding("direction", FIVE),
            new Item.Own("own", FIVE)));

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final RandomGenerator random = new SplittableRandom(53);
    private final List<Unit> units = new ArrayList<>();
    private final Map<PersonId, Group> people = new TreeMap<>();
    private final Map<String, Group> groupOf = new HashMap<>();

    private PulseTime(int people, int units) {
        for (int unit = 0; unit < units; unit++) {
            Optional<UnitId> parent = unit == 0 ? Optional.empty() : Optional.of(unit((unit - 1) / 8));
            this.units.add(new Unit(unit(unit), unit(unit).value(), UnitKind.TEAM, parent, Validity.ALWAYS));
        }
        for (int person = 0; person < people; person++) {
            Group group = new Group(List.of(unit(random.nextInt(units))));
            this.people.put(new PersonId(name(person)), group);
            groupOf.put(name(person), group);
        }
    }

    /** Takes how many answer, and in how many units. */
    public static void main(String[] arguments) {
        int answering = Integer.parseInt(arguments[0]);
        new PulseTime(answering * 10 / 7, Integer.parseInt(arguments[1])).publish(answering);
    }

    private void publish(int answering) {
        PulseGate gate = new PulseGate(Policy.leaders(Policy.DEFAULT_K));
        PulseWave before = wave("before", 0);
        PulseWave after = wave("after", 0.4);
        for (int run = 0; run < 3; run++) {
            long begun = System.nanoTime();
            PublishedPulse second = gate.publish(after, List.of(before));
            double published = (System.nanoTime() - begun) / 1e9;
            PublishedPulse first = gate.publish(before, List.of());
            long changing = System.nanoTime();
            PublishedChange change = gate.change(first, second, new SplittableRandom(run));
            double changed = (System.nanoTime() - changing) / 1e9;
            long matching = System.nanoTime();
            PublishedChange matched = gate.matched(before, after, List.of(before), new SplittableRandom(run));
            double followed = (System.nanoTime() - matching) / 1e9;
            long said = second.groups().stream()
                    .flatMap(group -> group.answers().stream())
                    .filter(answers -> answers.kind() == PublishedAnswers.Kind.SAID)
                    .count();
            out.printf(
                    Locale.ROOT,
                    "%,d people, %d units: a wave published in %.2f s, their change in %.2f s, by codes in %.2f s; %d groups,"
                            + " %d figures; changed %d and %d of %d%n",
                    answering,
                    units.size(),
                    published,
                    changed,
                    followed,
                    second.groups().size(),
                    said,
                    found(change),
                    found(matched),
                    change.groups().size());
        }
    }

    private static long found(PublishedChange change) {
        return change.groups().stream()
                .filter(row -> row.shifts().get(0).direction().isPresent())
                .count();
    }

    /** Lets seven of ten answer, some of them by a point more than they would. */
    private PulseWave wave(String id, double more) {
        List<Answer> answers = new ArrayList<>();
        for (String token : groupOf.keySet()) {
            if (random.nextInt(10) < 7) {
                for (Item item : QUESTIONS.items()) {
                    int point = 1 + random.nextInt(3) + random.nextInt(2) + (random.nextDouble() < more ? 1 : 0);
                    answers.add(
                            item.isAboutUnits()
                                    ? Answer.about(unit(random.nextInt(units.size())), token, item.id(), point)
                                    : Answer.of(token, item.id(), point));
                }
            }
        }
        return new PulseWave(id, Answers.of(QUESTIONS, answers), groupOf, Cohort.of(Policy.DEFAULT_K, people), units);
    }

    private static String name(int person) {
        return String.format(Locale.ROOT, "p%06d", person);
    }

    private static UnitId unit(int number) {
        return new UnitId(String.format(Locale.ROOT, "u%04d", number));
    }
}
