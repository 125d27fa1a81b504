package org.stigar.cli.input;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stigar.cli.terminal.Language;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;

/** Tells on standard error what could not be read: the first problems line by line, then how many there were of each. */
public final class Problems {

    private static final int TOLD_ONE_BY_ONE = 20;

    private final Terminal terminal;
    private final Words words;

    public Problems(Terminal terminal) {
        this.terminal = terminal;
        words = terminal.words(Problems.class);
    }

    /**
     * Tells what was wrong in some files.
     *
     * @throws Refusal if in one of them there was nothing at all that could be used
     */
    public void tell(List<IntakeReport> reports) {
        terminal.progress().done();
        int told = 0;
        Map<Reason, Long> counts = new TreeMap<>();
        for (IntakeReport report : reports) {
            for (IntakeProblem problem : report.problems()) {
                if (told < TOLD_ONE_BY_ONE) {
                    terminal.err().println(text(problem));
                    told++;
                }
            }
            report.counts().forEach((reason, count) -> counts.merge(reason, count, Long::sum));
        }
        long all = counts.values().stream().mapToLong(count -> count).sum();
        if (all > told) {
            terminal.err().println(words.text("problems.more", all - told));
            counts.forEach((reason, count) ->
                    terminal.err().println(words.text("problems.count", count, words.text("reason." + reason))));
        }
        for (IntakeReport report : reports) {
            if (report.nothingRead()) {
                throw new Refusal(words.text("problems.nothing-read", report.source()));
            }
        }
    }

    private String text(IntakeProblem problem) {
        String place = problem.line() == 0 ? problem.source() : problem.source() + ":" + problem.line();
        // The reader's own detail is in English, but for names of columns, which are the same in every language.
        boolean isUnderstood = words.language() == Language.EN || problem.reason() == Reason.MISSING_COLUMN;
        String detail = isUnderstood ? " (" + problem.detail() + ")" : "";
        return place + ": " + words.text("reason." + problem.reason()) + detail + ": "
                + words.text("mend." + problem.reason());
    }
}
