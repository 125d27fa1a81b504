package org.stigar.app.trails.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.pages.TodaySection;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.core.people.PersonId;

/** {@code /}: what needs the reader today; to a stranger, what Stigar is. */
@Controller
class TodayPages {

    private final Trails trails;
    private final Drawing drawing;
    private final Ends ends;
    private final ObjectProvider<TodaySection> sections;
    private final MessageSource messages;
    private final Clock clock;

    TodayPages(
            Trails trails,
            Drawing drawing,
            Ends ends,
            ObjectProvider<TodaySection> sections,
            MessageSource messages,
            Clock clock) {
        this.trails = trails;
        this.drawing = drawing;
        this.ends = ends;
        this.sections = sections;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/")
    @PreAuthorize("permitAll()")
    String show(
            @AuthenticationPrincipal @Nullable Member member,
            @RequestParam(defaultValue = "") String said,
            Locale language,
            Model model) {
        if (member == null) {
            return "trails/welcome";
        }
        PersonId me = member.person();
        Instant now = clock.instant();
        TrailWords words = TrailWords.of(messages, language, now);
        List<OwnTrail> own = trails.of(me, now);
        model.addAttribute(
                "sections",
                sections.orderedStream()
                        .flatMap(section -> section.findFor(me, language, now).stream())
                        .toList());
        model.addAttribute("lines", linesTo(me, words));
        model.addAttribute("walks", walksOf(me, own, words));
        model.addAttribute("hasTrails", !own.isEmpty());
        model.addAttribute("here", "today");
        Said.findKey(said).ifPresent(key -> model.addAttribute("said", key));
        return "trails/today";
    }

    /** A yes or no to a line that somebody drew to the reader. */
    @PostMapping("/draw/lines/{line}/answer")
    @PreAuthorize("hasRole('MEMBER')")
    String answerLine(
            @AuthenticationPrincipal Member member, @PathVariable long line, @RequestParam Trails.Answer answer) {
        drawing.answer(member.person(), line, answer, clock.instant());
        return (answer == Trails.Answer.YES ? Said.LINE_YES : Said.LINE_NO).on("/");
    }

    private List<LineToMe> linesTo(PersonId me, TrailWords words) {
        return drawing.waitingFor(me).stream()
                .map(line -> new LineToMe(
                        line.id(),
                        ends.of(line.writer(), words.language()),
                        line.carries(),
                        words.rhythm(line.rhythm())))
                .toList();
    }

    private List<WalkToAnswer> walksOf(PersonId me, List<OwnTrail> own, TrailWords words) {
        return own.stream()
                .flatMap(trail -> WalkToAnswer.of(me, trail, ends.of(trail.other(), words.language()), words).stream())
                .toList();
    }

    /** A line that waits for the reader's answer. */
    record LineToMe(long id, End writer, String carries, String rhythm) {}
}
