package org.stigar.app.pulse.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.imports.Demo;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseItem;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.jdbc.AnswerRows;
import org.stigar.app.pulse.jdbc.AnswerRows.Given;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.Token;
import org.stigar.app.pulse.jdbc.WaveRows;
import org.stigar.core.people.Membership;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;

/** Lets the made-up company answer a pulse twice, a quarter apart, once: most answer, and by the second time more know what others can do. */
final class DemoPulse implements ApplicationRunner {

    private static final long SEED = 1;
    private static final double ANSWER = 0.8;
    private static final int[] DAYS_AGO = {120, 30};
    private static final int OPEN_FOR = 14;

    /** What rises from the first time to the second. Whether that can be told from chance hangs on how large the groups are. */
    private static final String RISING = "can-do";

    private static final int LOW = 2;
    private static final int HIGH = 4;
    private static final double MOST = 0.7;

    private final Demo demo;
    private final Pulses pulses;
    private final WaveRows waves;
    private final AskedRows asked;
    private final AnswerRows answers;
    private final Closing closing;
    private final People people;
    private final SmallestGroup smallest;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoPulse(
            Demo demo,
            Pulses pulses,
            WaveRows waves,
            AskedRows asked,
            AnswerRows answers,
            Closing closing,
            People people,
            SmallestGroup smallest,
            TransactionTemplate transactions,
            Clock clock) {
        this.demo = demo;
        this.pulses = pulses;
        this.waves = waves;
        this.asked = asked;
        this.answers = answers;
        this.closing = closing;
        this.people = people;
        this.smallest = smallest;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!pulses.list().isEmpty() || demo.logIns().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Structure structure = people.structure(now);
        int k = smallest.on(LocalDate.ofInstant(now, ZoneOffset.UTC));
        Cohort cohort = Cohort.empty(k).then(staying(), structure);
        Pulse pulse = pulses.find(pulses.create(
                        "Working together",
                        "To see whether we know one another better.",
                        Mode.ANONYMOUS,
                        PulseItem.ready()))
                .orElseThrow();
        for (int time = 0; time < DAYS_AGO.length; time++) {
            int number = time;
            Instant opened = now.minus(DAYS_AGO[time], ChronoUnit.DAYS);
            LocalDate opens = LocalDate.ofInstant(opened, ZoneOffset.UTC);
            long wave = Objects.requireNonNull(transactions.execute(status -> {
                long id = waves.open(pulse.id(), opens, opens.plusDays(OPEN_FOR), k);
                asked.add(id, cohort.people(), Map.of());
                answer(id, pulse, number, cohort, structure, k);
                return id;
            }));
            closing.close(wave, opened.plus(OPEN_FOR, ChronoUnit.DAYS));
        }
    }

    private Set<PersonId> staying() {
        return people.directory().memberships().stream()
                .filter(one -> one.validity().until().equals(Instant.MAX))
                .map(Membership::person)
                .collect(Collectors.toSet());
    }

    private void answer(long wave, Pulse pulse, int time, Cohort cohort, Structure structure, int k) {
        SplittableRandom random = new SplittableRandom(SEED);
        SplittableRandom tokens = random.split();
        for (Map.Entry<PersonId, Group> person : cohort.people().entrySet()) {
            byte[] lot = new byte[Token.LENGTH];
            tokens.nextBytes(lot);
            Token token = new Token(lot);
            List<Unit> units =
                    UnitDraw.draw(token, UnitDraw.own(person.getKey(), person.getValue(), structure), structure, k);
            List<Given> given = new ArrayList<>();
            for (PulseItem item : pulse.items()) {
                if (item.item().isAboutUnits()) {
                    units.forEach(
                            unit -> given.add(new Given(item.id(), unit.id().value(), point(random, item, time))));
                } else {
                    given.add(new Given(item.id(), null, point(random, item, time)));
                }
            }
            if (random.nextDouble() < ANSWER) {
                answers.put(wave, token, person.getValue(), given);
            }
        }
    }

    /** Around the middle; of what rises, mostly one point, and now and then the one below or above. */
    private static int point(SplittableRandom random, PulseItem item, int time) {
        if (item.id().equals(RISING)) {
            int usual = time == 0 ? LOW : HIGH;
            return random.nextDouble() < MOST ? usual : usual + (random.nextBoolean() ? 1 : -1);
        }
        return 1 + random.nextInt(HIGH - 1) + random.nextInt(HIGH - 1);
    }
}
