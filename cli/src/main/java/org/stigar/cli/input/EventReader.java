package org.stigar.cli.input;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.walk.UniqueWalks;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSink;
import org.stigar.intake.WalkFormat;
import org.stigar.intake.Walks;
import org.stigar.intake.csv.DrawnTrail;
import org.stigar.intake.csv.DrawnTrails;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.source.ReadOptions;
import org.stigar.intake.source.SourceFile;

/** Reads files of walks one after the other into one sink, and keeps count. Not safe for use by several threads. */
final class EventReader {

    private final ReadOptions options;
    private final UniqueWalks unique;
    private final WalkSink sink;
    private final List<IntakeReport> reports = new ArrayList<>();
    private final Map<Pair, DrawnTrail> drawn = new HashMap<>();
    private long walks;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    EventReader(ReadOptions options, WalkSink sink) {
        this.options = options;
        this.sink = sink;
        unique = new UniqueWalks(this::count);
    }

    void read(Path file, Optional<WalkFormat> format) throws IOException {
        WalkFormat known = format.isPresent() ? format.get() : Walks.guess(file);
        reports.add(
                known == WalkFormat.DECLARED
                        ? new DrawnTrails(options).read(SourceFile.of(file), unique, this::draw)
                        : Walks.read(file, known, options, unique));
    }

    List<IntakeReport> reports() {
        return reports;
    }

    Reading reading() {
        Map<Pair, AgreedRhythm> rhythms = new HashMap<>();
        drawn.forEach((pair, trail) -> rhythms.put(pair, trail.rhythm()));
        return new Reading(walks, unique.duplicates(), first, last, rhythms);
    }

    private void count(Walk walk) {
        walks++;
        if (walk.at().isBefore(first)) {
            first = walk.at();
        }
        if (walk.at().isAfter(last)) {
            last = walk.at();
        }
        sink.accept(walk);
    }

    /** Of what two people say of one trail the latest word holds; of words said at once the closer rhythm. */
    private void draw(DrawnTrail trail) {
        if (trail.answer() != DrawnTrail.Answer.DENIED) {
            drawn.merge(Pair.of(trail.by(), trail.with()), trail, (one, other) -> {
                int byTime = one.at().compareTo(other.at());
                boolean keep = byTime > 0 || (byTime == 0 && one.rhythm().compareTo(other.rhythm()) <= 0);
                return keep ? one : other;
            });
        }
    }
}
