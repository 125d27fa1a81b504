package org.stigar.app.trails.web;

import static java.util.Comparator.reverseOrder;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.stigar.app.access.Member;
import org.stigar.app.trails.DrawingException;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.state.AgreedRhythm;

/** {@code /trails/PERSON}: one trail of the reader's, why it is as it is, and what can be done. */
@Controller
class TrailPages {

    private static final int LATEST_DAYS = 12;
    private static final int LONGEST_ECHO = 200;

    private final Trails trails;
    private final Ends ends;
    private final MessageSource messages;
    private final Clock clock;

    TrailPages(Trails trails, Ends ends, MessageSource messages, Clock clock) {
        this.trails = trails;
        this.ends = ends;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/trails/{person}")
    @PreAuthorize("hasRole('MEMBER')")
    String show(
            @AuthenticationPrincipal Member member,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String said,
            Locale language,
            Model model) {
        Said.findKey(said).ifPresent(key -> model.addAttribute("said", key));
        return page(member.person(), end(person), language, model);
    }

    /** The one tap: the two were in touch. */
    @PostMapping("/trails/{person}/walk")
    @PreAuthorize("hasRole('MEMBER')")
    String walk(
            @AuthenticationPrincipal Member member,
            @PathVariable String person,
            @RequestParam(defaultValue = "TRAIL") From from) {
        trails.logWalk(member.person(), end(person), clock.instant());
        return Said.WALKED.on(from.path(person));
    }

    @PostMapping("/trails/{person}/walks/{walk}")
    @PreAuthorize("hasRole('MEMBER')")
    String answerWalk(
            @AuthenticationPrincipal Member member,
            @PathVariable String person,
            @PathVariable long walk,
            @RequestParam Trails.Answer answer,
            @RequestParam(defaultValue = "TRAIL") From from) {
        trails.answerWalk(member.person(), walk, answer);
        return (answer == Trails.Answer.YES ? Said.WALK_YES : Said.WALK_NO).on(from.path(person));
    }

    @PostMapping("/trails/{person}/rhythm")
    @PreAuthorize("hasRole('MEMBER')")
    String agree(
            @AuthenticationPrincipal Member member, @PathVariable String person, @RequestParam AgreedRhythm rhythm) {
        trails.agree(member.person(), end(person), rhythm);
        return Said.RHYTHM.on(From.TRAIL.path(person));
    }

    /** What the other makes possible, in the reader's words. */
    @PostMapping("/trails/{person}/words")
    @PreAuthorize("hasRole('MEMBER')")
    String say(
            @AuthenticationPrincipal Member member,
            @PathVariable String person,
            @RequestParam String carries,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            trails.say(member.person(), end(person), carries);
            return Said.WORDS.on(From.TRAIL.path(person));
        } catch (DrawingException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", "trails.draw.fault." + TrailWords.code(e.reason()));
            model.addAttribute("carries", carries.substring(0, Math.min(carries.length(), LONGEST_ECHO)));
            return page(member.person(), end(person), language, model);
        }
    }

    @PostMapping("/trails/{person}/rest")
    @PreAuthorize("hasRole('MEMBER')")
    String letRest(@AuthenticationPrincipal Member member, @PathVariable String person) {
        trails.letRest(member.person(), end(person));
        return Said.RESTS.on(From.TRAIL.path(person));
    }

    @PostMapping("/trails/{person}/reopen")
    @PreAuthorize("hasRole('MEMBER')")
    String reopen(@AuthenticationPrincipal Member member, @PathVariable String person) {
        trails.reopen(member.person(), end(person));
        return Said.REOPENED.on(From.TRAIL.path(person));
    }

    @PostMapping("/trails/{person}/introduce")
    @PreAuthorize("hasRole('MEMBER')")
    String introduce(
            @AuthenticationPrincipal Member member,
            @PathVariable String person,
            @RequestParam OwnTrail.Introduce introduce) {
        trails.introduce(member.person(), end(person), introduce);
        return (introduce == OwnTrail.Introduce.YES ? Said.INTRODUCES : Said.INTRODUCES_NOT)
                .on(From.TRAIL.path(person));
    }

    private String page(PersonId me, PersonId other, Locale language, Model model) {
        Instant now = clock.instant();
        TrailWords words = TrailWords.of(messages, language, now);
        OwnTrail trail = trails.find(me, other, now).orElseThrow(NoTrailException::new);
        End end = ends.of(other, language);
        List<Double> outlook = trails.outlook(me, other, now);
        model.addAttribute("trail", TrailView.of(trail, end, words));
        model.addAttribute("rhythms", AgreedRhythm.values());
        model.addAttribute("days", latest(trail.days()).map(words::date).toList());
        model.addAttribute("dayCount", trail.days().size());
        model.addAttribute("toAnswer", WalkToAnswer.of(me, trail, end, words));
        model.addAttribute("waiting", waiting(me, trail, words));
        model.addAttribute(
                "neverFades",
                trail.rhythm().filter(AgreedRhythm.WHEN_NEEDED::equals).isPresent());
        if (outlook.size() > 1) {
            model.addAttribute("curve", Curve.of(outlook, words));
        }
        model.addAttribute("here", "trails");
        model.addAttribute("back", From.TRAIL.path(other.value()));
        return "trails/trail";
    }

    private static Stream<Integer> latest(DaySet days) {
        return days.stream().boxed().sorted(reverseOrder()).limit(LATEST_DAYS);
    }

    /** Returns the days of the walks that the reader logged and the other has not answered. */
    private static List<String> waiting(PersonId me, OwnTrail trail, TrailWords words) {
        return trail.unconfirmed().stream()
                .filter(walk -> walk.by().equals(me))
                .map(walk -> words.date(LocalDate.ofInstant(walk.at(), ZoneOffset.UTC)))
                .toList();
    }

    private static PersonId end(String person) {
        return Ends.read(person).orElseThrow(NoTrailException::new);
    }

    /** The page that a form stands on, and to which its reader goes back. */
    enum From {
        TODAY,
        TRAILS,
        TRAIL;

        String path(String person) {
            return switch (this) {
                case TODAY -> "/";
                case TRAILS -> "/trails";
                case TRAIL ->
                    UriComponentsBuilder.fromPath("/trails/{person}")
                            .encode()
                            .build(person)
                            .toString();
            };
        }
    }
}
