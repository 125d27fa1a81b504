package org.stigar.app.journeys.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.CalledWorkshops;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.JourneyException;
import org.stigar.app.journeys.JourneyException.Reason;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamCalls;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.people.People;
import org.stigar.core.journey.Handover;
import org.stigar.core.people.UnitId;

/** {@code /journeys/{id}/arena}: calling an arena over a seam. A leader asks for one, and a facilitator makes the draft. */
@Controller
class JourneyArenaPages {

    private final Journeys journeys;
    private final SeamCalls calls;
    private final CalledWorkshops workshops;
    private final Leaders leaders;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    JourneyArenaPages(
            Journeys journeys,
            SeamCalls calls,
            CalledWorkshops workshops,
            Leaders leaders,
            People people,
            MessageSource messages,
            Clock clock) {
        this.journeys = journeys;
        this.calls = calls;
        this.workshops = workshops;
        this.leaders = leaders;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** A seam that somebody may call an arena for. */
    private record Called(DrawnJourney journey, Handover seam, Set<UnitId> units) {}

    @GetMapping("/journeys/{id}/arena")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    ModelAndView show(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam String to) {
        Called called = find(member, id, from, to);
        ModelAndView page = new ModelAndView("journeys/arena");
        page.addObject("here", "journeys");
        page.addObject("back", "/journeys/" + called.journey().id());
        page.addObject("journey", called.journey());
        page.addObject("seam", called.seam());
        page.addObject(
                "size",
                CallSize.of(called.units(), people.structure(clock.instant())).name());
        page.addObject("isFacilitator", member.roles().contains(Role.FACILITATOR));
        page.addObject(
                "isAsked",
                calls.list().stream()
                        .anyMatch(call -> call.journey() == called.journey().id()
                                && call.seam().equals(called.seam())
                                && call.isOpen()));
        return page;
    }

    /** Asks facilitators to take it up. */
    @PostMapping("/journeys/{id}/arena")
    @PreAuthorize("hasRole('LEADER')")
    String ask(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam String to) {
        Called called = find(member, id, from, to);
        calls.ask(called.journey().id(), called.seam(), today());
        return "redirect:/journeys/" + called.journey().id() + "#seams";
    }

    /** Makes a draft that is the facilitator's, and leads to it. What somebody asked for is taken up with it. */
    @PostMapping("/journeys/{id}/arena/draft")
    @PreAuthorize("hasRole('FACILITATOR')")
    String draft(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam String to,
            Locale language) {
        Called called = find(member, id, from, to);
        String seam = called.seam().from() + " → " + called.seam().to();
        CalledWorkshops.Drafted draft = workshops.draft(
                member.person(),
                new CalledWorkshops.Call(
                        seam,
                        messages.getMessage(
                                "journeys.arena.words",
                                new Object[] {
                                    called.journey().title(),
                                    called.seam().from(),
                                    called.seam().to()
                                },
                                language),
                        called.units()),
                clock.instant());
        calls.take(called.journey().id(), called.seam(), today());
        calls.keepWorkshop(new SeamCalls.Begun(called.journey().id(), called.seam(), draft.id()));
        return "redirect:" + draft.address();
    }

    /** Finds the seam; one that is not there, or without units, or whose sides are all others', is as good as not there. */
    private Called find(Member member, String id, String from, String to) {
        DrawnJourney journey =
                journeys.find(JourneyPages.number(id)).orElseThrow(() -> new JourneyException(Reason.GONE));
        Instant now = clock.instant();
        Answering reader = new Answering(member, leaders, people, now);
        Handover seam = journey.journey().handovers().stream()
                .filter(one -> one.from().equals(from) && one.to().equals(to))
                .filter(one -> SeamPart.mayCall(journey.journey(), one, reader))
                .findFirst()
                .orElseThrow(() -> new JourneyException(Reason.GONE));
        return new Called(
                journey,
                seam,
                SeamPart.sides(journey.journey(), seam).stream()
                        .flatMap(stage -> stage.units().stream())
                        .collect(Collectors.toSet()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @ExceptionHandler(JourneyException.class)
    ModelAndView refused(JourneyException e) {
        HttpStatus status = e.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return new ModelAndView("pages/error", Map.of("status", status.value()), status);
    }
}
