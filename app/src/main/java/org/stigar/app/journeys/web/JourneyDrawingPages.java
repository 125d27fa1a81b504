package org.stigar.app.journeys.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.JourneyException;
import org.stigar.app.journeys.JourneyException.Reason;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.people.People;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.intake.journey.CsvJourney;
import org.stigar.intake.journey.JourneyIntake;
import org.stigar.intake.source.SourceFile;

/** {@code /journeys/new} and {@code /journeys/{id}/draw}: drawing a journey, by a form or from a table. */
@Controller
class JourneyDrawingPages {

    private static final int NEW = -1;
    private static final int LONGEST_TABLE = 200_000;

    private final Journeys journeys;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    /** What is wrong in a table: in which line, 0 for all of it, and the key of words. */
    record TableProblem(long line, String words) {}

    JourneyDrawingPages(Journeys journeys, People people, MessageSource messages, Clock clock) {
        this.journeys = journeys;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/journeys/new")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    ModelAndView begin() {
        return page(JourneyForm.empty(), "/journeys/new", NEW, HttpStatus.OK);
    }

    @GetMapping("/journeys/{id}/draw")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    ModelAndView draw(@PathVariable String id, Locale language) {
        DrawnJourney journey = find(id);
        JourneyWords words = new JourneyWords(messages, language, people, clock.instant());
        return page(JourneyForm.of(journey, words), "/journeys/" + id + "/draw", journey.version(), HttpStatus.OK);
    }

    @PostMapping("/journeys/new")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    ModelAndView create(@RequestParam MultiValueMap<String, String> sent) {
        JourneyForm form = JourneyForm.of(sent);
        JourneyForm.Read read = form.read(structure());
        return read.journey()
                .map(journey -> to("/journeys/" + journeys.create(form.title(), journey)))
                .orElseGet(() -> faulty(form, read, "/journeys/new", NEW));
    }

    @PostMapping("/journeys/{id}/draw")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    ModelAndView change(
            @PathVariable String id, @RequestParam int version, @RequestParam MultiValueMap<String, String> sent) {
        long number = find(id).id();
        JourneyForm form = JourneyForm.of(sent);
        JourneyForm.Read read = form.read(structure());
        String path = "/journeys/" + id + "/draw";
        if (read.journey().isEmpty()) {
            return faulty(form, read, path, version);
        }
        try {
            journeys.change(number, version, form.title(), read.journey().get());
            return to("/journeys/" + id);
        } catch (JourneyException e) {
            if (e.reason() != Reason.CHANGED_MEANWHILE) {
                throw e;
            }
            // What was typed stays on the page: whoever reads how it is now can save it over that.
            return page(form, path, find(id).version(), HttpStatus.CONFLICT).addObject("outdated", "/journeys/" + id);
        }
    }

    /** Takes a table; what cannot be kept of it is told, line by line, and nothing is saved until it fits. */
    @PostMapping("/journeys/new/table")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    ModelAndView table(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String table)
            throws IOException {
        Set<UnitId> known = new HashSet<>();
        structure().units().stream().map(Unit::id).forEach(known::add);
        if (table.length() > LONGEST_TABLE) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        JourneyIntake intake = CsvJourney.read(
                SourceFile.of("table", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))),
                known::contains);
        String name = title.strip();
        if (DrawnJourney.isTitle(name) && intake.report().problemCount() == 0) {
            return to("/journeys/" + journeys.create(name, intake.journey()));
        }
        return page(JourneyForm.empty(), "/journeys/new", NEW, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("isTableTitleWrong", !DrawnJourney.isTitle(name))
                .addObject("tableTitle", title)
                .addObject("table", table)
                .addObject(
                        "problems",
                        intake.report().problems().stream()
                                .map(problem -> new TableProblem(problem.line(), "journeys.table." + problem.reason()))
                                .toList());
    }

    private DrawnJourney find(String id) {
        return journeys.find(JourneyPages.number(id)).orElseThrow(() -> new JourneyException(Reason.GONE));
    }

    private Structure structure() {
        return people.structure(clock.instant());
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }

    private static ModelAndView faulty(JourneyForm form, JourneyForm.Read read, String path, int version) {
        return page(form, path, version, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("isTitleWrong", read.isTitleWrong())
                .addObject("faults", read.faults());
    }

    private static ModelAndView page(JourneyForm form, String path, int version, HttpStatus status) {
        ModelAndView page = new ModelAndView("journeys/draw", status);
        page.addObject("here", "journeys");
        page.addObject("back", path);
        page.addObject("path", path);
        page.addObject("form", form);
        page.addObject("version", version);
        page.addObject("isNew", version == NEW);
        page.addObject("isTitleWrong", false);
        page.addObject("isTableTitleWrong", false);
        page.addObject("faults", Map.of());
        return page;
    }

    @ExceptionHandler(JourneyException.class)
    ModelAndView refused(JourneyException e) {
        HttpStatus status = e.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return new ModelAndView("pages/error", Map.of("status", status.value()), status);
    }
}
