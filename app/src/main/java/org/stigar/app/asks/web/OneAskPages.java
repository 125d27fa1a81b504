package org.stigar.app.asks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskException.Reason;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.web.AskPage.Visit;
import org.stigar.app.people.People;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.evidence.Gain;

/** {@code /asks/ASK}: one ask, for everybody who has a part in it, and what its asker does with it. */
@Controller
class OneAskPages {

    private static final String PAGE = "/asks/{ask}";
    private static final int LONGEST_ECHO = 1_000;

    private final Asks asks;
    private final AskPage page;
    private final Topics topics;
    private final People people;
    private final Clock clock;

    OneAskPages(Asks asks, AskPage page, Topics topics, People people, Clock clock) {
        this.asks = asks;
        this.page = page;
        this.topics = topics;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Shows it.
     *
     * @param find anything to look for people, which is counted
     * @param name the beginning of a name to look up
     */
    @GetMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String show(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String said,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        Said.findKey(said).ifPresent(key -> model.addAttribute("said", key));
        if (!name.isBlank()) {
            page.search(visit, name);
        }
        return page.tried(visit, "text", () -> {
            if (!find.isEmpty()) {
                page.find(visit);
            }
            return page.show(visit);
        });
    }

    /** The people of whom the typed name is the beginning: a part of the page. */
    @GetMapping(PAGE + "/people")
    @PreAuthorize("hasRole('MEMBER')")
    String search(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            @RequestParam(defaultValue = "") String name,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        page.show(visit);
        page.search(visit, name);
        return "asks/people :: matches";
    }

    @PostMapping(PAGE + "/rewrite")
    @PreAuthorize("hasRole('MEMBER')")
    String rewrite(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String[] about,
            @RequestParam(defaultValue = "") String[] offered,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String to,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        AskForm form = AskForm.of(text, about, offered, word, stage);
        model.addAttribute("form", form);
        model.addAttribute("writes", true);
        if (to.equals("look")) {
            return page.show(visit);
        }
        return page.tried(visit, "stage", () -> {
            asks.rewrite(
                    visit.me(), visit.ask(), new AskText(text), topics.kept(visit.me(), form), stage, clock.instant());
            return Said.REWRITTEN.on(visit.ask());
        });
    }

    /**
     * Puts it to people.
     *
     * @param to those who are ticked, each as {@link Given#wish} writes them
     * @param only the one whose own button was pressed, in place of those
     * @param find anything where people were looked for, so that they are there again if nothing comes of it
     */
    @PostMapping(PAGE + "/send")
    @PreAuthorize("hasRole('MEMBER')")
    String send(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            @RequestParam(defaultValue = "") String[] to,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String find,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        List<String> wishes =
                only.isEmpty() ? Arrays.stream(to).filter(one -> !one.isEmpty()).toList() : List.of(only);
        String view = page.tried(visit, "text", () -> {
            asks.act(visit.ask(), new Deed.Send(visit.me(), requests(wishes)), clock.instant());
            return Said.SENT.on(visit.ask());
        });
        boolean isRefused = response.getStatus() >= HttpStatus.BAD_REQUEST.value();
        if (isRefused && !find.isEmpty()) {
            model.addAttribute("ticked", Set.copyOf(wishes));
            return findAgain(visit, view);
        }
        return view;
    }

    private String findAgain(Visit visit, String view) {
        try {
            page.find(visit);
        } catch (AskException e) {
            return view; // what is wrong is said already
        }
        return view;
    }

    private List<Request> requests(List<String> wishes) {
        List<Request> requests = new ArrayList<>();
        for (String wish : wishes) {
            Optional<Request> request = Given.request(wish)
                    .filter(one -> people.findPerson(one.to()).isPresent());
            requests.add(request.orElseThrow(() -> new AskException(Reason.NOBODY)));
        }
        return requests;
    }

    @PostMapping(PAGE + "/withdraw")
    @PreAuthorize("hasRole('MEMBER')")
    String withdraw(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        return page.tried(visit, "text", () -> {
            asks.act(visit.ask(), new Deed.Withdraw(visit.me()), clock.instant());
            return Said.WITHDRAWN.on("/asks");
        });
    }

    /** The one tap that ends it: what it gave, or that it gave nothing. */
    @PostMapping(PAGE + "/close")
    @PreAuthorize("hasRole('MEMBER')")
    String close(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            @RequestParam(defaultValue = "") String gain,
            @RequestParam(defaultValue = "") String enabled,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Visit visit = Visit.of(member.person(), ask, language, model, response);
        model.addAttribute("enabled", Given.echo(enabled, LONGEST_ECHO));
        Optional<Gain> given = Given.constant(Gain.class, gain);
        if (given.isEmpty() && !gain.equals("nothing")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", Map.of("gain", "asks.page.fault.gain"));
            return page.show(visit);
        }
        return page.tried(visit, "enabled", () -> {
            if (given.isPresent()) {
                asks.close(visit.me(), visit.ask(), given.get(), enabled, clock.instant());
            } else {
                asks.act(visit.ask(), new Deed.Close(visit.me(), given), clock.instant());
            }
            return Said.CLOSED.on(visit.ask());
        });
    }
}
