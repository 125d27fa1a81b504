package org.stigar.app.pulse.run;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Invited;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.figures.ChangeFigures;
import org.stigar.app.pulse.figures.InvitedFigures;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.app.pulse.jdbc.AnswerRows;
import org.stigar.app.pulse.jdbc.AnswerRows.Kept;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.StoredPulses;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.InvitationGate;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedChange;
import org.stigar.core.publish.PublishedPulse;
import org.stigar.core.publish.PulseGate;
import org.stigar.core.publish.PulseWave;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Answer;
import org.stigar.core.pulse.Answers;

/** Takes closed waves through the gate, in the order in which they were opened, and stores what comes out: once, and never anew. */
final class PulsePublisher {

    private final StoredPulses pulses;
    private final AskedRows asked;
    private final AnswerRows answers;
    private final People people;
    private final Freeze freeze;
    private final TransactionTemplate transactions;

    PulsePublisher(
            StoredPulses pulses,
            AskedRows asked,
            AnswerRows answers,
            People people,
            Freeze freeze,
            TransactionTemplate transactions) {
        this.pulses = pulses;
        this.asked = asked;
        this.answers = answers;
        this.people = people;
        this.freeze = freeze;
        this.transactions = transactions;
    }

    /** Publishes all that are closed and wait; none while figures are frozen. */
    void publishAll() {
        if (freeze.findSince().isPresent()) {
            return;
        }
        Set<Long> published =
                pulses.listPublished().stream().map(Wave::id).collect(Collectors.toCollection(HashSet::new));
        for (Wave wave : pulses.listWaves()) {
            if (wave.closedOn().isPresent() && !published.contains(wave.id())) {
                publish(wave);
            }
        }
    }

    private void publish(Wave wave) {
        PulseFigures figures = wave.invited().isEmpty() ? ofAll(wave) : ofInvited(wave);
        transactions.executeWithoutResult(status -> pulses.tryPublish(wave, figures));
    }

    private PulseFigures ofAll(Wave wave) {
        Pulse pulse = pulses.find(wave.pulse()).orElseThrow();
        PulseGate gate = new PulseGate(Policy.leaders(wave.k()));
        Optional<Wave> last = findLast(wave);
        Optional<PulseWave> lastAnswered = last.map(one -> answered(pulse, one, wave.k()));
        List<PulseWave> before = new ArrayList<>();
        for (Wave shown : pulses.listPublished()) {
            if (shown.invited().isEmpty()) {
                before.add(
                        last.filter(shown::equals).isPresent()
                                ? lastAnswered.orElseThrow()
                                : unanswered(pulse, shown, wave.k()));
            }
        }
        PulseWave now = answered(pulse, wave, wave.k());
        PublishedPulse said = gate.publish(now, before);
        UnaryOperator<String> names = names();
        List<ChangeFigures> change = new ArrayList<>();
        if (said.refusal().isEmpty() && last.isPresent()) {
            SplittableRandom random = new SplittableRandom(wave.id());
            boolean isMatched = pulse.mode() == Mode.CODE;
            PulseWave then = lastAnswered.orElseThrow();
            PublishedChange changed = isMatched
                    ? gate.matched(then, now, before, random)
                    : gate.change(gate.publish(then, before), said, random);
            change.add(ChangeFigures.of(
                    isMatched ? ChangeFigures.Kind.MATCHED : ChangeFigures.Kind.ALL,
                    last.flatMap(Wave::closedOn).orElseThrow(),
                    changed,
                    names));
        }
        return PulseFigures.of(wave.k(), said, change, names);
    }

    /** The first time nothing is said: it is what the second is compared with. */
    private PulseFigures ofInvited(Wave wave) {
        Pulse pulse = pulses.find(wave.pulse()).orElseThrow();
        Optional<Wave> first = pulses.listPublished().stream()
                .filter(one -> one.number() < wave.number() && one.asksLike(wave))
                .findFirst();
        int k = Math.max(wave.k(), first.map(Wave::k).orElse(wave.k()));
        return first.map(before -> PulseFigures.ofInvited(
                        k,
                        InvitedFigures.of(
                                before.closedOn().orElseThrow(),
                                new InvitationGate(Policy.leaders(k))
                                        .publish(
                                                answered(pulse, before, k),
                                                answered(pulse, wave, k),
                                                Invited.INVITED,
                                                Invited.ALIKE,
                                                wave.id()))))
                .orElseGet(() -> PulseFigures.ofInvited(k));
    }

    /**
     * Returns the wave that was published last of the same pulse and asked like this one, if it was of groups as large: with another k it would be
     * published a second time, otherwise.
     */
    private Optional<Wave> findLast(Wave wave) {
        return pulses.listPublished().stream()
                .filter(one -> one.pulse() == wave.pulse() && one.number() < wave.number())
                .filter(one -> one.asksLike(wave))
                .filter(one -> pulses.findFigures(one.id())
                        .filter(figures -> figures.refusal().isEmpty())
                        .isPresent())
                .reduce((one, later) -> later)
                .filter(one -> one.k() == wave.k());
    }

    private PulseWave answered(Pulse pulse, Wave wave, int k) {
        List<Answer> given = new ArrayList<>();
        Map<String, Group> groupOf = new HashMap<>();
        for (Kept row : answers.list(wave.id())) {
            String respondent = row.token().text();
            groupOf.put(respondent, row.group());
            given.add(new Answer(
                    respondent,
                    row.given().item(),
                    Optional.ofNullable(row.given().about()).map(UnitId::new),
                    row.given().point()));
        }
        return wave(Answers.of(pulse.questionnaire(), given), groupOf, wave, k);
    }

    /** Of the waves before it matters who was asked. */
    private PulseWave unanswered(Pulse pulse, Wave wave, int k) {
        return wave(Answers.of(pulse.questionnaire(), List.of()), Map.of(), wave, k);
    }

    /** The units are those of the day on which the wave was opened: which are merged may not hang on what came after. */
    private PulseWave wave(Answers given, Map<String, Group> groupOf, Wave wave, int k) {
        return new PulseWave(
                Long.toString(wave.id()),
                given,
                groupOf,
                Cohort.of(k, asked.read(wave.id()).groups()),
                people.directory()
                        .at(wave.opens().atStartOfDay(ZoneOffset.UTC).toInstant())
                        .units());
    }

    private UnaryOperator<String> names() {
        Directory directory = people.directory();
        return unit -> directory.findUnit(new UnitId(unit)).map(Unit::name).orElse(unit);
    }
}
