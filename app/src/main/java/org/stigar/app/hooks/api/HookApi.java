package org.stigar.app.hooks.api;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.hooks.Hooks;
import org.stigar.app.hooks.Hooks.Made;
import org.stigar.app.hooks.NoHookException;

/** {@code /api/v1/hooks}: which programs are told of the caller's asks. */
@RestController
@RequestMapping("/api/v1/hooks")
class HookApi {

    private final Hooks hooks;
    private final Clock clock;

    HookApi(Hooks hooks, Clock clock) {
        this.hooks = hooks;
        this.clock = clock;
    }

    /** At most five. */
    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    List<HookJson> list(@AuthenticationPrincipal Member me) {
        return hooks.of(me.person()).stream().map(HookJson::of).toList();
    }

    /** The answer holds the secret by which events are signed; it is not shown again. */
    @PostMapping
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.CREATED)
    NewHookJson add(@AuthenticationPrincipal Member me, @RequestBody(required = false) @Nullable HookForm form) {
        String target = form == null || form.target() == null ? "" : form.target();
        Made made = hooks.add(me.person(), target, clock.instant());
        return new NewHookJson(HookJson.of(made.hook()), made.secret());
    }

    /** Sends an event of the type {@code hook.test} within seconds. */
    @PostMapping("/{hook}/test")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(@AuthenticationPrincipal Member me, @PathVariable String hook) {
        hooks.test(me.person(), id(hook), clock.instant());
    }

    @DeleteMapping("/{hook}")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Member me, @PathVariable String hook) {
        hooks.remove(me.person(), id(hook));
    }

    record HookForm(@Nullable String target) {}

    /** A new hook, and its secret. */
    record NewHookJson(HookJson hook, String secret) {

        /** Shows nothing: a secret must not end up in a log. */
        @Override
        public String toString() {
            return "a new hook";
        }
    }

    private static UUID id(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NoHookException();
        }
        return UUID.fromString(text);
    }
}
