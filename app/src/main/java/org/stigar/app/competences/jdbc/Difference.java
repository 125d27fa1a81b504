package org.stigar.app.competences.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.app.competences.CatalogueChange;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.Label;

/**
 * What competences say that the tables do not, as of one statement after the other: exact where the caller holds the lock.
 *
 * @param added those that are not there
 * @param renamed those that have other names in the languages of the new ones
 * @param links those that are not there, both ends of which are or will be
 * @param linksLeftOut how many lead nowhere
 */
record Difference(
        List<Competence> added,
        List<Competence> renamed,
        int unchanged,
        List<Link> links,
        int linksUnchanged,
        int linksLeftOut) {

    /** That a competence is a part of another. */
    record Link(CompetenceId narrow, CompetenceId broad) {}

    /** Compares. Of an id that stands there twice the last counts; what is of another kind than in the tables is left out. */
    static Difference of(Collection<Competence> given, JdbcTemplate jdbc) {
        Map<CompetenceId, Competence> wanted = new LinkedHashMap<>();
        given.forEach(one -> wanted.put(one.id(), one));
        Map<CompetenceId, String> kinds = new HashMap<>();
        jdbc.query(
                "select id, kind from competence where id = any(?)",
                row -> {
                    kinds.put(new CompetenceId(row.getString(1)), row.getString(2));
                },
                (Object) ids(Stream.concat(
                        given.stream().map(Competence::id), given.stream().flatMap(one -> one.broader().stream()))));
        List<Competence> kept = wanted.values().stream()
                .filter(one -> one.kind()
                        .name()
                        .equals(kinds.getOrDefault(one.id(), one.kind().name())))
                .toList();
        String[] keptIds = ids(kept.stream().map(Competence::id));
        Map<CompetenceId, Set<Label>> labels = labels(keptIds, jdbc);
        Set<Link> there = links(keptIds, jdbc);

        List<Competence> added = new ArrayList<>();
        List<Competence> renamed = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        int linksUnchanged = 0;
        int linksLeftOut = 0;
        for (Competence one : kept) {
            if (!kinds.containsKey(one.id())) {
                added.add(one);
            } else if (!named(one, labels.getOrDefault(one.id(), Set.of()))) {
                renamed.add(one);
            }
            for (CompetenceId broader : one.broader()) {
                Link link = new Link(one.id(), broader);
                if (!kinds.containsKey(broader) && !wanted.containsKey(broader)) {
                    linksLeftOut++;
                } else if (there.contains(link)) {
                    linksUnchanged++;
                } else {
                    links.add(link);
                }
            }
        }
        int unchanged = kept.size() - added.size() - renamed.size();
        return new Difference(added, renamed, unchanged, links, linksUnchanged, linksLeftOut);
    }

    /** Returns the counts. */
    CatalogueChange change() {
        return new CatalogueChange(added.size(), renamed.size(), unchanged, links.size(), linksUnchanged, linksLeftOut);
    }

    private static boolean named(Competence one, Set<Label> before) {
        Set<Locale> languages = one.labels().stream().map(Label::language).collect(Collectors.toSet());
        return before.stream()
                .filter(label -> languages.contains(label.language()))
                .collect(Collectors.toSet())
                .equals(new HashSet<>(one.labels()));
    }

    private static Map<CompetenceId, Set<Label>> labels(String[] ids, JdbcTemplate jdbc) {
        Map<CompetenceId, Set<Label>> labels = new HashMap<>();
        jdbc.query(
                "select competence_id, language, use, text from competence_label where competence_id = any(?)",
                row -> {
                    labels.computeIfAbsent(new CompetenceId(row.getString(1)), id -> new HashSet<>())
                            .add(new Label(
                                    new Locale(row.getString(2)),
                                    Label.Use.valueOf(row.getString(3)),
                                    row.getString(4)));
                },
                (Object) ids);
        return labels;
    }

    private static Set<Link> links(String[] ids, JdbcTemplate jdbc) {
        Set<Link> links = new HashSet<>();
        jdbc.query(
                "select competence_id, broader_id from competence_broader where competence_id = any(?)",
                row -> {
                    links.add(new Link(new CompetenceId(row.getString(1)), new CompetenceId(row.getString(2))));
                },
                (Object) ids);
        return links;
    }

    private static String[] ids(Stream<CompetenceId> all) {
        return all.map(CompetenceId::value).distinct().toArray(String[]::new);
    }
}
