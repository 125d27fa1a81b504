package org.stigar.app.trails.api;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** {@code /api/v1/lines}: the lines that the caller drew, and those that wait for the caller's answer. */
@RestController
@RequestMapping("/api/v1/lines")
class LineApi {

    private final Drawing drawing;
    private final Clock clock;

    LineApi(Drawing drawing, Clock clock) {
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    PageView<LineView> drawn(
            @AuthenticationPrincipal Member me,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size) {
        return PageView.of(views(drawing.drawnBy(me.person())), page, size);
    }

    @GetMapping("/waiting")
    @PreAuthorize("hasRole('MEMBER')")
    PageView<LineView> waiting(
            @AuthenticationPrincipal Member me,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size) {
        return PageView.of(views(drawing.waitingFor(me.person())), page, size);
    }

    /** A line that the caller drew or may answer. */
    @GetMapping("/{line}")
    @PreAuthorize("hasRole('MEMBER')")
    LineView show(@AuthenticationPrincipal Member me, @PathVariable String line) {
        long id = Given.id(line);
        return Stream.concat(drawing.drawnBy(me.person()).stream(), drawing.waitingFor(me.person()).stream())
                .filter(one -> one.id() == id)
                .findFirst()
                .map(LineView::of)
                .orElseThrow(NoTrailException::new);
    }

    /** Draws a line to {@code other}, or notes {@code name} for the caller alone. */
    @PostMapping
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.CREATED)
    LineView draw(@AuthenticationPrincipal Member me, @RequestBody(required = false) @Nullable LineForm given) {
        LineForm form = given == null ? new LineForm(null, null, null, null) : given;
        AgreedRhythm rhythm = Given.oneOf(AgreedRhythm.class, "rhythm", form.rhythm());
        String carries = Given.text(form.carries());
        if (form.other() == null) {
            return LineView.of(drawing.note(me.person(), Given.text(form.name()), carries, rhythm, clock.instant()));
        }
        PersonId other = Given.personIn("other", form.other());
        return LineView.of(drawing.draw(me.person(), other, carries, rhythm, clock.instant()));
    }

    @PostMapping("/{line}/answer")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @AuthenticationPrincipal Member me,
            @PathVariable String line,
            @RequestBody(required = false) @Nullable AnswerForm form) {
        Answer answer = Given.oneOf(Answer.class, "answer", form == null ? null : form.answer());
        drawing.answer(me.person(), Given.id(line), answer, clock.instant());
    }

    @DeleteMapping("/{line}")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@AuthenticationPrincipal Member me, @PathVariable String line) {
        drawing.erase(me.person(), Given.id(line));
    }

    private static List<LineView> views(List<DrawnLine> lines) {
        return lines.stream().map(LineView::of).toList();
    }

    record LineForm(
            @Nullable String other,
            @Nullable String name,
            @Nullable String carries,
            @Nullable String rhythm) {}

    record AnswerForm(@Nullable String answer) {}
}
