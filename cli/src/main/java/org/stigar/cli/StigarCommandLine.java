package org.stigar.cli;

import java.time.Clock;
import java.util.function.BiFunction;
import org.stigar.cli.analyse.AnalyseCommand;
import org.stigar.cli.backup.BackupCommand;
import org.stigar.cli.demo.DemoCommand;
import org.stigar.cli.doctor.DoctorCommand;
import org.stigar.cli.evaluate.EvaluateCommand;
import org.stigar.cli.generate.GenerateCommand;
import org.stigar.cli.golfer.GolferCommand;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.mdgp.MdgpCommand;
import org.stigar.cli.plan.PlanCommand;
import org.stigar.cli.pseudonymise.PseudonymiseCommand;
import org.stigar.cli.pulse.PulseCommand;
import org.stigar.cli.restore.RestoreCommand;
import org.stigar.cli.route.RouteCommand;
import org.stigar.cli.serve.ServeCommand;
import org.stigar.cli.simulate.SimulateCommand;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine;

/** Puts the commands together. */
final class StigarCommandLine {

    private static final int COLUMNS = 100;

    private StigarCommandLine() {}

    /** Returns the command line that speaks through the given terminal. */
    static CommandLine of(Terminal terminal, Clock clock) {
        Words words = terminal.words(Stigar.class).over(terminal.words(AnswerOptions.class));
        CommandLine root = speaking(new CommandLine(new Stigar(terminal, words)), words);
        add(root, terminal, AnalyseCommand.class, AnalyseCommand::new);
        add(root, terminal, EvaluateCommand.class, EvaluateCommand::new);
        add(root, terminal, RouteCommand.class, RouteCommand::new);
        add(root, terminal, SimulateCommand.class, SimulateCommand::new);
        add(root, terminal, PulseCommand.class, PulseCommand::new);
        add(root, terminal, PlanCommand.class, (unused, own) -> new PlanCommand(terminal, own, clock));
        add(root, terminal, GenerateCommand.class, GenerateCommand::new);
        add(root, terminal, PseudonymiseCommand.class, PseudonymiseCommand::new);
        add(root, terminal, MdgpCommand.class, MdgpCommand::new);
        add(root, terminal, GolferCommand.class, GolferCommand::new);
        add(root, terminal, ServeCommand.class, (unused, own) -> new ServeCommand(own));
        add(root, terminal, DemoCommand.class, (unused, own) -> new DemoCommand(own));
        add(root, terminal, BackupCommand.class, (unused, own) -> new BackupCommand(own));
        add(root, terminal, RestoreCommand.class, (unused, own) -> new RestoreCommand(own));
        add(root, terminal, DoctorCommand.class, (unused, own) -> new DoctorCommand(own));
        Errors errors = new Errors(terminal, words);
        return root.setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(COLUMNS)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Adds a command that finds its words beside its class, and behind them those that all commands share. */
    private static void add(
            CommandLine root, Terminal terminal, Class<?> type, BiFunction<Terminal, Words, Object> command) {
        Words own = terminal.words(type).over(terminal.words(AnswerOptions.class));
        CommandLine line = speaking(new CommandLine(command.apply(terminal, own)), own);
        root.addSubcommand(line);
    }

    private static CommandLine speaking(CommandLine line, Words words) {
        line.setResourceBundle(words.bundle());
        return line;
    }
}
