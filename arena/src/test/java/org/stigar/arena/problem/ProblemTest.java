package org.stigar.arena.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.stigar.arena.problem.People.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Person;

/** What is asked for, born valid. */
class ProblemTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void sizesDifferByAtMostOneAndLieNearTheWish() {
        assertThat(new GroupSizes.About(5).of(60)).isEqualTo(Collections.nCopies(12, 5));
        assertThat(new GroupSizes.About(5).of(59)).hasSize(12).contains(4, 5);
        assertThat(new GroupSizes.About(2).of(5)).containsExactly(3, 2);
        assertThat(new GroupSizes.About(5).of(7)).containsExactly(7);
        assertThat(new GroupSizes.About(5).of(8)).containsExactly(4, 4);
        assertThat(new GroupSizes.About(4).of(0)).containsExactly(0);
        IntStream.range(2, 9)
                .forEach(size -> IntStream.range(1, 200).forEach(people -> {
                    List<Integer> sizes = new GroupSizes.About(size).of(people);
                    assertThat(sizes.stream().mapToInt(one -> one).sum()).isEqualTo(people);
                    assertThat(Collections.max(sizes) - Collections.min(sizes)).isLessThanOrEqualTo(1);
                }));
    }

    @Test
    void aContinuedPlanKeepsItsNumberOfGroupsWhileThatSuits() {
        GroupSizes.About about = new GroupSizes.About(5);

        assertThat(about.keeping(6, 27)).hasSize(6);
        assertThat(about.keeping(6, 20)).hasSize(4);
        assertThat(about.keeping(0, 20)).hasSize(4);
    }

    @Test
    void hoursFollowTheClockOfTheDate() {
        Participant ann = People.at(0, "Europe/Stockholm");

        assertThat(first(ann, LocalDate.of(2026, 3, 27))).contains(8 * 2);
        assertThat(first(ann, LocalDate.of(2026, 3, 30))).contains(7 * 2);
        assertThat(first(ann, LocalDate.of(2026, 3, 28))).isEmpty();
        assertThat(Long.bitCount(slots(ann, LocalDate.of(2026, 3, 30)).bits())).isEqualTo(15);
    }

    @Test
    void peopleOnBothSidesOfTheDateLineMeetOnTwoDates() {
        Slots auckland = slots(People.at(0, "Pacific/Auckland"), LocalDate.of(2026, 12, 2));
        Slots losAngeles = slots(People.at(1, "America/Los_Angeles"), LocalDate.of(2026, 12, 2));

        // 22:00 by UTC is 11 on Thursday in Auckland and 14 on Wednesday in Los Angeles.
        assertThat(auckland.and(losAngeles).bits() & (1L << 44)).isNotZero();
    }

    @Test
    void theMiddleOfTheCommonHoursIsTaken() {
        LocalDate date = LocalDate.of(2026, 12, 2);

        assertThat(slots(People.at(0, "Europe/Stockholm"), date).findMiddle(date))
                .contains(Instant.parse("2026-12-02T11:30:00Z"));
        assertThat(new Slots(0).findMiddle(date)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Slots(1L << 48));
    }

    @Test
    void aMeetingAtAnInstantSuitsWhoWorksThen() {
        When.At at = new When.At(Instant.parse("2026-12-02T15:30:00Z"));

        assertThat(at.suits(People.at(0, "Europe/London"), HOUR)).isTrue();
        assertThat(at.suits(People.at(0, "Europe/Stockholm"), HOUR)).isFalse();
        assertThat(at.slots(People.at(0, "Asia/Tokyo"), HOUR)).isEqualTo(Slots.ALL);
    }

    @Test
    void attributesOfTheRegisterAreTakenOverWithoutNames() {
        Person person = Person.builder(id(1))
                .name("Ann")
                .country("SE")
                .function("sales")
                .role("agent")
                .level("lead")
                .languages(List.of(Locale.forLanguageTag("sv-FI"), Locale.ENGLISH))
                .build();
        Participant ann = Participant.of(person, Part.NEWCOMER).in("u7");

        assertThat(List.of(Attribute.values()))
                .extracting(attribute -> attribute.of(ann))
                .containsExactly(
                        Optional.of("SE"),
                        Optional.of("sales"),
                        Optional.of("agent"),
                        Optional.of("lead"),
                        Optional.of("u7"),
                        Optional.of("new"));
        assertThat(ann.languages()).containsExactlyInAnyOrder("sv", "en");
        assertThat(ann.toString()).doesNotContain("Ann");
    }

    @Test
    void aPairIsTheSameInEitherOrder() {
        assertThat(new PersonPair(id(2), id(1))).isEqualTo(new PersonPair(id(1), id(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonPair(id(1), id(1)));
    }

    @Test
    void refusesWhatMakesNoSense() {
        List<Round> rounds = List.of(Round.about(2));
        Arena.Builder four = Arena.builder(People.many(4), rounds);

        assertThatIllegalArgumentException().isThrownBy(() -> new GroupSizes.About(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupSizes.Exactly(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Round.about(2).lasting(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Mix.USUAL.with(Attribute.ROLE, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mix(Map.of(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Together(Set.of(id(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pin(id(1), 0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arena.builder(People.many(4), List.of()).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arena.builder(List.of(People.plain(1), People.plain(1)), rounds)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four.pins(List.of(new Pin(id(1), 1, 0))).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four.pins(List.of())
                        .mustMeet(Set.of(new PersonPair(id(0), id(9))))
                        .build())
                .withMessageNotContaining("p0009");
    }

    private static Slots slots(Participant participant, LocalDate date) {
        return new When.On(date).slots(participant, HOUR);
    }

    private static Optional<Integer> first(Participant participant, LocalDate date) {
        long bits = slots(participant, date).bits();
        return bits == 0 ? Optional.empty() : Optional.of(Long.numberOfTrailingZeros(bits));
    }
}
