package org.stigar.app.imports.skills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.stigar.app.competences.CatalogueChange;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.imports.plan.Count;
import org.stigar.app.imports.plan.Count.What;
import org.stigar.app.imports.plan.Summary;
import org.stigar.app.imports.upload.Part;
import org.stigar.app.imports.upload.Uploads;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.competence.CatalogueProblem;
import org.stigar.core.competence.CheckedCatalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.Label;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.skills.EscoSkills;
import org.stigar.intake.skills.JobTechSkills;
import org.stigar.intake.source.SourceFile;

/** Reads ESCO and JobTech into the catalogue. What a file does not name stays there. Safe for use by many threads. */
public final class CatalogueFiles {

    private static final Locale SWEDISH = new Locale("sv");

    /** The page tells how far it is, and can cancel, after each. */
    private static final int PUT_AT_A_TIME = 1_000;

    /** How many competences, names and links there are in all: every node keeps them in memory, for a moment twice. */
    private static final long MOST = 300_000;

    private final Uploads uploads;
    private final Competences competences;
    private final CatalogueEditing editing;

    /** What the files of an upload say: competences, the broader ones first, and of links those that cannot be kept. */
    private record Read(List<Competence> competences, int linksLeftOut, List<IntakeReport> reports) {

        Summary summary(CatalogueChange change) {
            return new Summary(
                    List.of(
                            new Count(What.COMPETENCES, change.added(), change.renamed(), change.unchanged()),
                            new Count(What.LINKS, change.linked(), 0, change.linksUnchanged()),
                            Count.of(What.LINKS_LEFT_OUT, (long) linksLeftOut + change.linksLeftOut())),
                    reports);
        }
    }

    /** Reads what {@code uploads} keeps. */
    public CatalogueFiles(Uploads uploads, Competences competences, CatalogueEditing editing) {
        this.uploads = uploads;
        this.competences = competences;
        this.editing = editing;
    }

    /** Compares with what is there, and stores nothing. */
    public Summary look(String upload) {
        Read read = read(upload);
        if (!hasRoom(read)) {
            ReportBuilder full = new ReportBuilder(read.reports.get(0).source());
            full.note(0, Reason.TOO_MANY_NAMES, "the catalogue would hold more than " + MOST);
            List<IntakeReport> reports = new ArrayList<>(List.of(full.build()));
            reports.addAll(read.reports);
            return new Read(List.of(), read.linksLeftOut, reports).summary(CatalogueChange.NONE);
        }
        return read.summary(editing.compare(read.competences));
    }

    /**
     * Stores all of an upload in the caller's transaction.
     *
     * @param progress hears how many rows were gone through, and may end it by an exception
     * @throws IllegalStateException if the catalogue has no room for it any more
     */
    public Summary store(String upload, LongConsumer progress) {
        Read read = read(upload);
        if (!hasRoom(read)) {
            throw new IllegalStateException("the catalogue would hold more than " + MOST);
        }
        long rows = read.reports.stream().mapToLong(IntakeReport::records).sum();
        List<Competence> all = read.competences;
        CatalogueChange change = CatalogueChange.NONE;
        for (int from = 0; from < all.size(); from += PUT_AT_A_TIME) {
            int until = Math.min(all.size(), from + PUT_AT_A_TIME);
            change = change.and(editing.put(all.subList(from, until)));
            progress.accept(rows * until / all.size());
        }
        return read.summary(change);
    }

    private boolean hasRoom(Read read) {
        Catalogue there = competences.catalogue();
        long held = there.competences().stream()
                .mapToLong(one -> weight(one, one.labels()))
                .sum();
        long more = read.competences.stream()
                .mapToLong(one -> weight(one, one.labels())
                        - there.find(one.id())
                                .map(before -> weight(before, namesInLanguagesOf(one, before)))
                                .orElse(0L))
                .sum();
        return held + more <= MOST;
    }

    /** A competence counts, and so does each of its names and links. */
    private static long weight(Competence competence, List<Label> names) {
        return 1L + names.size() + competence.broader().size();
    }

    private static List<Label> namesInLanguagesOf(Competence one, Competence before) {
        Set<Locale> languages = one.labels().stream().map(Label::language).collect(Collectors.toSet());
        return before.labels().stream()
                .filter(name -> languages.contains(name.language()))
                .toList();
    }

    private Read read(String upload) {
        CatalogueBuilder builder = new CatalogueBuilder();
        List<IntakeReport> reports = new ArrayList<>();
        try {
            for (Part part : uploads.parts(upload)) {
                reports.add(read(part, uploads.open(upload, part), builder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CheckedCatalogue checked = builder.build();
        Map<CompetenceId, List<CompetenceId>> linksOut = linksOut(checked.problems());
        int broken = checked.problems().size()
                - linksOut.values().stream().mapToInt(List::size).sum();
        return new Read(
                broaderFirst(checked.catalogue()).stream()
                        .map(one -> linkedTo(one, linksOut.getOrDefault(one.id(), List.of())))
                        .toList(),
                broken,
                reports);
    }

    private static IntakeReport read(Part part, SourceFile file, CatalogueBuilder builder) throws IOException {
        return switch (part) {
            case SKILLS_EN, SKILL_GROUPS_EN -> new EscoSkills().read(file, Locale.ENGLISH, builder);
            case SKILLS_SV, SKILL_GROUPS_SV -> new EscoSkills().read(file, SWEDISH, builder);
            case BROADER -> new EscoSkills().readBroader(file, builder);
            case JOBTECH -> new JobTechSkills().read(file, SWEDISH, builder);
            default -> throw new IllegalArgumentException("no part of a catalogue: " + part);
        };
    }

    /** Of the links that lead out of the files, those whose end was imported before. */
    private Map<CompetenceId, List<CompetenceId>> linksOut(Collection<CatalogueProblem> problems) {
        Catalogue there = competences.catalogue();
        Map<CompetenceId, List<CompetenceId>> links = new HashMap<>();
        problems.stream()
                .filter(problem -> problem.reason() == CatalogueProblem.Reason.UNKNOWN_BROADER)
                .filter(problem -> there.find(problem.other()).isPresent())
                .forEach(problem -> links.computeIfAbsent(problem.competence(), id -> new ArrayList<>())
                        .add(problem.other()));
        return links;
    }

    private static Competence linkedTo(Competence competence, List<CompetenceId> others) {
        if (others.isEmpty()) {
            return competence;
        }
        List<CompetenceId> broader = new ArrayList<>(competence.broader());
        broader.addAll(others);
        return new Competence(competence.id(), competence.kind(), competence.labels(), broader);
    }

    /** So that a link never leads to what is put later. A catalogue has no circles. */
    private static List<Competence> broaderFirst(Catalogue catalogue) {
        List<Competence> ordered = new ArrayList<>();
        Map<CompetenceId, Integer> waitsFor = new HashMap<>();
        Deque<Competence> ready = new ArrayDeque<>();
        for (Competence one : catalogue.competences()) {
            waitsFor.put(one.id(), one.broader().size());
            if (one.broader().isEmpty()) {
                ready.add(one);
            }
        }
        while (!ready.isEmpty()) {
            Competence next = ready.remove();
            ordered.add(next);
            for (Competence narrower : catalogue.listNarrower(next.id())) {
                if (waitsFor.merge(narrower.id(), -1, Integer::sum) == 0) {
                    ready.add(narrower);
                }
            }
        }
        return ordered;
    }
}
