package org.stigar.app.arenas.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.stigar.app.arenas.programme.Programme.Made;
import org.stigar.app.arenas.programme.Programme.Someone;
import org.stigar.app.arenas.programme.Programme.State;
import org.stigar.app.arenas.programme.ProgrammeException.Reason;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Mix;
import org.stigar.core.people.PersonId;

/** What all {@link Programmes} do. */
public interface ProgrammesContract {

    Instant NOW = Instant.parse("2036-01-02T09:00:00Z");
    Instant FIRST = Instant.parse("2036-01-15T09:00:00Z");
    PersonId FAY = new PersonId("contract-fay");
    List<PersonId> FIVE =
            IntStream.range(0, 5).mapToObj(n -> new PersonId("contract-" + n)).toList();

    Mix MIX = new Mix(Stream.of(Attribute.values()).collect(Collectors.toMap(one -> one, one -> 1)), 2);

    /** Returns programmes, none at first; the same each time within one test. */
    Programmes programmes();

    /** Returns the id of a workshop of Fay's that is there. */
    long workshop();

    static ProgrammeDraft draft(String title, int meetings) {
        return new ProgrammeDraft(
                new Draft(
                        title,
                        Purpose.SEAM,
                        "Welcome",
                        new Charter("Sue", 240, LocalDate.of(2036, 12, 31)),
                        new Timetable(FIRST, ZoneId.of("Europe/Stockholm"), 2, 20, 5, "Room 4"),
                        new Wishes(4, MIX, 0, true)),
                Cadence.FORTNIGHTLY,
                meetings,
                OptionalInt.of(3),
                List.of("First", "", "Third"));
    }

    private long create() {
        return programmes().create(FAY, draft("Leaders", 6), NOW);
    }

    private Programme own(long id) {
        return programmes().own(FAY, id);
    }

    private long started() {
        long id = create();
        programmes().add(FAY, id, own(id).version(), FIVE, Part.PARTICIPANT);
        programmes().start(FAY, id, own(id).version(), NOW);
        return id;
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(ProgrammeException.class)
                .isThrownBy(call)
                .extracting(ProgrammeException::reason)
                .isEqualTo(reason);
    }

    @Test
    default void keepWhatWasSaid() {
        long id = create();

        assertThat(own(id).draft()).isEqualTo(draft("Leaders", 6));
        assertThat(own(id).state()).isEqualTo(State.DRAFT);
        assertThat(programmes().listOwn(FAY)).extracting(Programme::id).contains(id);
    }

    @Test
    default void keepTheHoursOfEachMeeting() {
        long id = create();
        ProgrammeDraft same = own(id).draft();
        List<Instant> hours = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> same.startOf(number).plus(Duration.ofMinutes(30L * number)))
                .toList();
        programmes().change(FAY, id, own(id).version(), same.at(hours), NOW);

        assertThat(own(id).draft().startOf(4)).isEqualTo(hours.get(3));
        programmes().change(FAY, id, own(id).version(), same.withHoursOf(own(id).draft()), NOW);
        assertThat(own(id).draft().hours()).as("another theme leaves them").isEqualTo(hours);
        programmes().change(FAY, id, own(id).version(), draft("Leaders", 5).withHoursOf(own(id).draft()), NOW);
        assertThat(own(id).draft().hours()).as("another calendar does not").isEmpty();
    }

    @Test
    default void areTheirFacilitatorsAloneUntilTheyAreStarted() {
        long id = create();
        PersonId member = FIVE.get(0);
        programmes().add(FAY, id, own(id).version(), FIVE, Part.PARTICIPANT);
        assertThatExceptionOfType(NoProgrammeException.class)
                .isThrownBy(() -> programmes().own(member, id));
        assertThatExceptionOfType(NoProgrammeException.class)
                .isThrownBy(() -> programmes().joined(member, id));
        assertThat(programmes().listJoined(member)).isEmpty();

        programmes().start(FAY, id, own(id).version(), NOW);
        assertThat(programmes().joined(member, id)).isEqualTo(own(id));
        assertThat(programmes().listJoined(member)).containsExactly(own(id));
        assertThat(programmes().listRunning()).contains(own(id));
        assertThatExceptionOfType(NoProgrammeException.class)
                .isThrownBy(() -> programmes().joined(FAY, id));
    }

    @Test
    default void refuseWhatWasWantedOfAnOlderVersion() {
        long id = create();
        int version = own(id).version();
        programmes().change(FAY, id, version, draft("Other", 5), NOW);

        refused(Reason.CHANGED_MEANWHILE, () -> programmes().change(FAY, id, version, draft("Late", 5), NOW));
        refused(Reason.CHANGED_MEANWHILE, () -> programmes().add(FAY, id, version, FIVE, Part.PARTICIPANT));
        assertThat(own(id).draft()).isEqualTo(draft("Other", 5));
        assertThat(own(id).members()).isEmpty();
    }

    @Test
    default void beginAheadAndWithFour() {
        long id = create();
        refused(Reason.TIME, () -> programmes().create(FAY, draft("Past", 6), FIRST));
        refused(Reason.TIME, () -> programmes().create(FAY, draft("Far", 6), FIRST.minus(Duration.ofDays(367))));
        programmes().add(FAY, id, own(id).version(), FIVE.subList(0, 3), Part.PARTICIPANT);
        refused(Reason.TOO_FEW, () -> programmes().start(FAY, id, own(id).version(), NOW));
        programmes().add(FAY, id, own(id).version(), FIVE, Part.FACILITATOR);
        refused(Reason.TIME, () -> programmes().start(FAY, id, own(id).version(), FIRST));
        assertThat(own(id).state()).isEqualTo(State.DRAFT);
        assertThat(own(id).members()).hasSize(5).allMatch(Someone::facilitates);
    }

    @Test
    default void keepMeetingsThatAreMade() {
        long id = started();
        long workshop = workshop();
        int version = own(id).version();
        programmes().made(id, version, 4, workshop);

        assertThat(own(id).meetings()).containsExactly(new Made(4, workshop));
        assertThat(own(id).findNext(FIRST)).hasValue(5);
        refused(Reason.CHANGED_MEANWHILE, () -> programmes().made(id, version, 5, workshop));
        refused(Reason.MADE, () -> programmes().change(FAY, id, own(id).version(), draft("Shorter", 3), NOW));
        programmes().change(FAY, id, own(id).version(), draft("Longer", 8), NOW);
        assertThat(own(id).draft().meetings()).isEqualTo(8);
    }

    @Test
    default void letSomebodyGo() {
        long id = started();
        programmes().leaveOut(FAY, id, own(id).version(), FIVE.get(2));

        assertThat(own(id).members()).hasSize(4);
        assertThatExceptionOfType(NoProgrammeException.class)
                .isThrownBy(() -> programmes().joined(FIVE.get(2), id));
    }

    @Test
    default void stayAsTheyAreWhenTheyAreOver() {
        long cancelled = started();
        programmes().cancel(FAY, cancelled, own(cancelled).version());
        long over = started();
        programmes().over(over);
        programmes().over(cancelled);

        assertThat(own(cancelled).state()).isEqualTo(State.CANCELLED);
        assertThat(own(over).state()).isEqualTo(State.OVER);
        for (long id : List.of(cancelled, over)) {
            refused(Reason.ENDED, () -> programmes().cancel(FAY, id, own(id).version()));
            refused(Reason.ENDED, () -> programmes().start(FAY, id, own(id).version(), NOW));
        }
        assertThat(programmes().listRunning()).extracting(Programme::id).doesNotContain(cancelled, over);
    }

    @Test
    default void areToldOfOnceTheyAreOver() {
        Instant end = draft("Leaders", 6).timetable(6).end();
        long running = started();
        long meeting = workshop();
        programmes().made(running, own(running).version(), 1, meeting);
        assertThat(programmes().meetings()).contains(meeting);
        assertThat(programmes().findOver(running)).isEmpty();
        long cancelled = started();
        long dropped = workshop();
        programmes().made(cancelled, own(cancelled).version(), 1, dropped);
        programmes().cancel(FAY, cancelled, own(cancelled).version());
        programmes().over(running);

        assertThat(programmes().findOver(running)).contains(own(running));
        assertThat(programmes().findOver(cancelled)).isEmpty();
        assertThat(programmes().listOver(end))
                .extracting(Programme::id)
                .contains(running)
                .doesNotContain(cancelled);
        assertThat(programmes().listOver(end.plusSeconds(1)))
                .extracting(Programme::id)
                .doesNotContain(running);
        assertThat(programmes().meetings()).contains(meeting).doesNotContain(dropped);
    }

    @Test
    default void startOnce() {
        long id = started();
        refused(Reason.ENDED, () -> programmes().start(FAY, id, own(id).version(), NOW));
    }
}
