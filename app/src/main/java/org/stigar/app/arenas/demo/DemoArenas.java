package org.stigar.app.arenas.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.workshop.outcome.WorkshopWalks;
import org.stigar.core.people.PersonId;

/** Makes the demo's programme and workshops once, all or nothing, and without letters. */
final class DemoArenas implements ApplicationRunner {

    private static final long SEED = 1;
    private static final int LEADERS = 24;
    private static final int PARTICIPANTS = 30;

    /** Fewer people than two groups of four meet as well without a plan. */
    private static final int FEWEST = 8;

    private static final Set<String> FUNCTIONS = Set.of("sales", "onboarding", "delivery", "support", "billing");

    private final DemoPeople people;
    private final Programmes programmes;
    private final DemoProgramme programme;
    private final DemoWorkshops workshops;
    private final WorkshopWalks walks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoArenas(
            DemoPeople people,
            Programmes programmes,
            DemoProgramme programme,
            DemoWorkshops workshops,
            WorkshopWalks walks,
            TransactionTemplate transactions,
            Clock clock) {
        this.people = people;
        this.programmes = programmes;
        this.programme = programme;
        this.workshops = workshops;
        this.walks = walks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        people.with(Role.FACILITATOR)
                .filter(one -> programmes.listOwn(one).isEmpty())
                .ifPresent(this::make);
    }

    private void make(PersonId facilitator) {
        Instant now = clock.instant();
        List<PersonId> leaders = people.leaders(LEADERS, now);
        List<PersonId> participants = people.mixed(FUNCTIONS, PARTICIPANTS, now);
        transactions.executeWithoutResult(status -> {
            SplittableRandom random = new SplittableRandom(SEED);
            if (leaders.size() >= FEWEST) {
                programme.make(facilitator, leaders, random, now);
            }
            if (participants.size() >= FEWEST) {
                workshops.make(facilitator, participants, random, now);
            }
            walks.run(now);
        });
    }
}
