package org.stigar.app.asks.notes;

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
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.access.Member;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskRefusedException;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.people.People;
import org.stigar.core.ask.AskState;
import org.stigar.core.people.PersonId;

/** {@code /asks/ID/note}: what was learned from an ask, word for word; {@code /learned}: what everybody may read. */
@Controller
class NotePages {

    private final LearningNotes notes;
    private final Asks asks;
    private final People people;
    private final Clock clock;

    NotePages(LearningNotes notes, Asks asks, People people, Clock clock) {
        this.notes = notes;
        this.asks = asks;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/learned")
    @PreAuthorize("hasRole('MEMBER')")
    String learned(Locale language, Model model) {
        model.addAttribute("notes", notes.shared(clock.instant()));
        model.addAttribute("language", language);
        model.addAttribute("here", "asks");
        model.addAttribute("back", "/learned");
        return "asks/learned";
    }

    @GetMapping("/asks/{ask}/note")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, @PathVariable String ask, Model model) {
        return page(member.person(), id(ask), Optional.empty(), model);
    }

    @PostMapping("/asks/{ask}/note")
    @PreAuthorize("hasRole('MEMBER')")
    String propose(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response) {
        long id = id(ask);
        try {
            notes.propose(member.person(), id, new AskText(text), clock.instant());
            return "redirect:/asks/" + id + "/note";
        } catch (AskException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", "asks.note.fault");
            return page(member.person(), id, Optional.of(text), model);
        }
    }

    @PostMapping("/asks/{ask}/note/agree")
    @PreAuthorize("hasRole('MEMBER')")
    String agree(
            @AuthenticationPrincipal Member member,
            @PathVariable String ask,
            @RequestParam(defaultValue = "") String read,
            Model model,
            HttpServletResponse response) {
        long id = id(ask);
        try {
            notes.agree(member.person(), id, read);
            return "redirect:/asks/" + id + "/note";
        } catch (AskRefusedException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("fault", "asks.note.changed");
            return page(member.person(), id, Optional.empty(), model);
        }
    }

    @PostMapping("/asks/{ask}/note/refuse")
    @PreAuthorize("hasRole('MEMBER')")
    String refuse(@AuthenticationPrincipal Member member, @PathVariable String ask) {
        long id = id(ask);
        if (notes.find(member.person(), id).isEmpty()) {
            throw new NoAskException();
        }
        notes.refuse(member.person(), id);
        return "redirect:/asks/" + id + "/note";
    }

    /** A note outlives its ask, which is forgotten after 90 days. */
    private String page(PersonId me, long ask, Optional<String> typed, Model model) {
        Optional<OwnNote> note = notes.find(me, ask);
        Optional<OwnAsk> own = asks.find(me, ask, clock.instant())
                .filter(one -> one.part() != OwnAsk.Part.ASKED
                        && one.state() == AskState.CLOSED
                        && one.gain().isPresent());
        if (note.isEmpty() && own.isEmpty()) {
            throw new NoAskException();
        }
        PersonId other = note.flatMap(OwnNote::other)
                .or(() -> own.map(one -> me.equals(one.asker()) ? one.helper().orElseThrow() : one.asker()))
                .orElseThrow(NoAskException::new);
        model.addAttribute("ask", ask);
        model.addAttribute(
                "other", people.findPerson(other).flatMap(known -> known.name()).orElse(other.value()));
        model.addAttribute(
                "stage",
                note.map(one -> one.isWaitingForMe()
                                ? "to-answer"
                                : one.state().name().toLowerCase(Locale.ROOT))
                        .orElse("none"));
        model.addAttribute("text", typed.or(() -> note.map(OwnNote::text)).orElse(""));
        model.addAttribute("longest", AskText.LONGEST);
        model.addAttribute("here", "asks");
        model.addAttribute("back", "/asks/" + ask + "/note");
        return "asks/note";
    }

    private static long id(String ask) {
        if (!ask.matches("\\d{1,18}")) {
            throw new NoAskException();
        }
        return Long.parseLong(ask);
    }

    @ExceptionHandler(NoAskException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noAsk() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }

    @ExceptionHandler(AskRefusedException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView refused() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.CONFLICT.value()));
    }
}
