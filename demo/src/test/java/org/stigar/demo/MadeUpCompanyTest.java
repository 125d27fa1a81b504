package org.stigar.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.people.Membership;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.demo.staff.CompanyDates;

class MadeUpCompanyTest {

    private static final MadeUpCompany FIRST = MadeUpCompany.of(MadeUpCompany.DEFAULT_PEOPLE, 1);

    @ParameterizedTest
    @ValueSource(ints = {10, 24, 60, 300, 1_200, 5_000})
    void hasAsManyPeopleAsAskedForWithAHomeEach(int people) {
        MadeUpCompany company = MadeUpCompany.of(people, 3);

        assertThat(company.directory().people()).hasSize(people);
        assertThat(company.people()).isSorted().allMatch(PersonId::isOpaque);
        Instant before = CompanyDates.startOf(CompanyDates.REORGANISATION).minusSeconds(1);
        var structure = company.directory().at(before);
        assertThat(company.moves()).isNotEmpty().allSatisfy(move -> {
            assertThat(structure.unit(move.to()).kind().isLine()).isTrue();
            assertThat(structure.findPrimaryUnit(move.person()))
                    .isPresent()
                    .hasValueSatisfying(home -> assertThat(home).isNotEqualTo(move.to()));
        });
    }

    @Test
    void makesTheLargestCompany() {
        assertThat(MadeUpCompany.of(MadeUpCompany.MOST_PEOPLE, 1).directory().people())
                .hasSize(MadeUpCompany.MOST_PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 9, 200_001})
    void refusesOtherSizes(int people) {
        assertThatThrownBy(() -> MadeUpCompany.of(people, 1)).hasMessageContaining("10 to 200000");
    }

    @Test
    void worksInNineCountriesAndHasSmallUnits() {
        assertThat(FIRST.directory().people().stream()
                        .map(person -> person.country().orElseThrow()))
                .hasSize(1_200)
                .satisfies(countries -> assertThat(new HashSet<>(countries)).hasSize(9));
        Map<Object, Integer> sizes = new HashMap<>();
        FIRST.directory().memberships().forEach(m -> sizes.merge(m.unit(), 1, Integer::sum));
        assertThat(sizes.values()).anyMatch(size -> size < 8).anyMatch(size -> size > 30);
        assertThat(FIRST.directory().units().stream().map(unit -> unit.kind())).contains(UnitKind.values());
    }

    @Test
    void tellsTheSameAgainFromTheSameSeedAndAnotherFromAnother() {
        List<Walk> walks = walks(MadeUpCompany.of(60, 7));

        assertThat(walks(MadeUpCompany.of(60, 7))).isEqualTo(walks);
        assertThat(walks(MadeUpCompany.of(60, 8))).isNotEqualTo(walks);
    }

    @Test
    void tellsWalksInTheOrderOfTimeAndWithinMemberships() {
        Map<PersonId, List<Membership>> homes = new HashMap<>();
        FIRST.directory()
                .memberships()
                .forEach(m -> homes.computeIfAbsent(m.person(), p -> new ArrayList<>())
                        .add(m));
        Instant[] last = {CompanyDates.startOf(CompanyDates.START)};
        FIRST.forEachWalk(walk -> {
            assertThat(walk.at()).isBetween(last[0], CompanyDates.startOf(CompanyDates.END));
            last[0] = walk.at();
            for (PersonId person : walk.participants()) {
                assertThat(homes.getOrDefault(person, List.of()).stream()
                                .anyMatch(m -> m.validity().holdsAt(walk.at())))
                        .isTrue();
            }
        });
    }

    /** Neither form leaves out or adds a pair and day. */
    @Test
    void tellsTheSameAsWalksAndAsPairs() {
        Set<String> asWalks = new HashSet<>();
        FIRST.forEachWalk(walk -> {
            for (PersonId one : walk.participants()) {
                for (PersonId other : walk.participants()) {
                    if (one.compareTo(other) < 0) {
                        asWalks.add(one + " " + other + " " + walk.at().getEpochSecond() / 86_400);
                    }
                }
            }
        });
        Set<String> asPairs = new HashSet<>();
        FIRST.forEachPairDay((one, other, day) -> asPairs.add(
                FIRST.people().get(Math.min(one, other)) + " " + FIRST.people().get(Math.max(one, other)) + " " + day));

        assertThat(asPairs).isEqualTo(asWalks);
    }

    @Test
    void hasEveryKindAndOccasionAndUniqueSourceIds() {
        Set<Object> seen = new HashSet<>();
        Set<String> ids = new HashSet<>();
        FIRST.forEachWalk(walk -> {
            seen.add(walk.kind());
            seen.add(walk.occasion());
            walk.sourceId()
                    .ifPresent(id -> assertThat(ids.add(walk.source() + id)).isTrue());
        });

        assertThat(seen)
                .contains((Object[]) Occasion.values())
                .contains(WalkKind.HELP, WalkKind.WORK, WalkKind.ARENA, WalkKind.MEETING, WalkKind.MESSAGE)
                .contains(WalkKind.DECLARED);
    }

    @Test
    void restsAtWeekendsAndInJuly() {
        long[] ofDay = new long[8];
        Map<Integer, Long> ofMonth = new HashMap<>();
        FIRST.forEachWalk(walk -> {
            LocalDate date = walk.at().atZone(ZoneOffset.UTC).toLocalDate();
            ofDay[date.getDayOfWeek().getValue()]++;
            ofMonth.merge(date.getYear() * 100 + date.getMonthValue(), 1L, Long::sum);
        });

        assertThat(ofDay[6] + ofDay[7]).isLessThan(ofDay[1] / 10);
        assertThat(ofDay[5]).isLessThan(ofDay[2]);
        assertThat(month(ofMonth, 202507)).isLessThan(month(ofMonth, 202505) * 6 / 10);
        assertThat(month(ofMonth, 202607)).isLessThan(month(ofMonth, 202605) * 6 / 10);
        assertThat(month(ofMonth, 202512)).isLessThan(month(ofMonth, 202511) * 9 / 10);
        // What the summer lets lie is taken up again: there is no drift over the two years.
        assertThat((double) month(ofMonth, 202610))
                .isBetween(0.85 * month(ofMonth, 202503), 1.15 * month(ofMonth, 202503));
    }

    private static long month(Map<Integer, Long> ofMonth, int month) {
        return ofMonth.getOrDefault(month, 0L);
    }

    @Test
    void hardlyCrossesTheCompaniesBeforeTheMerger() {
        Set<PersonId> second = new HashSet<>();
        var early = FIRST.directory().at(CompanyDates.startOf(CompanyDates.START));
        FIRST.directory().memberships().forEach(m -> {
            if (m.validity().until().equals(CompanyDates.startOf(CompanyDates.MERGER))
                    && early.units().stream()
                            .anyMatch(u -> u.id().equals(m.unit()) && u.kind().isLine())) {
                second.add(m.person());
            }
        });
        long[][] counts = new long[2][2];
        FIRST.forEachWalk(walk -> {
            int after = walk.at().isBefore(CompanyDates.startOf(CompanyDates.MERGER)) ? 0 : 1;
            boolean crosses = second.contains(walk.participants().get(0))
                    != second.contains(walk.participants().get(1));
            counts[after][crosses ? 1 : 0]++;
        });

        double before = counts[0][1] / (double) (counts[0][0] + counts[0][1]);
        double afterwards = counts[1][1] / (double) (counts[1][0] + counts[1][1]);
        assertThat(second.size()).isBetween(200, 300);
        assertThat(before).isLessThan(0.01);
        assertThat(afterwards).isGreaterThan(0.04);
    }

    @Test
    void hasTrailsThatPeopleDrew() {
        assertThat(FIRST.drawnTrails()).hasSizeGreaterThan(600).allSatisfy(trail -> {
            assertThat(trail.by()).isNotEqualTo(trail.with());
            assertThat(trail.at()).isAfterOrEqualTo(CompanyDates.startOf(CompanyDates.DRAWING));
        });
    }

    private static List<Walk> walks(MadeUpCompany company) {
        List<Walk> walks = new ArrayList<>();
        company.forEachWalk(walks::add);
        return walks;
    }
}
