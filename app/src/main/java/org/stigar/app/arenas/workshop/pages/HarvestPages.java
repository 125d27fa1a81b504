package org.stigar.app.arenas.workshop.pages;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.harvest.Harvest;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

/** {@code /workshops/{id}/harvest}: answers without a name. Those who take part write; its organiser opens them on a shared screen. */
@Controller
class HarvestPages {

    private static final String PAGE = WorkshopAddress.PAGE + "/harvest";

    private final Workshops workshops;
    private final Harvest harvest;
    private final WorkshopWords words;
    private final Clock clock;

    HarvestPages(Workshops workshops, Harvest harvest, WorkshopWords words, Clock clock) {
        this.workshops = workshops;
        this.harvest = harvest;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String write(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int round,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes next) {
        Workshop workshop = workshops.invited(member.person(), WorkshopAddress.number(id));
        if (!OutcomePart.isAsked(workshop, member.person(), round - 1, clock.instant())) {
            throw new NoWorkshopException();
        }
        next.addFlashAttribute(
                "written",
                harvest.write(workshop.id(), round - 1, member.person(), sitting(workshop, round), answer)
                        .name());
        return "redirect:/workshops/" + id + "#answers";
    }

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('FACILITATOR')")
    String show(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int round,
            Locale language,
            Model model) {
        Workshop workshop = own(member, id, round);
        List<WorkshopWords.Round> rounds =
                words.rounds(workshop, workshop.draft().timetable().zone(), language);
        Harvest.Standing standing = harvest.standing(workshop.id(), round - 1, seats(workshop, round));
        model.addAttribute("here", "arenas");
        model.addAttribute("back", "/workshops/" + id + "/harvest?round=" + round);
        model.addAttribute("workshop", workshop);
        model.addAttribute("rounds", rounds);
        model.addAttribute("round", rounds.get(round - 1));
        model.addAttribute("standing", standing);
        Map<Integer, List<Harvest.Answer>> answers = harvest.opened(workshop.id(), round - 1).stream()
                .collect(Collectors.groupingBy(one -> one.group().orElse(-1) + 1, TreeMap::new, Collectors.toList()));
        model.addAttribute("answers", answers); // by the number of the group, or all under 0
        return "arenas/harvest";
    }

    @PostMapping(PAGE + "/open")
    @PreAuthorize("hasRole('FACILITATOR')")
    String open(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int round,
            RedirectAttributes next) {
        Workshop workshop = own(member, id, round);
        if (!harvest.open(workshop.id(), round - 1, seats(workshop, round))) {
            next.addFlashAttribute("fault", "arenas.harvest.few");
        }
        return "redirect:/workshops/" + id + "/harvest?round=" + round;
    }

    @PostMapping(PAGE + "/remove")
    @PreAuthorize("hasRole('FACILITATOR')")
    String remove(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int round,
            @RequestParam long answer) {
        harvest.remove(own(member, id, round).id(), round - 1, answer);
        return "redirect:/workshops/" + id + "/harvest?round=" + round;
    }

    private Workshop own(Member member, String id, int round) {
        Workshop workshop = workshops.own(member.person(), WorkshopAddress.number(id));
        if (round < 1 || round > workshop.draft().timetable().rounds()) {
            throw new NoWorkshopException();
        }
        return workshop;
    }

    private static Map<PersonId, Integer> seats(Workshop workshop, int round) {
        return sitting(workshop, round).seats();
    }

    private static Sitting sitting(Workshop workshop, int round) {
        return workshop.plan()
                .filter(plan -> round <= plan.rounds().size())
                .map(plan -> plan.rounds().get(round - 1))
                .orElse(new Sitting(List.of()));
    }
}
