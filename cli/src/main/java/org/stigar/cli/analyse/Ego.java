package org.stigar.cli.analyse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Table;
import org.stigar.cli.output.TableBuilder;
import org.stigar.cli.report.EgoPicture;
import org.stigar.cli.report.EgoPicture.Neighbour;
import org.stigar.cli.report.EgoPicture.Sector;
import org.stigar.cli.terminal.Words;
import org.stigar.cli.trails.AssessedTrails;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.Assessment;
import org.stigar.core.trail.state.Assessment.Mark;

/** The trails of one person, who goes by an opaque id. */
final class Ego {

    private static final double SECONDS_A_DAY = 86_400;
    private static final int MOST_SECTORS = 9;

    private final List<Own> trails;
    private final Words words;

    private Ego(List<Own> trails, Words words) {
        this.trails = trails;
        this.words = words;
    }

    /** Returns a person's trails as they are at an instant; none where the person walked with nobody yet. */
    static Ego of(
            PersonId person, Traces traces, AssessedTrails assessed, Structure structure, Instant at, Words words) {
        int self = traces.people().number(person);
        List<Own> own = new ArrayList<>();
        for (int trail = 0; trail < traces.size(); trail++) {
            if (traces.first(trail) == self || traces.second(trail) == self) {
                Optional<Assessment> assessment = assessed.find(trail);
                if (assessment.isPresent()) {
                    int day = Analyst.dayOf(at);
                    int last = traces.days(trail).between(0, day + 1).last();
                    int other = traces.first(trail) == self ? traces.second(trail) : traces.first(trail);
                    PersonId with = traces.people().person(other);
                    Cell unit = structure
                            .findPrimaryUnit(with)
                            .map(id -> Cell.text(structure.unit(id).name()))
                            .orElse(Cell.named("", words.text("ego.no-unit")));
                    double since = Math.max(0, at.getEpochSecond() / SECONDS_A_DAY - (last + 1));
                    own.add(new Own(with, unit, since, assessment.get()));
                }
            }
        }
        own.sort(Comparator.comparingDouble(Own::daysSince).thenComparing(Own::with));
        return new Ego(List.copyOf(own), words);
    }

    boolean isEmpty() {
        return trails.isEmpty();
    }

    Table table() {
        TableBuilder table = new TableBuilder("person", words.text("title.person"))
                .words("with", words.text("ego.with"))
                .words("unit", words.text("unit"))
                .words("state", words.text("states.state"))
                .numbers("openness", words.text("ego.openness"))
                .numbers("daysSince", words.text("ego.days-since"))
                .words("mark", words.text("ego.mark"));
        for (Own own : trails) {
            table.row(
                    Cell.text(own.with().value()),
                    own.unit(),
                    Cell.named(code(own), words.text("ego.state." + code(own))),
                    own.assessment().openness().isPresent()
                            ? Cell.decimal(own.assessment().openness().getAsDouble(), 2)
                            : Cell.NONE,
                    Cell.whole(Math.round(own.daysSince())),
                    mark(own.assessment()));
        }
        return table.build();
    }

    EgoPicture picture(Words pageWords) {
        Map<String, List<Neighbour>> byUnit = new TreeMap<>();
        for (Own own : trails) {
            byUnit.computeIfAbsent(own.unit().shown(words.language()), unit -> new ArrayList<>())
                    .add(new Neighbour(
                            own.daysSince(),
                            AssessedTrails.openness(own.assessment()),
                            code(own),
                            words.text(
                                    "ego.shown",
                                    own.with().value(),
                                    words.text("ego.state." + code(own)),
                                    Math.round(own.daysSince()))));
        }
        return new EgoPicture(sectors(byUnit), pageWords);
    }

    /** Units in which the person knows most have a sector of their own; the others share one. */
    private List<Sector> sectors(Map<String, List<Neighbour>> byUnit) {
        List<Sector> all = byUnit.entrySet().stream()
                .map(entry -> new Sector(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(
                                (Sector sector) -> -sector.neighbours().size())
                        .thenComparing(Sector::unit))
                .toList();
        if (all.size() <= MOST_SECTORS) {
            return all;
        }
        List<Sector> sectors = new ArrayList<>(all.subList(0, MOST_SECTORS - 1));
        List<Neighbour> others = all.subList(MOST_SECTORS - 1, all.size()).stream()
                .flatMap(sector -> sector.neighbours().stream())
                .toList();
        sectors.add(new Sector(words.text("ego.other-units"), others));
        return sectors;
    }

    private Cell mark(Assessment assessment) {
        return assessment.marks().contains(Mark.NEW) ? Cell.named("new", words.text("ego.new")) : Cell.text("");
    }

    private static String code(Own own) {
        return own.assessment().state().name().toLowerCase(Locale.ROOT);
    }

    private record Own(PersonId with, Cell unit, double daysSince, Assessment assessment) {}
}
