package org.stigar.app.arenas.workshop.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.arenas.workshop.day.GroupLinks;
import org.stigar.app.arenas.workshop.day.Moving;

/** {@code /workshops/{id}/now}: the day as its organiser runs it; who is here, and who moves because somebody is not. */
@Controller
class NowPages {

    private static final String PAGE = WorkshopAddress.PAGE + "/now";
    private static final int MOST_GROUPS = 250;

    private final Workshops workshops;
    private final Moving moving;
    private final GroupLinks links;
    private final NowView.Maker views;
    private final Clock clock;

    NowPages(Workshops workshops, Moving moving, GroupLinks links, NowView.Maker views, Clock clock) {
        this.workshops = workshops;
        this.moving = moving;
        this.links = links;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('FACILITATOR')")
    String show(@AuthenticationPrincipal Member member, @PathVariable String id, Locale language, Model model) {
        Workshop workshop = own(member, id);
        model.addAttribute("here", "arenas");
        model.addAttribute("back", "/workshops/" + id + "/now");
        model.addAttribute("view", views.of(workshop, language, clock.instant()));
        model.addAttribute("clock", clock.millis());
        return "arenas/now";
    }

    private Workshop own(Member member, String id) {
        return workshops.own(member.person(), WorkshopAddress.number(id));
    }

    /** Whether somebody came, by the organiser's tap. */
    @PostMapping(PAGE + "/here")
    @PreAuthorize("hasRole('FACILITATOR')")
    String here(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam String person,
            @RequestParam Presence presence) {
        Workshop workshop = own(member, id);
        workshop.people().stream()
                .map(Guest::person)
                .filter(one -> one.value().equals(person))
                .findFirst()
                .ifPresent(one -> workshops.arrived(workshop.id(), one, presence));
        return "redirect:/workshops/" + id + "/now";
    }

    /** Plans the rounds from one on anew, counted from 1, for those who are here. */
    @PostMapping(PAGE + "/move")
    @PreAuthorize("hasRole('FACILITATOR')")
    String move(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int from,
            RedirectAttributes next) {
        if (!moving.start(own(member, id), from - 1, clock.instant())) {
            next.addFlashAttribute("fault", "arenas.now.fault.few");
        }
        return "redirect:/workshops/" + id + "/now";
    }

    /** Where groups of a round meet by video: a link a line, in the order of the groups. */
    @PostMapping(PAGE + "/links")
    @PreAuthorize("hasRole('FACILITATOR')")
    String links(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int round,
            @RequestParam(defaultValue = "") String list,
            RedirectAttributes next) {
        Workshop workshop = own(member, id);
        List<String> wanted =
                new ArrayList<>(list.stripTrailing().lines().map(String::strip).toList());
        boolean isRound = round >= 1 && round <= workshop.draft().timetable().rounds();
        if (!isRound
                || wanted.size() > MOST_GROUPS
                || !wanted.stream().allMatch(link -> link.isEmpty() || GroupLinks.isLink(link))) {
            next.addFlashAttribute("fault", "arenas.now.fault.link");
            next.addFlashAttribute("wanted", list);
            next.addFlashAttribute("wantedRound", round);
        } else {
            links.put(workshop.id(), round - 1, wanted);
        }
        return "redirect:/workshops/" + id + "/now";
    }
}
