package org.stigar.app.upkeep.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.upkeep.ChangeAhead;
import org.stigar.app.upkeep.ChangeAhead.Telling;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.app.upkeep.ChangesAhead;
import org.stigar.app.upkeep.api.FieldException.Reason;

/** {@code /api/v1/upkeep/change}: what changes for the caller. Others' changes are read nowhere but in a nudge. */
@RestController
@RequestMapping("/api/v1/upkeep/change")
class ChangeApi {

    private final ChangesAhead changes;
    private final Clock clock;

    ChangeApi(ChangesAhead changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** All three fields are null where nothing is said. */
    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    ChangeJson show(@AuthenticationPrincipal Member me) {
        return changes.find(me.person(), clock.instant()).map(ChangeJson::of).orElse(ChangeJson.NONE);
    }

    /** The day {@code on} is tomorrow at the earliest and within a year; {@code telling} is by default {@code NOBODY}. */
    @PutMapping
    @PreAuthorize("hasRole('MEMBER')")
    ChangeJson declare(@AuthenticationPrincipal Member me, @RequestBody(required = false) @Nullable ChangeForm given) {
        Instant now = clock.instant();
        ChangeForm form = given == null ? new ChangeForm(null, null, null) : given;
        What what = Fields.oneOf(What.class, "what", form.what());
        Telling telling =
                form.telling() == null ? Telling.NOBODY : Fields.oneOf(Telling.class, "telling", form.telling());
        LocalDate on = day(form.on())
                .filter(day -> changes.mayBeOn(me.person(), day, now))
                .orElseThrow(() -> new FieldException("on", Reason.NO_DAY_AHEAD));
        changes.declare(me.person(), new ChangeAhead(what, on, telling), now);
        return show(me);
    }

    @DeleteMapping
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@AuthenticationPrincipal Member me) {
        changes.takeBack(me.person());
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    record ChangeForm(
            @Nullable String what,
            @Nullable String on,
            @Nullable String telling) {}

    /** What changes, from which day on, and who may know. */
    record ChangeJson(
            @Nullable What what,
            @Nullable LocalDate on,
            @Nullable Telling telling) {

        static final ChangeJson NONE = new ChangeJson(null, null, null);

        static ChangeJson of(ChangeAhead change) {
            return new ChangeJson(change.what(), change.on(), change.telling());
        }
    }
}
