package org.stigar.cli.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stigar.arena.account.Coverage;
import org.stigar.arena.plan.Plan;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.When;
import org.stigar.arena.score.Score;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Table;
import org.stigar.cli.output.TableBuilder;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.PersonId;

/** A plan as tables: who sits where, what it is worth, what it covers. */
final class PlanTables {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd\u00a0HH:mm\u00a0'UTC'", Locale.ROOT);

    private final Arrangement arrangement;
    private final Plan plan;
    private final Words words;

    PlanTables(Arrangement arrangement, Plan plan, Words words) {
        this.arrangement = arrangement;
        this.plan = plan;
        this.words = words;
    }

    /** Returns how many groups there are over all rounds. */
    int groups() {
        return plan.grouping().rounds().stream()
                .mapToInt(sitting -> sitting.groups().size())
                .sum();
    }

    /** Returns a row for each group. */
    Table plan() {
        boolean timed = plan.starts().stream().flatMap(List::stream).anyMatch(Optional::isPresent);
        TableBuilder table = new TableBuilder("plan", words.text("title.plan"))
                .numbers("round", words.text("round"))
                .numbers("group", words.text("group"));
        if (timed) {
            table.words("start", words.text("start"));
        }
        table.words("people", words.text("people"));
        for (int round = 0; round < plan.grouping().rounds().size(); round++) {
            List<List<PersonId>> groups = plan.grouping().rounds().get(round).groups();
            for (int group = 0; group < groups.size(); group++) {
                Cell names = Cell.named(
                        groups.get(group).stream().map(PersonId::value).collect(Collectors.joining("|")),
                        groups.get(group).stream().map(arrangement::name).collect(Collectors.joining(", ")));
                Cell number = Cell.whole(round + 1L);
                Cell place = Cell.whole(group + 1L);
                if (timed) {
                    table.row(number, place, start(plan.starts().get(round).get(group)), names);
                } else {
                    table.row(number, place, names);
                }
            }
        }
        return table.build();
    }

    private static Cell start(Optional<Instant> start) {
        return start.map(at -> Cell.named(at.toString(), TIME.format(at.atZone(ZoneId.of("UTC")))))
                .orElse(Cell.NONE);
    }

    /** Returns what the plan is worth, level by level, in the order in which plans are judged. */
    Table score() {
        Score score = plan.score();
        TableBuilder table = new TableBuilder("score", words.text("title.score"))
                .words("level", words.text("level"))
                .numbers("value", words.text("value"))
                .words("meaning", words.text("meaning"));
        row(table, "hard", score.hard());
        row(table, "must", score.must());
        row(table, "worth", score.worth());
        row(table, "balance", score.balance());
        if (arrangement.arena().previous().isPresent()) {
            row(table, "steadiness", score.steadiness());
        }
        return table.build();
    }

    private void row(TableBuilder table, String level, long value) {
        table.row(
                Cell.named(level, words.text("level." + level)),
                Cell.whole(value),
                Cell.text(words.text("meaning." + level)));
    }

    /** Returns what the plan reaches beside a random plan, and beside what counting allows. */
    Table coverage() {
        Coverage ours = plan.comparison().plan();
        Coverage random = plan.comparison().random();
        int rounds = plan.comparison().bound().rounds();
        TableBuilder table = new TableBuilder("coverage", words.text("title.coverage"))
                .words("what", words.text("what"))
                .numbers("plan", words.text("this-plan"))
                .numbers("random", words.text("random"))
                .numbers("most", words.text("most"));
        add(
                table,
                "met",
                ours.met(),
                random.met(),
                Cell.whole(plan.comparison().bound().met()));
        add(table, "first", ours.firstMeetings(), random.firstMeetings(), Cell.NONE);
        add(table, "repeats", ours.repeats(), random.repeats(), Cell.NONE);
        add(
                table,
                "fewest",
                ours.fewestMet(),
                random.fewestMet(),
                Cell.whole(arrangement.arena().participants().size() - 1L));
        for (Attribute attribute : arrangement.arena().mix().sliders().keySet()) {
            long mine = ours.differing().getOrDefault(attribute, 0L);
            long theirs = random.differing().getOrDefault(attribute, 0L);
            table.row(
                    Cell.named("differ." + attribute, words.text("differ." + attribute)),
                    Cell.whole(mine),
                    Cell.whole(theirs),
                    Cell.whole(ours.meetings()));
        }
        if (arrangement.arena().rounds().stream().anyMatch(round -> round.when() instanceof When.At)) {
            add(table, "out-of-hours", ours.outOfHours(), random.outOfHours(), Cell.NONE);
        }
        table.note(words.text("note.random"));
        if (rounds < Integer.MAX_VALUE) {
            table.note(words.text("note.bound", rounds));
        }
        return table.build();
    }

    private void add(TableBuilder table, String what, long ours, long random, Cell most) {
        table.row(Cell.named(what, words.text("covers." + what)), Cell.whole(ours), Cell.whole(random), most);
    }
}
