package org.stigar.app.changes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Change.Consulted;
import org.stigar.app.changes.Change.Stage;
import org.stigar.app.changes.ChangeException;
import org.stigar.app.changes.ChangeException.Reason;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.after.ToldPlans;
import org.stigar.app.changes.announce.Announcing;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.changes.forecast.Forecasting.Answer;
import org.stigar.app.changes.forecast.Forecasting.Seen;
import org.stigar.app.changes.touched.TouchedSeams;
import org.stigar.app.changes.touched.TouchedUnits;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.core.change.draft.Draft;
import org.stigar.intake.change.CsvChange;

/** {@code /changes}: drafted and announced changes, what is expected of them, and what was said before they were decided. */
@Controller
class ReorganisationPages {

    private static final int LONGEST_STATEMENT = 2_000;

    private final ReadableChanges readable;
    private final Changes changes;
    private final Forecasting forecasting;
    private final Announcing announcing;
    private final SeenForecasts seen;
    private final TouchedSeams seams;
    private final TouchedUnits units;
    private final ToldPlans plans;
    private final HistoryLines history;

    ReorganisationPages(
            ReadableChanges readable,
            Changes changes,
            Forecasting forecasting,
            Announcing announcing,
            SeenForecasts seen,
            TouchedSeams seams,
            TouchedUnits units,
            ToldPlans plans,
            HistoryLines history) {
        this.readable = readable;
        this.changes = changes;
        this.forecasting = forecasting;
        this.announcing = announcing;
        this.seen = seen;
        this.seams = seams;
        this.units = units;
        this.plans = plans;
        this.history = history;
    }

    /** A quarter in which the line was redrawn, in words. */
    record Redrawn(String quarter, String said) {}

    /** A change in the list. */
    record Link(long id, String title, String day, Stage stage) {}

    @GetMapping("/changes")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    String list(@AuthenticationPrincipal Member reader, Locale language, Model model) {
        model.addAttribute("here", "changes");
        model.addAttribute("back", "/changes");
        model.addAttribute("drafts", reader.roles().contains(Role.LEADER));
        model.addAttribute(
                "changes",
                readable.list(reader).stream()
                        .map(change -> new Link(
                                change.id(),
                                change.outline().title(),
                                readable.words(change, language)
                                        .day(change.outline().from()),
                                change.stage(readable.today())))
                        .toList());
        model.addAttribute("redrawn", readable.redrawings(language));
        return "changes/changes";
    }

    @GetMapping("/changes/{id}")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    String show(@AuthenticationPrincipal Member reader, @PathVariable String id, Locale language, Model model) {
        Change change = readable.find(id, reader);
        if (change.isOf(reader.person()) && change.stage(readable.today()) == Stage.DRAFT) {
            forecasting.prepare();
        }
        // Before what is kept is read: a run that ends in between is shown as going on, and the page looks again.
        model.addAttribute("run", forecasting.findState(change.id()).orElse(null));
        fill(change, reader, language, model);
        model.addAttribute("back", "/changes/" + id);
        model.addAttribute(
                "plans", plans.see(change, reader).map(ChangeView.Plans::of).orElse(null));
        model.addAttribute("missing", announcing.missing(change));
        model.addAttribute("isOwn", change.isOf(reader.person()));
        model.addAttribute("isGuardian", ReadableChanges.isGuardian(reader));
        return "changes/change";
    }

    /** How far a forecast is, asked for by the page; once it is over the page is shown anew, and that look is noted. */
    @GetMapping("/changes/{id}/progress")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    String progress(
            @AuthenticationPrincipal Member reader,
            @PathVariable String id,
            Model model,
            HttpServletResponse response) {
        Change change = readable.find(id, reader);
        Optional<Forecasting.State> run = forecasting.findState(change.id());
        if (run.filter(state -> state.outcome() == Forecasting.Outcome.GOES_ON).isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("change", change);
        model.addAttribute("run", run.orElse(null));
        return "changes/change :: running";
    }

    /** The written assessment, to be printed, filled in and signed. */
    @GetMapping("/changes/{id}/assessment")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    String assessment(@AuthenticationPrincipal Member reader, @PathVariable String id, Locale language, Model model) {
        Change change = readable.find(id, reader);
        fill(change, reader, language, model);
        model.addAttribute("back", "/changes/" + id + "/assessment");
        model.addAttribute("today", readable.words(change, language).day(readable.today()));
        return "changes/assessment";
    }

    private void fill(Change change, Member reader, Locale language, Model model) {
        Optional<Seen> shown = seen.see(change, reader);
        Optional<ForecastFigures> figures = shown.map(Seen::figures);
        ChangeWords words = readable.words(change, language);
        model.addAttribute("here", "changes");
        model.addAttribute("change", change);
        model.addAttribute("stage", change.stage(readable.today()));
        model.addAttribute("isForecast", forecasting.find(change).isPresent());
        model.addAttribute("isAskable", forecasting.isAskable(change));
        model.addAttribute("isSeen", figures.isPresent());
        model.addAttribute("quarter", shown.map(one -> seen.name(one.quarter())).orElse(""));
        model.addAttribute(
                "statement", change.findStatement().map(Change.Statement::text).orElse(""));
        model.addAttribute(
                "isOutdated",
                change.statement().isPresent() && change.findStatement().isEmpty());
        model.addAttribute(
                "negotiated",
                change.consulted().negotiatedOn().map(Object::toString).orElse(""));
        model.addAttribute(
                "informed",
                change.consulted().informedOn().map(Object::toString).orElse(""));
        model.addAttribute("history", history.of(change, words));
        Draft draft = forecasting.draft(change);
        model.addAttribute("seams", seams.of(draft, reader));
        // Once its day has come, what is published is no longer of before it.
        model.addAttribute("units", isAhead(change) ? units.of(draft, reader) : List.of());
        model.addAttribute(
                "view",
                new ChangeView(
                        change, draft, figures, figures.isPresent() ? forecasting.outcomes(change) : List.of(), words));
    }

    private boolean isAhead(Change change) {
        Stage stage = change.stage(readable.today());
        return stage == Stage.DRAFT || stage == Stage.ANNOUNCED;
    }

    /** Keeps the draft as it is, tells the guardians' log, and begins to reckon. */
    @PostMapping("/changes/{id}/forecast")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    String forecast(@AuthenticationPrincipal Member reader, @PathVariable String id, RedirectAttributes flash) {
        Change change = readable.find(id, reader);
        Answer answer = forecasting.ask(change, reader);
        if (answer != Answer.BEGUN) {
            flash.addFlashAttribute("refused", "changes.answer." + answer);
        }
        return "redirect:/changes/" + change.id() + "#forecast";
    }

    @PostMapping("/changes/{id}/forecast/cancel")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    String cancel(@AuthenticationPrincipal Member reader, @PathVariable String id) {
        Change change = readable.find(id, reader);
        forecasting.cancel(change.id());
        return "redirect:/changes/" + change.id() + "#forecast";
    }

    @GetMapping("/changes/{id}/forecast.csv")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    ResponseEntity<byte[]> export(@AuthenticationPrincipal Member reader, @PathVariable String id, Locale language) {
        Change change = readable.find(id, reader);
        ForecastFigures figures =
                seen.take(change, reader).map(Seen::figures).orElseThrow(() -> new ChangeException(Reason.GONE));
        return file(ForecastTable.csv(figures, readable.words(change, language)), "stigar-forecast-" + id + ".csv");
    }

    @GetMapping("/changes/{id}/change.csv")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Member reader, @PathVariable String id) {
        Change change = readable.find(id, reader);
        return file(CsvChange.write(change.outline().steps()), "stigar-change-" + id + ".csv");
    }

    @PostMapping("/changes/{id}/statement")
    @PreAuthorize("hasRole('GUARDIAN')")
    String comment(
            @AuthenticationPrincipal Member guardian,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String statement,
            Locale language,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Change change = readable.find(id, guardian);
        // Nobody says what they think of their own draft with the other key.
        if (change.isOf(guardian.person())) {
            throw new ChangeException(Reason.GONE);
        }
        // Browsers send two signs for the end of a line, and count one.
        String text = ChangeForm.plain(statement).replace("\r\n", "\n");
        if (text.length() > LONGEST_STATEMENT) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", "changes.fault.statement.long");
            model.addAttribute("written", text);
            return show(guardian, id, language, model);
        }
        boolean isNew =
                !text.equals(change.findStatement().map(Change.Statement::text).orElse(""));
        try {
            changes.comment(change.id(), version, text);
            if (isNew) {
                seen.stated(change, guardian);
            }
        } catch (ChangeException e) {
            if (e.reason() != Reason.CHANGED_MEANWHILE) {
                throw e;
            }
            // What was written stays: it may hold of the newer version, once that is read.
            flash.addFlashAttribute("refused", "changes.fault.statement");
            flash.addFlashAttribute("written", text);
        }
        return "redirect:/changes/" + change.id() + "#statement";
    }

    @PostMapping("/changes/{id}/consulted")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    String consult(
            @AuthenticationPrincipal Member reader,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String negotiated,
            @RequestParam(defaultValue = "") String informed) {
        Change change = ReadableChanges.isGuardian(reader) ? readable.find(id, reader) : readable.own(id, reader);
        changes.consult(
                change.id(),
                new Consulted(ChangeForm.day(negotiated), ChangeForm.day(informed)),
                change.roleOf(reader));
        return "redirect:/changes/" + change.id() + "#consulted";
    }

    @PostMapping("/changes/{id}/withdraw")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    String withdraw(@AuthenticationPrincipal Member reader, @PathVariable String id) {
        Change change = ReadableChanges.isGuardian(reader) ? readable.find(id, reader) : readable.own(id, reader);
        announcing.withdraw(change, reader.person(), change.roleOf(reader));
        return "redirect:/changes";
    }

    @PostMapping("/changes/{id}/remove")
    @PreAuthorize("hasRole('LEADER')")
    String remove(@AuthenticationPrincipal Member reader, @PathVariable String id, @RequestParam int version) {
        changes.remove(readable.own(id, reader).id(), version);
        return "redirect:/changes";
    }

    private static ResponseEntity<byte[]> file(String text, String name) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType(MediaType.parseMediaType("text/csv"), StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler(ChangeException.class)
    ModelAndView refused(ChangeException e) {
        HttpStatus status = e.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return new ModelAndView("pages/error", Map.of("status", status.value()), status);
    }
}
