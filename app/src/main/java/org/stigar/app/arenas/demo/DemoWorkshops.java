package org.stigar.app.arenas.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.random.RandomGenerator;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Answer;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.arenas.workshop.harvest.GroupNotes;
import org.stigar.app.arenas.workshop.letters.Inviting;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.arena.plan.Effort;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.plan.Verdict;
import org.stigar.arena.plan.Watcher;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.search.Budget;
import org.stigar.core.people.PersonId;

/** A workshop that was, with what came out of it, and one to which people are invited. */
final class DemoWorkshops {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final long EVALUATIONS = 200_000;
    private static final int ROUNDS = 3;
    private static final int COME = 90;
    private static final int ANSWER = 60;

    private static final List<String> NOTES = List.of(
            "Sales tells delivery before the contract is signed, not after. Two of us try it with the next customer.",
            "Nobody owns the first week. Onboarding takes it until spring; then we look again.",
            "Support hears the same three questions every day. We write the answers where the customer looks.",
            "We did not agree on who may promise a date. It goes to the leaders as a question.");

    private final Workshops workshops;
    private final Arenas arenas;
    private final Inviting inviting;
    private final GroupNotes notes;

    DemoWorkshops(Workshops workshops, Arenas arenas, Inviting inviting, GroupNotes notes) {
        this.workshops = workshops;
        this.arenas = arenas;
        this.inviting = inviting;
        this.notes = notes;
    }

    /** Makes both. */
    void make(PersonId facilitator, List<PersonId> people, RandomGenerator random, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate was = today.minusWeeks(3).with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
        Draft first = draft(
                "How a customer is welcomed", Purpose.SEAM, "Bring one customer whose first month you remember.", was);
        long id = invited(facilitator, first, people, first.timetable().start().minus(Duration.ofDays(9)));
        workshops.own(facilitator, id).people().stream()
                .filter(one -> random.nextInt(100) < COME)
                .forEach(one -> workshops.arrived(id, one.person(), Presence.HERE));
        for (int group = 0; group < NOTES.size(); group++) {
            notes.put(id, new GroupNotes.Note(ROUNDS - 1, group, 0, NOTES.get(group)));
        }

        LocalDate then = today.plusDays(4).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        Draft second = draft("What we want to be known for", Purpose.VALUES, "", then);
        long next = invited(facilitator, second, people, now);
        workshops.own(facilitator, next).people().stream()
                .filter(one -> random.nextInt(100) < ANSWER)
                .forEach(one -> workshops.answer(one.person(), next, Answer.COMES));
    }

    private long invited(PersonId facilitator, Draft draft, List<PersonId> people, Instant at) {
        long id = workshops.create(facilitator, draft, at);
        workshops.add(facilitator, id, version(facilitator, id), people, Part.PARTICIPANT, at);
        Workshop workshop = workshops.own(facilitator, id);
        Effort effort = Effort.of(new Budget.Evaluations(EVALUATIONS), 1);
        if (Planner.plan(arenas.of(workshop), effort, Watcher.NONE) instanceof Verdict.Planned planned) {
            workshops.keep(facilitator, id, workshop.version(), planned.plan().grouping());
            inviting.invite(facilitator, id, version(facilitator, id), at);
        }
        return id;
    }

    private int version(PersonId facilitator, long id) {
        return workshops.own(facilitator, id).version();
    }

    private static Draft draft(String title, Purpose purpose, String words, LocalDate day) {
        Instant start = day.atTime(LocalTime.of(9, 30)).atZone(ZONE).toInstant();
        return new Draft(
                title,
                purpose,
                words,
                new Charter("The chief operating officer", 120, day.plusMonths(2)),
                new Timetable(start, ZONE, ROUNDS, 20, 5, "https://video.example/workshop"),
                new Wishes(5, Mix.USUAL, 0, false));
    }
}
