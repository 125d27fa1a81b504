package org.stigar.cli.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.input.EventFiles;
import org.stigar.cli.input.GroupSize;
import org.stigar.cli.input.Moment;
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
import org.stigar.cli.trails.AssessedTrails;
import org.stigar.core.change.Move;
import org.stigar.core.change.Scenario;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.Gate;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedFollowUp;
import org.stigar.core.publish.Snapshot;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.trail.state.Assessment;
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
        builder.withPeople(directory.people().stream().map(Person::id).toList());
        Traces traces = builder.build();
        List<PersonId> ids = new ArrayList<>(traces.people().people());
        ids.addAll(directory.people().stream().map(Person::id).toList());
        Policy policy = k.policy(ids, directory, words);
        if (traces.size() == 0 || effect.isBefore(reading.first())) {
            terminal.err().println("stigar: " + words.text("nothing-yet"));
            return ExitCode.NOTHING_FOUND;
        }
        Set<PersonId> walking = walking(traces);
        List<Move> together = Simulation.together(planned.moves(), directory, effect, walking, policy.k());
        if (together.isEmpty() && !planned.moves().isEmpty()) {
            throw new Refusal(words.text("small-groups", policy.k()));
        }
        terminal.progress().step(words.text("progress"));
        Simulation simulation = Simulation.of(
                Scenario.of(directory, together, effect),
                traces,
                directory,
                dayOf(reading.first()),
                dayOf(reading.endOfLastDay()) + 1,
                seed);
        terminal.progress().done();
        AssessedTrails states = new AssessedTrails(traces, reading, effect);
        Snapshot snapshot = Snapshot.builder(
                        traces, List.of(simulation.forecast().scenario().before()))
                .states(trail -> states.find(trail).map(Assessment::state))
                .takingPart(walking::contains)
                .build();
        // One scenario a run: whoever runs the command has the files, and remembers what it said before.
        PublishedFollowUp published = new Gate(policy).publish(snapshot, simulation.followUp(), List.of());
        SimulationTables tables =
                new SimulationTables(published, policy, new Figures(terminal.words(Figures.class), policy), words);
        List<Table> all = new ArrayList<>(
                List.of(tables.forecast(together.size()), tables.between(), tables.states(), tables.statesBetween()));
        if (!published.rows().isEmpty()) {
            all.add(tables.followUp());
        }
        Answer answer = Answer.document(
                all, notes(simulation, together.size() < planned.moves().size()));
        options.write(answer, terminal);
        return ExitCode.OK;
    }

    private List<String> notes(Simulation simulation, boolean leftOut) {
        List<String> notes = new ArrayList<>();
        if (leftOut) {
            notes.add(words.text("note.small-groups"));
        }
        notes.add(words.text(simulation.ownHistory() ? "note.own-history" : "note.shipped"));
        notes.add(words.text("note.association"));
        return notes;
    }

    /** Who never walks in the files takes no part, as in {@code analyse}. */
    private static Set<PersonId> walking(Traces traces) {
        Set<PersonId> walking = new HashSet<>();
        for (int trail = 0; trail < traces.size(); trail++) {
            walking.add(traces.people().person(traces.first(trail)));
            walking.add(traces.people().person(traces.second(trail)));
        }
        return walking;
    }

    private static int dayOf(Instant instant) {
        return Math.toIntExact(Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY));
    }
}
