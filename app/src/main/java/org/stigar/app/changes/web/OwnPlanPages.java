package org.stigar.app.changes.web;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.ChangeException;
import org.stigar.app.changes.ChangeException.Reason;
import org.stigar.app.changes.after.ToldPlans;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.changes.plans.OwnChanges.AtRisk;
import org.stigar.app.changes.plans.OwnChanges.Standing;
import org.stigar.app.changes.plans.Plan;
import org.stigar.app.people.People;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.competence.Competence;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** {@code /changes/{id}/mine}: which of the reader's own trails a change takes the occasion from, and what they want of each. */
@Controller
class OwnPlanPages {

    private final OwnChanges own;
    private final ToldPlans told;
    private final ReadableChanges readable;
    private final People people;
    private final Clock clock;

    OwnPlanPages(OwnChanges own, ToldPlans told, ReadableChanges readable, People people, Clock clock) {
        this.own = own;
        this.told = told;
        this.readable = readable;
        this.people = people;
        this.clock = clock;
    }

    /** A trail and its plan as a form shows them. */
    record PlanRow(String id, String name, String choice, String occasion, String heir, String remindOn) {}

    @GetMapping("/changes/{id}/mine")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member me, @PathVariable String id, Locale language, Model model) {
        Instant now = clock.instant();
        Change change = find(id, me, now);
        model.addAttribute("here", "trails");
        model.addAttribute("back", "/changes/" + id + "/mine");
        model.addAttribute("change", change);
        model.addAttribute(
                "day", readable.words(change, language).day(change.outline().from()));
        model.addAttribute("isTold", told.isTaken(change));
        model.addAttribute("fewest", told.fewest());
        Standing standing = own.standing(change, me.person(), now);
        model.addAttribute("standing", standing);
        model.addAttribute("lost", names(standing.lost(), language));
        model.addAttribute("hanging", names(standing.hanging(), language));
        model.addAttribute(
                "trails",
                own.atRisk(change, me.person(), now).stream().map(this::row).toList());
        return "changes/mine";
    }

    private static String names(List<Competence> competences, Locale language) {
        return competences.stream()
                .map(competence -> competence.label(language))
                .sorted(Collator.getInstance(language))
                .collect(Collectors.joining(", "));
    }

    private PlanRow row(AtRisk one) {
        PersonId other = one.trail().other();
        return new PlanRow(
                other.value(),
                name(other),
                one.plan().map(plan -> plan.choice().name()).orElse(""),
                one.plan().map(Plan::occasion).orElse(""),
                one.plan().flatMap(Plan::heir).map(this::name).orElse(""),
                one.plan().flatMap(Plan::remindOn).map(LocalDate::toString).orElse(""));
    }

    private String name(PersonId person) {
        return people.findPerson(person).flatMap(Person::name).orElse(person.value());
    }

    @PostMapping("/changes/{id}/mine")
    @PreAuthorize("hasRole('MEMBER')")
    String plan(
            @AuthenticationPrincipal Member me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String heir,
            @RequestParam(defaultValue = "") String remind,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        Change change = find(id, me, now);
        Optional<PersonId> to = findHeir(heir.strip(), me.person(), other);
        String wrong = "";
        try {
            TrailPlan chosen = TrailPlan.valueOf(choice);
            Optional<LocalDate> remindOn =
                    ChangeForm.day(remind.strip()).filter(day -> !day.isBefore(readable.today()));
            if (chosen == TrailPlan.HAND_OVER && to.isEmpty()) {
                wrong = "changes.mine.fault.heir";
            } else if (remindOn.isEmpty() && !remind.isBlank()) {
                wrong = "changes.mine.fault.remind";
            } else {
                Plan plan = new Plan(
                        new PersonId(other),
                        chosen,
                        occasion.strip(),
                        chosen == TrailPlan.HAND_OVER ? to : Optional.empty(),
                        remindOn);
                if (!own.tryPlan(change.id(), me.person(), plan, now)) {
                    throw new ChangeException(Reason.GONE);
                }
            }
        } catch (IllegalArgumentException e) {
            wrong = "changes.mine.fault";
        }
        flash.addFlashAttribute(wrong.isEmpty() ? "said" : "wrong", wrong.isEmpty() ? "changes.mine.saved" : wrong);
        return "redirect:/changes/" + change.id() + "/mine";
    }

    /** Returns whom a name or an address means, where it means one person who is neither end. */
    private Optional<PersonId> findHeir(String typed, PersonId me, String other) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        List<PersonId> found = people.findByAddress(typed)
                .map(Person::id)
                .map(List::of)
                .orElseGet(() -> people.search(typed, 3).stream()
                        .filter(person ->
                                person.name().filter(typed::equalsIgnoreCase).isPresent())
                        .map(Person::id)
                        .toList());
        return found.size() == 1
                        && !found.get(0).equals(me)
                        && !found.get(0).value().equals(other)
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    private Change find(String id, Member me, Instant now) {
        return own.find(ReadableChanges.number(id), me.person(), now)
                .orElseThrow(() -> new ChangeException(Reason.GONE));
    }

    @ExceptionHandler(ChangeException.class)
    ModelAndView refused(ChangeException e) {
        HttpStatus status = e.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return new ModelAndView("pages/error", Map.of("status", status.value()), status);
    }
}
