package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the answers of a group to one item spread: for each point, between which shares of the answers gave it. Mean and agreement are
 * worked out from that.
 */
public final class PublishedAnswers extends Published {

    private static final double TENTHS = 10;

    private final Optional<CoarseAnswers> answers;

    PublishedAnswers(Optional<CoarseAnswers> answers) {
        this.answers = answers;
    }

    /** Whether something is said. */
    public enum Kind {
        /** It is. */
        SAID,
        /** Too few answered, in number or of those asked. */
        TOO_FEW
    }

    /** Returns whether something is said. */
    public Kind kind() {
        return answers.isPresent() ? Kind.SAID : Kind.TOO_FEW;
    }

    /** Returns the stretch of each point from 1 up, in steps of 0.05; none where nothing is said. */
    public List<PublishedStretch> shares() {
        List<PublishedStretch> shares = new ArrayList<>();
        answers.ifPresent(said -> {
            for (int point = 0; point < said.points(); point++) {
                shares.add(said.share(point));
            }
        });
        return shares;
    }

    /** Returns the mean point as the middle of the stretches gives it, to a tenth, or empty where nothing is said. */
    public OptionalDouble mean() {
        return answers.isPresent()
                ? OptionalDouble.of(Math.round(answers.get().mean() * TENTHS) / TENTHS)
                : OptionalDouble.empty();
    }

    /** Returns between which points the mean lies, to a tenth outwards, or empty where nothing is said. */
    public Optional<PublishedStretch> meanBetween() {
        return answers.map(said -> PublishedStretch.outwards(said.leastMean(), said.mostMean(), 1 / TENTHS));
    }

    /** Returns how much they agree: r_wg and average deviation. Worked out when asked for. */
    public PublishedAgreement agreement() {
        return PublishedAgreement.of(answers.stream().toList());
    }

    Optional<CoarseAnswers> answers() {
        return answers;
    }

    @Override
    List<?> parts() {
        return List.of(answers.map(CoarseAnswers::parts));
    }
}
