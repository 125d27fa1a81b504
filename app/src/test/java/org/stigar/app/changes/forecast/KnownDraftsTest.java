package org.stigar.app.changes.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

class KnownDraftsTest {

    private static final UnitId SALES = new UnitId("sales");
    private static final UnitId SERVICE = new UnitId("service");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<Step> MERGE = List.of(new Step.Merge(SALES, SERVICE));

    private final KnownDrafts drafts = new KnownDrafts();

    @Test
    void isMadeOnceAnHour() {
        Directory directory = directory(9);
        Draft first = drafts.of(directory, NINE, MERGE, 5);

        assertThat(drafts.of(directory, NINE.plus(Duration.ofMinutes(59)), List.copyOf(MERGE), 5))
                .isSameAs(first);
        assertThat(drafts.of(directory, NINE.plus(Duration.ofMinutes(60)), MERGE, 5))
                .isNotSameAs(first);
    }

    /** What somebody changes in the directory or the draft is seen at once. */
    @Test
    void isMadeAnewWhenAnythingIsDifferent() {
        Draft first = drafts.of(directory(9), NINE, MERGE, 5);

        Draft more = drafts.of(directory(10), NINE, MERGE, 5);
        assertThat(first.people(0)).isEqualTo(9);
        assertThat(more.people(0)).isEqualTo(10);
        Directory directory = directory(10);
        assertThat(drafts.of(directory, NINE, List.of(), 5).after().members(SALES))
                .hasSize(10);
        assertThat(drafts.of(directory, NINE, MERGE, 5).after().members(SERVICE))
                .hasSize(10);
    }

    @Test
    void keepsTheLatestOnly() {
        Directory directory = directory(9);
        Draft first = drafts.of(directory, NINE, MERGE, 5);
        Draft last = IntStream.range(6, 14)
                .mapToObj(k -> drafts.of(directory, NINE, MERGE, k))
                .reduce(first, (before, after) -> after);

        assertThat(drafts.of(directory, NINE, MERGE, 13)).isSameAs(last);
        assertThat(drafts.of(directory, NINE, MERGE, 5)).isNotSameAs(first);
    }

    private static Directory directory(int people) {
        List<Person> persons = IntStream.range(0, people)
                .mapToObj(number -> Person.builder(new PersonId("p" + number)).build())
                .toList();
        return new Directory(
                persons,
                List.of(unit(SALES), unit(SERVICE)),
                persons.stream()
                        .map(person -> new Membership(person.id(), SALES, Validity.ALWAYS))
                        .toList());
    }

    private static Unit unit(UnitId id) {
        return new Unit(id, id.value(), UnitKind.DEPARTMENT, Optional.empty(), Validity.ALWAYS);
    }
}
