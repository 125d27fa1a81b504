package org.stigar.app.arenas.workshop.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.harvest.GroupNotes;
import org.stigar.app.arenas.workshop.harvest.GroupNotes.Note;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.core.people.PersonId;

/** {@code /workshops/{id}/notes}: what came out of it, one text a group, seen by all who take part. */
@Controller
class GroupNotePages {

    private static final String PAGE = WorkshopAddress.PAGE + "/notes";
    private static final Duration TIME_TO_WRITE = Duration.ofDays(14);

    private final Workshops workshops;
    private final GroupNotes notes;
    private final WorkshopWords words;
    private final Clock clock;

    GroupNotePages(Workshops workshops, GroupNotes notes, WorkshopWords words, Clock clock) {
        this.workshops = workshops;
        this.notes = notes;
        this.words = words;
        this.clock = clock;
    }

    /** A round that has begun, with what its groups wrote. */
    record RoundNotes(WorkshopWords.Round round, List<GroupNote> groups) {}

    /** A group's note, which its own people can change. */
    record GroupNote(int group, int version, String text, boolean isMine) {}

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, @PathVariable String id, Locale language, Model model) {
        fill(member, id, language, model);
        return "arenas/notes";
    }

    private void fill(Member member, String id, Locale language, Model model) {
        Workshop workshop = find(member, id);
        Instant now = clock.instant();
        Map<List<Integer>, Note> known = notes.of(workshop.id()).stream()
                .collect(Collectors.toMap(note -> List.of(note.round(), note.group()), Function.identity()));
        List<WorkshopWords.Round> about =
                words.rounds(workshop, workshop.draft().timetable().zone(), language);
        List<RoundNotes> rounds = new ArrayList<>();
        IntStream.range(0, about.size())
                .filter(round -> isBegun(workshop, round, now))
                .forEach(round -> rounds.add(
                        new RoundNotes(about.get(round), groups(workshop, member.person(), round, known, now))));
        model.addAttribute("here", "arenas");
        model.addAttribute("back", "/workshops/" + id + "/notes");
        model.addAttribute("workshop", workshop);
        model.addAttribute("rounds", rounds);
    }

    private static List<GroupNote> groups(
            Workshop workshop, PersonId me, int round, Map<List<Integer>, Note> known, Instant now) {
        int mine = isOpen(workshop, round, now) ? DayPart.group(workshop, me, round) : -1;
        int groups = workshop.plan()
                .filter(plan -> round < plan.rounds().size())
                .map(plan -> plan.rounds().get(round).groups().size())
                .orElse(0);
        return IntStream.range(0, groups)
                .mapToObj(group -> {
                    Note note = known.getOrDefault(List.of(round, group), new Note(round, group, 0, ""));
                    return new GroupNote(group + 1, note.version(), note.text(), group == mine);
                })
                .filter(note -> note.isMine() || !note.text().isEmpty())
                .toList();
    }

    /** Those who take part, and its organiser. */
    private Workshop find(Member member, String id) {
        try {
            return workshops.invited(member.person(), WorkshopAddress.number(id));
        } catch (NoWorkshopException e) {
            return workshops.own(member.person(), WorkshopAddress.number(id));
        }
    }

    static boolean isBegun(Workshop workshop, int round, Instant now) {
        return !now.isBefore(workshop.draft().timetable().startOf(round));
    }

    private static boolean isOpen(Workshop workshop, int round, Instant now) {
        return workshop.state() != Workshop.State.CANCELLED
                && isBegun(workshop, round, now)
                && now.isBefore(workshop.draft().timetable().end().plus(TIME_TO_WRITE));
    }

    /** Keeps a group's note. Where somebody else of the group was quicker, both texts are shown and nothing is lost. */
    @PostMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String put(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int round,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Locale language,
            Model model,
            jakarta.servlet.http.HttpServletResponse response) {
        Workshop workshop = workshops.invited(member.person(), WorkshopAddress.number(id));
        int group = round < 1 ? -1 : DayPart.group(workshop, member.person(), round - 1);
        if (group < 0 || !isOpen(workshop, round - 1, clock.instant())) {
            throw new NoWorkshopException();
        }
        String text = note.strip().replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]+", " ");
        boolean isLong = text.length() > GroupNotes.LONGEST;
        if (!isLong && version >= 0 && notes.put(workshop.id(), new Note(round - 1, group, version, text))) {
            return "redirect:/workshops/" + id + "/notes";
        }
        response.setStatus((isLong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        fill(member, id, language, model);
        model.addAttribute("fault", isLong ? "arenas.workshop.fault.long" : "arenas.note.fault.meanwhile");
        model.addAttribute("mineRound", round);
        model.addAttribute("mine", text);
        return "arenas/notes";
    }
}
