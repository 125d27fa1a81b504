package org.stigar.cli.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.input.EventFiles;
import org.stigar.cli.input.GroupSize;
import org.stigar.cli.input.Moment;
import org.stigar.cli.input.OpaqueIds;
import org.stigar.cli.input.OrganisationFiles;
import org.stigar.cli.input.Problems;
import org.stigar.cli.input.Reading;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.Table;
import org.stigar.cli.published.Figures;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.core.change.Move;
import org.stigar.core.change.Scenario;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.Policy;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.intake.csv.CsvMoves;
import org.stigar.intake.csv.MovesIntake;
import org.stigar.intake.source.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stigar simulate EVENTS --moves M.csv --at T}. */
@Command(name = "simulate", sortOptions = false)
public final class SimulateCommand implements Callable<Integer> {

    private static final long SECONDS_A_DAY = 86_400;

    private final Terminal terminal;
    private final Words words;

    @Mixin
    private EventFiles events = new EventFiles();

    @Mixin
    private OrganisationFiles organisation = new OrganisationFiles();

    @Option(names = "--moves", paramLabel = "FILE", required = true)
    private Path moves = Path.of("");

    @Option(names = "--at", paramLabel = "TIME", required = true, descriptionKey = "effect")
    private String at = "";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Mixin
    private GroupSize k = new GroupSize();

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public SimulateCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        Instant effect = Moment.findBegin(at).orElseThrow(() -> new Refusal(words.text("at.bad")));
        if (!organisation.hasMemberships()) {
            throw new Refusal(words.text("needs-memberships"));
        }
        TracesBuilder builder = new TracesBuilder();
        Reading reading = events.read(terminal, builder);
        Directory directory = Simulation.without(organisation.read(terminal, events.options()), effect);
        MovesIntake planned = new CsvMoves(directory, effect).read(SourceFile.of(moves));
        new Problems(terminal).tell(List.of(planned.report()));
        Traces traces = builder.build();
        List<PersonId> ids = new ArrayList<>(traces.people().people());
        ids.addAll(directory.people().stream().map(Person::id).toList());
        Policy policy = k.policy(ids, directory, words);
        requireGroups(planned.moves(), directory, effect, policy, ids);
        if (traces.size() == 0 || effect.isBefore(reading.first())) {
            terminal.err().println("stigar: " + words.text("nothing-yet"));
            return ExitCode.NOTHING_FOUND;
        }
        terminal.progress().step(words.text("progress"));
        Simulation simulation = Simulation.of(
                Scenario.of(directory, planned.moves(), effect),
                traces,
                directory,
                dayOf(reading.first()),
                dayOf(reading.endOfLastDay()) + 1,
                seed);
        terminal.progress().done();
        Figures figures = new Figures(terminal.words(Figures.class), policy);
        SimulationTables tables = new SimulationTables(simulation, policy, figures, words);
        List<Table> all =
                new ArrayList<>(List.of(tables.forecast(planned.moves().size()), tables.gaps()));
        if (!simulation.followUp().rows().isEmpty()) {
            all.add(tables.followUp());
        }
        Answer answer = Answer.document(
                all,
                List.of(
                        words.text(simulation.ownHistory() ? "note.own-history" : "note.shipped"),
                        words.text("note.association")));
        options.write(answer, terminal);
        return ExitCode.OK;
    }

    /** A move of few people would tell of their trails, so it takes ids that name nobody. */
    private void requireGroups(
            List<Move> planned, Directory directory, Instant effect, Policy policy, List<PersonId> ids) {
        int smallest = Simulation.smallestGroup(planned, directory, effect);
        if (smallest > 0 && smallest < policy.k()) {
            OpaqueIds.require(ids, directory, words.text("small-group"), words);
        }
    }

    private static int dayOf(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY));
    }
}
