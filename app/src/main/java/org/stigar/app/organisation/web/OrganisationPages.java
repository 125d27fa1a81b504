package org.stigar.app.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.stigar.app.access.Member;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.Publications.Overview;
import org.stigar.app.organisation.Publications.Published;
import org.stigar.app.organisation.Quarter;
import org.stigar.app.organisation.files.Downloads;
import org.stigar.app.organisation.files.FigureTable;
import org.stigar.app.organisation.sight.Accounting;
import org.stigar.app.organisation.sight.Sight;

/** {@code /organisation}: figures about units, for who answers for some and for the guardian. */
@Controller
class OrganisationPages {

    private static final int LONGEST_STATEMENT = 2_000;

    private final Sight sight;
    private final Publications publications;
    private final Freeze freeze;
    private final Accounting accounting;
    private final MessageSource messages;
    private final Clock clock;

    OrganisationPages(
            Sight sight,
            Publications publications,
            Freeze freeze,
            Accounting accounting,
            MessageSource messages,
            Clock clock) {
        this.sight = sight;
        this.publications = publications;
        this.freeze = freeze;
        this.accounting = accounting;
        this.messages = messages;
        this.clock = clock;
    }

    /** A quarter that can be opened. */
    record QuarterLink(String name, boolean isChosen) {}

    @GetMapping("/organisation")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    String show(
            @AuthenticationPrincipal Member reader,
            @RequestParam(defaultValue = "") String quarter,
            Locale language,
            Model model) {
        Instant now = clock.instant();
        List<Overview> overviews = sight.overviews(reader, now);
        List<LocalDate> open = overviews.stream().map(Overview::quarter).toList();
        Optional<LocalDate> wanted = Quarter.find(quarter)
                .filter(open::contains)
                .or(() -> open.stream().findFirst());
        FigureWords words = new FigureWords(messages, language);
        model.addAttribute("here", "organisation");
        model.addAttribute(
                "back", "/organisation?quarter=" + wanted.map(Quarter::name).orElse(""));
        model.addAttribute("isGuardian", Sight.isGuardian(reader));
        model.addAttribute("isFrozen", freeze.findSince().isPresent());
        model.addAttribute(
                "quarters",
                open.stream()
                        .map(one -> new QuarterLink(
                                Quarter.name(one), wanted.filter(one::equals).isPresent()))
                        .toList());
        model.addAttribute("isNewGuardian", sight.isNewGuardian(reader));
        wanted.flatMap(one -> sight.find(reader, one, now)).ifPresent(published -> {
            List<Integer> own = sight.groups(reader, published, now);
            accounting.seen(reader, published.quarter());
            model.addAttribute("quarter", Quarter.name(published.quarter()));
            model.addAttribute("view", new OrganisationView(published.figures(), own, words));
            model.addAttribute("circle", new CirclePicture(published.figures(), own, words));
            model.addAttribute(
                    "course",
                    new CourseView(
                            published.figures().turnover(),
                            overviews.stream()
                                    .filter(one -> !one.quarter().isAfter(published.quarter()))
                                    .toList(),
                            sight.redrawings(now),
                            words));
            model.addAttribute("zones", new ZoneView(published.figures(), words));
            model.addAttribute("hasTasks", published.figures().tasks().isPresent());
            List<TaskPicture> tasks = sight.tasks(reader, published, now).stream()
                    .map(task -> new TaskPicture(task, words))
                    .toList();
            model.addAttribute("tasks", tasks);
            model.addAttribute(
                    "untold", tasks.stream().filter(task -> !task.isTold()).count());
            model.addAttribute("statement", published.statement());
            model.addAttribute("isWholly", sight.isWholly(reader, published.quarter()));
            model.addAttribute("shownFrom", shownFrom(published, language, now));
        });
        return "organisation/organisation";
    }

    private static Optional<String> shownFrom(Published published, Locale language, Instant now) {
        return published.shownFrom().isAfter(now)
                ? Optional.of(LocalDate.ofInstant(published.shownFrom(), ZoneOffset.UTC)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language)))
                : Optional.empty();
    }

    @GetMapping("/organisation/{quarter}/seams.csv")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Member reader, @PathVariable String quarter) {
        return file(downloads(reader, quarter).csv(), "stigar-" + quarter + ".csv", "text/csv");
    }

    @GetMapping("/organisation/{quarter}/seams.graphml")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    ResponseEntity<byte[]> graphml(@AuthenticationPrincipal Member reader, @PathVariable String quarter) {
        return file(downloads(reader, quarter).graphml(), "stigar-" + quarter + ".graphml", "application/xml");
    }

    @GetMapping("/organisation/{quarter}/figures.csv")
    @PreAuthorize("hasAnyRole('LEADER', 'GUARDIAN')")
    ResponseEntity<byte[]> figures(@AuthenticationPrincipal Member reader, @PathVariable String quarter) {
        Instant now = clock.instant();
        Published published = taken(reader, quarter, now);
        String table = new FigureTable(
                        published.figures(), sight.groups(reader, published, now), sight.tasks(reader, published, now))
                .csv();
        return file(table, "stigar-figures-" + quarter + ".csv", "text/csv");
    }

    @PostMapping("/organisation/{quarter}/statement")
    @PreAuthorize("hasRole('GUARDIAN')")
    String comment(
            @AuthenticationPrincipal Member guardian,
            @PathVariable String quarter,
            @RequestParam(defaultValue = "") String statement,
            Locale language,
            HttpServletResponse response,
            Model model) {
        LocalDate day = Quarter.find(quarter)
                .filter(one -> sight.isWholly(guardian, one))
                .orElseThrow(OrganisationPages::nothing);
        Published published = publications.find(day).orElseThrow(OrganisationPages::nothing);
        // Browsers send two signs for the end of a line, and count one.
        String text = statement.replace("\r\n", "\n").strip();
        if (text.length() > LONGEST_STATEMENT) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("written", text);
            return show(guardian, quarter, language, model);
        }
        if (!text.equals(published.statement())) {
            accounting.stated(guardian, day);
            publications.comment(day, text);
        }
        return "redirect:/organisation?quarter=" + Quarter.name(day);
    }

    @PostMapping("/organisation/freeze")
    @PreAuthorize("hasRole('GUARDIAN')")
    String freeze(@AuthenticationPrincipal Member guardian) {
        freeze.freeze(clock.instant());
        accounting.frozen(guardian);
        return "redirect:/organisation";
    }

    private Downloads downloads(Member reader, String quarter) {
        Instant now = clock.instant();
        Published published = taken(reader, quarter, now);
        return new Downloads(published.figures(), sight.groups(reader, published, now));
    }

    /** Returns a quarter of which the reader takes figures along, and notes that they do. */
    private Published taken(Member reader, String quarter, Instant now) {
        Published published = Quarter.find(quarter)
                .flatMap(day -> sight.find(reader, day, now))
                .orElseThrow(OrganisationPages::nothing);
        accounting.exported(reader, published.quarter());
        return published;
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> file(String text, String name, String type) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
