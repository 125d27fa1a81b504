package org.stigar.app.imports.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.stigar.app.imports.plan.Count;
import org.stigar.app.imports.plan.Count.What;
import org.stigar.app.imports.plan.Summary;
import org.stigar.app.imports.upload.Part;
import org.stigar.app.imports.upload.Uploads;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.sources.Sources;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;
import org.stigar.intake.csv.CsvWalks;
import org.stigar.intake.csv.DrawnTrail;
import org.stigar.intake.csv.DrawnTrails;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.source.ReadOptions;

/**
 * Reads files of walks and of drawn trails. Of walks it takes what people themselves declared, and of other sources what the
 * organisation and everybody there said yes to (privacy P4); the rest is dropped before it is stored. Of drawn trails it takes those that the other end
 * confirmed.
 */
final class WalkFiles {

    private final Uploads uploads;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final WalkLog log;
    private final Consumer<DrawnTrail> agreeing;
    private final Sources sources;
    private final ReadOptions options;

    /** @param agreeing takes the trails whose two ends agreed on a rhythm */
    WalkFiles(
            Uploads uploads,
            People people,
            Pseudonyms pseudonyms,
            WalkLog log,
            Consumer<DrawnTrail> agreeing,
            Sources sources,
            ZoneId zone) {
        this.uploads = uploads;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.log = log;
        this.agreeing = agreeing;
        this.sources = sources;
        options = ReadOptions.DEFAULT.withZone(zone);
    }

    /** Counts, and stores nothing. */
    Summary look(String upload, Part part) {
        Tally tally = new Tally(people.directory());
        IntakeReport report = read(upload, part, tally, sources.allowed(), walk -> {}, trail -> {});
        return tally.summary(part, report);
    }

    /** Stores all of a file in the caller's transaction. */
    Summary store(String upload, Part part, Progress progress) {
        Tally tally = new Tally(people.directory());
        InOrder walks = new InOrder(log::append, pseudonyms::of, progress);
        Sources.Allowed allowed = sources.allowed();
        IntakeReport report = read(upload, part, tally, allowed, walk -> walks.add(walk, tally.rows), trail -> {});
        walks.write(tally.rows);
        allowed.settle();
        if (part == Part.DRAWN) {
            read(upload, part, new Tally(people.directory()), allowed, walk -> {}, agreeing);
        }
        return tally.summary(part, report);
    }

    private IntakeReport read(
            String upload,
            Part part,
            Tally tally,
            Sources.Allowed allowed,
            Consumer<Walk> walks,
            Consumer<DrawnTrail> confirmed) {
        try {
            if (part == Part.DRAWN) {
                boolean[] counts = {false}; // each trail comes right before its walk
                return new DrawnTrails(options)
                        .read(
                                uploads.open(upload, part),
                                walk -> {
                                    if (counts[0] && tally.isKnown(walk)) {
                                        walks.accept(walk);
                                    }
                                },
                                trail -> {
                                    counts[0] = tally.isConfirmed(trail);
                                    if (counts[0] && tally.areKnown(List.of(trail.by(), trail.with()))) {
                                        confirmed.accept(trail);
                                    }
                                });
            }
            return new CsvWalks(options).read(uploads.open(upload, part), walk -> {
                if (tally.isPassive(walk, allowed)
                        ? allowed.lets(walk)
                        : tally.isDeclared(walk) && tally.isKnown(walk)) {
                    walks.accept(walk);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what is left out. */
    private static final class Tally {

        private final Directory directory;
        private long rows;
        private long good;
        private long strangers;
        private long off;
        private long passive;
        private long unconfirmed;

        Tally(Directory directory) {
            this.directory = directory;
        }

        boolean isDeclared(Walk walk) {
            boolean declared = walk.source().equals(WalkSource.DECLARED) && walk.kind() != WalkKind.MESSAGE;
            off += declared ? 0 : 1;
            return declared;
        }

        /** Counts what is of a source that is on, whoever said yes to it. */
        boolean isPassive(Walk walk, Sources.Allowed allowed) {
            rows++;
            boolean isOn = allowed.isOn(walk.source());
            passive += isOn ? 1 : 0;
            return isOn;
        }

        boolean isConfirmed(DrawnTrail trail) {
            rows++;
            boolean confirmed = trail.answer() == DrawnTrail.Answer.CONFIRMED;
            unconfirmed += confirmed ? 0 : 1;
            return confirmed;
        }

        boolean isKnown(Walk walk) {
            boolean known = areKnown(walk.participants());
            good += known ? 1 : 0;
            strangers += known ? 0 : 1;
            return known;
        }

        boolean areKnown(List<PersonId> all) {
            for (PersonId one : all) {
                if (directory.findPerson(one).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        Summary summary(Part part, IntakeReport report) {
            List<Count> counts =
                    new ArrayList<>(List.of(Count.of(What.WALKS, good), Count.of(What.STRANGERS, strangers)));
            if (passive > 0) {
                counts.add(Count.of(What.PASSIVE, passive));
            }
            counts.add(part == Part.DRAWN ? Count.of(What.UNCONFIRMED, unconfirmed) : Count.of(What.SOURCES_OFF, off));
            return new Summary(counts, List.of(report));
        }
    }
}
