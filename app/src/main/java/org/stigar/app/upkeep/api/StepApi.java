package org.stigar.app.upkeep.api;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.upkeep.Step;
import org.stigar.app.upkeep.Upkeep;
import org.stigar.app.upkeep.api.FieldException.Reason;

/** {@code /api/v1/upkeep/steps}: the five steps, as their taker alone sees them. */
@RestController
@RequestMapping("/api/v1/upkeep/steps")
class StepApi {

    private final Upkeep upkeep;
    private final Clock clock;

    StepApi(Upkeep upkeep, Clock clock) {
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    StepsJson show(@AuthenticationPrincipal Member me) {
        Set<Step> taken = upkeep.stepsTaken(me.person(), clock.instant());
        return new StepsJson(
                upkeep.showsSteps(me.person()),
                Arrays.stream(Step.values())
                        .map(step -> new StepJson(step, taken.contains(step)))
                        .toList());
    }

    /** Puts them away from Today, or takes them out again. */
    @PutMapping
    @PreAuthorize("hasRole('MEMBER')")
    StepsJson put(@AuthenticationPrincipal Member me, @RequestBody(required = false) @Nullable StepsForm form) {
        Boolean shown = form == null ? null : form.shown();
        if (shown == null) {
            throw new FieldException("shown", Reason.NOT_ONE_OF);
        }
        if (shown) {
            upkeep.takeStepsOut(me.person());
        } else {
            upkeep.putStepsAway(me.person());
        }
        return show(me);
    }

    record StepsForm(@Nullable Boolean shown) {}

    /** All five in their order, and whether Today shows them. */
    record StepsJson(boolean shown, List<StepJson> steps) {}

    /** One step. */
    record StepJson(Step step, boolean taken) {}
}
