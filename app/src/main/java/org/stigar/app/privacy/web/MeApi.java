package org.stigar.app.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.app.privacy.PassiveSources;
import org.stigar.app.privacy.rights.Holdings;
import org.stigar.app.privacy.rights.Takeaway;
import org.stigar.app.privacy.rights.TakingPart;
import org.stigar.core.people.PersonId;

/** {@code /api/v1/me}: what is known about the caller, pausing, leaving. Erasing is for the page: it asks twice. */
@RestController
@RequestMapping("/api/v1/me")
class MeApi {

    private final Holdings holdings;
    private final TakingPart takingPart;
    private final Takeaway takeaway;
    private final MessageSource words;
    private final PassiveSources passive;

    MeApi(Holdings holdings, TakingPart takingPart, Takeaway takeaway, MessageSource words, PassiveSources passive) {
        this.holdings = holdings;
        this.takingPart = takingPart;
        this.takeaway = takeaway;
        this.words = words;
        this.passive = passive;
    }

    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    MyRecordsView known(@AuthenticationPrincipal Member member) {
        PersonId me = member.person();
        TakingPart.Standing standing = takingPart.of(me);
        return new MyRecordsView(
                me.value(),
                standing.optedOut(),
                standing.pausedUntil(),
                sources(me),
                holdings.of(me).stream().map(TableView::of).toList());
    }

    /** What people say themselves always counts. */
    private List<SourceView> sources(PersonId me) {
        Stream<SourceView> others = passive.countedOf(me).entrySet().stream()
                .map(source -> new SourceView(source.getKey(), source.getValue()));
        return Stream.concat(Stream.of(new SourceView("declared", true)), others)
                .toList();
    }

    @GetMapping(path = "/export", produces = "application/zip")
    @PreAuthorize("hasRole('MEMBER')")
    void export(@AuthenticationPrincipal Member member, HttpServletResponse response) throws IOException {
        Downloads.send(takeaway, member.person(), takingPart.today(member.person()), response);
    }

    @PostMapping("/pause")
    @PreAuthorize("hasRole('MEMBER')")
    ResponseEntity<Void> pause(
            @AuthenticationPrincipal Member member, @RequestBody PauseRequest pause, Locale language) {
        LocalDate until = pause.until()
                .filter(day -> takingPart.mayPauseUntil(member.person(), day))
                .orElseThrow(() -> badUntil(language));
        takingPart.pause(member.person(), until);
        return ResponseEntity.noContent().build();
    }

    /** Ends a pause; who opted out stays out. */
    @DeleteMapping("/pause")
    @PreAuthorize("hasRole('MEMBER')")
    ResponseEntity<Void> resume(@AuthenticationPrincipal Member member) {
        takingPart.resume(member.person());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/opt-out")
    @PreAuthorize("hasRole('MEMBER')")
    ResponseEntity<Void> optOut(@AuthenticationPrincipal Member member) {
        takingPart.optOut(member.person());
        return ResponseEntity.noContent().build();
    }

    /** Takes an opt-out back. */
    @DeleteMapping("/opt-out")
    @PreAuthorize("hasRole('MEMBER')")
    ResponseEntity<Void> optIn(@AuthenticationPrincipal Member member) {
        takingPart.optIn(member.person());
        return ResponseEntity.noContent().build();
    }

    private ErrorResponseException badUntil(Locale language) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setProperty(
                "errors",
                List.of(new FieldProblem(
                        "until", "NOT_AHEAD", words.getMessage("privacy.pause.fault", null, language))));
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    /** A field that cannot be taken, by a name that stays and in words. */
    record FieldProblem(String field, String reason, String message) {}

    /** Until when, exclusive: a day such as {@code 2026-07-01}. */
    record PauseRequest(Optional<LocalDate> until) {}

    /** What is known about the caller. */
    record MyRecordsView(
            String person,
            boolean optedOut,
            Optional<LocalDate> pausedUntil,
            List<SourceView> sources,
            List<TableView> tables) {}

    /**
     * Where walks could come from.
     *
     * @param on whether they do of the caller
     */
    record SourceView(String name, boolean on) {}

    /** A table; the fields of each row are in the order of the columns. */
    record TableView(String name, List<String> columns, List<List<String>> rows) {

        static TableView of(PersonalTable table) {
            return new TableView(table.name(), table.columns(), table.rows());
        }
    }
}
