package org.stigar.core.pulse;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The answers of one wave, one for each respondent and item. Immutable, safe for use by many threads.
 *
 * <p>Who answers an item again (about the same unit) has changed their mind: the last answer counts, and how many were replaced is
 * told, since two people may have answered by one code. Who was asked about several units has as their answer the mean over
 * these, rounded to the nearest point and half a point down.
 */
public final class Answers {

    private Answers() {}

    /** Takes answers in the order in which they came. Costs O(answers · log answers). */
    public static Answers of(Questionnaire questionnaire, List<Answer> answers) {
        throw new UnsupportedOperationException();
    }

    /** Returns the questionnaire. */
    public Questionnaire questionnaire() {
        throw new UnsupportedOperationException();
    }

    /** Returns who answered something, in the order of their tokens. */
    public Set<String> respondents() {
        throw new UnsupportedOperationException();
    }

    /** Returns a respondent's answer to an item, or empty. */
    public OptionalInt find(String respondent, String item) {
        throw new UnsupportedOperationException();
    }

    /** Returns the answers to an item by respondent, in the order of their tokens. */
    public Map<String, Integer> to(String item) {
        throw new UnsupportedOperationException();
    }

    /** Returns how the answers to an item spread. */
    public Distribution distribution(String item) {
        throw new UnsupportedOperationException();
    }

    /** Returns how many answers were replaced by a later one. */
    public int replaced() {
        throw new UnsupportedOperationException();
    }

    /** Returns how many answers were left out: to no item of the questionnaire, off its scale, or about a unit where none is asked about. */
    public int leftOut() {
        throw new UnsupportedOperationException();
    }
}
