package org.stigar.core.ask;

import java.time.Duration;

/**
 * How long an ask waits, and for how many at once.
 *
 * @param draft until a draft that was not touched goes
 * @param answer until an ask expires that nobody accepted, counted from when it was last sent or opened again
 * @param help until one expires that somebody accepted
 * @param word until a helper's word stands alone
 * @param atOnce how many may be asked at the same time, 1 or more
 */
public record AskTerms(Duration draft, Duration answer, Duration help, Duration word, int atOnce) {

    /** Three months for a draft, two weeks for an answer, two months for help, one for a word; three at once. */
    public static final AskTerms DEFAULT =
            new AskTerms(Duration.ofDays(90), Duration.ofDays(14), Duration.ofDays(60), Duration.ofDays(30), 3);

    public AskTerms {
        for (Duration wait : new Duration[] {draft, answer, help, word}) {
            if (wait.isNegative() || wait.isZero()) {
                throw new IllegalArgumentException("each wait must be above zero, was " + wait);
            }
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one is asked at once, was " + atOnce);
        }
    }

    /** Returns how long an ask stays as it is when nobody does anything; over is for good. */
    Duration waitIn(AskState state) {
        return switch (state) {
            case DRAFT -> draft;
            case OPEN -> answer;
            case ACCEPTED -> help;
            case HELPED -> word;
            case CLOSED, EXPIRED, WITHDRAWN ->
                throw new IllegalArgumentException("an ask that is over waits for nothing");
        };
    }
}
