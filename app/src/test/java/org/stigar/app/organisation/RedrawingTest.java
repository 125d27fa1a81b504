package org.stigar.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

class RedrawingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Instant FIRST = at(2024, 11, 1);

    private final List<Unit> units = new ArrayList<>();

    @Test
    void aMerger() {
        for (int i = 0; i < 4; i++) {
            unit(UnitKind.TEAM, FIRST, at(2025, 7, 1));
            unit(UnitKind.TEAM, at(2025, 7, 1), Instant.MAX);
        }
        unit(UnitKind.TEAM, at(2025, 8, 3), Instant.MAX);
        unit(UnitKind.TEAM, FIRST, Instant.MAX);

        assertThat(Redrawing.of(units, TODAY))
                .containsExactly(new Redrawing(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 1), 4, 5));
    }

    @Test
    void theLatestComesFirst() {
        for (int i = 0; i < 3; i++) {
            unit(UnitKind.TEAM, FIRST, at(2025, 3, 31));
            unit(UnitKind.TEAM, FIRST, at(2026, 4, 1));
        }

        assertThat(Redrawing.of(units, TODAY))
                .extracting(Redrawing::quarter)
                .containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2025, 1, 1));
    }

    @Test
    void aUnitOrTwoAreNone() {
        unit(UnitKind.TEAM, FIRST, at(2025, 7, 1));
        unit(UnitKind.TEAM, at(2025, 7, 1), Instant.MAX);

        assertThat(Redrawing.of(units, TODAY)).isEmpty();
    }

    @Test
    void theBeginningOfTheRegisterIsNone() {
        for (int i = 0; i < 9; i++) {
            unit(UnitKind.TEAM, FIRST, Instant.MAX);
        }

        assertThat(Redrawing.of(units, TODAY)).isEmpty();
        assertThat(Redrawing.of(List.of(), TODAY)).isEmpty();
    }

    @Test
    void projectsComeAndGo() {
        unit(UnitKind.TEAM, FIRST, Instant.MAX);
        for (int i = 0; i < 9; i++) {
            unit(UnitKind.PROJECT, at(2025, 7, 1), at(2025, 9, 1));
        }

        assertThat(Redrawing.of(units, TODAY)).isEmpty();
    }

    /** What is decided and not in force is not everybody's yet. */
    @Test
    void whatIsToComeIsNotTold() {
        unit(UnitKind.TEAM, FIRST, Instant.MAX);
        for (int i = 0; i < 9; i++) {
            unit(UnitKind.TEAM, at(2026, 11, 28), Instant.MAX);
        }

        assertThat(Redrawing.of(units, TODAY)).isEmpty();
        assertThat(Redrawing.of(units, TODAY.plusDays(1))).hasSize(1);
    }

    @Test
    void unitsOfAllTimesHaveNoDay() {
        for (int i = 0; i < 9; i++) {
            unit(UnitKind.TEAM, Instant.MIN, Instant.MAX);
        }

        assertThat(Redrawing.of(units, TODAY)).isEmpty();
    }

    private void unit(UnitKind kind, Instant from, Instant until) {
        String id = "u" + units.size();
        units.add(new Unit(new UnitId(id), id, kind, Optional.empty(), new Validity(from, until)));
    }

    private static Instant at(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
