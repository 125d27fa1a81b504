package org.stigar.app.arenas.programme.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programme.Made;
import org.stigar.app.arenas.programme.Programme.Someone;
import org.stigar.app.arenas.programme.ProgrammeDraft;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Question;
import org.stigar.app.arenas.workshop.WorkshopException;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.letters.Inviting;
import org.stigar.arena.plan.Effort;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.programme.Horizon;
import org.stigar.arena.programme.Outlook;
import org.stigar.arena.search.Budget;
import org.stigar.core.people.PersonId;

/**
 * Makes the meetings of programmes, as workshops: planned by what has happened so far, and invited to. Where a meeting cannot be planned
 * it is left to its facilitator, as a workshop that nobody is invited to.
 */
public final class Meetings {

    private static final Logger LOG = LoggerFactory.getLogger(Meetings.class);

    /** How long after a meeting it can still be said who came. */
    static final Duration TIME_TO_TELL = Duration.ofDays(1);

    /** Evaluations of a lap for each person and meeting: what half a year of 24 people needs, with room. */
    private static final long EACH = 100;

    private static final long FEWEST = 30_000;

    private final Programmes programmes;
    private final Workshops workshops;
    private final Courses courses;
    private final Inviting inviting;
    private final TransactionTemplate transactions;

    public Meetings(
            Programmes programmes,
            Workshops workshops,
            Courses courses,
            Inviting inviting,
            TransactionTemplate transactions) {
        this.programmes = programmes;
        this.workshops = workshops;
        this.courses = courses;
        this.inviting = inviting;
        this.transactions = transactions;
    }

    /** Makes the next meeting of a programme if its time has come. Returns whether it did. */
    public boolean makeNext(Programme programme, Instant now) {
        OptionalInt next = programme.findNext(now);
        if (next.isEmpty() || !isTime(programme, next.getAsInt(), now)) {
            return false;
        }
        int number = next.getAsInt();
        List<Someone> expected = courses.expected(programme, number);
        if (expected.size() < 2) {
            return false;
        }
        Outlook outlook = Horizon.plan(courses.ahead(programme, number, now), effort(programme));
        transactions.executeWithoutResult(status -> make(programme, number, expected, outlook, now));
        return true;
    }

    /** From so many days ahead, but not before it is known who came to the meeting before; a day ahead without knowing. */
    private boolean isTime(Programme programme, int number, Instant now) {
        Instant start = programme.draft().startOf(number);
        Instant from = start.minus(Duration.ofDays(programme.draft().cadence().daysAhead()));
        boolean isKnown = programme.meetings().stream()
                .map(made -> courses.workshop(programme, made))
                .filter(workshop -> workshop.state() == Workshop.State.INVITED)
                .allMatch(workshop ->
                        !workshop.draft().timetable().end().plus(TIME_TO_TELL).isAfter(now));
        return !now.isBefore(from) && (isKnown || !now.isBefore(start.minus(TIME_TO_TELL)));
    }

    private static Effort effort(Programme programme) {
        long seats = (long) programme.members().size() * programme.draft().meetings();
        return Effort.of(new Budget.Evaluations(Math.max(FEWEST, EACH * seats)), programme.id());
    }

    private void make(Programme programme, int number, List<Someone> expected, Outlook outlook, Instant now) {
        PersonId owner = programme.owner();
        Draft draft = draft(programme, number);
        long id = workshops.create(owner, draft, now);
        add(owner, id, Part.PARTICIPANT, expected, one -> !one.facilitates(), now);
        add(owner, id, Part.FACILITATOR, expected, Someone::facilitates, now);
        workshops.change(owner, id, version(owner, id), draft, questions(programme, number), now);
        if (outlook instanceof Outlook.Planned planned) {
            Grouping seats = planned.meetings().get(0);
            workshops.keep(owner, id, version(owner, id), seats);
            inviting.invite(owner, id, version(owner, id), now);
        }
        programmes.made(programme.id(), programme.version(), number, id);
    }

    private void add(
            PersonId owner, long id, Part part, List<Someone> expected, Predicate<Someone> which, Instant now) {
        List<PersonId> people =
                expected.stream().filter(which).map(Someone::person).toList();
        if (!people.isEmpty()) {
            workshops.add(owner, id, version(owner, id), people, part, now);
        }
    }

    private int version(PersonId owner, long id) {
        return workshops.own(owner, id).version();
    }

    /** Returns the draft of a meeting: the programme's, with its number in the title. */
    static Draft draft(Programme programme, int number) {
        ProgrammeDraft draft = programme.draft();
        Draft pattern = draft.pattern();
        String end = " · " + number;
        String title = pattern.title();
        return new Draft(
                title.substring(0, Math.min(title.length(), Draft.LONGEST_TITLE - end.length())) + end,
                pattern.purpose(),
                pattern.words(),
                pattern.charter(),
                draft.timetable(number),
                pattern.wishes());
    }

    private static List<Optional<Question>> questions(Programme programme, int number) {
        Optional<Question> theme = Optional.of(programme.draft().theme(number))
                .filter(text -> !text.isEmpty())
                .map(text -> new Question(text, ""));
        return IntStream.range(0, programme.draft().pattern().timetable().rounds())
                .mapToObj(round -> theme)
                .toList();
    }

    /** Lets somebody take part no longer, in meetings ahead neither. They are told, and those with whom they would have sat. */
    public void leaveOut(PersonId owner, long id, int version, PersonId person, Instant now) {
        List<Long> changed = new ArrayList<>();
        transactions.executeWithoutResult(status -> {
            Programme programme = programmes.own(owner, id);
            programmes.leaveOut(owner, id, version, person);
            for (Workshop workshop : ahead(programme, now)) {
                if (workshop.findGuest(person).isPresent()) {
                    inviting.leaveOut(owner, workshop.id(), workshop.version(), person, now);
                    changed.add(workshop.id());
                }
            }
        });
        changed.forEach(workshop -> tellOthers(owner, workshop, now));
    }

    /** A meeting whose plan its facilitator is changing is theirs to tell of. */
    private void tellOthers(PersonId owner, long id, Instant now) {
        Workshop workshop = workshops.own(owner, id);
        if (workshop.state() == Workshop.State.INVITED) {
            try {
                inviting.invite(owner, id, workshop.version(), now);
            } catch (WorkshopException e) {
                LOG.info("a meeting is left to its facilitator");
            }
        }
    }

    /** Cancels a programme, and the meeting that people are invited to. */
    public void cancel(PersonId owner, long id, int version, Instant now) {
        transactions.executeWithoutResult(status -> {
            Programme programme = programmes.own(owner, id);
            programmes.cancel(owner, id, version);
            ahead(programme, now).forEach(workshop -> inviting.cancel(owner, workshop.id(), workshop.version(), now));
        });
    }

    private List<Workshop> ahead(Programme programme, Instant now) {
        return programme.meetings().stream()
                .map((Made made) -> courses.workshop(programme, made))
                .filter(workshop ->
                        workshop.state() == Workshop.State.DRAFT || workshop.state() == Workshop.State.INVITED)
                .filter(workshop -> workshop.draft().timetable().start().isAfter(now))
                .toList();
    }
}
