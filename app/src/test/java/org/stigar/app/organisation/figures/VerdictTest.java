package org.stigar.app.organisation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.app.organisation.figures.ForecastFigures.Losses;
import org.stigar.app.organisation.figures.ForecastFigures.Outcome;
import org.stigar.app.organisation.figures.ForecastFigures.Verdict;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.publish.PublishedShare;

class VerdictTest {

    /** Ten would have closed anyhow, and twenty to thirty because of the change: 26 to 44 closings can stand behind that, each number being coarse. */
    @ParameterizedTest
    @CsvSource({
        "90, 20, FEWER",
        "90, 25, WITHIN",
        "90, 35, WITHIN",
        "90, 45, WITHIN",
        "90, 50, MORE",
        "30, 50, EARLY",
        "180, 35, UNKNOWN"
    })
    void onlyWhatNoCountsBehindTheFiguresCanBeIsOtherwiseThanForetold(int days, long closed, Verdict expected) {
        assertThat(outcome(days, about(closed)).beside(foretold(about(10)))).isEqualTo(expected);
    }

    @Test
    void nothingIsSaidWhereOneOfBothIsNot() {
        CountFigure nothing = new CountFigure(PublishedCount.Kind.WITHHELD, 0);
        assertThat(outcome(90, nothing).beside(foretold(about(10)))).isEqualTo(Verdict.UNKNOWN);
        assertThat(outcome(90, about(50)).beside(foretold(nothing))).isEqualTo(Verdict.UNKNOWN);
        assertThat(outcome(90, about(50)).beside(Losses.withheld())).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aBandCountsWithAllItsNumbers() {
        CountFigure few = new CountFigure(PublishedCount.Kind.FEWER_THAN, 8);
        assertThat(outcome(90, few).beside(foretold(about(10)))).isEqualTo(Verdict.FEWER);
        assertThat(outcome(90, about(20)).beside(foretold(few))).isEqualTo(Verdict.WITHIN);
    }

    private static Outcome outcome(int days, CountFigure closed) {
        return new Outcome(days, closed, new ShareFigure(PublishedShare.Kind.WITHHELD, 0));
    }

    private static Losses foretold(CountFigure withoutChange) {
        return new Losses(about(80), about(35), withoutChange, about(25), about(20), about(30), Optional.empty());
    }

    private static CountFigure about(long value) {
        return new CountFigure(PublishedCount.Kind.ROUNDED, value);
    }
}
