package org.stigar.app.arenas.workshop.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.walks.WalkLog;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/**
 * Walks the trails of those who sat together, in each group those who came: a day after the end, so that its organiser can still say who
 * did. Running twice changes nothing, since a walk has its group's name. Visitors walk no trail, and make
 * their group larger.
 */
public final class WorkshopWalks implements RecurringJob {

    private static final WalkSource ARENAS = new WalkSource("arenas");
    private static final Duration TIME_TO_TELL = Duration.ofDays(1);
    private static final Duration EVERY = Duration.ofMinutes(30);

    private final Workshops workshops;
    private final WalkLog log;
    private final TransactionTemplate transactions;

    public WorkshopWalks(Workshops workshops, WalkLog log, TransactionTemplate transactions) {
        this.workshops = workshops;
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "workshop-walks";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(EVERY);
    }

    @Override
    public void run(Instant now) {
        for (Workshop workshop : workshops.listEnded(now.minus(TIME_TO_TELL))) {
            transactions.executeWithoutResult(status -> {
                List<Walk> walks = walks(workshop);
                if (!walks.isEmpty()) {
                    log.append(walks);
                }
                workshops.over(workshop.id());
            });
        }
    }

    private static List<Walk> walks(Workshop workshop) {
        Set<PersonId> here = workshop.people().stream()
                .filter(Workshop.Guest::isHere)
                .map(Workshop.Guest::person)
                .collect(Collectors.toSet());
        List<Walk> walks = new ArrayList<>();
        List<Sitting> rounds = workshop.plan().map(plan -> plan.rounds()).orElse(List.of());
        for (int round = 0; round < rounds.size(); round++) {
            Instant at = workshop.draft().timetable().startOf(round);
            List<List<PersonId>> groups = rounds.get(round).groups();
            for (int group = 0; group < groups.size(); group++) {
                List<PersonId> all =
                        groups.get(group).stream().filter(here::contains).toList();
                List<PersonId> there =
                        all.stream().filter(one -> !Visitor.isOne(one)).toList();
                if (there.size() > 1) {
                    walks.add(new Walk(
                            at,
                            there,
                            all.size(),
                            WalkKind.ARENA,
                            Occasion.ARENA,
                            ARENAS,
                            Optional.of("workshop-" + workshop.id() + "-" + round + "-" + group),
                            Optional.empty()));
                }
            }
        }
        return walks;
    }
}
