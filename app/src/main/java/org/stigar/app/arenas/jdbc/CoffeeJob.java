package org.stigar.app.arenas.jdbc;

import java.time.Instant;
import java.time.LocalTime;
import org.stigar.app.jobs.RecurringJob;

/** On Mondays makes the week's round; every day asks those whose coffee is over whether they met. */
final class CoffeeJob implements RecurringJob {

    private final RoundMaking rounds;
    private final AskingWhetherMet asking;

    CoffeeJob(RoundMaking rounds, AskingWhetherMet asking) {
        this.rounds = rounds;
        this.asking = asking;
    }

    @Override
    public String name() {
        return "coffee-rounds";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(5, 30));
    }

    @Override
    public void run(Instant now) {
        rounds.makeIfDue(now);
        asking.ask(now);
    }
}
