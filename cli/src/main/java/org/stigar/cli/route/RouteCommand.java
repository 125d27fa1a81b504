package org.stigar.cli.route;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stigar.cli.input.AnswerOptions;
import org.stigar.cli.input.AtOption;
import org.stigar.cli.input.EventFiles;
import org.stigar.cli.input.OpaqueIds;
import org.stigar.cli.input.OrganisationFiles;
import org.stigar.cli.input.Problems;
import org.stigar.cli.input.Reading;
import org.stigar.cli.output.Answer;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Table;
import org.stigar.cli.output.TableBuilder;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.cli.trails.AssessedTrails;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.route.Route;
import org.stigar.core.route.RouteSearch;
import org.stigar.core.route.RouteTerms;
import org.stigar.core.route.Targets;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stigar route EVENTS --from A --to B | --competence K}. */
@Command(name = "route", sortOptions = false)
public final class RouteCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Words words;

    @Mixin
    private EventFiles events = new EventFiles();

    @Option(names = "--from", paramLabel = "ID", required = true)
    private String from = "";

    @Option(names = "--to", paramLabel = "ID")
    private @Nullable String to;

    @Option(names = "--competence", paramLabel = "NAME")
    private @Nullable String competence;

    @Option(names = "--competences", paramLabel = "FILE")
    private @Nullable Path competences;

    @Option(names = "--steps", paramLabel = "1|2|3", defaultValue = "2")
    private int steps;

    @Option(names = "--count", paramLabel = "N", defaultValue = "5")
    private int count;

    @Mixin
    private AtOption at = new AtOption();

    @Mixin
    private OrganisationFiles organisation = new OrganisationFiles();

    @Mixin
    private AnswerOptions options = new AnswerOptions();

    public RouteCommand(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        RouteTerms terms = terms();
        TracesBuilder builder = new TracesBuilder();
        Competences known = new Competences();
        Reading reading = events.read(terminal, walk -> {
            builder.accept(walk);
            known.accept(walk);
        });
        if (competences != null) {
            new Problems(terminal).tell(List.of(known.read(competences)));
        }
        Traces traces = builder.build();
        Directory directory = organisation.read(terminal, events.options());
        requireOpaque(traces, directory, known);
        AssessedTrails trails = new AssessedTrails(traces, reading, at.instant(reading, words));
        Forest forest = Forest.of(traces, trails::openness);

        Optional<PersonId> asker = findKnown(forest.people(), from);
        Map<PersonId, Double> targets = targets(forest.people(), known);
        if (asker.isEmpty() || targets.isEmpty()) {
            return nothing(asker.isEmpty() ? "unknown-from" : to == null ? "nobody-has-it" : "unknown-to");
        }
        List<Route> routes = new RouteSearch().list(forest, asker.get(), Targets.of(forest.people(), targets), terms);
        if (routes.isEmpty()) {
            return nothing("no-route");
        }
        Answer answer = Answer.of(table(routes), List.of(words.text("note")));
        options.write(answer, terminal);
        return ExitCode.OK;
    }

    private int nothing(String why) {
        terminal.err().println("stigar: " + words.text(why));
        return ExitCode.NOTHING_FOUND;
    }

    private RouteTerms terms() {
        if ((to == null) == (competence == null)) {
            throw new Refusal(words.text("to-or-competence"));
        }
        if (!(steps >= 1 && steps <= 3 && count >= 1)) {
            throw new Refusal(words.text("bad-terms"));
        }
        return to == null ? RouteTerms.targets(steps, count) : RouteTerms.introducers(steps, count);
    }

    private void requireOpaque(Traces traces, Directory directory, Competences known) {
        List<PersonId> ids = new ArrayList<>(traces.people().people());
        if (competence != null) {
            ids.addAll(known.carriers(competence).keySet());
        }
        OpaqueIds.require(ids, directory, "route", words);
    }

    private Map<PersonId, Double> targets(PersonIndex people, Competences known) {
        Map<PersonId, Double> targets = new TreeMap<>();
        if (competence != null) {
            known.carriers(competence).forEach((person, weight) -> {
                if (people.findNumber(person).isPresent()) {
                    targets.put(person, weight);
                }
            });
        } else if (to != null) {
            findKnown(people, to).ifPresent(person -> targets.put(person, 1.0));
        }
        return targets;
    }

    private static Optional<PersonId> findKnown(PersonIndex people, String id) {
        return people.people().stream()
                .filter(person -> person.value().equals(id))
                .findFirst();
    }

    private Table table(List<Route> routes) {
        TableBuilder table = new TableBuilder("routes", words.text("title"))
                .numbers("rank", words.text("rank"))
                .numbers("steps", words.text("steps-heading"))
                .words("people", words.text("people-heading"))
                .numbers("openness", words.text("openness"))
                .numbers("value", words.text("value"));
        int rank = 0;
        for (Route route : routes) {
            List<String> people = route.people().stream().map(PersonId::value).toList();
            table.row(
                    Cell.whole(++rank),
                    Cell.whole(route.steps()),
                    Cell.named(String.join("|", people), String.join(" → ", people)),
                    Cell.decimal(route.openness(), 2),
                    Cell.decimal(route.value(), 2));
        }
        return table.build();
    }
}
