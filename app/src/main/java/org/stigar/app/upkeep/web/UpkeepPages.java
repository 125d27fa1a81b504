package org.stigar.app.upkeep.web;

import static java.util.Comparator.comparing;

import java.text.Collator;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.upkeep.DigestChoice;
import org.stigar.app.upkeep.DigestChoice.Way;
import org.stigar.app.upkeep.Upkeep;
import org.stigar.app.upkeep.trial.OrderTrial;
import org.stigar.core.people.PersonId;

/** {@code /upkeep}: when and of what the reader is reminded, and the five steps. */
@Controller
class UpkeepPages {

    private static final int LONGEST_ID = 200;

    private final Upkeep upkeep;
    private final OrderTrial trial;
    private final Names names;
    private final Clock clock;

    UpkeepPages(Upkeep upkeep, OrderTrial trial, Names names, Clock clock) {
        this.upkeep = upkeep;
        this.trial = trial;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/upkeep")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, Locale language, Model model) {
        PersonId me = member.person();
        model.addAttribute("choice", upkeep.choice(me));
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute(
                "hours",
                IntStream.rangeClosed(DigestChoice.FIRST_HOUR, DigestChoice.LAST_HOUR)
                        .boxed()
                        .toList());
        model.addAttribute("ways", Way.values());
        model.addAttribute("never", never(me, language));
        model.addAttribute("showsSteps", upkeep.showsSteps(me));
        model.addAttribute("trialOn", trial.isOn());
        model.addAttribute("inTrial", trial.isJoinedBy(me));
        return "upkeep/mine";
    }

    /** What the form does not offer is a bad request. */
    @PostMapping("/upkeep")
    @PreAuthorize("hasRole('MEMBER')")
    String choose(
            @AuthenticationPrincipal Member member,
            @RequestParam DayOfWeek day,
            @RequestParam int hour,
            @RequestParam Way way,
            RedirectAttributes next) {
        if (hour < DigestChoice.FIRST_HOUR || hour > DigestChoice.LAST_HOUR) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        upkeep.choose(member.person(), new DigestChoice(day, hour, way));
        return to("/upkeep", "saved", next);
    }

    /** From Today: no nudges at all any more. */
    @PostMapping("/upkeep/stop")
    @PreAuthorize("hasRole('MEMBER')")
    String stop(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        upkeep.choose(member.person(), upkeep.choice(member.person()).by(Way.NEVER));
        return to("/", "stopped", next);
    }

    @PostMapping("/upkeep/trails/{person}/snooze")
    @PreAuthorize("hasRole('MEMBER')")
    String snooze(@AuthenticationPrincipal Member member, @PathVariable String person, RedirectAttributes next) {
        upkeep.snooze(member.person(), id(person), clock.instant());
        return to("/", "snoozed", next);
    }

    @PostMapping("/upkeep/trails/{person}/never")
    @PreAuthorize("hasRole('MEMBER')")
    String never(@AuthenticationPrincipal Member member, @PathVariable String person, RedirectAttributes next) {
        upkeep.neverFor(member.person(), id(person), clock.instant());
        return to("/", "never", next);
    }

    @PostMapping("/upkeep/trails/{person}/again")
    @PreAuthorize("hasRole('MEMBER')")
    String again(@AuthenticationPrincipal Member member, @PathVariable String person, RedirectAttributes next) {
        upkeep.speakAgain(member.person(), id(person));
        return to("/upkeep", "again", next);
    }

    @GetMapping("/upkeep/steps")
    @PreAuthorize("hasRole('MEMBER')")
    String steps(@AuthenticationPrincipal Member member, Model model) {
        model.addAttribute("steps", StepView.all(upkeep.stepsTaken(member.person(), clock.instant())));
        model.addAttribute("showsSteps", upkeep.showsSteps(member.person()));
        return "upkeep/steps";
    }

    @PostMapping("/upkeep/steps/away")
    @PreAuthorize("hasRole('MEMBER')")
    String putStepsAway(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        upkeep.putStepsAway(member.person());
        return to("/", "steps-away", next);
    }

    @PostMapping("/upkeep/steps/out")
    @PreAuthorize("hasRole('MEMBER')")
    String takeStepsOut(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        upkeep.takeStepsOut(member.person());
        return to("/", "steps-out", next);
    }

    /** Answers for a trail that is not the reader's as for one that is not there. */
    @ExceptionHandler(NoTrailException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noTrail() {
        return new ModelAndView("pages/error", "status", HttpStatus.NOT_FOUND.value());
    }

    private List<Other> never(PersonId me, Locale language) {
        Collator collator = Collator.getInstance(language);
        return upkeep.listNever(me).stream()
                .map(other -> new Other(other.value(), names.of(other), names.unit(other, clock.instant())))
                .sorted(comparing(Other::name, collator).thenComparing(Other::person))
                .toList();
    }

    private static PersonId id(String text) {
        boolean plain = !text.isEmpty()
                && text.length() <= LONGEST_ID
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
        if (!plain) {
            throw new NoTrailException();
        }
        return new PersonId(text);
    }

    private static String to(String path, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "upkeep.said." + said);
        return "redirect:" + path;
    }

    /** Somebody of whom the reader wants to hear nothing. */
    record Other(String person, String name, String unit) {}
}
