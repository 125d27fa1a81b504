package org.stigar.arena.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.problem.People.group;
import static org.stigar.arena.problem.People.id;
import static org.stigar.arena.problem.People.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.People;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Pin;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Together;
import org.stigar.arena.rule.Blocks.Placed;

/** Where fixed groups sit before the search: eight people in two groups of four. */
class BlocksTest {

    private static final List<Round> ONCE = List.of(Round.about(4));

    @Test
    void theLargestChooseFirstAndEachSitsAlone() {
        assertThat(placed(eight(ONCE).together(List.of(together(0, 1), together(2, 3, 4)))))
                .containsExactly(new Placed(1, List.of(2, 3, 4), 0), new Placed(0, List.of(0, 1), 1));
        assertThat(placed(eight(ONCE).together(List.of(together(0, 1), together(2, 3)))))
                .as("of equals the one with the first person")
                .containsExactly(new Placed(0, List.of(0, 1), 0), new Placed(1, List.of(2, 3), 1));
    }

    @Test
    void onlyThoseWhoAreThereCountAndOneAloneIsNoGroup() {
        List<Round> rounds = List.of(Round.about(4).without(Set.of(id(2), id(4))));

        assertThat(placed(eight(rounds).together(List.of(together(0, 1, 2), together(3, 4)))))
                .containsExactly(new Placed(0, List.of(0, 1), 0));
    }

    @Test
    void thoseWhoMustShareAGroupMeetWhomTheyHaveMetLeast() {
        Arena arena = eight(List.of(Round.about(4), Round.about(4), Round.about(4)))
                .together(List.of(together(0, 1), together(2, 3), together(4, 5), together(6, 7)))
                .build();

        assertThat(new Blocks(new Roster(arena))
                        .place().stream()
                                .map(round -> round.stream().map(Placed::group).toList())
                                .toList())
                .containsExactly(List.of(0, 1, 0, 1), List.of(0, 1, 1, 0), List.of(0, 1, 0, 1));
    }

    @Test
    void aPinTakesAllOfThemAlong() {
        assertThat(first(eight(ONCE).pins(List.of(new Pin(id(1), 0, 1))))).isEqualTo(1);
        assertThat(first(eight(List.of(Round.about(4), Round.about(4))).pins(List.of(new Pin(id(1), 1, 1)))))
                .as("in another round")
                .isZero();
    }

    @Test
    void theyGoWhereThereIsRoomBesideThoseWhoArePinned() {
        assertThat(first(eight(ONCE).pins(pins(4, 5))))
                .as("four seats for four")
                .isZero();
        assertThat(first(eight(ONCE).pins(pins(4, 5, 6)))).isEqualTo(1);
    }

    @Test
    void theyStayWhereMostOfThemWere() {
        assertThat(first(eight(ONCE).previous(before(group(2, 3, 4, 5), group(0, 1, 6, 7)))))
                .isEqualTo(1);
        assertThat(first(eight(ONCE).previous(before(group(0, 3, 4, 5), group(1, 2, 6, 7)))))
                .as("one there and one here")
                .isZero();
        assertThat(placed(eight(ONCE)
                                .together(List.of(together(0, 1, 2)))
                                .previous(before(group(0, 3, 4, 5), group(1, 2, 6, 7))))
                        .get(0)
                        .group())
                .as("one there and two here")
                .isEqualTo(1);
    }

    @Test
    void twoOfWhomSomeAreKeptApartDoNotShareAGroup() {
        List<Together> three = List.of(together(0, 1), together(2, 3), together(4, 5));

        assertThat(last(eight(ONCE).together(three))).isZero();
        assertThat(last(eight(ONCE).together(three).apart(Set.of(pair(1, 5))))).isEqualTo(1);
        assertThat(last(eight(ONCE).together(three).apart(Set.of(pair(1, 5), pair(2, 4), pair(3, 4)))))
                .as("fewer have to sit with whom they should not")
                .isZero();
    }

    @Test
    void facilitatorsAreSpread() {
        List<Together> three = List.of(together(0, 1), together(2, 3), together(4, 5));
        List<Participant> people = new ArrayList<>(People.many(8));
        people.set(1, People.plain(1, Part.FACILITATOR));
        people.set(4, People.plain(4, Part.FACILITATOR));

        assertThat(last(Arena.builder(people, ONCE).together(three))).isZero();
        assertThat(last(Arena.builder(people, ONCE).together(three).facilitatorsPerGroup(1)))
                .isEqualTo(1);
        people.set(1, People.plain(1));
        assertThat(last(Arena.builder(people, ONCE).together(three).facilitatorsPerGroup(1)))
                .as("there is but one")
                .isZero();
    }

    @Test
    void whoSpeaksAnotherLanguageSitsWhereItIsSpoken() {
        List<Participant> people = IntStream.range(0, 8)
                .mapToObj(n -> People.speaking(n, n < 6 ? "sv" : "en"))
                .toList();
        List<Together> english = List.of(together(6, 7));

        assertThat(last(Arena.builder(people, ONCE).together(english))).isZero();
        assertThat(last(Arena.builder(people, ONCE).together(english).speech(Arena.Speech.COMMON)))
                .isEqualTo(1);
    }

    private static Arena.Builder eight(List<Round> rounds) {
        return Arena.builder(People.many(8), rounds);
    }

    private static List<Placed> placed(Arena.Builder arena) {
        return new Blocks(new Roster(arena.build())).place().get(0);
    }

    /** Returns where 0 and 1 sit in the first round, who stay together. */
    private static int first(Arena.Builder arena) {
        return last(arena.together(List.of(together(0, 1))));
    }

    /** Returns where the last one that is placed in the first round sits. */
    private static int last(Arena.Builder arena) {
        List<Placed> placed = placed(arena);
        return placed.get(placed.size() - 1).group();
    }

    private static Grouping before(int[]... groups) {
        return new Grouping(List.of(sitting(groups)));
    }

    private static List<Pin> pins(int... people) {
        return IntStream.of(people)
                .mapToObj(person -> new Pin(id(person), 0, 0))
                .toList();
    }

    private static Together together(int... people) {
        return new Together(Set.copyOf(IntStream.of(people).mapToObj(People::id).toList()));
    }

    private static PersonPair pair(int one, int other) {
        return new PersonPair(id(one), id(other));
    }
}
