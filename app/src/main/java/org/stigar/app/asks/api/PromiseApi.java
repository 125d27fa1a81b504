package org.stigar.app.asks.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.promises.OwnPromise;
import org.stigar.app.asks.promises.Promises;
import org.stigar.core.people.PersonId;

/** {@code /api/v1/promises}: next steps for real that the caller has a part in. */
@RestController
@RequestMapping("/api/v1/promises")
class PromiseApi {

    private final Promises promises;
    private final Clock clock;

    PromiseApi(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    /** The soonest due first; without those to which the caller said no. */
    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    PageView<PromiseJson> list(
            @AuthenticationPrincipal Member me,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size) {
        List<PromiseJson> all = promises.of(me.person(), clock.instant()).stream()
                .filter(promise -> !promise.isGone())
                .map(PromiseJson::of)
                .toList();
        return PageView.of(all, page, size);
    }

    /** One {@code person}, one {@code text} of a real task, fourteen days. */
    @PostMapping
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.CREATED)
    PromiseJson make(@AuthenticationPrincipal Member me, @RequestBody(required = false) @Nullable PromiseForm given) {
        PromiseForm form = given == null ? new PromiseForm(null, null) : given;
        AskText text = new AskText(Given.text(form.text()));
        return find(me.person(), promises.make(me.person(), Given.person(form.person()), text, clock.instant()));
    }

    /** The caller, to whom it was offered, says yes. */
    @PostMapping("/{promise}/agree")
    @PreAuthorize("hasRole('MEMBER')")
    PromiseJson agree(@AuthenticationPrincipal Member me, @PathVariable String promise) {
        long id = Given.ask(promise);
        promises.agree(me.person(), id, clock.instant());
        return find(me.person(), id);
    }

    /** The caller, to whom it was offered, says not right now. */
    @PostMapping("/{promise}/refuse")
    @PreAuthorize("hasRole('MEMBER')")
    PromiseJson refuse(@AuthenticationPrincipal Member me, @PathVariable String promise) {
        long id = Given.ask(promise);
        promises.refuse(me.person(), id);
        return find(me.person(), id);
    }

    /** Either says that it is done. */
    @PostMapping("/{promise}/keep")
    @PreAuthorize("hasRole('MEMBER')")
    PromiseJson keep(@AuthenticationPrincipal Member me, @PathVariable String promise) {
        long id = Given.ask(promise);
        promises.keep(me.person(), id);
        return find(me.person(), id);
    }

    private PromiseJson find(PersonId me, long id) {
        return promises.of(me, clock.instant()).stream()
                .filter(promise -> promise.id() == id)
                .findFirst()
                .map(PromiseJson::of)
                .orElseThrow(NoAskException::new);
    }

    record PromiseForm(@Nullable String person, @Nullable String text) {}

    /**
     * A promise as one of its ends sees it.
     *
     * @param ask the draft that goes with it; null for the other end
     */
    record PromiseJson(
            long id,
            @Nullable Long ask,
            OwnPromise.Part part,
            String other,
            String text,
            LocalDate due,
            OwnPromise.State state) {

        static PromiseJson of(OwnPromise promise) {
            return new PromiseJson(
                    promise.id(),
                    promise.part() == OwnPromise.Part.MAKER ? promise.ask() : null,
                    promise.part(),
                    promise.other().value(),
                    promise.task(),
                    promise.due(),
                    promise.state());
        }
    }
}
