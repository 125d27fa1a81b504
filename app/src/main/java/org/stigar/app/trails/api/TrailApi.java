package org.stigar.app.trails.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.trails.OwnTrail.Introduce;
import org.stigar.app.trails.Trails;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.trail.state.AgreedRhythm;

/**
 * {@code /api/v1/trails}: the caller's own trails, each named by its other end. A trail of others reads like one that is not
 * there (privacy P1).
 *
 * <p>Ids come in as texts and bodies may be missing, so that nothing is refused for its form before it is known who asks.
 */
@RestController
@RequestMapping("/api/v1/trails")
class TrailApi {

    private final Trails trails;
    private final MessageSource words;
    private final Clock clock;

    TrailApi(Trails trails, MessageSource words, Clock clock) {
        this.trails = trails;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    PageView<TrailView> list(
            @AuthenticationPrincipal Member me,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size) {
        List<TrailView> all = trails.of(me.person(), clock.instant()).stream()
                .map(trail -> TrailView.of(trail, me.person()))
                .toList();
        return PageView.of(all, page, size);
    }

    @GetMapping("/{other}")
    @PreAuthorize("hasRole('MEMBER')")
    TrailView show(@AuthenticationPrincipal Member me, @PathVariable String other) {
        return trails.find(me.person(), Given.person(other), clock.instant())
                .map(trail -> TrailView.of(trail, me.person()))
                .orElseThrow(NoTrailException::new);
    }

    /** How open the trail will be if nobody walks it: every third day for 90 days, empty where too little is known. */
    @GetMapping("/{other}/outlook")
    @PreAuthorize("hasRole('MEMBER')")
    List<Double> outlook(@AuthenticationPrincipal Member me, @PathVariable String other) {
        return trails.outlook(me.person(), Given.person(other), clock.instant());
    }

    /** The answer is the same whether the other takes part or not: who refused is not told of (privacy P4). */
    @PostMapping("/{other}/walks")
    @PreAuthorize("hasRole('MEMBER')")
    LoggedView logWalk(@AuthenticationPrincipal Member me, @PathVariable String other, Locale language) {
        Instant now = clock.instant();
        trails.logWalk(me.person(), Given.person(other), now);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new LoggedView(
                today, today.plusDays(DrawnLine.WAITS_DAYS), words.getMessage("trails.walk.hint", null, language));
    }

    @PostMapping("/{other}/walks/{walk}/answer")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answerWalk(
            @AuthenticationPrincipal Member me,
            @PathVariable String other,
            @PathVariable String walk,
            @RequestBody(required = false) @Nullable AnswerForm form) {
        Answer answer = Given.oneOf(Answer.class, "answer", form == null ? null : form.answer());
        long id = Given.id(walk);
        boolean isHere = trails.find(me.person(), Given.person(other), clock.instant())
                .filter(trail -> trail.unconfirmed().stream().anyMatch(waiting -> waiting.id() == id))
                .isPresent();
        if (!isHere) {
            throw new NoTrailException();
        }
        trails.answerWalk(me.person(), id, answer);
    }

    @PutMapping("/{other}/rhythm")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agree(
            @AuthenticationPrincipal Member me,
            @PathVariable String other,
            @RequestBody(required = false) @Nullable RhythmForm form) {
        AgreedRhythm rhythm = Given.oneOf(AgreedRhythm.class, "rhythm", form == null ? null : form.rhythm());
        trails.agree(me.person(), Given.person(other), rhythm);
    }

    /** Whether the caller lets the trail rest. */
    @PutMapping("/{other}/rest")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rest(
            @AuthenticationPrincipal Member me,
            @PathVariable String other,
            @RequestBody(required = false) @Nullable RestForm form) {
        if (Given.oneOf(Answer.class, "rest", form == null ? null : form.rest()) == Answer.YES) {
            trails.letRest(me.person(), Given.person(other));
        } else {
            trails.reopen(me.person(), Given.person(other));
        }
    }

    /** Whether the caller lets the trail be used to introduce. */
    @PutMapping("/{other}/introduce")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void introduce(
            @AuthenticationPrincipal Member me,
            @PathVariable String other,
            @RequestBody(required = false) @Nullable IntroduceForm form) {
        Introduce introduce = Given.oneOf(Introduce.class, "introduce", form == null ? null : form.introduce());
        trails.introduce(me.person(), Given.person(other), introduce);
    }

    /** What the other makes possible, in the caller's words; an empty text takes them back. */
    @PutMapping("/{other}/carries")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(
            @AuthenticationPrincipal Member me,
            @PathVariable String other,
            @RequestBody(required = false) @Nullable CarriesForm form) {
        String carries = Given.text(form == null ? null : form.carries());
        trails.say(me.person(), Given.person(other), carries);
    }

    /**
     * A walk that was logged.
     *
     * @param day in UTC
     * @param surelyUntil from this day on it stays only if both ends take part
     * @param note the same in words
     */
    record LoggedView(LocalDate day, LocalDate surelyUntil, String note) {}

    record AnswerForm(@Nullable String answer) {}

    record RhythmForm(@Nullable String rhythm) {}

    record RestForm(@Nullable String rest) {}

    record IntroduceForm(@Nullable String introduce) {}

    record CarriesForm(@Nullable String carries) {}
}
