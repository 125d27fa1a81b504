package org.stigar.core.competence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A named skill or field of knowledge.
 *
 * @param labels at least one preferred, at most one preferred for each language; none twice
 * @param broader competences that this one is a part of; not itself, none twice
 */
public record Competence(CompetenceId id, CompetenceKind kind, List<Label> labels, List<CompetenceId> broader) {

    public Competence {
        labels = List.copyOf(labels);
        broader = List.copyOf(broader);
        Set<Locale> named = new HashSet<>();
        for (Label label : labels) {
            if (label.use() == Label.Use.PREFERRED && !named.add(label.language())) {
                throw new IllegalArgumentException("a competence has one preferred label for each language");
            }
        }
        if (named.isEmpty()) {
            throw new IllegalArgumentException("a competence has a preferred label in at least one language");
        }
        if (new HashSet<>(labels).size() < labels.size() || new HashSet<>(broader).size() < broader.size()) {
            throw new IllegalArgumentException("labels and broader competences stand once each");
        }
        if (broader.contains(id)) {
            throw new IllegalArgumentException("a competence is no part of itself");
        }
    }

    /** Returns a free tag: one word of somebody's own, in the language that they write. */
    public static Competence tag(CompetenceId id, Locale language, String text) {
        return new Competence(
                id, CompetenceKind.TAG, List.of(new Label(language, Label.Use.PREFERRED, text)), List.of());
    }

    /** Returns what it is called in a language, or empty where it has no name of its own there. */
    public Optional<String> findLabel(Locale language) {
        return labels.stream()
                .filter(label -> label.use() == Label.Use.PREFERRED
                        && label.language().getLanguage().equals(language.getLanguage()))
                .map(Label::text)
                .findFirst();
    }

    /** Returns what to call it for a reader of a language: the name there, else in English, else the first by language. */
    public String label(Locale language) {
        return findLabel(language)
                .or(() -> findLabel(Locale.ENGLISH))
                .orElseGet(() -> labels.stream()
                        .filter(label -> label.use() == Label.Use.PREFERRED)
                        .min(Comparator.comparing(label -> label.language().getLanguage()))
                        .orElseThrow()
                        .text());
    }

    /**
     * Returns this competence with the labels and broader competences of another reading of it, such as a file in another
     * language. Where both have a preferred label in a language, the other's becomes an alternative one.
     *
     * @throws IllegalArgumentException if the other has another id or kind
     */
    public Competence with(Competence other) {
        if (!other.id.equals(id) || other.kind != kind) {
            throw new IllegalArgumentException("only two readings of one competence make one");
        }
        Set<CompetenceId> above = new LinkedHashSet<>(broader);
        above.addAll(other.broader);
        return new Competence(id, kind, labelsWith(other.labels), List.copyOf(above));
    }

    /** Returns this competence with the names of another as alternative ones. */
    Competence alsoCalled(Competence other) {
        return new Competence(
                id,
                kind,
                labelsWith(other.labels.stream()
                        .map(label -> new Label(label.language(), Label.Use.ALTERNATIVE, label.text()))
                        .toList()),
                broader);
    }

    Competence partOf(List<CompetenceId> others) {
        return new Competence(id, kind, labels, others);
    }

    private List<Label> labelsWith(List<Label> others) {
        List<Label> all = new ArrayList<>(labels);
        for (Label label : others) {
            boolean known = all.stream()
                    .anyMatch(mine -> mine.language().equals(label.language())
                            && mine.text().equals(label.text()));
            boolean named = label.use() == Label.Use.PREFERRED
                    && all.stream()
                            .anyMatch(mine -> mine.use() == Label.Use.PREFERRED
                                    && mine.language().equals(label.language()));
            if (!known) {
                all.add(named ? new Label(label.language(), Label.Use.ALTERNATIVE, label.text()) : label);
            }
        }
        return all;
    }
}
