package org.stigar.app.organisation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.organisation.Forecasts;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.organisation.sight.Sight;
import org.stigar.app.organisation.web.MadeUpOrganisation;
import org.stigar.app.people.People;
import org.stigar.app.walks.AllTrails;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/** What several forecasts of a quarter rest on is read once, and says the same as when it is read anew. */
@AppTest
@TestPropertySource(properties = "test.app=two-leaders")
class ForecasterTest {

    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Test
    void whatWasReadAheadIsNotReadAgain() {
        MadeUpOrganisation.of(app, 300);
        Forecaster ahead = forecaster();
        Instant now = clock.instant();
        Set<Forecasts.Step> steps = EnumSet.noneOf(Forecasts.Step.class);

        ahead.prepare(SUMMER, now);
        ForecastFigures first = ahead.forecast(SUMMER, draft(), List.of(), now, (step, done) -> steps.add(step));
        ForecastFigures second = ahead.forecast(SUMMER, draft(), List.of(), now, (step, done) -> steps.add(step));

        assertThat(steps).containsExactly(Forecasts.Step.RECKONING);
        ForecastFigures anew = forecaster().forecast(SUMMER, draft(), List.of(), now, (step, done) -> steps.add(step));
        assertThat(steps).contains(Forecasts.Step.JUDGING);
        assertThat(first).isEqualTo(anew);
        assertThat(second).isEqualTo(anew);
        assertThat(anew.between()).isNotEmpty();
    }

    private Draft draft() {
        Directory directory = app.getBean(People.class).directory();
        Structure now = directory.at(clock.instant());
        List<UnitId> large = now.units().stream()
                .map(Unit::id)
                .filter(unit -> now.primaryMembers(unit).size() >= 20)
                .sorted()
                .limit(2)
                .toList();
        return Draft.of(directory, clock.instant(), List.of(new Step.Merge(large.get(0), large.get(1))), 8);
    }

    private Forecaster forecaster() {
        return new Forecaster(
                app.getBean(AllTrails.class),
                app.getBean(Snapshots.class),
                app.getBean(People.class),
                app.getBean(Publications.class),
                app.getBean(Freeze.class),
                app.getBean(Sight.class));
    }
}
