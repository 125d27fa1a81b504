package org.stigar.core.competence.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Standing;
import org.stigar.core.competence.ranking.Grounds.Known;
import org.stigar.core.competence.ranking.Suggestion.Purpose;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;

/**
 * Answers "who can help me?" with three to five suggestions, and never with a leader board: nothing is said of scores or of
 * how many others there are. Immutable, safe for use by many threads.
 *
 * <p>People are weighed by {@link RankingTerms}. T is the openness of the asker's own trail for those to whom there is one;
 * for the others it is that of the best own trail to an introducer, less the introduction, times {@link LikelyTrails} for
 * what lies between; they are then not named, only the introducer is. Who has no trail to the asker and lets themselves be
 * found by all is weighed without any trail, by the floor. So with claims alone and no trails yet, whoever matches is
 * suggested.
 *
 * <p>Now and then the last place goes to a trail of the asker's own that is weak but trusted (below even odds, and it has
 * carried such help), or dormant (overgrown, and once walked on ten days or more). Sources: D. Z. Levin, R. Cross, "The
 * strength of weak ties you can trust", Management Science 50 (2004) 1477-1490, doi:10.1287/mnsc.1030.0136; D. Z. Levin,
 * J. Walter, J. K. Murnighan, "Dormant ties", Organization Science 22 (2011) 923-939, doi:10.1287/orsc.1100.0576.
 *
 * <p>O(c log c + u + d log d) for c candidates, u units and d trails of the asker.
 */
public final class Ranking {

    private static final double EVEN_ODDS = 0.5;
    private static final double OVERGROWN = 0.2;
    private static final int ONCE_STRONG = 10;

    private final RankingTerms weighing;
    private final SuggestionTerms terms;
    private final Structure structure;

    /**
     * Prepares to rank.
     *
     * @param structure who belongs where now: what everybody in the organisation can see
     */
    public Ranking(RankingTerms weighing, SuggestionTerms terms, Structure structure) {
        this.weighing = weighing;
        this.terms = terms;
        this.structure = structure;
    }

    /**
     * Returns whom to turn to, best first, a suggestion that explores last; no two of the same addressee. Fewer than the
     * places where fewer can help, and none where nobody can.
     *
     * @param candidates each person once; the asker is passed over
     * @param random decides between equals, so that not always the same person is asked first, and whether to explore; the
     *     same seed gives the same list
     */
    public List<Suggestion> suggest(Asker asker, Need need, Collection<Candidate> candidates, RandomGenerator random) {
        Map<PersonId, OwnTrail> trails = new HashMap<>();
        asker.trails().forEach(trail -> trails.put(trail.other(), trail));
        List<Scored> pool = new ArrayList<>();
        List<Hidden> hidden = new ArrayList<>();
        List<Suggestion> explorers = new ArrayList<>();
        for (Candidate candidate : inOrder(candidates)) {
            double competence = weighing.competence(need, candidate.standings());
            if (!canHelp(asker, candidate, competence)) {
                continue;
            }
            OwnTrail trail = trails.get(candidate.person());
            List<Grounds> grounds = grounds(need, candidate);
            if (trail != null) {
                double score = weighing.score(competence, trail.openness(), candidate);
                pool.add(new Scored(direct(candidate, grounds, trail, Purpose.BEST), score, random.nextLong()));
                if (isWorthWalkingAgain(trail, need, candidate)) {
                    explorers.add(direct(candidate, grounds, trail, Purpose.EXPLORATION));
                }
                continue;
            }
            double score = weighing.score(competence, 0, candidate);
            hidden.add(new Hidden(candidate, competence, grounds.get(0).competence(), score));
            if (candidate.findable() == Candidate.Findable.BY_ALL) {
                var suggestion = new Suggestion.Unacquainted(candidate.person(), grounds);
                pool.add(new Scored(suggestion, score, random.nextLong()));
            }
        }
        if (terms.steps() > 1) {
            for (Introducers.Found found : new Introducers(structure, weighing, terms, hidden).list(asker.trails())) {
                var suggestion = new Suggestion.Through(found.introducer(), found.competence());
                pool.add(new Scored(suggestion, found.score(), random.nextLong()));
            }
        }
        return explore(best(pool), explorers, random);
    }

    private static List<Candidate> inOrder(Collection<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparing(Candidate::person));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).person().equals(sorted.get(i - 1).person())) {
                throw new IllegalArgumentException("each candidate stands once");
            }
        }
        return sorted;
    }

    private static boolean canHelp(Asker asker, Candidate candidate, double competence) {
        return competence > 0
                && candidate.availability() > 0
                && candidate.findable() != Candidate.Findable.NOT
                && !candidate.person().equals(asker.person());
    }

    private static Suggestion direct(Candidate candidate, List<Grounds> grounds, OwnTrail trail, Purpose purpose) {
        return new Suggestion.Direct(candidate.person(), grounds, trail.openness(), purpose);
    }

    private static boolean isWorthWalkingAgain(OwnTrail trail, Need need, Candidate candidate) {
        boolean trusted = need.relevance().keySet().stream()
                .map(competence -> candidate.standings().getOrDefault(competence, Standing.NOTHING))
                .anyMatch(standing -> standing.shownToAsker() > 0);
        return (trail.openness() < EVEN_ODDS && trusted)
                || (trail.openness() < OVERGROWN && trail.days() >= ONCE_STRONG);
    }

    /** Returns what the asker may know of each competence that counts, the one that counts most first. */
    private List<Grounds> grounds(Need need, Candidate candidate) {
        return need.relevance().entrySet().stream()
                .filter(wanted -> candidate.standings().containsKey(wanted.getKey()))
                .map(wanted -> weigh(wanted.getKey(), wanted.getValue(), candidate))
                .filter(weighed -> weighed.counts > 0)
                .sorted(Comparator.comparingDouble(Weighed::counts).reversed().thenComparing(Weighed::competence))
                .map(weighed -> new Grounds(weighed.competence, known(weighed.standing)))
                .toList();
    }

    private Weighed weigh(CompetenceId competence, double relevance, Candidate candidate) {
        Standing standing = candidate.standings().getOrDefault(competence, Standing.NOTHING);
        return new Weighed(competence, standing, relevance * weighing.known(standing));
    }

    private Set<Known> known(Standing standing) {
        Set<Known> known = EnumSet.noneOf(Known.class);
        if (standing.claimed() == Standing.Claimed.YES) {
            known.add(Known.CLAIMED);
        }
        if (standing.shownToAsker() > 0) {
            known.add(Known.SHOWN_TO_YOU);
        }
        if (standing.isShownToSeveral(weighing.several())) {
            known.add(Known.SHOWN_TO_SEVERAL);
        }
        return known;
    }

    private List<Suggestion> best(List<Scored> pool) {
        pool.sort(Scored.BEST);
        Set<PersonId> addressees = new HashSet<>();
        List<Suggestion> best = new ArrayList<>();
        for (Scored scored : pool) {
            if (best.size() < terms.places() && addressees.add(scored.suggestion.addressee())) {
                best.add(scored.suggestion);
            }
        }
        return best;
    }

    private List<Suggestion> explore(List<Suggestion> best, List<Suggestion> explorers, RandomGenerator random) {
        boolean explores = random.nextDouble() < terms.exploration() * terms.places();
        List<Suggestion> others = explorers.stream()
                .filter(one -> best.stream().noneMatch(two -> two.addressee().equals(one.addressee())))
                .toList();
        if (!explores || others.isEmpty()) {
            return List.copyOf(best);
        }
        List<Suggestion> list = new ArrayList<>(best.subList(0, Math.min(best.size(), terms.places() - 1)));
        list.add(others.get(random.nextInt(others.size())));
        return List.copyOf(list);
    }

    private record Weighed(CompetenceId competence, Standing standing, double counts) {}

    private record Scored(Suggestion suggestion, double score, long lot) {

        static final Comparator<Scored> BEST =
                Comparator.comparingDouble(Scored::score).reversed().thenComparingLong(Scored::lot);
    }
}
