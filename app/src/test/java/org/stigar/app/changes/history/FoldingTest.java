package org.stigar.app.changes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.app.access.Role;

class FoldingTest {

    private static final Instant NINE = Instant.parse("2026-06-01T09:00:00Z");

    @Test
    void manyEditsOfADayBecomeTheLastVersionOfIt() {
        Event drafted = event(0, Happening.DRAFTED, 0, Role.LEADER);
        Event asked = event(2, Happening.FORECAST_ASKED, 1, Role.LEADER);
        Event last = event(3, Happening.CHANGED, 2, Role.LEADER);
        Event later = event(24, Happening.CHANGED, 3, Role.LEADER);

        assertThat(Folding.fold(List.of(drafted, event(1, Happening.CHANGED, 1, Role.LEADER), asked, last, later)))
                .containsExactly(drafted, asked, last, later);
    }

    /** Midnight in UTC parts them, however near they are. */
    @Test
    void aDayEndsAtMidnight() {
        Event before = new Event(
                Instant.parse("2026-06-01T23:59:59Z"),
                Happening.CHANGED,
                OptionalInt.of(1),
                Optional.empty(),
                Optional.of(Role.LEADER));
        Event after = new Event(
                Instant.parse("2026-06-02T00:00:00Z"),
                Happening.CHANGED,
                OptionalInt.of(2),
                Optional.empty(),
                Optional.of(Role.LEADER));

        assertThat(Folding.fold(List.of(before, after))).containsExactly(before, after);
    }

    @Test
    void whatIsAskedOfAVersionIsOneADayAndRole() {
        Event leader = event(1, Happening.FORECAST_ASKED, 0, Role.LEADER);
        Event guardian = event(2, Happening.FORECAST_ASKED, 0, Role.GUARDIAN);
        Event another = event(3, Happening.FORECAST_ASKED, 1, Role.LEADER);

        assertThat(Folding.fold(List.of(event(0, Happening.FORECAST_ASKED, 0, Role.LEADER), leader, guardian, another)))
                .containsExactly(leader, guardian, another);
    }

    @Test
    void wordsStandAsTheyAreAtNight() {
        assertThat(words(Happening.STATED)).containsExactly(Happening.STATED);
        assertThat(words(Happening.STATED, Happening.RESTATED)).containsExactly(Happening.STATED);
        assertThat(words(Happening.STATED, Happening.UNSTATED))
                .as("gone by night")
                .isEmpty();
        assertThat(words(Happening.STATED, Happening.UNSTATED, Happening.STATED))
                .containsExactly(Happening.STATED);
        assertThat(words(Happening.RESTATED, Happening.RESTATED)).containsExactly(Happening.RESTATED);
        assertThat(words(Happening.RESTATED, Happening.UNSTATED)).containsExactly(Happening.UNSTATED);
        assertThat(words(Happening.UNSTATED, Happening.STATED)).containsExactly(Happening.RESTATED);
        assertThat(words(Happening.UNSTATED)).containsExactly(Happening.UNSTATED);
    }

    @Test
    void wordsOfAnotherVersionAreOthers() {
        Event first = event(0, Happening.STATED, 0, Role.GUARDIAN);
        Event second = event(1, Happening.STATED, 1, Role.GUARDIAN);

        assertThat(Folding.fold(List.of(first, second))).containsExactly(first, second);
    }

    @Test
    void ofDaysThatAreRecordedTheLastStands() {
        Event last = Event.of(NINE.plusSeconds(9), Happening.NEGOTIATED, 0, Role.LEADER);

        assertThat(Folding.fold(List.of(
                        Event.of(NINE, Happening.NEGOTIATED, 0, Role.LEADER).recording(LocalDate.of(2026, 5, 30)),
                        last)))
                .containsExactly(last);
    }

    @Test
    void keysStayOneByOne() {
        List<Event> keys = List.of(
                event(0, Happening.FIRST_KEY, 0, Role.ADMIN),
                event(1, Happening.FIRST_KEY_TAKEN_BACK, 0, Role.ADMIN),
                event(2, Happening.FIRST_KEY, 0, Role.ADMIN),
                event(3, Happening.SECOND_KEY_DECLINED, 0, Role.GUARDIAN));

        assertThat(Folding.fold(keys)).isEqualTo(keys);
    }

    /** However a day goes on with no key and nothing decided, it is told in no more lines than there are versions and roles. */
    @Test
    void howOftenSomebodyBeganAnewIsNotTold() {
        List<Event> few = day(2);
        List<Event> many = day(40);

        assertThat(Folding.fold(many).stream().map(Event::what))
                .isEqualTo(Folding.fold(few).stream().map(Event::what).toList());
    }

    private static List<Event> day(int edits) {
        List<Event> day = new ArrayList<>();
        day.add(event(0, Happening.DRAFTED, 0, Role.LEADER));
        IntStream.rangeClosed(1, edits).forEach(version -> day.add(event(0, Happening.CHANGED, version, Role.LEADER)));
        IntStream.rangeClosed(1, edits)
                .forEach(version -> day.add(event(1, Happening.FORECAST_ASKED, edits, Role.LEADER)));
        return day;
    }

    @Test
    void wordsThatStayAreNothingThatHappened() {
        assertThat(Happening.ofWords("", "")).isEmpty();
        assertThat(Happening.ofWords("", " ")).isEmpty();
        assertThat(Happening.ofWords("So.", "So.")).isEmpty();
        assertThat(Happening.ofWords("", "So.")).contains(Happening.STATED);
        assertThat(Happening.ofWords("So.", "Thus.")).contains(Happening.RESTATED);
        assertThat(Happening.ofWords("So.", " ")).contains(Happening.UNSTATED);
    }

    @Test
    void anEventIsBornValid() {
        assertThatThrownBy(() -> event(0, Happening.CHANGED, -1, Role.LEADER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(
                        () -> Event.of(NINE, Happening.CHANGED, 0, Role.LEADER).recording(LocalDate.of(2026, 5, 30)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Happening> words(Happening... day) {
        List<Event> events = new ArrayList<>();
        for (Happening one : day) {
            events.add(event(events.size(), one, 0, Role.GUARDIAN));
        }
        return Folding.fold(events).stream().map(Event::what).toList();
    }

    private static Event event(int hours, Happening what, int version, Role by) {
        return Event.of(NINE.plus(Duration.ofHours(hours)), what, version, by);
    }
}
