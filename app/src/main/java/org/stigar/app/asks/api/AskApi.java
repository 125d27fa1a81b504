package org.stigar.app.asks.api;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.NoAskException;
import org.stigar.core.people.PersonId;

/**
 * {@code /api/v1/asks}: the asks that the caller has a part in. One of others reads like one that is not there (privacy P8).
 *
 * <p>Ids come in as texts and bodies may be missing, so that nothing is refused for its form before it is known who asks.
 */
@RestController
@RequestMapping("/api/v1/asks")
class AskApi {

    private final Asks asks;
    private final Clock clock;

    AskApi(Asks asks, Clock clock) {
        this.asks = asks;
        this.clock = clock;
    }

    /** Latest first. */
    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    PageView<AskJson> list(
            @AuthenticationPrincipal Member me,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size,
            Locale language) {
        List<AskJson> all = asks.of(me.person(), clock.instant()).stream()
                .map(ask -> AskJson.of(ask, language))
                .toList();
        return PageView.of(all, page, size);
    }

    /** A draft, seen by its asker alone until it is sent. */
    @PostMapping
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.CREATED)
    AskJson draft(
            @AuthenticationPrincipal Member me,
            @RequestBody(required = false) @Nullable AskForm given,
            Locale language) {
        AskForm form = given == null ? AskForm.EMPTY : given;
        AskText text = new AskText(Given.text(form.text()));
        long id = asks.draft(
                me.person(),
                text,
                Given.competences(form.competences()),
                Given.line("stage", form.stage()),
                clock.instant());
        return find(me.person(), id, language);
    }

    @GetMapping("/{ask}")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson show(@AuthenticationPrincipal Member me, @PathVariable String ask, Locale language) {
        return find(me.person(), Given.ask(ask), language);
    }

    /** While it is a draft. */
    @PutMapping("/{ask}")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson rewrite(
            @AuthenticationPrincipal Member me,
            @PathVariable String ask,
            @RequestBody(required = false) @Nullable AskForm given,
            Locale language) {
        long id = Given.ask(ask);
        AskForm form = given == null ? AskForm.EMPTY : given;
        find(me.person(), id, language); // who has no part in it hears that first
        asks.rewrite(
                me.person(),
                id,
                new AskText(Given.text(form.text())),
                Given.competences(form.competences()),
                Given.line("stage", form.stage()),
                clock.instant());
        return find(me.person(), id, language);
    }

    private AskJson find(PersonId me, long id, Locale language) {
        return asks.find(me, id, clock.instant())
                .map(ask -> AskJson.of(ask, language))
                .orElseThrow(NoAskException::new);
    }

    record AskForm(
            @Nullable String text,
            @Nullable List<@Nullable String> competences,
            @Nullable String stage) {

        static final AskForm EMPTY = new AskForm(null, null, null);
    }
}
