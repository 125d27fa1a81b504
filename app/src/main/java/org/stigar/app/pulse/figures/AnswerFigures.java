package org.stigar.app.pulse.figures;

import java.util.List;
import java.util.Optional;
import org.stigar.core.publish.PublishedAgreement;
import org.stigar.core.publish.PublishedAnswers;

/**
 * How a group answered one question.
 *
 * @param shares between which shares of all answers each point has, from point 1 up; none where nothing is said
 * @param mean between which points the mean lies; empty where nothing is said
 */
public record AnswerFigures(List<Stretch> shares, Optional<Stretch> mean, PublishedAgreement.Band agreement) {

    public AnswerFigures {
        shares = List.copyOf(shares);
    }

    static AnswerFigures of(PublishedAnswers answers) {
        return new AnswerFigures(
                answers.shares().stream().map(Stretch::of).toList(),
                answers.meanBetween().map(Stretch::of),
                answers.agreement().band());
    }

    /** Returns whether something is said. */
    public boolean isTold() {
        return !shares.isEmpty();
    }
}
