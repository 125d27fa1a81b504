package org.stigar.app.asks.api;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.core.competence.ranking.Candidate.Findable;

/** {@code /api/v1/asks/curtain}: how far the caller lets asks in. Nobody sees another's. */
@RestController
@RequestMapping("/api/v1/asks/curtain")
class CurtainApi {

    private final Curtains curtains;

    CurtainApi(Curtains curtains) {
        this.curtains = curtains;
    }

    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    CurtainJson show(@AuthenticationPrincipal Member me) {
        return CurtainJson.of(curtains.of(me.person()));
    }

    /** Who is led to the caller, and how many asks reach them within seven days, 0 to 10. */
    @PutMapping
    @PreAuthorize("hasRole('MEMBER')")
    CurtainJson put(@AuthenticationPrincipal Member me, @RequestBody(required = false) @Nullable CurtainForm given) {
        CurtainForm form = given == null ? new CurtainForm(null, null) : given;
        Findable findable = Given.oneOf(Findable.class, "findable", form.findable());
        Integer perWeek = form.perWeek();
        if (perWeek == null || perWeek < 0 || perWeek > Curtain.MOST) {
            throw new FieldException("perWeek", FieldException.OUT_OF_RANGE);
        }
        Curtain curtain = new Curtain(findable, perWeek);
        curtains.put(me.person(), curtain);
        return CurtainJson.of(curtain);
    }

    record CurtainForm(@Nullable String findable, @Nullable Integer perWeek) {}

    /** A curtain. */
    record CurtainJson(Findable findable, int perWeek) {

        static CurtainJson of(Curtain curtain) {
            return new CurtainJson(curtain.findable(), curtain.perWeek());
        }
    }
}
