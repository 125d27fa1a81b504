package org.stigar.app.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.app.effect.EffectFigures.Between;
import org.stigar.app.effect.IntervalPicture.Bar;
import org.stigar.app.effect.IntervalPicture.Drawn;
import org.stigar.app.effect.IntervalPicture.Tick;

class IntervalPictureTest {

    @ParameterizedTest
    @CsvSource({"0.2, 1, 5", "2, 1, 5", "2.1, 1, 7", "5, 1, 11", "6.5, 2, 9", "24, 5, 11", "26, 10, 7", "200, 50, 9"})
    void theScaleHasFewLinesAndZeroInTheMiddle(double until, long step, int lines) {
        List<Tick> ticks = picture(new Between(-0.1, until)).ticks();

        assertThat(ticks).hasSize(lines);
        assertThat(ticks.get(lines / 2)).isEqualTo(new Tick("300.0", "0", true));
        assertThat(ticks.get(lines / 2 + 1).name()).isEqualTo("+" + step);
        assertThat(ticks.get(lines / 2 - 1).name()).isEqualTo("−" + step);
        assertThat(ticks.get(lines - 1).x()).isEqualTo("580.0");
    }

    @Test
    void barsStandWhereTheirEndsAre() {
        Drawn bar = picture(new Between(-1, 2)).bars().get(0);

        assertThat(bar.from()).isEqualTo("160.0");
        assertThat(bar.until()).isEqualTo("580.0");
    }

    @Test
    void aLongNameEndsWhereAPhoneDoes() {
        assertThat(new Bar("a".repeat(200), new Between(0, 1)).name())
                .hasSize(44)
                .endsWith("a…");
        assertThat(new Bar("New trails", new Between(0, 1)).name()).isEqualTo("New trails");
    }

    private static IntervalPicture picture(Between between) {
        return new IntervalPicture(List.of(new Bar("New trails", between)));
    }
}
