package org.stigar.cli.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.Round;
import org.stigar.cli.input.Problems;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;
import org.stigar.intake.csv.CsvDirectory;
import org.stigar.intake.report.DirectoryIntake;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what is asked for. */
final class ArenaOptions {

    private static final int USUAL_ROUNDS = 4;
    private static final int USUAL_SIZE = 5;

    @Parameters(index = "0", paramLabel = "PEOPLE", descriptionKey = "people-file")
    private Path people = Path.of("");

    @Mixin
    private RoundOptions roundOptions = new RoundOptions();

    @Mixin
    private MixOption mix = new MixOption();

    @Option(names = "--avoid-from", paramLabel = "FILE")
    private @Nullable Path history;

    @Option(names = "--absent", paramLabel = "FILE")
    private @Nullable Path absent;

    @Option(names = "--apart", paramLabel = "FILE")
    private @Nullable Path apart;

    @Option(names = "--together", paramLabel = "FILE")
    private @Nullable Path together;

    @Option(names = "--meet", paramLabel = "FILE")
    private @Nullable Path meet;

    @Option(names = "--facilitators", paramLabel = "FILE")
    private @Nullable Path facilitators;

    @Option(names = "--common-language")
    private boolean commonLanguage;

    @Option(names = "--continue", paramLabel = "PLAN")
    private @Nullable Path before;

    /** Takes what is not said here from what was said when the plan to continue was made, if that is known. */
    void inherit(Words words) throws IOException {
        Optional<ArenaOptions> known = before == null ? Optional.empty() : OptionsFile.read(before, words);
        if (known.isPresent()) {
            ArenaOptions first = known.get();
            roundOptions.inherit(first.roundOptions);
            mix.inherit(first.mix);
            history = history == null ? first.history : history;
            absent = absent == null ? first.absent : absent;
            apart = apart == null ? first.apart : apart;
            together = together == null ? first.together : together;
            meet = meet == null ? first.meet : meet;
            facilitators = facilitators == null ? first.facilitators : facilitators;
            commonLanguage |= first.commonLanguage;
        }
    }

    /** Reads files that are named as seen from a folder. */
    void resolve(Path folder) {
        history = resolved(folder, history);
        absent = resolved(folder, absent);
        apart = resolved(folder, apart);
        together = resolved(folder, together);
        meet = resolved(folder, meet);
        facilitators = resolved(folder, facilitators);
    }

    private static @Nullable Path resolved(Path folder, @Nullable Path file) {
        return file == null ? null : folder.resolve(file);
    }

    /** Returns what is asked for, as the lines of an {@link OptionsFile} in a folder. */
    List<String> lines(Arena arena, Path folder) {
        List<String> lines = new ArrayList<>();
        BiConsumer<String, String> to = (name, value) -> lines.add(name + "=" + value);
        roundOptions.write(arena.rounds(), to);
        mix.write(to);
        write("--avoid-from", history, folder, to);
        write("--absent", absent, folder, to);
        write("--apart", apart, folder, to);
        write("--together", together, folder, to);
        write("--meet", meet, folder, to);
        write("--facilitators", facilitators, folder, to);
        if (commonLanguage) {
            lines.add("--common-language");
        }
        return lines;
    }

    private static void write(String name, @Nullable Path file, Path folder, BiConsumer<String, String> to) {
        if (file != null) {
            Path whole = file.toAbsolutePath().normalize();
            boolean isNear = Objects.equals(folder.getRoot(), whole.getRoot());
            to.accept(name, (isNear ? folder.relativize(whole) : whole).toString());
        }
    }

    /** Returns whether rounds get a time. */
    boolean isTimed() {
        return roundOptions.isTimed();
    }

    /** Reads all files there are, tells of their problems, and returns the arena. */
    Arrangement read(Terminal terminal, Clock clock, Words words) throws IOException {
        DirectoryIntake intake = new CsvDirectory(ReadOptions.DEFAULT)
                .people(SourceFile.of(people))
                .read();
        List<IntakeReport> reports = new ArrayList<>(intake.reports());
        Set<PersonId> known = new TreeSet<>();
        intake.directory().people().forEach(person -> known.add(person.id()));
        ArenaFiles files = new ArenaFiles(known);
        Optional<PlanFile> plan = before == null ? Optional.empty() : Optional.of(files.plan(before));
        int count =
                roundOptions.findCount().or(() -> plan.map(PlanFile::rounds)).orElse(USUAL_ROUNDS);
        int size = plan.map(PlanFile::size).orElse(USUAL_SIZE);
        Map<Integer, Set<PersonId>> away = absent == null ? Map.of() : files.absent(absent, Math.max(1, count));
        List<Round> rounds = roundOptions.rounds(count, size, away, clock, words);
        Set<PersonId> leading = facilitators == null ? Set.of() : files.people(facilitators);
        Arena.Builder arena = Arena.builder(participants(intake.directory().people(), leading, words), rounds)
                .mix(mix.mix(words))
                .facilitatorsPerGroup(facilitators == null ? 0 : 1)
                .speech(commonLanguage ? Arena.Speech.COMMON : Arena.Speech.ANY);
        arena = apart == null ? arena : arena.apart(files.pairs(apart));
        arena = meet == null ? arena : arena.mustMeet(files.pairs(meet));
        arena = together == null ? arena : arena.together(files.together(together));
        arena = history == null ? arena : arena.history(files.history(history));
        arena = plan.isEmpty() ? arena : arena.previous(plan.get().grouping());
        reports.addAll(files.reports());
        new Problems(terminal).tell(reports);
        return new Arrangement(arena.build(), intake.directory());
    }

    private List<Participant> participants(List<Person> all, Set<PersonId> leading, Words words) {
        Optional<WorkingHours> hours = roundOptions.findHours(words);
        return all.stream()
                .map(person -> leading.contains(person.id())
                        ? Participant.of(person, Part.FACILITATOR)
                        : Participant.of(person))
                .map(participant -> hours.map(participant::with).orElse(participant))
                .toList();
    }
}
