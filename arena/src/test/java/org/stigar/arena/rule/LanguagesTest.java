package org.stigar.arena.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.arena.problem.People.group;
import static org.stigar.arena.problem.People.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.People;
import org.stigar.arena.problem.Round;

/** Which language each group of a round has. */
class LanguagesTest {

    @Test
    void whereNobodysIsKnownThereIsNone() {
        assertThat(Languages.of(new Roster(arena(2, People.many(4))), 0))
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void theLastGroupsSpeakWhatOthersSpeakAsManyAsTheyFill() {
        assertThat(languages(arena(2, speaking("sv", "sv", "sv", "sv", "sv", "en", "en", "en"))))
                .as("three fill two groups of two")
                .containsExactly("sv", "sv", "en", "en");
        assertThat(languages(arena(2, speaking("sv", "sv", "sv", "sv", "sv", "sv", "en", "en"))))
                .as("two fill one")
                .containsExactly("sv", "sv", "sv", "en");
        assertThat(languages(arena(2, speaking("sv", "sv", "sv en", "en sv"))))
                .as("all speak what most speak")
                .containsExactly("sv", "sv");
    }

    @Test
    void ofTwoThatAsManySpeakTheFirstByAlphabet() {
        assertThat(languages(arena(2, speaking("sv", "sv", "en", "en")))).containsExactly("en", "sv");
        assertThat(languages(arena(3, speaking("sv", "sv", "sv", "sv", "sv", "en", "en", "de", "de"))))
                .as("each other one has a group of its own")
                .containsExactly("sv", "en", "de");
    }

    @Test
    void aGroupKeepsTheLanguageThatMostThereSpokeBefore() {
        List<Participant> people = new ArrayList<>(speaking("sv", "sv", "sv", "en", "en", "sv en", "sv en"));
        people.add(People.plain(7));
        Arena arena = arena(4, people);

        assertThat(languages(arena)).containsExactly("sv", "en");
        assertThat(languages(before(arena, group(3, 4, 0, 1), group(2, 5, 6, 7))))
                .as("who speaks both, or nothing that is known, counts for neither")
                .containsExactly("en", "sv");
        assertThat(languages(before(arena, group(3, 0, 1, 2), group(4, 5, 6, 7))))
                .as("one each: the last")
                .containsExactly("sv", "en");
        assertThat(languages(before(arena, group(0, 1, 2, 7), group(3, 4, 5, 6))))
                .containsExactly("sv", "en");
    }

    @Test
    void whoseLanguageIsNotKnownSpeaksAll() {
        Participant swede = People.speaking(0, "sv", "en");

        assertThat(Languages.speaks(swede, Optional.of("en"))).isTrue();
        assertThat(Languages.speaks(swede, Optional.of("de"))).isFalse();
        assertThat(Languages.speaks(swede, Optional.empty())).isTrue();
        assertThat(Languages.speaks(People.plain(0), Optional.of("de"))).isTrue();
    }

    private static List<String> languages(Arena arena) {
        return Languages.of(new Roster(arena), 0).stream()
                .map(Optional::orElseThrow)
                .toList();
    }

    private static Arena arena(int size, List<Participant> people) {
        return Arena.builder(people, List.of(Round.about(size)))
                .speech(Arena.Speech.COMMON)
                .build();
    }

    private static Arena before(Arena arena, int[]... groups) {
        return arena.change().previous(new Grouping(List.of(sitting(groups)))).build();
    }

    private static List<Participant> speaking(String... languages) {
        List<Participant> people = new ArrayList<>();
        for (String own : languages) {
            people.add(People.speaking(people.size(), own.split(" ", -1)));
        }
        return people;
    }
}
