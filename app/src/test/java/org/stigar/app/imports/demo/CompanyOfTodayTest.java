package org.stigar.app.imports.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;
import org.stigar.demo.MadeUpCompany;

class CompanyOfTodayTest {

    private static final Instant NOW = Instant.parse("2027-05-27T10:30:00Z"); // a Thursday
    private static final MadeUpCompany COMPANY = MadeUpCompany.of(60, 1);

    @Test
    void endsTodayAndTellsNothingThatIsAhead() {
        List<Walk> walks = walks(new CompanyOfToday(COMPANY, NOW));

        assertThat(walks).allMatch(walk -> !walk.at().isAfter(NOW));
        assertThat(walks.get(walks.size() - 1).at()).isAfter(NOW.minus(Duration.ofDays(3)));
        assertThat(walks.get(0).at()).isBefore(NOW.minus(Duration.ofDays(710)));
    }

    @Test
    void keepsTheDaysOfTheWeek() {
        List<Walk> before = new ArrayList<>();
        COMPANY.forEachWalk(before::add);
        Walk moved = walks(new CompanyOfToday(COMPANY, NOW)).get(0);

        assertThat(LocalDate.ofInstant(moved.at(), ZoneOffset.UTC).getDayOfWeek())
                .isEqualTo(
                        LocalDate.ofInstant(before.get(0).at(), ZoneOffset.UTC).getDayOfWeek());
    }

    /** Privacy P4: other sources are off. */
    @Test
    void tellsNothingButWhatPeopleDeclare() {
        assertThat(walks(new CompanyOfToday(COMPANY, NOW)))
                .allMatch(walk -> walk.source().equals(WalkSource.DECLARED))
                .noneMatch(walk -> walk.kind() == WalkKind.MESSAGE || walk.kind() == WalkKind.MEETING);
    }

    @Test
    void movesUnitsAndMembershipsAlong() {
        CompanyOfToday company = new CompanyOfToday(COMPANY, NOW);

        assertThat(company.directory().people()).isEqualTo(COMPANY.directory().people());
        assertThat(company.directory().at(NOW).units())
                .extracting(unit -> unit.id())
                .isEqualTo(COMPANY.directory().at(NOW.minus(Duration.ofDays(210))).units().stream()
                        .map(unit -> unit.id())
                        .toList());
    }

    @Test
    void isTheSameAtTheSameInstant() {
        assertThat(walks(new CompanyOfToday(MadeUpCompany.of(60, 1), NOW)))
                .isEqualTo(walks(new CompanyOfToday(COMPANY, NOW)));
    }

    private static List<Walk> walks(CompanyOfToday company) {
        List<Walk> walks = new ArrayList<>();
        company.forEachWalk(walks::add);
        return walks;
    }
}
