package org.stigar.app.pulse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.figures.ChangeFigures;
import org.stigar.app.pulse.figures.PulseFigures;

/** The demo has a pulse to look at, made once: two waves, and what changed between them. */
@AppTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "stigar.demo.people=400")
class DemoPulseTest {

    @Autowired
    private DemoPulse demo;

    @Autowired
    private Pulses pulses;

    @Test
    void askedTwiceAndPublished() {
        demo.run(new DefaultApplicationArguments());

        assertThat(pulses.list()).hasSize(1);
        List<Wave> published = pulses.listPublished();
        assertThat(published).hasSize(2).allMatch(wave -> wave.closedOn().isPresent());
        PulseFigures figures = pulses.findFigures(published.get(1).id()).orElseThrow();
        assertThat(figures.isTold()).isTrue();
        assertThat(figures.groups()).hasSizeGreaterThan(1);
        ChangeFigures change = figures.change().orElseThrow();
        assertThat(change.find("can-do").orElseThrow().between()).isPresent();
        assertThat(change.find("values").orElseThrow().direction()).isEmpty();
    }
}
