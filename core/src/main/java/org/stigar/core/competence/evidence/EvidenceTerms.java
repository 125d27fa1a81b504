package org.stigar.core.competence.evidence;

/**
 * What help is worth as evidence. Priors, not measurements: an organisation may choose others.
 *
 * @param solved v of a real problem solved, 0 to 1
 * @param together v of work done together, 0 to 1
 * @param exponent how fast evidence fades: weight (days + 1)^−exponent, above 0, at most 2
 * @param cap the most that one receiver can show of one helper, above 0
 */
public record EvidenceTerms(double solved, double together, double exponent, double cap) {

    /** A solved problem 1, work together 0.5, fading with the square root of time, at most 1 from each receiver. */
    public static final EvidenceTerms DEFAULT = new EvidenceTerms(1, 0.5, 0.5, 1);

    public EvidenceTerms {
        // In the positive form, so that NaN fails too.
        if (!(solved >= 0 && solved <= 1 && together >= 0 && together <= 1)) {
            throw new IllegalArgumentException("worth must be 0 to 1, was " + solved + " and " + together);
        }
        if (!(exponent > 0 && exponent <= 2)) {
            throw new IllegalArgumentException("exponent must be above 0 and at most 2, was " + exponent);
        }
        if (!(cap > 0 && cap < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cap must be above 0, was " + cap);
        }
    }

    double worth(HelpKind kind) {
        return kind == HelpKind.SOLVED ? solved : together;
    }
}
