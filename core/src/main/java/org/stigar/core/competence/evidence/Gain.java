package org.stigar.core.competence.evidence;

/**
 * What help gave the one who received it: one tap when an ask is closed.
 *
 * <p>Source: R. Cross, S. P. Borgatti, A. Parker, "Beyond answers: dimensions of the advice network", Social Networks 23
 * (2001) 215-235, doi:10.1016/S0378-8733(01)00041-7, which names them solutions, meta-knowledge, problem reformulation,
 * validation and legitimation. All five count alike as evidence: none is worth more.
 */
public enum Gain {
    /** An answer, or the work itself. */
    SOLUTION,
    /** Somebody else to ask, or where to look. */
    SOMEBODY_ELSE,
    /** A problem that is better put. */
    BETTER_PROBLEM,
    /** That the own way is right. */
    CONFIRMATION,
    /** Backing from someone who counts. */
    BACKING
}
