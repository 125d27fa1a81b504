package org.stigar.app.journeys.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.JourneyException;
import org.stigar.app.journeys.JourneyException.Reason;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.Needs;
import org.stigar.app.journeys.Signals;
import org.stigar.app.organisation.UnitSeams;
import org.stigar.app.people.People;
import org.stigar.core.journey.Signal;
import org.stigar.intake.journey.CsvJourney;

/** {@code /journeys}: the customer's ways through the organisation, and how their seams hold. */
@Controller
class JourneyPages {

    private final Journeys journeys;
    private final Signals signals;
    private final Needs needs;
    private final UnitSeams seams;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    JourneyPages(
            Journeys journeys,
            Signals signals,
            Needs needs,
            UnitSeams seams,
            People people,
            MessageSource messages,
            Clock clock) {
        this.journeys = journeys;
        this.signals = signals;
        this.needs = needs;
        this.seams = seams;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** A number in an address; anything else is no journey. */
    static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new JourneyException(Reason.GONE);
        }
    }

    static boolean draws(Member member) {
        return member.roles().contains(Role.LEADER) || member.roles().contains(Role.FACILITATOR);
    }

    @GetMapping("/journeys")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    String list(@AuthenticationPrincipal Member member, Model model) {
        model.addAttribute("here", "journeys");
        model.addAttribute("back", "/journeys");
        model.addAttribute("journeys", journeys.list());
        model.addAttribute("draws", draws(member));
        return "journeys/journeys";
    }

    @GetMapping("/journeys/{id}")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    String show(@AuthenticationPrincipal Member member, @PathVariable String id, Locale language, Model model) {
        DrawnJourney journey = find(id);
        Optional<UnitSeams.Shown> shown = seams.see(member, clock.instant());
        model.addAttribute("here", "journeys");
        model.addAttribute("back", "/journeys/" + id);
        model.addAttribute("journey", journey);
        model.addAttribute("draws", draws(member));
        model.addAttribute("seesFigures", JourneyView.seesFigures(member));
        model.addAttribute("shown", shown.orElse(null));
        JourneyWords words = new JourneyWords(messages, language, people, clock.instant());
        List<Signal> told = signals.list(journey.id());
        SignalView customers = new SignalView(told, words);
        model.addAttribute("view", new JourneyView(journey.journey(), shown, customers, words));
        model.addAttribute("signals", customers.stages(journey.journey()));
        model.addAttribute("hasSignals", !told.isEmpty());
        NeedView need = new NeedView(journey.journey(), journey.id(), needs, words);
        model.addAttribute("needs", need.read());
        model.addAttribute("isNeedWritten", need.read().stream().anyMatch(NeedView.StageNeeds::isWritten));
        model.addAttribute("leftOver", LeftOver.of(journey.journey(), told, need.leftOver()));
        return "journeys/journey";
    }

    @GetMapping("/journeys/{id}/journey.csv")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    ResponseEntity<byte[]> csv(@PathVariable String id) {
        String name = "stigar-journey-" + find(id).id() + ".csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType(MediaType.parseMediaType("text/csv"), StandardCharsets.UTF_8))
                .body(CsvJourney.write(find(id).journey()).getBytes(StandardCharsets.UTF_8));
    }

    /** Clears away what belongs to stages that are not drawn any more. */
    @PostMapping("/journeys/{id}/clear")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    String clear(@PathVariable String id) {
        DrawnJourney journey = find(id);
        List<String> stages = LeftOver.names(journey.journey());
        signals.keepOnly(journey.id(), stages);
        needs.keepOnly(journey.id(), journey.journey().stages());
        return "redirect:/journeys/" + id;
    }

    @PostMapping("/journeys/{id}/remove")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    String remove(@PathVariable String id, @RequestParam int version) {
        journeys.remove(number(id), version);
        return "redirect:/journeys";
    }

    private DrawnJourney find(String id) {
        return journeys.find(number(id)).orElseThrow(() -> new JourneyException(Reason.GONE));
    }

    @ExceptionHandler(JourneyException.class)
    ModelAndView refused(JourneyException e) {
        HttpStatus status = e.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return new ModelAndView("pages/error", Map.of("status", status.value()), status);
    }
}
