package org.stigar.app.arenas.programme.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
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
import org.stigar.app.arenas.programme.NoProgrammeException;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.programme.grid.Cell.Known;
import org.stigar.app.arenas.programme.grid.Cell.Question;
import org.stigar.app.arenas.programme.grid.Grid;

/** {@code /programmes/{id}/mine}: a programme as somebody has it who takes part. */
@Controller
class OwnProgrammePages {

    private final Programmes programmes;
    private final Grid grid;
    private final OwnView.Maker views;
    private final Clock clock;

    OwnProgrammePages(Programmes programmes, Grid grid, OwnView.Maker views, Clock clock) {
        this.programmes = programmes;
        this.grid = grid;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping(ProgrammePages.PAGE + "/{id}/mine")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, @PathVariable String id, Locale language, Model model) {
        Programme programme = programmes.joined(member.person(), ProgrammePages.number(id));
        model.addAttribute("here", "arenas");
        model.addAttribute("back", ProgrammePages.PAGE + "/" + id + "/mine");
        model.addAttribute("view", views.of(programme, member.person(), language, clock.instant()));
        return "arenas/programme-mine";
    }

    /** Says what is known of somebody one sat with; of anybody else nothing can be said. */
    @PostMapping(ProgrammePages.PAGE + "/{id}/cells")
    @PreAuthorize("hasRole('MEMBER')")
    String say(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int number,
            @RequestParam String about,
            @RequestParam Question question,
            @RequestParam Known known) {
        Programme programme = programmes.joined(member.person(), ProgrammePages.number(id));
        views.satWith(programme, number, member.person(), clock.instant()).stream()
                .filter(one -> one.value().equals(about))
                .forEach(one -> grid.say(programme.id(), number, member.person(), one, question, known));
        return "redirect:" + ProgrammePages.PAGE + "/" + id + "/mine#meeting-" + number;
    }

    @ExceptionHandler(NoProgrammeException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noProgramme() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }
}
