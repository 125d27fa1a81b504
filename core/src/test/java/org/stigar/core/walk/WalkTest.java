package org.stigar.core.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;

class WalkTest {

    private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"MESSAGE, 11, true", "MESSAGE, 12, false", "MEETING, 15, true", "MEETING, 16, false", "WORK, 99, true"})
    void letsOnlySmallGatheringsMakeTrails(WalkKind kind, int gathering, boolean expected) {
        Walk walk = new Walk(
                T, people(2), gathering, kind, Occasion.OWN, WalkSource.MAIL, Optional.empty(), Optional.empty());

        assertThat(walk.makesTrail()).isEqualTo(expected);
    }

    @Test
    void bringsTheSenderTogetherWithEachReader() {
        assertThat(pairs(walk(people(3), WalkKind.MESSAGE))).containsExactly("p0-p1", "p0-p2");
    }

    @Test
    void bringsEverybodyInAMeetingTogether() {
        assertThat(pairs(walk(people(3), WalkKind.MEETING))).containsExactly("p0-p1", "p0-p2", "p1-p2");
    }

    @Test
    void bringsTheHelperTogetherWithEachWhoWasHelped() {
        var help = new Help(new PersonId("p1"), List.of("tax"), Help.Word.CONFIRMED);
        Walk walk = new Walk(
                T, people(3), 3, WalkKind.HELP, Occasion.OWN, WalkSource.DECLARED, Optional.empty(), Optional.of(help));

        assertThat(pairs(walk)).containsExactly("p0-p1", "p1-p2");
    }

    @Test
    void refusesFewerThanTwoDifferentPeople() {
        assertThatThrownBy(() -> walk(people(1), WalkKind.WORK)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> walk(List.of(new PersonId("p"), new PersonId("p")), WalkKind.WORK))
                .isInstanceOf(IllegalArgumentException.class);
        List<PersonId> twice = new ArrayList<>(people(3));
        twice.add(new PersonId("p1"));
        assertThatThrownBy(() -> walk(twice, WalkKind.WORK)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(WalkKind.class)
    void bringsTwoTogetherOnceWhateverTheKind(WalkKind kind) {
        for (PersonId helper : people(2)) {
            Optional<Help> help = kind == WalkKind.HELP
                    ? Optional.of(new Help(helper, List.of(), Help.Word.CONFIRMED))
                    : Optional.empty();
            Walk walk = new Walk(T, people(2), 2, kind, Occasion.OWN, WalkSource.DECLARED, Optional.empty(), help);

            assertThat(pairs(walk)).containsExactly("p0-p1");
        }
    }

    @Test
    void tellsOfHelpExactlyWhereTheKindIsHelp() {
        var stranger = new Help(new PersonId("zoe"), List.of(), Help.Word.CLAIMED);

        assertThatThrownBy(() -> walk(people(2), WalkKind.HELP)).hasMessageContaining("HELP");
        assertThatThrownBy(() -> new Walk(
                        T,
                        people(2),
                        2,
                        WalkKind.HELP,
                        Occasion.OWN,
                        WalkSource.DECLARED,
                        Optional.empty(),
                        Optional.of(stranger)))
                .hasMessageContaining("one of the participants")
                .hasMessageNotContaining("zoe");
    }

    @Test
    void refusesAGatheringSmallerThanItsParticipants() {
        assertThatThrownBy(() -> new Walk(
                        T,
                        people(3),
                        2,
                        WalkKind.WORK,
                        Occasion.OWN,
                        WalkSource.DECLARED,
                        Optional.empty(),
                        Optional.empty()))
                .hasMessageContaining("cannot hold");
    }

    @ParameterizedTest
    @EnumSource(WalkKind.class)
    void countsTheSamePeopleKindAndSecondOnce(WalkKind kind) {
        Walk walk = kind == WalkKind.HELP ? helped() : walk(people(3), kind);
        List<PersonId> turned = new ArrayList<>(walk.participants());
        java.util.Collections.reverse(turned);
        Walk repeated = new Walk(
                T.plusMillis(900), turned, 3, kind, Occasion.SERIES, WalkSource.MAIL, Optional.empty(), walk.help());

        assertThat(unique(walk, repeated)).containsExactly(walk);
    }

    @Test
    void keepsWhatDiffersInSecondKindOrPeople() {
        Walk walk = walk(people(3), WalkKind.WORK);
        Walk later = Walk.of(T.plusSeconds(1), people(3), WalkKind.WORK, Occasion.OWN, WalkSource.DECLARED);
        Walk other = walk(people(3), WalkKind.MEETING);
        Walk fewer = walk(people(2), WalkKind.WORK);

        assertThat(unique(walk, later, other, fewer)).containsExactly(walk, later, other, fewer);
    }

    @Test
    void countsTheSameSourceIdOnceWhateverElseItSays() {
        Walk first = withId(T, "m1", WalkSource.MAIL);
        Walk moved = withId(T.plusSeconds(3600), "m1", WalkSource.MAIL);
        Walk elsewhere = withId(T.plusSeconds(7200), "m1", new WalkSource("calendar"));

        assertThat(unique(first, moved, elsewhere)).containsExactly(first, elsewhere);
    }

    @Test
    void findsEveryDuplicateAmongMany() {
        Samples.forAll(20, random -> {
            List<Walk> passed = new ArrayList<>();
            var unique = new UniqueWalks(passed::add);
            var seen = new java.util.HashSet<Long>();
            for (int i = 0; i < 5_000; i++) {
                long second = random.nextInt(3_000);
                seen.add(second);
                unique.accept(Walk.of(
                        Instant.ofEpochSecond(second), people(2), WalkKind.WORK, Occasion.OWN, WalkSource.MAIL));
            }
            assertThat(passed).hasSize(seen.size());
            assertThat(unique.duplicates()).isEqualTo(5_000 - seen.size());
        });
    }

    private static List<Walk> unique(Walk... walks) {
        List<Walk> passed = new ArrayList<>();
        var unique = new UniqueWalks(passed::add);
        List.of(walks).forEach(unique::accept);
        return passed;
    }

    private static Walk walk(List<PersonId> people, WalkKind kind) {
        return Walk.of(T, people, kind, Occasion.OWN, WalkSource.DECLARED);
    }

    private static Walk helped() {
        var help = new Help(new PersonId("p1"), List.of(), Help.Word.CONFIRMED);
        return new Walk(
                T, people(3), 3, WalkKind.HELP, Occasion.OWN, WalkSource.DECLARED, Optional.empty(), Optional.of(help));
    }

    private static Walk withId(Instant at, String id, WalkSource source) {
        return new Walk(at, people(2), 2, WalkKind.MESSAGE, Occasion.OWN, source, Optional.of(id), Optional.empty());
    }

    private static List<String> pairs(Walk walk) {
        List<String> pairs = new ArrayList<>();
        walk.forEachPair((one, other) -> pairs.add(one + "-" + other));
        return pairs;
    }

    private static List<PersonId> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> new PersonId("p" + i)).toList();
    }
}
