package org.stigar.app.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Workplace;
import org.stigar.app.reach.OwnReach.Beyond;
import org.stigar.app.reach.OwnReach.Diversity;
import org.stigar.app.reach.OwnReach.Formality;
import org.stigar.app.reach.OwnReach.Mark;
import org.stigar.app.reach.OwnReach.Ways;
import org.stigar.app.reach.OwnYear.Enabled;
import org.stigar.app.reach.OwnYear.Helped;
import org.stigar.app.reach.OwnYear.Outlived;
import org.stigar.app.reach.Reaches.Named;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.ask.Deed;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.Membership;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** What somebody reaches, and their year. */
class ReachesTest {

    private final Workplace place = new Workplace("reach.own");
    private final Reaches reaches = place.get(Reaches.class);
    private final PersonId ann = place.person("Ann");
    private final PersonId bo = place.person("Bo");
    private final PersonId cy = place.person("Cy");

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void oneTrailAwayIsWhatContactsSayAndWhatTheyHelpedWith() {
        place.trail(ann, bo);
        place.canHelp(bo, Workplace.HEATING);
        place.solved(ann, bo);
        place.canHelp(cy, Workplace.HEATING); // no contact

        OwnReach reach = reaches.of(ann, place.now());

        assertThat(reach.direct()).hasSize(2).allSatisfy(direct -> {
            assertThat(direct.through()).containsExactly(bo);
            assertThat(direct.marks()).containsExactlyInAnyOrder(Mark.FRAGILE, Mark.NEW);
        });
        assertThat(reach.helpers()).isEqualTo(new Diversity(1, 0, 0, 0));
    }

    @Test
    void twoOpenTrailsMakeItHold() {
        for (PersonId other : List.of(bo, cy)) {
            place.trail(ann, other);
            place.canHelp(other, Workplace.HEATING);
        }

        assertThat(reaches.of(ann, place.now()).direct())
                .singleElement()
                .satisfies(direct -> assertThat(direct.marks()).doesNotContain(Mark.FRAGILE));
    }

    @Test
    void twoTrailsAwayNamesCompetencesInBandsAndTellsNoTrailOfOthers() {
        PersonId di = place.person("Di");
        PersonId ed = place.person("Ed");
        place.colleagues(bo, cy, di, ed);
        place.trail(ann, bo);
        place.canHelp(cy, Workplace.COOLING);
        OwnReach before = reaches.of(ann, place.now());
        place.trail(bo, cy);
        place.solved(bo, cy);

        assertThat(reaches.of(ann, place.now())).isEqualTo(before);
        assertThat(before.beyond()).extracting(Beyond::ways).containsExactly(Ways.FEWER_THAN_THREE);
        place.canHelp(di, Workplace.COOLING);
        place.canHelp(ed, Workplace.COOLING);
        assertThat(reaches.of(ann, place.now()).beyond())
                .extracting(Beyond::ways)
                .containsExactly(Ways.THREE_OR_MORE);
        place.curtains().put(cy, new Curtain(Findable.NOT, 5));
        assertThat(reaches.of(ann, place.now()).beyond())
                .extracting(Beyond::ways)
                .containsExactly(Ways.FEWER_THAN_THREE);
    }

    @Test
    void tellsWhichTrailsDependOnArrangedOccasions() {
        meet(ann, bo, place.now().minus(Duration.ofDays(3)), Occasion.SERIES);
        meet(ann, bo, place.now().minus(Duration.ofDays(2)), Occasion.SERIES);
        meet(ann, cy, place.now().minus(Duration.ofDays(2)), Occasion.SERIES);
        meet(ann, cy, place.now().minus(Duration.ofDays(1)), Occasion.OWN);

        assertThat(reaches.of(ann, place.now()).formality()).isEqualTo(new Formality(2, 1));
    }

    @Test
    void theYearKeepsWhatHelpLetOneDoAndNamesTheHelperOnlyIfTheyAgree() {
        solve("I dared to order it");

        assertThat(reaches.year(ann, 2026).enabled())
                .extracting(Enabled::line, Enabled::helper)
                .containsExactly(tuple("I dared to order it", Optional.empty()));
        long line = reaches.namings(bo).get(0).line();
        reaches.name(cy, line, Named.YES);
        assertThat(reaches.year(ann, 2026).enabled().get(0).helper())
                .as("by somebody else")
                .isEmpty();
        reaches.name(bo, line, Named.YES);
        assertThat(reaches.year(ann, 2026).enabled().get(0).helper()).contains(bo);
        reaches.name(bo, line, Named.NO);
        assertThat(reaches.year(ann, 2026).enabled().get(0).helper()).isEmpty();
        assertThat(reaches.year(bo, 2026).helped()).extracting(Helped::whom).containsExactly(Optional.of(ann));
        assertThat(reaches.year(ann, 2025).enabled()).isEmpty();
    }

    @Test
    void aLineGoesWithItsPersonAndStaysWithoutTheHelper() {
        solve("It runs");
        reaches.name(bo, reaches.namings(bo).get(0).line(), Named.YES);
        place.erase(bo);
        assertThat(reaches.year(ann, 2026).enabled().get(0).helper()).isEmpty();

        reaches.forget(cy, reaches.year(ann, 2026).enabled().get(0).id());
        assertThat(reaches.year(ann, 2026).enabled()).hasSize(1);
        reaches.forget(ann, reaches.year(ann, 2026).enabled().get(0).id());
        assertThat(reaches.year(ann, 2026).enabled()).isEmpty();
    }

    @Test
    void tellsWhichTrailsOutlivedAChange() {
        Instant moved = Instant.parse("2025-10-01T00:00:00Z");
        move(moved);
        meet(ann, bo, moved.minus(Duration.ofDays(20)), Occasion.UNIT);
        meet(ann, bo, moved.plus(Duration.ofDays(95)), Occasion.OWN);
        meet(ann, cy, moved.minus(Duration.ofDays(20)), Occasion.UNIT);

        assertThat(reaches.year(ann, 2025).outlived())
                .extracting(Outlived::other)
                .containsExactly(bo);
        assertThat(reaches.year(ann, 2026).outlived()).isEmpty();
    }

    private void move(Instant at) {
        Unit one = new Unit(new UnitId("u1"), "Lund", UnitKind.TEAM, Optional.empty(), Validity.ALWAYS);
        Unit other = new Unit(new UnitId("u2"), "Oslo", UnitKind.TEAM, Optional.empty(), Validity.ALWAYS);
        place.people()
                .put(
                        List.of(),
                        List.of(one, other),
                        List.of(
                                new Membership(ann, one.id(), new Validity(Instant.parse("2020-01-01T00:00:00Z"), at)),
                                new Membership(ann, other.id(), new Validity(at, Instant.MAX))));
    }

    private void solve(String enabled) {
        long ask = place.ask(ann, bo);
        place.act(ask, new Deed.Accept(bo));
        place.asks().close(ann, ask, Gain.SOLUTION, enabled, place.now());
    }

    private void meet(PersonId one, PersonId other, Instant at, Occasion occasion) {
        place.get(WalkLog.class)
                .append(List.of(
                        Walk.of(at, List.of(one, other), WalkKind.MEETING, occasion, new WalkSource("calendar"))));
    }
}
