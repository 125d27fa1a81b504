package org.stigar.core.competence.ranking;

import java.util.Map;
import java.util.SortedMap;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Standing;

/**
 * How people are weighed for an ask:
 *
 * <pre>
 * score(i→j | ask) = Σ_k r_k · (E_j^k + claim·claimed_j^k)^a · (T_ij + floor)^b · availability_j · (1 + load_j)^(−c)
 * </pre>
 *
 * <p>Start values, not measurements; {@code docs/benchmarks.md} shows what they are worth. The floor, and the weight of a
 * claim, keep a new company from empty lists.
 *
 * @param claim what a claim counts beside shown expertise, 0 to 1
 * @param expertise a: how much being known for it matters, above 0, at most 4
 * @param trail b: how much the way there matters, above 0, at most 4
 * @param load c: how much asks of late weigh against somebody, 0 to 4
 * @param floor what stands for T where no trail leads, above 0, at most 1
 * @param several to how many others than the asker somebody must have been shown to help before it counts, 1 or more
 */
public record RankingTerms(double claim, double expertise, double trail, double load, double floor, int several) {

    /** Claim 0.3, a = 0.5, b = 1, c = 0.5, floor 0.05, three others. */
    public static final RankingTerms DEFAULT = new RankingTerms(0.3, 0.5, 1, 0.5, 0.05, 3);

    private static final double STEEPEST = 4;

    public RankingTerms {
        // In the positive form, so that NaN fails too.
        if (!(claim >= 0 && claim <= 1)) {
            throw new IllegalArgumentException("claim must be 0 to 1, was " + claim);
        }
        if (!(expertise > 0 && expertise <= STEEPEST && trail > 0 && trail <= STEEPEST)) {
            throw new IllegalArgumentException(
                    "exponents must be above 0 and at most 4, were " + expertise + " and " + trail);
        }
        if (!(load >= 0 && load <= STEEPEST)) {
            throw new IllegalArgumentException("load must be 0 to 4, was " + load);
        }
        if (!(floor > 0 && floor <= 1)) {
            throw new IllegalArgumentException("floor must be above 0 and at most 1, was " + floor);
        }
        if (several < 1) {
            throw new IllegalArgumentException("several must be 1 or more, was " + several);
        }
    }

    /**
     * Returns the score as given above, 0 or more; 0 for somebody without any competence that is needed, and for somebody
     * who cannot be met.
     *
     * @param openness T: of the best route, less what each introduction takes, 0 to 1
     */
    public double score(Need need, Candidate candidate, double openness) {
        return score(competence(need, candidate.standings()), openness, candidate);
    }

    /** Returns {@code Σ_k r_k · (E_j^k + claim·claimed_j^k)^a}, 0 or more. */
    public double competence(Need need, SortedMap<CompetenceId, Standing> standings) {
        double sum = 0;
        for (Map.Entry<CompetenceId, Double> wanted : need.relevance().entrySet()) {
            Standing standing = standings.get(wanted.getKey());
            if (standing != null) {
                sum += wanted.getValue() * known(standing);
            }
        }
        return sum;
    }

    double score(double competence, double openness, Candidate candidate) {
        if (!(openness >= 0 && openness <= 1)) {
            throw new IllegalArgumentException("openness must be 0 to 1, was " + openness);
        }
        return competence
                * Math.pow(openness + floor, trail)
                * candidate.availability()
                * Math.pow(1 + candidate.load(), -load);
    }

    double known(Standing standing) {
        double claimed = standing.claimed() == Standing.Claimed.YES ? claim : 0;
        return Math.pow(standing.expertise(several) + claimed, expertise);
    }
}
