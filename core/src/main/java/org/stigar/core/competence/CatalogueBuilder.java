package org.stigar.core.competence;

import static org.stigar.core.competence.CatalogueProblem.Reason.BAD_MERGE;
import static org.stigar.core.competence.CatalogueProblem.Reason.CYCLE;
import static org.stigar.core.competence.CatalogueProblem.Reason.TWO_KINDS;
import static org.stigar.core.competence.CatalogueProblem.Reason.UNKNOWN_BROADER;
import static org.stigar.core.competence.CatalogueProblem.Reason.UNKNOWN_COMPETENCE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stigar.core.competence.CatalogueProblem.Reason;

/**
 * Puts a catalogue together from what several files and people say. What cannot be kept is told of and left out; it never
 * stops the rest. The same parts give the same catalogue in whatever order files are read, one file's links aside.
 *
 * <p>Not safe for use by several threads. Building costs O(competences + labels + links).
 */
public final class CatalogueBuilder {

    private final Map<CompetenceId, Competence> read = new TreeMap<>();
    private final Map<CompetenceId, Set<CompetenceId>> links = new TreeMap<>();
    private final Map<CompetenceId, CompetenceId> merges = new TreeMap<>();
    private final List<CatalogueProblem> refused = new ArrayList<>();

    /** Starts with nothing. */
    public CatalogueBuilder() {}

    /** Adds a competence; one that is there already gets the other's labels and links ({@link Competence#with}). */
    public CatalogueBuilder add(Competence competence) {
        Competence before = read.get(competence.id());
        if (before == null) {
            read.put(competence.id(), competence);
        } else if (before.kind() == competence.kind()) {
            read.put(competence.id(), before.with(competence));
        } else {
            refused.add(new CatalogueProblem(TWO_KINDS, competence.id(), competence.id()));
        }
        return this;
    }

    /** Notes that a competence, added before or later, is a part of another. */
    public CatalogueBuilder link(CompetenceId competence, CompetenceId broader) {
        links.computeIfAbsent(competence, id -> new LinkedHashSet<>()).add(broader);
        return this;
    }

    /** Notes that an administrator took a free tag for another name of a competence, which may be merged itself. */
    public CatalogueBuilder merge(CompetenceId tag, CompetenceId into) {
        merges.put(tag, into);
        return this;
    }

    /** Returns the catalogue, and what could not be kept. */
    public CheckedCatalogue build() {
        List<CatalogueProblem> problems = new ArrayList<>(refused);
        Map<CompetenceId, CompetenceId> aliases = aliases(problems);
        Map<CompetenceId, Competence> all = new TreeMap<>(read);
        aliases.forEach((tag, into) -> {
            Competence gone = read.get(tag);
            if (gone != null) {
                all.remove(tag);
                all.computeIfPresent(into, (id, stays) -> stays.alsoCalled(gone));
            }
        });
        Map<CompetenceId, List<CompetenceId>> above = new TreeMap<>();
        all.forEach((id, competence) -> above.put(id, known(competence, aliases, all.keySet(), problems)));
        links.forEach((id, broader) -> {
            if (!read.containsKey(id)) {
                broader.forEach(other -> problems.add(new CatalogueProblem(UNKNOWN_COMPETENCE, id, other)));
            }
        });
        dropCycles(above, problems);
        all.replaceAll((id, competence) -> competence.partOf(above.getOrDefault(id, List.of())));
        return new CheckedCatalogue(new Catalogue(all, aliases), problems);
    }

    /** Returns for each merged tag the competence that stays. */
    private Map<CompetenceId, CompetenceId> aliases(List<CatalogueProblem> problems) {
        Map<CompetenceId, CompetenceId> aliases = new TreeMap<>();
        merges.forEach((tag, into) -> {
            Set<CompetenceId> seen = new HashSet<>(Set.of(tag));
            CompetenceId last = into;
            boolean circle = !seen.add(into);
            while (!circle && merges.containsKey(last)) {
                last = merges.getOrDefault(last, last);
                circle = !seen.add(last);
            }
            Competence gone = read.get(tag);
            if (circle || !read.containsKey(last) || gone == null || gone.kind() != CompetenceKind.TAG) {
                problems.add(new CatalogueProblem(BAD_MERGE, tag, into));
            } else {
                aliases.put(tag, last);
            }
        });
        // A chain that leads through a merge which cannot be kept ends where that merge would have begun.
        aliases.entrySet().removeIf(alias -> {
            boolean broken = chainIsBroken(alias.getKey(), aliases);
            if (broken) {
                CompetenceId into = merges.getOrDefault(alias.getKey(), alias.getValue());
                problems.add(new CatalogueProblem(BAD_MERGE, alias.getKey(), into));
            }
            return broken;
        });
        return aliases;
    }

    private boolean chainIsBroken(CompetenceId tag, Map<CompetenceId, CompetenceId> aliases) {
        CompetenceId next = merges.getOrDefault(tag, tag);
        while (merges.containsKey(next)) {
            if (!aliases.containsKey(next)) {
                return true;
            }
            next = merges.getOrDefault(next, next);
        }
        return false;
    }

    private List<CompetenceId> known(
            Competence competence,
            Map<CompetenceId, CompetenceId> aliases,
            Set<CompetenceId> all,
            List<CatalogueProblem> problems) {
        List<CompetenceId> kept = new ArrayList<>();
        Set<CompetenceId> said = new LinkedHashSet<>(competence.broader());
        said.addAll(links.getOrDefault(competence.id(), Set.of()));
        for (CompetenceId broader : said) {
            CompetenceId stays = aliases.getOrDefault(broader, broader);
            if (!all.contains(stays)) {
                problems.add(new CatalogueProblem(UNKNOWN_BROADER, competence.id(), broader));
            } else if (!stays.equals(competence.id()) && !kept.contains(stays)) {
                kept.add(stays);
            }
        }
        return kept;
    }

    /**
     * Takes out each link that leads back to where the way came from. Depth first without recursion, since a file may hold
     * a chain of any length.
     */
    private static void dropCycles(Map<CompetenceId, List<CompetenceId>> links, List<CatalogueProblem> problems) {
        Set<CompetenceId> done = new HashSet<>();
        Map<CompetenceId, Integer> next = new HashMap<>(); // how far along its links each one on the way is
        Deque<CompetenceId> way = new ArrayDeque<>();
        for (CompetenceId start : links.keySet()) {
            if (done.contains(start)) {
                continue;
            }
            way.push(start);
            next.put(start, 0);
            while (!way.isEmpty()) {
                CompetenceId at = way.getFirst();
                List<CompetenceId> above = links.getOrDefault(at, List.of());
                int i = next.getOrDefault(at, 0);
                if (i == above.size()) {
                    way.pop();
                    next.remove(at);
                    done.add(at);
                    continue;
                }
                CompetenceId broader = above.get(i);
                if (next.containsKey(broader)) {
                    above.remove(i);
                    problems.add(new CatalogueProblem(CYCLE, at, broader));
                } else {
                    next.put(at, i + 1);
                    if (!done.contains(broader)) {
                        way.push(broader);
                        next.put(broader, 0);
                    }
                }
            }
        }
    }

    /** Returns the catalogue, for callers that vouch for its parts. */
    Catalogue buildSound() {
        CheckedCatalogue checked = build();
        if (!checked.problems().isEmpty()) {
            Reason reason = checked.problems().get(0).reason();
            throw new IllegalArgumentException("the competences do not fit together: " + reason);
        }
        return checked.catalogue();
    }
}
