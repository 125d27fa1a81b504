package org.stigar.app.pulse.run;

import java.security.SecureRandom;
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
import org.stigar.app.effect.InvitationSource.Invitation;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Invited;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseException.Reason;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.invited.LikePeople;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.AskedRows.Asked;
import org.stigar.app.pulse.jdbc.WaveRows;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.publish.EffectGate;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PulseGate;
import org.stigar.core.publish.PulseWave;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Answers;

/**
 * Opens waves. Who is asked goes on from the wave before, of whatever pulse: people come and go k at a time. So that nobody answers in
 * vain, the gate is asked at once whether it would refuse; where it would, the same people are asked as the last time.
 *
 * <p>Around something that people are invited to, these are asked and as many like them: two groups that cut across units, with answers of their own,
 * of which nothing is published but how the two moved beside each other.
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
    private final SecureRandom random;

    Opening(
            Pulses pulses,
            WaveRows waves,
            AskedRows asked,
            People people,
            Participation participation,
            Accounts accounts,
            SmallestGroup smallest,
            TransactionTemplate transactions,
            SecureRandom random) {
        this.pulses = pulses;
        this.waves = waves;
        this.asked = asked;
        this.people = people;
        this.participation = participation;
        this.accounts = accounts;
        this.smallest = smallest;
        this.transactions = transactions;
        this.random = random;
    }

    /**
     * Opens a wave of all who take part, at once, and returns its id.
     *
     * @param closes the last day on which one can answer: tomorrow or later, {@value Wave#MOST_DAYS} days ahead at most
     * @throws PulseException if that cannot be
     */
    public long open(long pulse, LocalDate closes, Instant now) {
        LocalDate today = today(now);
        return open(pulse, closes, today, Optional.empty(), (known, before, k) -> {
            List<Before> byUnit =
                    before.stream().filter(one -> one.wave.invited().isEmpty()).toList();
            Optional<Before> last = byUnit.stream().reduce((one, later) -> later);
            int smallestK = byUnit.stream().mapToInt(one -> one.wave.k()).min().orElse(k);
            Cohort cohort =
                    last.map(one -> Cohort.of(one.wave.k(), one.asked.groups())).orElseGet(() -> Cohort.empty(k));
            return new Chosen(
                    findCohort(known, k, cohort, byUnit, now)
                            .orElseThrow(() -> new PulseException(k > smallestK ? Reason.RAISED : Reason.LIKE_ANOTHER)),
                    last.map(one -> one.asked).orElse(Asked.NOBODY));
        });
    }

    /**
     * Opens a wave of those who are invited to something and of as many like them, at once, and returns its id: once before its first day and once after
     * its last. The second time the same people are asked as the first, whoever came and whoever was invited since.
     *
     * @param pulse one with codes, and the same both times
     * @param closes as for all; before its first day, where it is ahead
     * @throws PulseException if that cannot be
     */
    public long open(long pulse, String kind, Invitation to, LocalDate closes, Instant now) {
        LocalDate today = today(now);
        Invited invited = new Invited(kind, to.id(), to.title());
        return open(pulse, closes, today, Optional.of(invited), (known, before, k) -> {
            if (known.mode() != Mode.CODE) {
                throw new PulseException(Reason.NOT_BY_CODE);
            }
            List<Before> around = before.stream()
                    .filter(one -> one.wave.invited().filter(invited::isSame).isPresent())
                    .toList();
            if (around.size() > 1 || around.stream().anyMatch(one -> one.wave.pulse() != pulse)) {
                throw new PulseException(Reason.ASKED_ALREADY);
            }
            if (around.isEmpty() ? !closes.isBefore(to.first()) : !today.isAfter(to.last())) {
                throw new PulseException(Reason.MEANWHILE);
            }
            if (!around.isEmpty()) {
                Asked first = around.get(0).asked;
                return new Chosen(Cohort.of(k, first.groups()), first);
            }
            Map<PersonId, Group> pairs = pairs(to, before, now);
            if (pairs.size() < 2 * new EffectGate(Policy.leaders(k)).fewest()) {
                throw new PulseException(Reason.TOO_FEW);
            }
            return new Chosen(Cohort.of(k, pairs), Asked.NOBODY);
        });
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** A wave that was opened before. */
    private record Before(Wave wave, Asked asked) {}

    /** Who is asked, and from which wave those of them come who are gone. */
    private record Chosen(Cohort cohort, Asked from) {}

    /** Chooses who is asked. */
    @FunctionalInterface
    private interface Choice {
        Chosen choose(Pulse pulse, List<Before> before, int k);
    }

    private long open(long pulse, LocalDate closes, LocalDate today, Optional<Invited> invited, Choice choice) {
        if (!closes.isAfter(today) || closes.isAfter(today.plusDays(Wave.MOST_DAYS))) {
            throw new PulseException(Reason.WRONG_DAY);
        }
        Pulse known = pulses.find(pulse).orElseThrow(() -> new PulseException(Reason.GONE));
        return Objects.requireNonNull(transactions.execute(status -> {
            waves.lockAll();
            int k = smallest.on(today);
            List<Before> before = pulses.listWaves().stream()
                    .map(wave -> new Before(wave, asked.read(wave.id())))
                    .toList();
            Chosen chosen = choice.choose(known, before, k);
            long wave = invited.map(to -> waves.open(pulse, today, closes, k, to))
                    .orElseGet(() -> waves.open(pulse, today, closes, k));
            asked.add(wave, chosen.cohort.people(), chosen.from.gone());
            return wave;
        }));
    }

    private Optional<Cohort> findCohort(Pulse pulse, int k, Cohort last, List<Before> before, Instant now) {
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
                .filter(one -> isPublishable(pulse, one, k, before, structure))
                .findFirst();
    }

    /**
     * Nobody is asked around a second thing while the first is remembered: whoever invites chooses the groups, and figures of groups that are chosen one
     * after the other could be subtracted.
     */
    private Map<PersonId, Group> pairs(Invitation to, List<Before> before, Instant now) {
        Set<PersonId> free = takingPart(people.structure(now));
        before.stream()
                .filter(one -> one.wave.invited().isPresent())
                .forEach(one -> free.removeAll(one.asked.groups().keySet()));
        List<Person> invited = new ArrayList<>();
        List<Person> others = new ArrayList<>();
        for (Person person : people.directory().people()) {
            if (free.contains(person.id())) {
                (to.people().contains(person.id()) ? invited : others).add(person);
            }
        }
        return LikePeople.pair(invited, others, random);
    }

    /** Whoever reads may be asked too: a group needs k answers besides the reader's, whoever reads. */
    private Set<PersonId> takingPart(Structure structure) {
        Set<PersonId> taking = new HashSet<>(accounts.list(Role.MEMBER));
        taking.removeIf(person ->
                structure.unitsOf(person).isEmpty() && people.findPerson(person).isEmpty());
        taking.removeIf(participation::isOptedOut);
        return taking;
    }

    private static boolean isPublishable(Pulse pulse, Cohort cohort, int k, List<Before> before, Structure structure) {
        List<PulseWave> were = new ArrayList<>();
        for (Before one : before) {
            were.add(unanswered("before " + were.size(), pulse, Cohort.of(k, one.asked.groups()), structure));
        }
        return new PulseGate(Policy.leaders(k))
                .publish(unanswered("new", pulse, cohort, structure), were)
                .refusal()
                .isEmpty();
    }

    private static PulseWave unanswered(String id, Pulse pulse, Cohort cohort, Structure structure) {
        return new PulseWave(id, Answers.of(pulse.questionnaire(), List.of()), Map.of(), cohort, structure.units());
    }
}
