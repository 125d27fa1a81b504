package org.stigar.app.arenas.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.ICalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.workshop.WorkshopException.Reason;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.letters.Inviting;
import org.stigar.app.mail.smtp.DeliveredLetters;
import org.stigar.app.mail.smtp.DeliveredLetters.Delivered;
import org.stigar.app.people.Participation;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

/** Who is written to about a workshop when it changes after it was approved; through a mail server. */
@AppTest
class WorkshopLettersTest {

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Inviting inviting;

    private WorkshopCast cast;
    private List<PersonId> people = List.of();
    private PersonId late = new PersonId("nobody");

    @BeforeEach
    void settle() {
        cast = new WorkshopCast(app, "letters", 13);
        people = cast.people().subList(0, 12);
        late = cast.people().get(12);
    }

    @AfterEach
    void leave() {
        cast.leave();
    }

    @Test
    void whoJoinsIsInvitedWhoseGroupChangedIsToldAndTheOthersAreNot() {
        long id = approved();
        try (DeliveredLetters letters = new DeliveredLetters(app)) {
            assertThat(fetch(letters)).hasSize(12);

            cast.workshops().add(cast.organiser(), id, cast.version(id), List.of(late), Part.PARTICIPANT, now());
            seat(id, List.of(people.subList(0, 4), people.subList(4, 8), with(people.subList(8, 12), late)));
            assertThat(invite(id)).isEqualTo(5);

            Map<PersonId, Delivered> told = fetch(letters);
            assertThat(told.keySet()).isEqualTo(new HashSet<>(cast.people().subList(8, 13)));
            assertThat(of(told, late).subject()).startsWith("Invitation: ");
            assertThat(of(told, people.get(8)).subject()).startsWith("Changed: ");
            assertThat(told.values()).allSatisfy(one -> {
                assertThat(calendar(one).getMethod().getValue()).isEqualTo("REQUEST");
                assertThat(sequence(one)).isEqualTo(1);
            });
            assertThat(invite(id)).as("and then there is nothing new").isZero();
            assertThat(fetch(letters)).isEmpty();
        }
    }

    @Test
    void whoIsLeftOutIsToldAtOnceAndInvitedAnewIfTheyComeBack() {
        long id = approved();
        PersonId gone = people.get(11);
        try (DeliveredLetters letters = new DeliveredLetters(app)) {
            String uid = uid(of(fetch(letters), gone));
            assertThat(inviting.leaveOut(cast.organiser(), id, cast.version(id), gone, now()))
                    .isTrue();

            Map<PersonId, Delivered> told = fetch(letters);
            assertThat(told.keySet()).containsExactly(gone);
            assertThat(of(told, gone).subject()).isEqualTo("No longer in your calendar: Who we are");
            assertThat(of(told, gone).link()).hasPath("/workshops");
            assertThat(calendar(of(told, gone)).getMethod().getValue()).isEqualTo("CANCEL");
            assertThat(uid(of(told, gone))).isEqualTo(uid);
            int cancelled = sequence(of(told, gone));
            assertThat(cancelled).isPositive();

            cast.workshops().add(cast.organiser(), id, cast.version(id), List.of(gone), Part.PARTICIPANT, now());
            seat(id, List.of(people.subList(0, 4), people.subList(4, 8), people.subList(8, 12)));
            assertThat(invite(id))
                    .as("whom the others sit with is as they know it")
                    .isEqualTo(1);
            Delivered again = of(fetch(letters), gone);
            assertThat(again.subject()).startsWith("Invitation: ");
            assertThat(sequence(again)).isGreaterThan(cancelled);
        }
    }

    @Test
    void nobodyHearsThatItIsCancelledWhoNeverHeardOfIt() {
        long id = approved();
        cast.workshops().add(cast.organiser(), id, cast.version(id), List.of(late), Part.PARTICIPANT, now());
        try (DeliveredLetters letters = new DeliveredLetters(app)) {
            fetch(letters);
            assertThat(inviting.leaveOut(cast.organiser(), id, cast.version(id), late, now()))
                    .isFalse();
            cast.workshops().add(cast.organiser(), id, cast.version(id), List.of(late), Part.PARTICIPANT, now());

            assertThat(inviting.cancel(cast.organiser(), id, cast.version(id), now()))
                    .isEqualTo(12);
            assertThat(fetch(letters)).hasSize(12).doesNotContainKey(late);
        }
    }

    @Test
    void whoPausesBetweenPlanAndApprovalIsNotInvitedAndTheOthersOnlyOnceItIsApprovedWithoutThem() {
        long id = planned();
        PersonId paused = people.get(5);
        app.getBean(Participation.class)
                .pause(paused, LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(60));
        try (DeliveredLetters letters = new DeliveredLetters(app)) {
            assertThatThrownBy(() -> invite(id))
                    .isInstanceOfSatisfying(
                            WorkshopException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.GONE));
            assertThat(fetch(letters)).isEmpty();
            assertThat(cast.workshop(id).findGuest(paused)).isEmpty();

            assertThat(invite(id)).isEqualTo(11);
            assertThat(fetch(letters)).hasSize(11).doesNotContainKey(paused);
        }
    }

    @Test
    void whoIsErasedBetweenPlanAndApprovalIsNotWrittenTo() {
        long id = planned();
        app.getBean(Erasure.class).erase(people.get(5));
        try (DeliveredLetters letters = new DeliveredLetters(app)) {
            assertThat(invite(id)).isEqualTo(11);
            assertThat(fetch(letters)).hasSize(11).doesNotContainKey(people.get(5));
        }
    }

    @Test
    void whatIsChangedWhileTheMailServerIsDownComesOnceAndInOrder() {
        long id = approved();
        PersonId gone = people.get(11);
        DeliveredLetters.tryInVain(app);
        cast.clock().moveTo(now().plus(Duration.ofMinutes(2)));
        inviting.leaveOut(cast.organiser(), id, cast.version(id), gone, now());
        invite(id);
        DeliveredLetters.tryInVain(app);
        cast.clock().moveTo(now().plus(Duration.ofHours(2)));
        try (DeliveredLetters letters = new DeliveredLetters(app)) {
            assertThat(letters.fetch(address(gone)))
                    .extracting(one -> calendar(one).getMethod().getValue())
                    .containsExactly("REQUEST", "CANCEL");
            assertThat(people.subList(8, 11))
                    .allSatisfy(one -> assertThat(letters.fetch(address(one)))
                            .as("whose group changed")
                            .extracting(WorkshopLettersTest::sequence)
                            .containsExactly(0, 2));
            cast.clock().moveTo(now().plus(Duration.ofHours(2)));
            assertThat(fetch(letters).keySet()).as("the others once").isEqualTo(Set.copyOf(people.subList(0, 8)));
            assertThat(fetch(letters)).isEmpty();
        }
    }

    private long planned() {
        long id = cast.draft(2);
        cast.workshops().leaveOut(cast.organiser(), id, cast.version(id), late);
        seat(id, List.of(people.subList(0, 4), people.subList(4, 8), people.subList(8, 12)));
        return id;
    }

    private long approved() {
        long id = planned();
        assertThat(invite(id)).isEqualTo(12);
        return id;
    }

    private int invite(long id) {
        return inviting.invite(cast.organiser(), id, cast.version(id), now());
    }

    /** The same groups in both rounds. */
    private void seat(long id, List<List<PersonId>> groups) {
        Sitting sitting = new Sitting(groups);
        cast.workshops().keep(cast.organiser(), id, cast.version(id), new Grouping(List.of(sitting, sitting)));
    }

    private static List<PersonId> with(List<PersonId> some, PersonId another) {
        List<PersonId> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }

    private Instant now() {
        return cast.clock().instant();
    }

    /** Returns the one letter that some got since the last look. */
    private Map<PersonId, Delivered> fetch(DeliveredLetters letters) {
        Map<PersonId, Delivered> all = new HashMap<>();
        for (PersonId person : cast.people()) {
            letters.fetch(address(person))
                    .forEach(one -> assertThat(all.put(person, one))
                            .as("one letter each")
                            .isNull());
        }
        return all;
    }

    private static Delivered of(Map<PersonId, Delivered> letters, PersonId person) {
        return Objects.requireNonNull(letters.get(person));
    }

    private static ICalendar calendar(Delivered letter) {
        return letter.calendar().orElseThrow();
    }

    private static int sequence(Delivered letter) {
        return calendar(letter).getEvents().get(0).getSequence().getValue();
    }

    private static String uid(Delivered letter) {
        return calendar(letter).getEvents().get(0).getUid().getValue();
    }

    private static String address(PersonId person) {
        return person.value() + "@example.org";
    }
}
