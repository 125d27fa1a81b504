package org.stigar.app.journeys.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
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
import org.stigar.app.journeys.Signals;
import org.stigar.intake.journey.CsvSignals;
import org.stigar.intake.journey.SignalIntake;
import org.stigar.intake.report.IntakeProblem;
import org.stigar.intake.source.SourceFile;

/** {@code /journeys/{id}/signals}: what customers let one know, taken from a table and given back as one. */
@Controller
class JourneySignalPages {

    private static final int LONGEST_TABLE = 200_000;

    private final Journeys journeys;
    private final Signals signals;
    private final Clock clock;

    JourneySignalPages(Journeys journeys, Signals signals, Clock clock) {
        this.journeys = journeys;
        this.signals = signals;
        this.clock = clock;
    }

    @GetMapping("/journeys/{id}/signals")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    ModelAndView begin(@PathVariable String id) {
        return page(find(id), "", List.of(), HttpStatus.OK);
    }

    /** Takes a table; nothing of it is kept until all of it can be. */
    @PostMapping("/journeys/{id}/signals")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    ModelAndView put(@PathVariable String id, @RequestParam(defaultValue = "") String table) throws IOException {
        DrawnJourney journey = find(id);
        if (table.length() > LONGEST_TABLE) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        SignalIntake intake = CsvSignals.read(
                SourceFile.of("table", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))),
                LeftOver.names(journey.journey())::contains,
                YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
        if (intake.report().problemCount() > 0) {
            return page(journey, table, intake.report().problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        signals.put(journey.id(), intake.signals());
        return new ModelAndView("redirect:/journeys/" + journey.id());
    }

    @GetMapping("/journeys/{id}/signals.csv")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    ResponseEntity<byte[]> csv(@PathVariable String id) {
        long journey = find(id).id();
        return JourneyPages.table(
                "stigar-journey-" + journey + "-signals.csv", CsvSignals.write(signals.list(journey)));
    }

    private DrawnJourney find(String id) {
        return journeys.find(JourneyPages.number(id)).orElseThrow(() -> new JourneyException(Reason.GONE));
    }

    private static ModelAndView page(
            DrawnJourney journey, String table, List<IntakeProblem> problems, HttpStatus status) {
        ModelAndView page = new ModelAndView("journeys/signals", status);
        page.addObject("here", "journeys");
        page.addObject("back", "/journeys/" + journey.id() + "/signals");
        page.addObject("journey", journey);
        page.addObject("stages", LeftOver.names(journey.journey()));
        page.addObject("table", table);
        page.addObject("problems", problems);
        return page;
    }

    @ExceptionHandler(JourneyException.class)
    ModelAndView refused(JourneyException e) {
        HttpStatus status = e.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return new ModelAndView("pages/error", Map.of("status", status.value()), status);
    }
}
