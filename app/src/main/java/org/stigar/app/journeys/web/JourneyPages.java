package org.stigar.app.journeys.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.stigar.app.journeys.JourneyNotes;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamCalls.Call;
import org.stigar.app.journeys.SeamMarks.Mark;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.Redrawing;
import org.stigar.app.organisation.UnitSeams;
import org.stigar.app.people.People;
import org.stigar.core.journey.Signal;
import org.stigar.intake.journey.CsvJourney;

/** {@code /journeys}: the customer's ways through the organisation, and how their seams hold. */
@Controller
class JourneyPages {

    /** How far back the course of a seam goes: eight quarters, and the one that goes on. */
    private static final int MONTHS = 27;

    private final Journeys journeys;
    private final JourneyNotes notes;
    private final UnitSeams seams;
    private final Leaders leaders;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    JourneyPages(
            Journeys journeys,
            JourneyNotes notes,
            UnitSeams seams,
            Leaders leaders,
            People people,
            MessageSource messages,
            Clock clock) {
        this.journeys = journeys;
        this.notes = notes;
        this.seams = seams;
        this.leaders = leaders;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** An arena that somebody asks for. */
    record CallRow(long journey, String title, String from, String to) {

        static List<CallRow> of(List<DrawnJourney> journeys, List<Call> calls) {
            return calls.stream()
                    .filter(Call::isOpen)
                    .flatMap(call -> journeys.stream()
                            .filter(one -> one.id() == call.journey())
                            .filter(one -> one.journey().handovers().contains(call.seam()))
                            .map(one -> new CallRow(
                                    one.id(),
                                    one.title(),
                                    call.seam().from(),
                                    call.seam().to())))
                    .toList();
        }
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
        List<DrawnJourney> all = journeys.list();
        model.addAttribute("journeys", all);
        model.addAttribute(
                "calls",
                member.roles().contains(Role.FACILITATOR)
                        ? CallRow.of(all, notes.calls().list())
                        : List.of());
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
        Answering reader = new Answering(member, leaders, people, clock.instant());
        JourneyWords words = new JourneyWords(messages, language, people, clock.instant());
        List<Signal> told = notes.signals().list(journey.id());
        List<Mark> marks = notes.marks().list(journey.id());
        SignalView customers = new SignalView(told, words);
        NeedView need = new NeedView(journey.journey(), journey.id(), notes.needs(), words);
        JourneyView view = new JourneyView(journey.journey(), shown, customers, marks, words);
        List<Call> calls = notes.calls().list().stream()
                .filter(call -> call.journey() == journey.id())
                .toList();
        model.addAttribute("view", view);
        model.addAttribute("seams", SeamPart.of(journey.journey(), view, marks, calls, reader, words));
        model.addAttribute("isTold", view.isTold());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        model.addAttribute(
                "redrawn",
                Redrawing.of(people.directory().units(), today).stream()
                        .filter(one -> one.quarter().isAfter(today.minusMonths(MONTHS)))
                        .map(words::redrawn)
                        .toList());
        model.addAttribute("isFacilitator", member.roles().contains(Role.FACILITATOR));
        model.addAttribute("signals", customers.stages(journey.journey()));
        model.addAttribute("hasSignals", !told.isEmpty());
        model.addAttribute("needs", need.read());
        model.addAttribute("isNeedWritten", need.read().stream().anyMatch(NeedView.StageNeeds::isWritten));
        model.addAttribute("leftOver", LeftOver.of(journey.journey(), told, need.leftOver(), marks));
        return "journeys/journey";
    }

    @GetMapping("/journeys/{id}/journey.csv")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    ResponseEntity<byte[]> csv(@PathVariable String id) {
        DrawnJourney journey = find(id);
        return table("stigar-journey-" + journey.id() + ".csv", CsvJourney.write(journey.journey()));
    }

    @GetMapping("/journeys/{id}/touchpoints.csv")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    ResponseEntity<byte[]> touchpoints(@PathVariable String id) {
        DrawnJourney journey = find(id);
        return table(
                "stigar-journey-" + journey.id() + "-touchpoints.csv", CsvJourney.writeTouchpoints(journey.journey()));
    }

    /** Hands out a table to be kept as a file. */
    static ResponseEntity<byte[]> table(String name, String table) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType(MediaType.parseMediaType("text/csv"), StandardCharsets.UTF_8))
                .body(table.getBytes(StandardCharsets.UTF_8));
    }

    /** Clears away what belongs to stages that are not drawn any more. */
    @PostMapping("/journeys/{id}/clear")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    String clear(@PathVariable String id) {
        DrawnJourney journey = find(id);
        notes.keepOnly(journey.id(), journey.journey());
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
