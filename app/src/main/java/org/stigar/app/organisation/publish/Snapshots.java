package org.stigar.app.organisation.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.stigar.app.competences.Competences;
import org.stigar.app.organisation.OpenlyFound;
import org.stigar.app.organisation.jdbc.CohortRows;
import org.stigar.app.organisation.publish.Publishing.Step;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.measure.Quarter;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.Snapshot;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.Assessor;
import org.stigar.core.trail.state.Thresholds;
import org.stigar.core.trail.state.TrailFacts;
import org.stigar.core.trail.state.TrailState;

/** Puts together what the gate counts: trails, who is counted where, and who takes part. Raw, and so never leaves the package. */
final class Snapshots {

    private static final int TOLD_EVERY = 4_096;
    private static final int SECONDS_A_MINUTE = 60;

    private final People people;
    private final Participation participation;
    private final Viewers viewers;
    private final CohortRows cohorts;
    private final Competences competences;
    private final OpenlyFound openly;

    Snapshots(
            People people,
            Participation participation,
            Viewers viewers,
            CohortRows cohorts,
            Competences competences,
            OpenlyFound openly) {
        this.people = people;
        this.participation = participation;
        this.viewers = viewers;
        this.cohorts = cohorts;
        this.competences = competences;
        this.openly = openly;
    }

    /** Returns that of a quarter to be published, which goes on from the cohort that is kept; its quarters are the caller's to set. */
    Snapshot.Builder next(
            Traces traces, Quarter quarter, Policy policy, int lastK, Instant now, Publishing.Progress progress) {
        Directory directory = people.directory();
        Instant end = instantOf(quarter.until());
        List<TrailState> states = judge(traces, quarter.until(), progress);
        progress.at(Step.COUNTING, 0);
        Set<PersonId> taking = takingPart(traces);
        return begin(traces, states, quarter, directory, viewers.all(LocalDate.ofInstant(now, ZoneOffset.UTC)))
                .after(cohorts.read(lastK).with(policy.k()))
                .zones(
                        person -> directory.findPerson(person).map(known -> minutesEast(known, end)),
                        cohorts.readZones())
                .functions(
                        person -> directory.findPerson(person).flatMap(Person::function),
                        cohorts.readTasks(Policy.leaders(lastK).leastPeople(), policy.leastPeople()))
                .competences(shown(taking), cohorts.readCarriers())
                .takingPart(taking::contains);
    }

    /** Returns who lets everybody see that they can help, available or not: a pause must not change a figure (privacy P4). */
    private Map<CompetenceId, Set<PersonId>> shown(Set<PersonId> people) {
        Map<CompetenceId, Set<PersonId>> shown = new TreeMap<>();
        competences.listClaimsOf(openly.listOf(people)).stream()
                .filter(claim -> claim.stance() == Claim.Stance.CAN_HELP)
                .forEach(claim -> shown.computeIfAbsent(claim.competence(), c -> new HashSet<>())
                        .add(claim.person()));
        return shown;
    }

    /** Who is counted in a quarter that is published, and by whom it is seen. */
    record Counted(Cohort cohort, Set<PersonId> taking, Set<PersonId> viewers, Directory directory) {

        /** Returns whether the same are counted where they were; a directory is another one after each change. */
        boolean isStill(Counted then) {
            return directory == then.directory
                    && cohort.people().equals(then.cohort.people())
                    && taking.equals(then.taking)
                    && viewers.equals(then.viewers);
        }
    }

    /** Returns those who were counted in the quarter that was published last and nobody else: what is asked later is asked of the same people. */
    Counted counted(Traces traces, Policy policy, Instant now) {
        Cohort cohort = cohorts.read(policy.k());
        Set<PersonId> taking = takingPart(traces);
        taking.retainAll(cohort.people().keySet());
        return new Counted(cohort, taking, viewers.all(LocalDate.ofInstant(now, ZoneOffset.UTC)), people.directory());
    }

    /**
     * Returns that of a quarter that is published already.
     *
     * @param states of the trails, as {@link #judge} has them
     */
    Snapshot published(Traces traces, List<TrailState> states, Quarter quarter, Counted counted) {
        return begin(traces, states, quarter, counted.directory, counted.viewers)
                .after(counted.cohort)
                .quarters(List.of(quarter))
                .takingPart(counted.taking::contains)
                .build();
    }

    private Snapshot.Builder begin(
            Traces traces, List<TrailState> states, Quarter quarter, Directory directory, Set<PersonId> seeing) {
        return Snapshot.builder(traces, List.of(directory.at(instantOf(quarter.from()))))
                .names(unit -> directory.findUnit(unit).map(Unit::name))
                .states(trail -> Optional.of(states.get(trail)))
                .viewers(seeing);
    }

    /** Judges each trail as it was when a day began. Each rests on its own days, so all cores work on them. */
    List<TrailState> judge(Traces traces, int until, Publishing.Progress progress) {
        Assessor assessor = new Assessor(Openness.shipped(), Thresholds.SHIPPED);
        Vantage vantage = Vantage.active(traces, until);
        TrailState[] states = new TrailState[traces.size()];
        AtomicInteger judged = new AtomicInteger();
        IntStream.range(0, states.length).parallel().forEach(trail -> {
            states[trail] =
                    assessor.assess(TrailFacts.of(traces.trace(trail)), vantage).state();
            int count = judged.incrementAndGet();
            if (count % TOLD_EVERY == 0) {
                progress.at(Step.JUDGING, count);
            }
        });
        return Arrays.asList(states);
    }
    /** Who walks takes part, unless they opted out: all others lower the coverage. */
    private Set<PersonId> takingPart(Traces traces) {
        BitSet walks = new BitSet(traces.people().size());
        for (int trail = 0; trail < traces.size(); trail++) {
            walks.set(traces.first(trail));
            walks.set(traces.second(trail));
        }
        Set<PersonId> taking = new HashSet<>();
        walks.stream()
                .mapToObj(traces.people()::person)
                .filter(person -> !participation.isOptedOut(person))
                .forEach(taking::add);
        return taking;
    }

    /** Leaves daylight saving out: it would move whole countries from zone to zone, and whoever is alone there along with them. */
    private static int minutesEast(Person person, Instant at) {
        return person.zone().getRules().getStandardOffset(at).getTotalSeconds() / SECONDS_A_MINUTE;
    }

    private static Instant instantOf(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
