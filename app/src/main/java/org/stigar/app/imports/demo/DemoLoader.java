package org.stigar.app.imports.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.People;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;
import org.stigar.demo.MadeUpCompany;
import org.stigar.demo.life.DrawnTrail;

/**
 * Loads the made-up company at the first start. A start that was interrupted is made up for by the next one: every step may
 * be done twice, and the accounts come last.
 */
final class DemoLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int WALKS_AT_A_TIME = 50_000;

    private final People people;
    private final WalkLog walks;
    private final Consumer<DrawnTrail> agreeing;
    private final Consumer<List<Person>> competences;
    private final DemoAccounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int size;

    /**
     * Prepares to load.
     *
     * @param agreeing takes the trails whose two ends agreed on a rhythm
     * @param competences lets people say what they can
     * @param size how many people the company has
     */
    DemoLoader(
            People people,
            WalkLog walks,
            Consumer<DrawnTrail> agreeing,
            Consumer<List<Person>> competences,
            DemoAccounts accounts,
            TransactionTemplate transaction,
            Clock clock,
            int size) {
        this.people = people;
        this.walks = walks;
        this.agreeing = agreeing;
        this.competences = competences;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
        this.size = size;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.areOpen()) {
            return;
        }
        Instant now = clock.instant();
        CompanyOfToday company = new CompanyOfToday(MadeUpCompany.of(size, MadeUpCompany.DEFAULT_SEED), now);
        Directory directory = company.directory();
        requireOwnInstallation(directory);
        people.put(directory.people(), directory.units(), directory.memberships());
        List<Walk> some = new ArrayList<>();
        company.forEachWalk(walk -> {
            some.add(walk);
            if (some.size() == WALKS_AT_A_TIME) {
                append(some);
            }
        });
        List<DrawnTrail> drawn = company.drawnTrails();
        drawn.stream()
                .filter(trail -> trail.answer() != DrawnTrail.Answer.DENIED)
                .map(DemoLoader::walk)
                .forEach(some::add);
        append(some);
        transaction.executeWithoutResult(status -> drawn.stream()
                .filter(trail -> trail.answer() == DrawnTrail.Answer.CONFIRMED)
                .forEach(agreeing));
        competences.accept(directory.people());
        transaction.executeWithoutResult(status -> accounts.open());
        LOG.info("the made-up company is loaded: {} people", size);
    }

    private void requireOwnInstallation(Directory company) {
        for (PersonId one :
                people.directory().people().stream().map(person -> person.id()).toList()) {
            if (company.findPerson(one).isEmpty()) {
                throw new IllegalStateException(
                        "a demo needs an installation of its own; choose another directory by STIGAR_HOME");
            }
        }
    }

    private void append(List<Walk> some) {
        transaction.executeWithoutResult(status -> walks.append(some));
        some.clear();
    }

    private static Walk walk(DrawnTrail trail) {
        return Walk.of(
                trail.at(), List.of(trail.by(), trail.with()), WalkKind.DECLARED, Occasion.OWN, WalkSource.DECLARED);
    }
}
