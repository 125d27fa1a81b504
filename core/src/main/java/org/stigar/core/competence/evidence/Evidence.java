package org.stigar.core.competence.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;

/**
 * What help has shown of people's competence at one instant. Immutable, safe for use by many threads.
 *
 * <pre>
 * C_ij^k = Σ over help e (j helped i with k) of v · q · g(n) · (t − t_e + 1 day)^(−0.5),   g(n) = 1/(n − 1)
 * E_j^k  = ln(1 + Σ_i min(C_ij^k, 1))
 * </pre>
 *
 * <p>C is what the trail between i and j has carried, in the direction of i; E is what j is known for. One receiver gives
 * ln 2 at most: it takes several to be known for something. The helper's own word counts nothing. Help that comes later
 * than the instant, or is no longer kept, is passed over. The order of the entries does not matter, to the bit.
 *
 * <p>O(h log h) time and O(h) memory for h entries. Source of the slow power law: J. R. Anderson,
 * L. J. Schooler, "Reflections of the environment in memory", Psychological Science 2 (1991) 396-408,
 * doi:10.1111/j.1467-9280.1991.tb00174.x; the cap is our own choice.
 */
public final class Evidence {

    private final Map<CompetenceId, Map<PersonId, Map<PersonId, Double>>> carried = new TreeMap<>();
    private final double cap;

    private Evidence(double cap) {
        this.cap = cap;
    }

    /**
     * Returns what help has shown at an instant.
     *
     * @param catalogue says under which competence the help with a merged tag counts
     */
    public static Evidence of(Collection<GivenHelp> help, Catalogue catalogue, Instant now, EvidenceTerms terms) {
        Evidence evidence = new Evidence(terms.cap());
        help.stream().sorted(GivenHelp.ORDER).forEach(entry -> {
            double shown = entry.shownAt(now, terms);
            if (shown > 0) {
                evidence.carried
                        .computeIfAbsent(catalogue.resolve(entry.competence()), competence -> new TreeMap<>())
                        .computeIfAbsent(entry.helper(), helper -> new TreeMap<>())
                        .merge(entry.receiver(), shown, Double::sum);
            }
        });
        return evidence;
    }

    /** Returns C: what the trail has carried of a competence from helper to receiver, 0 or more, uncapped. */
    public double carried(PersonId helper, PersonId receiver, CompetenceId competence) {
        return receivers(helper, competence).getOrDefault(receiver, 0.0);
    }

    /** Returns E: how well somebody is known for a competence, 0 or more. */
    public double expertise(PersonId helper, CompetenceId competence) {
        double sum = 0;
        for (double of : receivers(helper, competence).values()) {
            sum += Math.min(of, cap);
        }
        return Math.log1p(sum);
    }

    /** Returns everybody who was shown to help with a competence, in the order of their ids. */
    public List<PersonId> helpers(CompetenceId competence) {
        return List.copyOf(carried.getOrDefault(competence, Map.of()).keySet());
    }

    /** Returns the competences that help has shown of anybody, in the order of their ids. */
    public List<CompetenceId> competences() {
        return List.copyOf(carried.keySet());
    }

    /**
     * Returns what an asker may rest on: their own experience of the helper apart from everybody else's.
     *
     * @param claimed whether the helper says that they can help
     */
    public Standing standing(PersonId helper, CompetenceId competence, PersonId asker, Standing.Claimed claimed) {
        double own = 0;
        double others = 0;
        int receivers = 0;
        for (Map.Entry<PersonId, Double> of : receivers(helper, competence).entrySet()) {
            double capped = Math.min(of.getValue(), cap);
            if (of.getKey().equals(asker)) {
                own = capped;
            } else {
                others += capped;
                receivers++;
            }
        }
        return new Standing(claimed, own, others, receivers);
    }

    private Map<PersonId, Double> receivers(PersonId helper, CompetenceId competence) {
        return carried.getOrDefault(competence, Map.of()).getOrDefault(helper, Map.of());
    }
}
