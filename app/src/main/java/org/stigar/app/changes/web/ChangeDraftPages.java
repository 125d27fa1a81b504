package org.stigar.app.changes.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.access.Member;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Change.Stage;
import org.stigar.app.changes.ChangeException;
import org.stigar.app.changes.ChangeException.Reason;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.Outline;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.people.People;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.intake.change.ChangeIntake;
import org.stigar.intake.change.CsvChange;
import org.stigar.intake.source.SourceFile;

/** {@code /changes/new} and {@code /changes/{id}/draw}: drafting a change, by a form or from a table. */
@Controller
class ChangeDraftPages {

    private static final int NEW = -1;
    private static final int LONGEST_TABLE = 200_000;
    private static final int USUAL_RISKS = 3;

    private final ReadableChanges readable;
    private final Changes changes;
    private final Forecasting forecasting;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    /** What is wrong in a table: in which line, 0 for all of it, and the key of words. */
    record TableProblem(long line, String words) {}

    ChangeDraftPages(
            ReadableChanges readable,
            Changes changes,
            Forecasting forecasting,
            People people,
            MessageSource messages,
            Clock clock) {
        this.readable = readable;
        this.changes = changes;
        this.forecasting = forecasting;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/changes/new")
    @PreAuthorize("hasRole('LEADER')")
    ModelAndView begin(Locale language) {
        // Who begins to draft will ask for a forecast in some minutes.
        forecasting.prepare();
        return page(ChangeForm.empty(risks(language)), "/changes/new", NEW, HttpStatus.OK);
    }

    /** The risks that nearly every change has, so that nobody begins with an empty page. */
    private List<String> risks(Locale language) {
        List<String> risks = new ArrayList<>();
        for (int number = 1; number <= USUAL_RISKS; number++) {
            risks.add(messages.getMessage("changes.risk." + number, new Object[0], language));
        }
        return risks;
    }

    @PostMapping("/changes/new")
    @PreAuthorize("hasRole('LEADER')")
    ModelAndView create(@AuthenticationPrincipal Member me, @RequestParam MultiValueMap<String, String> sent) {
        ChangeForm form = ChangeForm.of(sent);
        ChangeForm.Read read = form.read(structure());
        return read.outline()
                .map(outline -> to("/changes/" + changes.create(me.person(), outline)))
                .orElseGet(() -> faulty(form, read, "/changes/new", NEW));
    }

    @GetMapping("/changes/{id}/draw")
    @PreAuthorize("hasRole('LEADER')")
    ModelAndView draw(@AuthenticationPrincipal Member me, @PathVariable String id, Locale language) {
        Change change = readable.own(id, me);
        if (change.stage(readable.today()) != Stage.DRAFT) {
            throw new ChangeException(Reason.DECIDED);
        }
        forecasting.prepare();
        ChangeForm form = ChangeForm.of(change.outline(), readable.words(change, language));
        return page(form, "/changes/" + id + "/draw", change.version(), HttpStatus.OK);
    }

    @PostMapping("/changes/{id}/draw")
    @PreAuthorize("hasRole('LEADER')")
    ModelAndView change(
            @AuthenticationPrincipal Member me,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Change change = readable.own(id, me);
        ChangeForm form = ChangeForm.of(sent);
        ChangeForm.Read read = form.read(structure());
        String path = "/changes/" + id + "/draw";
        if (read.outline().isEmpty()) {
            return faulty(form, read, path, version);
        }
        try {
            changes.change(change.id(), version, read.outline().get());
            return to("/changes/" + change.id());
        } catch (ChangeException e) {
            if (e.reason() != Reason.CHANGED_MEANWHILE) {
                throw e;
            }
            // What was typed stays on the page: whoever reads how it is now can save it over that.
            return page(form, path, readable.own(id, me).version(), HttpStatus.CONFLICT)
                    .addObject("outdated", "/changes/" + id);
        }
    }

    /** Takes a table; what cannot be read of it is told, line by line, and nothing is saved until it can. */
    @PostMapping("/changes/new/table")
    @PreAuthorize("hasRole('LEADER')")
    ModelAndView table(
            @AuthenticationPrincipal Member me,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String table,
            Locale language)
            throws IOException {
        if (table.length() > LONGEST_TABLE) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        ChangeIntake intake = CsvChange.read(
                SourceFile.of("table", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
        Optional<LocalDate> day = ChangeForm.day(from.strip());
        String name = title.strip();
        if (Outline.isTitle(name) && day.isPresent() && intake.report().problemCount() == 0) {
            return to("/changes/"
                    + changes.create(me.person(), new Outline(name, "", day.get(), intake.steps(), List.of())));
        }
        return page(ChangeForm.empty(risks(language)), "/changes/new", NEW, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("isTableTitleWrong", !Outline.isTitle(name))
                .addObject("isTableDayWrong", day.isEmpty())
                .addObject("tableTitle", title)
                .addObject("tableFrom", from)
                .addObject("table", table)
                .addObject(
                        "problems",
                        intake.report().problems().stream()
                                .map(problem -> new TableProblem(problem.line(), "changes.table." + problem.reason()))
                                .toList());
    }

    private Structure structure() {
        return people.structure(clock.instant());
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }

    private ModelAndView faulty(ChangeForm form, ChangeForm.Read read, String path, int version) {
        return page(form, path, version, HttpStatus.UNPROCESSABLE_CONTENT).addObject("faults", read.faults());
    }

    private ModelAndView page(ChangeForm form, String path, int version, HttpStatus status) {
        ModelAndView page = new ModelAndView("changes/draw", status);
        page.addObject("here", "changes");
        page.addObject("back", path);
        page.addObject("path", path);
        page.addObject("form", form);
        page.addObject("version", version);
        page.addObject("isNew", version == NEW);
        page.addObject("faults", Map.of());
        page.addObject("isTableTitleWrong", false);
        page.addObject("isTableDayWrong", false);
        Structure structure = structure();
        page.addObject("tree", UnitTree.of(structure, LocaleContextHolder.getLocale()));
        page.addObject(
                "units", structure.units().stream().map(Unit::name).distinct().toList());
        return page;
    }

    @ExceptionHandler(ChangeException.class)
    ModelAndView refused(ChangeException e) {
        HttpStatus status = e.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return new ModelAndView("pages/error", Map.of("status", status.value()), status);
    }
}
