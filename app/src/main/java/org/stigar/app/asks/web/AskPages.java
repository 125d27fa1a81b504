package org.stigar.app.asks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.OwnAsk.Part;
import org.stigar.core.people.PersonId;

/**
 * {@code /asks}: "I need to … and can't do it alone", and the asks that the reader has a part in.
 *
 * <p>What a text is understood to be about stands below it while it is typed, and without JavaScript on a button; whoever sends
 * it at once finds the same on the page of the draft.
 */
@Controller
class AskPages {

    private static final String PAGE = "/asks";

    private final Asks asks;
    private final AskPage page;
    private final Topics topics;
    private final Names names;
    private final Clock clock;

    AskPages(Asks asks, AskPage page, Topics topics, Names names, Clock clock) {
        this.asks = asks;
        this.page = page;
        this.topics = topics;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String show(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String said,
            Locale language,
            Model model) {
        Said.findKey(said).ifPresent(key -> model.addAttribute("said", key));
        return list(member.person(), AskForm.EMPTY, Map.of(), language, model);
    }

    /** What the form's text is about: a part of the page. Sent in the body, since addresses end up in logs. */
    @PostMapping(PAGE + "/understood")
    @PreAuthorize("hasRole('MEMBER')")
    String understand(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String[] about,
            @RequestParam(defaultValue = "") String[] offered,
            @RequestParam(defaultValue = "") String word,
            Locale language,
            Model model) {
        page.showTopics(member.person(), AskForm.of(text, about, offered, word, ""), language, model);
        model.addAttribute("faults", Map.of());
        model.addAttribute("isPart", true);
        return "asks/form :: about";
    }

    @PostMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String draft(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String[] about,
            @RequestParam(defaultValue = "") String[] offered,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String to,
            Locale language,
            Model model,
            HttpServletResponse response) {
        PersonId me = member.person();
        AskForm form = AskForm.of(text, about, offered, word, stage);
        if (to.equals("look")) {
            return list(me, form, Map.of(), language, model);
        }
        try {
            long ask = asks.draft(me, new AskText(text), topics.kept(me, form), stage, clock.instant());
            return Said.DRAFTED.on(ask);
        } catch (AskException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, String> faults = Map.of(AskPage.field(e.reason(), "stage"), AskWords.fault(e.reason()));
            return list(me, form, faults, language, model);
        }
    }

    private String list(PersonId me, AskForm form, Map<String, String> faults, Locale language, Model model) {
        AskWords words = page.words(me, language);
        List<AskView> all = asks.of(me, words.now()).stream()
                .map(ask -> new AskView(ask, words, names))
                .sorted(AskView.NEEDED_FIRST)
                .toList();
        page.showTopics(me, form, language, model);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "mine",
                all.stream()
                        .filter(one -> one.ask().part() == Part.ASKER
                                && !one.ask().state().isOver())
                        .toList());
        model.addAttribute(
                "waiting",
                all.stream().filter(one -> one.ask().isWaitingForMe()).toList());
        model.addAttribute(
                "helping",
                all.stream()
                        .filter(one -> one.ask().part() == Part.HELPER
                                && !one.ask().state().isOver())
                        .toList());
        model.addAttribute("earlier", all.stream().filter(AskPages::isEarlier).toList());
        model.addAttribute("here", "asks");
        model.addAttribute("back", PAGE);
        return "asks/list";
    }

    private static boolean isEarlier(AskView one) {
        return one.ask().state().isOver()
                || (one.ask().part() == Part.ASKED && !one.ask().isWaitingForMe());
    }
}
