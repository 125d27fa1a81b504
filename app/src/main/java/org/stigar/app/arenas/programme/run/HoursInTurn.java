package org.stigar.app.arenas.programme.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.ProgrammeDraft;
import org.stigar.app.arenas.programme.ProgrammeException;
import org.stigar.app.arenas.programme.ProgrammeException.Reason;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.people.People;
import org.stigar.arena.problem.HourRotation;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.When;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

/**
 * Lets the hours of a programme's meetings move, so that all bear the bad ones in turn. Bad is what lies outside eight to five where
 * somebody is: their own hours are theirs, and no facilitator's to read off a calendar. Safe for use by many threads.
 */
public final class HoursInTurn {

    private final Programmes programmes;
    private final People people;

    public HoursInTurn(Programmes programmes, People people) {
        this.programmes = programmes;
        this.people = people;
    }

    /**
     * How meetings fall on people.
     *
     * @param people how many there are
     * @param outside for how many some meeting is outside eight to five where they are
     * @param most of how many meetings that is so for whoever has most of them
     */
    public record Burden(int people, int outside, int most) {}

    /**
     * Lets them move, or always be the same, in a programme that is not started.
     *
     * @throws ProgrammeException if it is started or somebody changed it meanwhile
     */
    public void choose(PersonId owner, long id, int version, Choice choice, Instant now) {
        Programme programme = programmes.own(owner, id);
        if (programme.state() != Programme.State.DRAFT) {
            throw new ProgrammeException(Reason.ENDED);
        }
        List<Instant> hours = choice == Choice.SAME ? List.of() : starts(programme.draft(), participants(programme));
        programmes.change(owner, id, version, programme.draft().at(hours), now);
    }

    /** Which of the two. */
    public enum Choice {
        SAME,
        IN_TURN
    }

    /** Returns how a programme's meetings fall on those who take part. */
    public Burden burden(Programme programme) {
        return burden(programme.draft(), participants(programme));
    }

    private List<Participant> participants(Programme programme) {
        return programme.members().stream()
                .flatMap(one -> people.findPerson(one.person()).stream())
                .map(HoursInTurn::inOfficeHours)
                .toList();
    }

    static Participant inOfficeHours(Person person) {
        return Participant.of(person).with(WorkingHours.OFFICE);
    }

    static List<Instant> starts(ProgrammeDraft draft, Collection<Participant> participants) {
        List<LocalDate> dates = numbers(draft)
                .mapToObj(number -> LocalDate.ofInstant(draft.byCadence(number), ZoneOffset.UTC))
                .toList();
        return HourRotation.starts(participants, dates, length(draft));
    }

    static Burden burden(ProgrammeDraft draft, Collection<Participant> participants) {
        int[] turns = participants.stream()
                .mapToInt(one -> (int) numbers(draft)
                        .filter(number -> !new When.At(draft.startOf(number)).suits(one, length(draft)))
                        .count())
                .toArray();
        return new Burden(
                turns.length,
                (int) IntStream.of(turns).filter(one -> one > 0).count(),
                IntStream.of(turns).max().orElse(0));
    }

    private static IntStream numbers(ProgrammeDraft draft) {
        return IntStream.rangeClosed(1, draft.meetings());
    }

    private static Duration length(ProgrammeDraft draft) {
        Timetable first = draft.pattern().timetable();
        return Duration.between(first.start(), first.end());
    }
}
