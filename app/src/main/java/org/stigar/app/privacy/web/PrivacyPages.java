package org.stigar.app.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.app.privacy.log.OwnLog;
import org.stigar.app.privacy.rights.Holdings;
import org.stigar.app.privacy.rights.Takeaway;
import org.stigar.app.privacy.rights.TakingPart;
import org.stigar.core.people.PersonId;

/** {@code /privacy}: what is known about the reader, and the buttons for it. */
@Controller
class PrivacyPages {

    /** How many acts the page shows; the export has all of them. */
    private static final int MOST_ACTS = 20;

    private final Holdings holdings;
    private final TakingPart takingPart;
    private final Takeaway takeaway;
    private final Subscriptions subscriptions;
    private final OwnLog log;

    PrivacyPages(Holdings holdings, TakingPart takingPart, Takeaway takeaway, Subscriptions subscriptions, OwnLog log) {
        this.holdings = holdings;
        this.takingPart = takingPart;
        this.takeaway = takeaway;
        this.subscriptions = subscriptions;
        this.log = log;
    }

    @GetMapping("/privacy")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, Model model) {
        return page(member.person(), model);
    }

    /** The rules are for everyone, before they log in too. */
    @GetMapping("/privacy/rules")
    @PreAuthorize("permitAll()")
    String rules(Model model) {
        model.addAttribute("here", "privacy");
        model.addAttribute("rules", RULES);
        return "privacy/rules";
    }

    /** What can go wrong, and what stands against it: docs/dpia.md in plain words, for everyone too. */
    @GetMapping("/privacy/assessment")
    @PreAuthorize("permitAll()")
    String assessment(Model model) {
        model.addAttribute("here", "privacy");
        model.addAttribute("risks", RISKS);
        return "privacy/assessment";
    }

    @PostMapping("/privacy/pause")
    @PreAuthorize("hasRole('MEMBER')")
    String pause(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String until,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Optional<LocalDate> day = day(until).filter(one -> takingPart.mayPauseUntil(member.person(), one));
        if (day.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("untilFault", "privacy.pause.fault");
            return page(member.person(), model);
        }
        takingPart.pause(member.person(), day.get());
        return done("paused", next);
    }

    @PostMapping("/privacy/resume")
    @PreAuthorize("hasRole('MEMBER')")
    String resume(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        takingPart.resume(member.person());
        return done("resumed", next);
    }

    @PostMapping("/privacy/opt-out")
    @PreAuthorize("hasRole('MEMBER')")
    String optOut(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        takingPart.optOut(member.person());
        return done("opted-out", next);
    }

    @PostMapping("/privacy/opt-in")
    @PreAuthorize("hasRole('MEMBER')")
    String optIn(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        takingPart.optIn(member.person());
        return done("opted-in", next);
    }

    /** Takes an unsubscription back. */
    @PostMapping("/privacy/letters")
    @PreAuthorize("hasRole('MEMBER')")
    String resumeLetters(
            @AuthenticationPrincipal Member member, @RequestParam Letter.Kind kind, RedirectAttributes next) {
        subscriptions.resume(member.person(), kind);
        return done("letters", next);
    }

    /** A post, since it leaves a line in the log. */
    @PostMapping("/privacy/export")
    @PreAuthorize("hasRole('MEMBER')")
    void export(@AuthenticationPrincipal Member member, HttpServletResponse response) throws IOException {
        Downloads.send(takeaway, member.person(), takingPart.today(member.person()), response);
    }

    private static String done(String what, RedirectAttributes next) {
        next.addFlashAttribute("done", "privacy.done." + what);
        return "redirect:/privacy";
    }

    private String page(PersonId me, Model model) {
        TakingPart.Standing standing = takingPart.of(me);
        model.addAttribute("here", "privacy");
        model.addAttribute("back", "/privacy");
        Map<Boolean, List<Held>> tables =
                holdings.of(me).stream().map(Held::of).collect(Collectors.partitioningBy(table -> table.rows() > 0));
        model.addAttribute("held", tables.get(true));
        model.addAttribute("notHeld", tables.get(false));
        model.addAttribute("optedOut", standing.optedOut());
        model.addAttribute("pausedUntil", standing.pausedUntil().orElse(null));
        model.addAttribute("tomorrow", takingPart.today(me).plusDays(1));
        model.addAttribute(
                "unwanted",
                Arrays.stream(Letter.Kind.values())
                        .filter(kind -> !subscriptions.includes(me, kind))
                        .toList());
        model.addAttribute("acts", log.of(me).stream().limit(MOST_ACTS).toList());
        model.addAttribute("zone", takingPart.zone(me));
        return "privacy/mine";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static final List<String> RULES =
            List.of("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "P13");

    private static final List<String> RISKS =
            List.of("manager", "figures", "score", "silence", "burden", "creep", "server");

    /** A table of which the page says what it is, who sees it and how long it is kept. */
    record Held(String name, int rows) {

        static Held of(PersonalTable table) {
            return new Held(table.name(), table.rows().size());
        }
    }
}
