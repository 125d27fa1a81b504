package org.stigar.app.arenas.workshop.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.rules.GroupRule;
import org.stigar.app.arenas.workshop.rules.GroupRule.Kind;
import org.stigar.app.arenas.workshop.rules.GroupRule.Why;
import org.stigar.app.arenas.workshop.rules.GroupRules;
import org.stigar.core.people.PersonId;

/** Adds rules by name to a workshop, and takes them away. */
@Controller
class RulePages {

    private static final String RULES = WorkshopAddress.PAGE + "/rules";

    private final Workshops workshops;
    private final GroupRules rules;

    RulePages(Workshops workshops, GroupRules rules) {
        this.workshops = workshops;
        this.rules = rules;
    }

    @PostMapping(RULES)
    @PreAuthorize("hasRole('FACILITATOR')")
    String add(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam Kind kind,
            @RequestParam(defaultValue = "NOT_SAID") Why why,
            @RequestParam(defaultValue = "") List<String> person,
            RedirectAttributes next) {
        Workshop workshop = workshops.own(member.person(), WorkshopAddress.number(id));
        Set<PersonId> named = workshop.people().stream()
                .map(Guest::person)
                .filter(one -> person.contains(one.value()) && !Visitor.isOne(one))
                .collect(Collectors.toSet());
        if (!GroupRule.isSound(named)) {
            next.addFlashAttribute("fault", "arenas.rule.fault.people");
        } else {
            GroupRules.Added added = rules.add(workshop.id(), kind, why, named);
            if (added != GroupRules.Added.ADDED) {
                next.addFlashAttribute("fault", "arenas.rule.fault." + added);
            }
        }
        return "redirect:/workshops/" + id + "/plan#rules";
    }

    @PostMapping(RULES + "/remove")
    @PreAuthorize("hasRole('FACILITATOR')")
    String remove(@AuthenticationPrincipal Member member, @PathVariable String id, @RequestParam long rule) {
        rules.remove(workshops.own(member.person(), WorkshopAddress.number(id)).id(), rule);
        return "redirect:/workshops/" + id + "/plan#rules";
    }
}
