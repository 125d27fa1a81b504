package org.stigar.app.arenas.workshop.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.WorkshopException;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.pages.Languages;

/** {@code /workshops/{id}/visitors}: the organiser lets somebody from outside take part. */
@Controller
class VisitorPages {

    private final Visitors visitors;
    private final Clock clock;

    VisitorPages(Visitors visitors, Clock clock) {
        this.visitors = visitors;
        this.clock = clock;
    }

    @PostMapping(WorkshopPages.PAGE + "/{id}/visitors")
    @PreAuthorize("hasRole('FACILITATOR')")
    String add(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String facilitates,
            RedirectAttributes next) {
        String fault = "";
        try {
            visitors.add(
                    member.person(),
                    WorkshopPages.number(id),
                    version,
                    new Visitor(name, address, Languages.find(language).orElse(Locale.ENGLISH)),
                    facilitates.isEmpty() ? Part.PARTICIPANT : Part.FACILITATOR,
                    clock.instant());
            next.addFlashAttribute("visitorSaid", "arenas.visitor.added");
        } catch (WorkshopException e) {
            fault = "arenas.workshop.fault." + e.reason();
        } catch (IllegalArgumentException e) {
            fault = "arenas.visitor.fault";
        }
        if (!fault.isEmpty()) {
            next.addFlashAttribute("visitorFault", fault);
            next.addFlashAttribute("visitorName", name);
            next.addFlashAttribute("visitorAddress", address);
        }
        return "redirect:/workshops/" + id + "/plan#visitors";
    }

    @ExceptionHandler(NoWorkshopException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noWorkshop() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }
}
