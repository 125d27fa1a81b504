package org.stigar.cli.analyse;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.input.AtOption;
import org.stigar.cli.input.EventFiles;
import org.stigar.cli.input.FolderOption;
import org.stigar.cli.input.GroupSize;
import org.stigar.cli.input.OpaqueIds;
import org.stigar.cli.input.OrganisationFiles;
import org.stigar.cli.input.Reading;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.Format;
import org.stigar.cli.output.OutputFolder;
import org.stigar.cli.output.Table;
import org.stigar.cli.published.Figures;
import org.stigar.cli.report.Page;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.cli.trails.AssessedTrails;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.Policy;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stigar analyse EVENTS}. */
@Command(name = "analyse", sortOptions = false)
public final class AnalyseCommand implements Callable<Integer> {

    /** On a terminal a longer table helps nobody: it is in the files. */
    private static final int MOST_ROWS = 40;

    private final Terminal terminal;
    private final Words words;

    @Mixin
    private EventFiles events = new EventFiles();

    @Mixin
    private OrganisationFiles organisation = new OrganisationFiles();

    @Mixin
    private AtOption at = new AtOption();

    @Option(names = "--person", paramLabel = "ID")
    private @Nullable String person;

    @Mixin
    private GroupSize k = new GroupSize();

    @Mixin
    private FolderOption folder = new FolderOption();

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public AnalyseCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        Optional<OutputFolder> out = folder.find(words);
        TracesBuilder builder = new TracesBuilder();
        Reading reading = events.read(terminal, builder);
        Directory directory = organisation.read(terminal, events.options());
        builder.withPeople(directory.people().stream().map(Person::id).toList());
        Traces traces = builder.build();
        boolean opaque = OpaqueIds.hold(traces.people().people(), directory);
        Policy policy = k.policy(traces.people().people(), directory, words);
        if (person != null) {
            OpaqueIds.require(traces.people().people(), directory, "--person", words);
        }
        Instant instant = at.instant(reading, words);
        if (traces.size() == 0 || instant.isBefore(reading.first())) {
            return nothing("nothing-yet");
        }
        terminal.progress().step(words.text("progress"));
        AssessedTrails assessed = new AssessedTrails(traces, reading, instant);
        Analysis analysis = new Analyst(traces, directory, reading, policy).analyse(instant, assessed);
        Figures figures = new Figures(terminal.words(Figures.class), policy);
        Optional<Ego> ego = Optional.empty();
        if (person != null) {
            ego = find(traces, person).map(id -> Ego.of(id, traces, assessed, directory.at(instant), instant, words));
            if (ego.isEmpty() || ego.get().isEmpty()) {
                return nothing("unknown-person");
            }
        }
        terminal.progress().done();
        AnalysisTables tables = new AnalysisTables(analysis, reading, figures, words);
        Table counts = tables.counts(builder.tooLarge());
        AnalysisReport report = new AnalysisReport(analysis, tables, figures, words, terminal.words(Page.class));
        List<Table> all = all(analysis, tables, counts, ego);
        if (out.isPresent()) {
            OutputFolder files = out.get();
            all.forEach(files::add);
            files.add("units.graphml", new UnitGraph(analysis.now(), figures, terminal.language())::write);
            String page = report.page(counts, ego).toHtml();
            files.add("report.html", to -> to.write(page));
            if (opaque) {
                files.add("trails.csv", to -> TrailTable.write(traces, assessed, Analyst.dayOf(instant), to));
            }
            files.commit();
            folder.tell(terminal, words);
        }
        options.write(answer(all, report), terminal);
        return ExitCode.OK;
    }

    private static List<Table> all(Analysis analysis, AnalysisTables tables, Table counts, Optional<Ego> ego) {
        List<Table> all = new ArrayList<>(List.of(counts, tables.states(), tables.history(), tables.turnover()));
        if (analysis.now().groups().size() > 1) {
            all.addAll(List.of(tables.units(), tables.matrix(), tables.seams()));
        }
        ego.ifPresent(own -> all.add(own.table()));
        return all;
    }

    private Answer answer(List<Table> all, AnalysisReport report) {
        List<Table> shown = new ArrayList<>();
        List<String> notes = new ArrayList<>(report.notes());
        for (Table table : all) {
            if (options.format() == Format.TABLE && table.rows().isEmpty()) {
                continue; // programs want it all the same
            }
            if (options.format() == Format.TABLE && table.rows().size() > MOST_ROWS) {
                notes.add(words.text("note.long", table.title(), table.rows().size(), table.key()));
            } else {
                shown.add(table);
            }
        }
        return Answer.document(shown, notes);
    }

    private static Optional<PersonId> find(Traces traces, String id) {
        return traces.people().people().stream()
                .filter(known -> known.value().equals(id))
                .findFirst();
    }

    private int nothing(String why) {
        terminal.progress().done();
        terminal.err().println("stigar: " + words.text(why));
        return ExitCode.NOTHING_FOUND;
    }
}
