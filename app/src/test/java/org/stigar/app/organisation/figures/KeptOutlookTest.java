package org.stigar.app.organisation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.app.organisation.figures.ForecastFigures.Losses;
import org.stigar.app.organisation.figures.ForecastFigures.Outlook;
import org.stigar.app.organisation.figures.ForecastFigures.Span;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.trail.state.TrailState;
import tools.jackson.databind.json.JsonMapper;

/** Trails by state as they are kept beside a forecast. */
class KeptOutlookTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void comesBackAsItWasKept() {
        List<Span> spans = new ArrayList<>();
        for (Moment moment : Moment.values()) {
            for (TrailState state : TrailState.values()) {
                spans.add(new Span(moment, state, about(20L + spans.size()), about(5), about(80)));
            }
        }
        Losses losses = losses(Optional.of(new Outlook(spans)));

        Losses read = JSON.readValue(JSON.writeValueAsString(losses), Losses.class);

        assertThat(read).isEqualTo(losses);
        assertThat(read.outlook()
                        .orElseThrow()
                        .of(Moment.WITH, TrailState.FADING)
                        .about())
                .isEqualTo(about(27));
    }

    /** What was kept before states were told stays what it was: nothing is made up for it. */
    @Test
    void isEmptyInWhatWasKeptBefore() {
        String before = JSON.writeValueAsString(losses(Optional.empty())).replace(",\"outlook\":null", "");

        assertThat(before).doesNotContain("outlook");
        assertThat(JSON.readValue(before, Losses.class).outlook()).isEmpty();
    }

    private static Losses losses(Optional<Outlook> outlook) {
        return new Losses(about(80), about(35), about(25), about(10), about(5), about(20), outlook);
    }

    private static CountFigure about(long value) {
        return new CountFigure(PublishedCount.Kind.ROUNDED, value);
    }
}
