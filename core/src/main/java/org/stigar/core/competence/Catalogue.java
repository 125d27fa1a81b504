package org.stigar.core.competence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All competences that an organisation has words for. Immutable, safe for use by many threads.
 *
 * <p>Born valid: links lead to competences that are there, and none is a part of itself, by way of others either. Files
 * that say otherwise go through {@link CatalogueBuilder}. Look-ups cost O(1).
 */
public final class Catalogue {

    /** No competence at all. */
    public static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of());

    private final Map<CompetenceId, Competence> competences;
    private final Map<CompetenceId, CompetenceId> merged;
    private final Map<CompetenceId, List<CompetenceId>> narrower = new HashMap<>();
    private final Map<Locale, Map<String, Set<CompetenceId>>> names = new LinkedHashMap<>();

    Catalogue(Map<CompetenceId, Competence> competences, Map<CompetenceId, CompetenceId> merged) {
        this.competences = new TreeMap<>(competences);
        this.merged = new TreeMap<>(merged);
        for (Competence competence : this.competences.values()) {
            for (CompetenceId broader : competence.broader()) {
                narrower.computeIfAbsent(broader, id -> new ArrayList<>()).add(competence.id());
            }
        }
        index(Label.Use.PREFERRED);
        index(Label.Use.ALTERNATIVE);
    }

    /**
     * Returns a catalogue of these.
     *
     * @throws IllegalArgumentException if an id stands for two kinds, or a link leads nowhere or in a circle
     */
    public static Catalogue of(Collection<Competence> competences) {
        CatalogueBuilder builder = new CatalogueBuilder();
        competences.forEach(builder::add);
        return builder.buildSound();
    }

    /** Returns all competences in the order of their ids, merged tags left out. */
    public Collection<Competence> competences() {
        return Collections.unmodifiableCollection(competences.values());
    }

    /** Returns the languages that labels are in, by their code. */
    public Set<Locale> languages() {
        Set<Locale> sorted = new TreeSet<>((one, other) -> one.getLanguage().compareTo(other.getLanguage()));
        sorted.addAll(names.keySet());
        return sorted;
    }

    /** Returns a competence; for a merged tag the one that stays. */
    public Optional<Competence> find(CompetenceId id) {
        return Optional.ofNullable(competences.get(resolve(id)));
    }

    /** Returns the id that counts: the one that stays for a merged tag, any other as it is, known or not. */
    public CompetenceId resolve(CompetenceId id) {
        return merged.getOrDefault(id, id);
    }

    /** Returns the competences that are a part of this one, directly, in the order of their ids. */
    public List<Competence> listNarrower(CompetenceId id) {
        return narrower.getOrDefault(resolve(id), List.of()).stream()
                .flatMap(part -> find(part).stream())
                .toList();
    }

    /** Returns the competences that this one is a part of, directly, in the order in which it names them. */
    public List<Competence> listBroader(CompetenceId id) {
        return find(id).stream()
                .flatMap(competence -> competence.broader().stream())
                .flatMap(above -> find(above).stream())
                .toList();
    }

    /**
     * Returns the competences of a name in any language, read as each language reads it ({@link Folding}): those that
     * prefer it first, then the others, by language and id.
     */
    public List<Competence> lookup(String name) {
        Set<CompetenceId> found = new LinkedHashSet<>();
        for (Locale language : languages()) {
            found.addAll(named(name, language));
        }
        return found.stream()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing(competence -> !isPreferred(competence, name)))
                .toList();
    }

    /** Returns the competences of a name in one language: those that prefer it first, then by id. */
    public List<Competence> lookup(String name, Locale language) {
        return named(name, new Locale(language.getLanguage())).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /**
     * Returns the catalogue in which a free tag is but another name of a competence. Whoever holds the tag is found under
     * the competence from then on. Costs O(competences).
     *
     * @throws IllegalArgumentException if the tag is none, if one of the two is not there, or if they are one
     */
    public Catalogue merge(CompetenceId tag, CompetenceId into) {
        CatalogueBuilder builder = new CatalogueBuilder();
        competences.values().forEach(builder::add);
        Competence gone = competences.get(tag);
        if (gone == null || gone.kind() != CompetenceKind.TAG) {
            throw new IllegalArgumentException("only a free tag that is there can be merged");
        }
        CompetenceId stays = resolve(into);
        if (stays.equals(tag) || !competences.containsKey(stays)) {
            throw new IllegalArgumentException("a tag is merged into another competence that is there");
        }
        Map<CompetenceId, CompetenceId> all = new TreeMap<>(merged);
        all.replaceAll((from, to) -> to.equals(tag) ? stays : to);
        all.put(tag, stays);
        // A link that would now lead in a circle is dropped: two that are one cannot be parts of each other.
        Catalogue rest = builder.merge(tag, stays).build().catalogue();
        return new Catalogue(rest.competences, all);
    }

    private void index(Label.Use use) {
        for (Competence competence : competences.values()) {
            for (Label label : competence.labels()) {
                if (label.use() == use) {
                    names.computeIfAbsent(label.language(), language -> new HashMap<>())
                            .merge(
                                    Folding.fold(label.text(), label.language()),
                                    Set.of(competence.id()),
                                    Catalogue::both);
                }
            }
        }
    }

    /** Nearly every name is of one competence, and a set of one takes an eighth of the memory. */
    private static Set<CompetenceId> both(Set<CompetenceId> known, Set<CompetenceId> more) {
        Set<CompetenceId> all = known.size() == 1 ? new LinkedHashSet<>(known) : known;
        all.addAll(more);
        return all;
    }

    private Set<CompetenceId> named(String name, Locale language) {
        return names.getOrDefault(language, Map.of()).getOrDefault(Folding.fold(name, language), Set.of());
    }

    private static boolean isPreferred(Competence competence, String name) {
        return competence.labels().stream()
                .anyMatch(label -> label.use() == Label.Use.PREFERRED
                        && Folding.fold(label.text(), label.language()).equals(Folding.fold(name, label.language())));
    }
}
