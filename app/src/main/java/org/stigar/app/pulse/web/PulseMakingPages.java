package org.stigar.app.pulse.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseException.Reason;
import org.stigar.app.pulse.PulseItem;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.invited.Invitations;
import org.stigar.app.pulse.run.Closing;
import org.stigar.app.pulse.run.Opening;

/** {@code /pulse/questionnaires}: making a pulse, opening a wave of it, closing one early, ending it. */
@Controller
class PulseMakingPages {

    private final Pulses pulses;
    private final Opening opening;
    private final Invitations invitations;
    private final Closing closing;
    private final MessageSource messages;
    private final Clock clock;

    PulseMakingPages(
            Pulses pulses,
            Opening opening,
            Invitations invitations,
            Closing closing,
            MessageSource messages,
            Clock clock) {
        this.pulses = pulses;
        this.opening = opening;
        this.invitations = invitations;
        this.closing = closing;
        this.messages = messages;
        this.clock = clock;
    }

    /** A question that comes along. */
    record Ready(String id, String words, boolean isChosen) {}

    @GetMapping("/pulse/questionnaires/new")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'ADMIN')")
    ModelAndView begin(Locale language) {
        return page(PulseForm.empty(), Map.of(), language);
    }

    @PostMapping("/pulse/questionnaires/new")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'ADMIN')")
    ModelAndView create(@RequestParam MultiValueMap<String, String> sent, Locale language, RedirectAttributes next) {
        PulseForm form = PulseForm.of(sent);
        Map<String, String> faults = form.faults();
        if (!faults.isEmpty()) {
            return page(form, faults, language);
        }
        pulses.create(form.name(), form.purpose(), Mode.valueOf(form.mode()), form.items());
        next.addFlashAttribute("said", "pulse.created");
        return new ModelAndView("redirect:/pulse");
    }

    private ModelAndView page(PulseForm form, Map<String, String> faults, Locale language) {
        PulseWords words = new PulseWords(messages, language);
        ModelAndView page = new ModelAndView("pulse/draft");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("here", "pulse");
        page.addObject("back", "/pulse/questionnaires/new");
        page.addObject("form", form);
        page.addObject("faults", faults);
        page.addObject(
                "ready",
                PulseItem.ready().stream()
                        .map(item -> new Ready(
                                item.id(), words.heading(item), form.ready().contains(item.id())))
                        .toList());
        page.addObject("modes", List.of(Mode.values()));
        return page;
    }

    /**
     * Opens a wave from now until and with a day.
     *
     * @param asked around what those who are invited are asked; empty for everybody
     */
    @PostMapping("/pulse/questionnaires/{id}/open")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'ADMIN')")
    String open(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String closes,
            @RequestParam(defaultValue = "") String asked,
            RedirectAttributes next) {
        long pulse = PulsePages.number(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return tell(next, "pulse.opened", () -> {
            if (asked.isEmpty()) {
                opening.open(pulse, day(closes), clock.instant());
            } else {
                Invitations.Choice around = pulses.find(pulse)
                        .flatMap(known -> invitations.find(member.person(), known, asked, today))
                        .orElseThrow(() -> new PulseException(Reason.GONE));
                opening.open(pulse, around.kind(), around.to(), day(closes), clock.instant());
            }
        });
    }

    /** Asks it no more. */
    @PostMapping("/pulse/questionnaires/{id}/end")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'ADMIN')")
    String end(@PathVariable String id, RedirectAttributes next) {
        long pulse = PulsePages.number(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return tell(next, "pulse.ended", () -> pulses.end(pulse, today));
    }

    /** Closes a wave before its last day. */
    @PostMapping("/pulse/{wave}/close")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'ADMIN')")
    String close(@PathVariable String wave, RedirectAttributes next) {
        long number = PulsePages.number(wave);
        return tell(next, "pulse.closed", () -> closing.close(number, clock.instant()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new PulseException(Reason.WRONG_DAY);
        }
    }

    /** Says on the next page that it was done, or why it could not be. */
    private static String tell(RedirectAttributes next, String done, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute("said", done);
        } catch (PulseException e) {
            if (e.reason() == Reason.GONE) {
                throw e;
            }
            next.addFlashAttribute("wrong", "pulse.fault." + e.reason());
        }
        return "redirect:/pulse";
    }

    @ExceptionHandler(PulseException.class)
    ModelAndView refuse(PulseException e) {
        return PulsePages.refused(e);
    }
}
