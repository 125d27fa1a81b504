package org.stigar.app.organisation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
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
import org.stigar.core.trail.Traces;

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
        Counting trails = new Counting(app.getBean(AllTrails.class), new AtomicInteger());
        Forecaster ahead = forecaster(trails);
        Instant now = clock.instant();

        ahead.prepare(SUMMER, now);
        assertThat(trails.reads).hasValue(1);
        ForecastFigures first = ahead.forecast(SUMMER, draft(), List.of(), now, (step, done) -> {});
        ForecastFigures second = ahead.forecast(SUMMER, draft(), List.of(), now, (step, done) -> {});

        assertThat(trails.reads).hasValue(1);
        ForecastFigures anew = forecaster(trails).forecast(SUMMER, draft(), List.of(), now, (step, done) -> {});
        assertThat(trails.reads).hasValue(2);
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

    private Forecaster forecaster(AllTrails trails) {
        return new Forecaster(
                trails,
                app.getBean(Snapshots.class),
                app.getBean(People.class),
                app.getBean(Publications.class),
                app.getBean(Freeze.class),
                app.getBean(Sight.class));
    }

    private record Counting(AllTrails trails, AtomicInteger reads) implements AllTrails {

        @Override
        public Traces before(int day, LongConsumer reading) {
            reads.incrementAndGet();
            return trails.before(day, reading);
        }

        @Override
        public boolean areWalkedSince(Instant instant) {
            return trails.areWalkedSince(instant);
        }
    }
}
