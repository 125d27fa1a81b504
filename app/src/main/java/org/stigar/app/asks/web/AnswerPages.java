package org.stigar.app.asks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.asks.web.AskPage.Visit;
import org.stigar.app.asks.web.Given.MeetingForm;
import org.stigar.core.ask.Deed;
import org.stigar.core.people.PersonId;

/** What those do who were asked: {@code /asks/ASK/…}; and, once somebody helps, the two whom it concerns. */
@Controller
class AnswerPages {

    private static final String PAGE = "/asks/{ask}";

    private final Asks asks;
    private final AskPage page;
    private final Names names;
    private final Clock clock;

    AnswerPages(Asks asks, AskPage page, Names names, Clock clock) {
        this.asks = asks;
        this.page = page;
        this.names = names;
        this.clock = clock;
    }

    @PostMapping(PAGE + "/accept")
    @PreAuthorize("hasRole('MEMBER')")
    String accept(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        return page.tried(visit, "text", () -> {
            asks.act(visit.ask(), new Deed.Accept(visit.me()), clock.instant());
            return Said.ACCEPTED.on(visit.ask());
        });
    }

    @PostMapping(PAGE + "/decline")
    @PreAuthorize("hasRole('MEMBER')")
    String decline(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        return page.tried(visit, "text", () -> {
            asks.act(visit.ask(), new Deed.Decline(visit.me()), clock.instant());
            return Said.DECLINED.on("/asks");
        });
    }

    /** Names somebody among the reader's own trails. */
    @PostMapping(PAGE + "/introduce")
    @PreAuthorize("hasRole('MEMBER')")
    String introduce(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            @RequestParam(defaultValue = "") String whom,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        OwnAsk known = asks.find(visit.me(), visit.ask(), clock.instant()).orElseThrow(NoAskException::new);
        Optional<PersonId> chosen = Given.person(whom)
                .filter(id -> page.introducible(visit.me(), known).contains(id));
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", Map.of("whom", "asks.page.fault.whom"));
            return page.show(visit);
        }
        model.addAttribute("whom", whom);
        return page.tried(visit, "text", () -> {
            asks.act(visit.ask(), new Deed.Introduce(visit.me(), chosen.get()), clock.instant());
            return Said.INTRODUCED.on("/asks");
        });
    }

    @PostMapping(PAGE + "/helped")
    @PreAuthorize("hasRole('MEMBER')")
    String tellHelp(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        return page.tried(visit, "text", () -> {
            asks.act(visit.ask(), new Deed.TellHelp(visit.me()), clock.instant());
            return Said.HELPED.on(visit.ask());
        });
    }

    @PostMapping(PAGE + "/step-back")
    @PreAuthorize("hasRole('MEMBER')")
    String stepBack(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        return page.tried(visit, "text", () -> {
            asks.act(visit.ask(), new Deed.StepBack(visit.me()), clock.instant());
            return Said.REOPENED.on(visit.ask());
        });
    }

    @PostMapping(PAGE + "/meet")
    @PreAuthorize("hasRole('MEMBER')")
    String meet(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String minutes,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        MeetingForm form = new MeetingForm(date, time, minutes);
        model.addAttribute("meeting", form.echo());
        return page.tried(visit, "text", () -> {
            asks.meet(visit.me(), visit.ask(), form.read(names.zoneOf(visit.me())), clock.instant());
            return Said.MET.on(visit.ask());
        });
    }
}
