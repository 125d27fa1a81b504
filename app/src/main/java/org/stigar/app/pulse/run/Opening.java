package org.stigar.app.pulse.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseException.Reason;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.AskedRows.Asked;
import org.stigar.app.pulse.jdbc.WaveRows;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PulseGate;
import org.stigar.core.publish.PulseWave;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.pulse.Answers;

/**
 * Opens waves. Who is asked goes on from the wave before, of whatever pulse: people come and go k at a time. So that nobody answers in
 * vain, the gate is asked at once whether it would refuse; where it would, the same people are asked as the last time.
 */
public final class Opening {

    private final Pulses pulses;
    private final WaveRows waves;
    private final AskedRows asked;
    private final People people;
    private final Participation participation;
    private final Accounts accounts;
    private final SmallestGroup smallest;
    private final TransactionTemplate transactions;

    Opening(
            Pulses pulses,
            WaveRows waves,
            AskedRows asked,
            People people,
            Participation participation,
            Accounts accounts,
            SmallestGroup smallest,
            TransactionTemplate transactions) {
        this.pulses = pulses;
        this.waves = waves;
        this.asked = asked;
        this.people = people;
        this.participation = participation;
        this.accounts = accounts;
        this.smallest = smallest;
        this.transactions = transactions;
    }

    /**
     * Opens a wave at once, and returns its id.
     *
     * @param closes the last day on which one can answer: tomorrow or later, {@value Wave#MOST_DAYS} days ahead at most
     * @throws PulseException if that cannot be
     */
    public long open(long pulse, LocalDate closes, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!closes.isAfter(today) || closes.isAfter(today.plusDays(Wave.MOST_DAYS))) {
            throw new PulseException(Reason.WRONG_DAY);
        }
        Pulse known = pulses.find(pulse).orElseThrow(() -> new PulseException(Reason.GONE));
        return Objects.requireNonNull(transactions.execute(status -> {
            waves.lockAll();
            int k = smallest.on(today);
            List<Wave> before = pulses.listWaves();
            List<Asked> were =
                    before.stream().map(wave -> asked.read(wave.id())).toList();
            Asked last = were.isEmpty() ? Asked.NOBODY : were.get(were.size() - 1);
            int lastK = before.isEmpty() ? k : before.get(before.size() - 1).k();
            int smallestK = before.stream().mapToInt(Wave::k).min().orElse(k);
            Cohort cohort = findCohort(known, k, Cohort.of(lastK, last.groups()), were, now)
                    .orElseThrow(() -> new PulseException(k > smallestK ? Reason.RAISED : Reason.LIKE_ANOTHER));
            long wave = waves.open(pulse, today, closes, k);
            asked.add(wave, cohort.people(), last.gone());
            return wave;
        }));
    }

    private Optional<Cohort> findCohort(Pulse pulse, int k, Cohort last, List<Asked> were, Instant now) {
        Structure structure = people.structure(now);
        Cohort next = last.with(k).then(takingPart(structure), structure);
        List<Cohort> tries = new ArrayList<>(List.of(next));
        if (!last.people().isEmpty()) {
            tries.add(last.with(k));
        }
        if (next.people().isEmpty()) {
            throw new PulseException(Reason.TOO_FEW);
        }
        return tries.stream()
                .filter(one -> isPublishable(pulse, one, k, were, structure))
                .findFirst();
    }

    /** Whoever reads may be asked too: a group needs k answers besides the reader's, whoever reads. */
    private Set<PersonId> takingPart(Structure structure) {
        Set<PersonId> taking = new HashSet<>(accounts.list(Role.MEMBER));
        taking.removeIf(person ->
                structure.unitsOf(person).isEmpty() && people.findPerson(person).isEmpty());
        taking.removeIf(participation::isOptedOut);
        return taking;
    }

    private static boolean isPublishable(Pulse pulse, Cohort cohort, int k, List<Asked> were, Structure structure) {
        List<PulseWave> before = new ArrayList<>();
        for (Asked one : were) {
            before.add(unanswered("before " + before.size(), pulse, Cohort.of(k, one.groups()), structure));
        }
        return new PulseGate(Policy.leaders(k))
                .publish(unanswered("new", pulse, cohort, structure), before)
                .refusal()
                .isEmpty();
    }

    private static PulseWave unanswered(String id, Pulse pulse, Cohort cohort, Structure structure) {
        return new PulseWave(id, Answers.of(pulse.questionnaire(), List.of()), Map.of(), cohort, structure.units());
    }
}
