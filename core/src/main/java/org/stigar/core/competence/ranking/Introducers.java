package org.stigar.core.competence.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Relation;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * Which of the asker's contacts to go through. For each the best score of {@code o·f·p} is taken over all who may help, o
 * being the openness of the asker's own trail, f what an introduction leaves and p how open a trail is likely to be between
 * two who are so placed in the organisation.
 *
 * <p>Idea: how near two people are placed takes four values, and among those who are equally near the weightiest is the
 * best. So a few of the weightiest for each unit, and for each unit with its children, are all that need be looked at.
 * O(c log c + u + d log d) for c candidates, u units and d trails of the asker.
 */
final class Introducers {

    private final Structure structure;
    private final RankingTerms weighing;
    private final SuggestionTerms terms;
    private final Map<UnitId, List<Hidden>> members = new HashMap<>();
    private final Map<UnitId, List<Hidden>> around = new HashMap<>();
    private final List<Hidden> all;

    Introducers(Structure structure, RankingTerms weighing, SuggestionTerms terms, List<Hidden> hidden) {
        this.structure = structure;
        this.weighing = weighing;
        this.terms = terms;
        List<Hidden> sorted = new ArrayList<>(hidden);
        sorted.sort(Hidden.WEIGHTIEST);
        all = sorted.subList(0, Math.min(sorted.size(), terms.places()));
        for (Hidden one : sorted) {
            Set<UnitId> near = new HashSet<>();
            for (UnitId unit : structure.unitsOf(one.candidate().person())) {
                keep(members, unit, one);
                near.add(unit);
                structure.unit(unit).parent().ifPresent(near::add);
            }
            near.forEach(unit -> keep(around, unit, one));
        }
    }

    /** Returns the best introducers, best first, no two of them for the sake of the same person. */
    List<Found> list(List<OwnTrail> trails) {
        List<Way> ways = new ArrayList<>();
        for (OwnTrail trail : trails) {
            if (trail.introduces() == OwnTrail.Introduces.YES && trail.openness() > 0) {
                addWays(trail, ways);
            }
        }
        ways.sort(Way.BEST);
        Set<PersonId> used = new HashSet<>();
        List<Found> found = new ArrayList<>();
        for (Way way : ways) {
            PersonId target = way.target.candidate().person();
            if (!used.contains(way.introducer) && !used.contains(target)) {
                used.add(way.introducer);
                used.add(target);
                found.add(new Found(way.introducer, way.target.best(), way.score));
            }
            if (found.size() == terms.places()) {
                break;
            }
        }
        return found;
    }

    private void addWays(OwnTrail trail, List<Way> ways) {
        for (UnitId id : structure.unitsOf(trail.other())) {
            Unit unit = structure.unit(id);
            Relation same = unit.kind().isLine() ? Relation.SAME_UNIT : Relation.SAME_PROJECT;
            addWays(trail, members.getOrDefault(id, List.of()), same, ways);
            addWays(trail, around.getOrDefault(id, List.of()), Relation.NEIGHBOURS, ways);
            Optional<UnitId> parent = unit.parent();
            if (parent.isPresent()) {
                addWays(trail, around.getOrDefault(parent.get(), List.of()), Relation.NEIGHBOURS, ways);
            }
        }
        if (terms.steps() == 3) {
            addWays(trail, all, Relation.NONE, ways);
        }
    }

    private void addWays(OwnTrail trail, List<Hidden> targets, Relation relation, List<Way> ways) {
        double openness = trail.openness()
                * terms.introduction()
                * terms.between().openness(relation)
                * (relation == Relation.NONE ? terms.introduction() : 1); // two introductions on the way
        if (openness > 0) {
            for (Hidden target : targets) {
                double score = weighing.score(target.competence(), openness, target.candidate());
                ways.add(new Way(trail.other(), target, score));
            }
        }
    }

    private void keep(Map<UnitId, List<Hidden>> byUnit, UnitId unit, Hidden one) {
        List<Hidden> best = byUnit.computeIfAbsent(unit, id -> new ArrayList<>());
        if (best.size() < terms.places()) {
            best.add(one);
        }
    }

    /** An introducer, and for what. */
    record Found(PersonId introducer, CompetenceId competence, double score) {}

    private record Way(PersonId introducer, Hidden target, double score) {

        static final Comparator<Way> BEST = Comparator.comparingDouble(Way::score)
                .reversed()
                .thenComparing(Way::introducer)
                .thenComparing(way -> way.target().candidate().person());
    }
}
