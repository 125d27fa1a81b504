package org.stigar.app.arenas.workshop.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.stigar.app.access.Member;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.plan.Planning;

/** Tells a page that a plan gets better, as server-sent events: {@code state} with a share of 100, and {@code done}. */
@Controller
class PlanStream {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long EVERY_MS = 400;

    private final Workshops workshops;
    private final Planning planning;
    private final Executor tick = CompletableFuture.delayedExecutor(EVERY_MS, TimeUnit.MILLISECONDS);

    PlanStream(Workshops workshops, Planning planning) {
        this.workshops = workshops;
        this.planning = planning;
    }

    @GetMapping(path = WorkshopPages.PAGE + "/{id}/plan/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasRole('FACILITATOR')")
    SseEmitter follow(@AuthenticationPrincipal Member member, @PathVariable String id) {
        long workshop = workshops.own(member.person(), WorkshopPages.number(id)).id();
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        tell(emitter, workshop);
        return emitter;
    }

    private void tell(SseEmitter emitter, long workshop) {
        try {
            Optional<Planning.State> state = planning.findState(workshop);
            if (state.isEmpty()) {
                emitter.send(SseEmitter.event().name("done").data(""));
                emitter.complete();
            } else {
                emitter.send(SseEmitter.event().name("state").data(state.get().percent()));
                tick.execute(() -> tell(emitter, workshop));
            }
        } catch (IOException | IllegalStateException e) {
            emitter.complete(); // the page is gone; the plan goes on
        }
    }

    @ExceptionHandler(NoWorkshopException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void noWorkshop() {}
}
