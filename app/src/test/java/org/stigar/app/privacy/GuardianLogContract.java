package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.GuardianLog.Line;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.people.PersonId;

/** What every {@link GuardianLog} does. Memory and JDBC both run it; of people it is told only of {@code ann} and {@code bob}. */
public interface GuardianLogContract {

    Instant NINE = Instant.parse("2026-06-01T09:00:00Z");
    Entry PROPOSED = new Entry(
            NINE,
            Act.PROPOSED,
            "test.change",
            new Subject(Optional.of(new PersonId("bob")), "2027-01-01"),
            Optional.of(new PersonId("ann")),
            Optional.of(Role.ADMIN));
    Entry EXPIRED = new Entry(
            NINE.plusSeconds(1), Act.EXPIRED, "test.change", Subject.NONE, Optional.empty(), Optional.empty());

    /** Returns a log with nothing in it. */
    GuardianLog emptyLog();

    @Test
    default void tellsAllThatItWasTold() {
        GuardianLog log = emptyLog();
        log.add(PROPOSED);
        log.add(EXPIRED);

        assertThat(log.page(Long.MAX_VALUE, 9)).extracting(Line::entry).containsExactly(EXPIRED, PROPOSED);
    }

    @Test
    default void goesOnWhereAPageEnded() {
        GuardianLog log = emptyLog();
        for (int i = 0; i < 5; i++) {
            log.add(i % 2 == 0 ? PROPOSED : EXPIRED);
        }

        List<Line> first = log.page(Long.MAX_VALUE, 3);
        List<Line> second = log.page(first.get(2).id(), 3);
        assertThat(first).extracting(Line::entry).containsExactly(PROPOSED, EXPIRED, PROPOSED);
        assertThat(second).extracting(Line::entry).containsExactly(EXPIRED, PROPOSED);
        assertThat(log.page(second.get(1).id(), 3)).isEmpty();
    }

    /** By a whole word: 12 is not found where 1 is asked for, nor 1 where it stands second. */
    @Test
    default void tellsOfOneSubjectAlone() {
        GuardianLog log = emptyLog();
        Entry first = about("test.change", "1 0");
        Entry second = about("test.change", "1");
        List.of(about("test.change", "12 1"), first, about("another.change", "1 0"), EXPIRED, second, first)
                .forEach(log::add);

        assertThat(log.listOf("test.change", "1")).extracting(Line::entry).containsExactly(first, second, first);
        assertThat(log.listOf("test.change", "2")).isEmpty();
    }

    private static Entry about(String what, String detail) {
        return new Entry(
                NINE, Act.PROPOSED, what, new Subject(Optional.empty(), detail), Optional.empty(), Optional.empty());
    }
}
