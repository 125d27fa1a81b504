package org.stigar.app.competences.api;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import org.stigar.app.competences.ShownCompetence;

/**
 * {@code /api/v1/competences/help}: the help that the caller gave or received. That of others reads like one that is not there
 * (privacy P1).
 */
@RestController
@RequestMapping("/api/v1/competences/help")
class HelpApi {

    private final ShownCompetence shown;
    private final Clock clock;

    HelpApi(ShownCompetence shown, Clock clock) {
        this.shown = shown;
        this.clock = clock;
    }

    /** Latest first. */
    @GetMapping
    @PreAuthorize("hasRole('MEMBER')")
    PageView<HelpJson> list(
            @AuthenticationPrincipal Member me,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "50") String size,
            Locale language) {
        List<HelpJson> all = shown.of(me.person(), clock.instant()).stream()
                .map(help -> HelpJson.of(help, language))
                .toList();
        return PageView.of(all, page, size);
    }

    @PutMapping("/{help}/visibility")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(
            @AuthenticationPrincipal Member me,
            @PathVariable String help,
            @RequestBody(required = false) @Nullable HelpSightForm form) {
        Sight sight = Given.oneOf(Sight.class, "visibility", form == null ? null : form.visibility());
        if (sight == Sight.HIDDEN) {
            shown.hide(me.person(), Given.help(help));
        } else {
            shown.show(me.person(), Given.help(help));
        }
    }

    /** The receiver says that it was so. */
    @PostMapping("/{help}/confirm")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@AuthenticationPrincipal Member me, @PathVariable String help) {
        shown.confirm(me.person(), Given.help(help));
    }

    /** What the help was with. */
    @PutMapping("/{help}/competence")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            @AuthenticationPrincipal Member me,
            @PathVariable String help,
            @RequestBody(required = false) @Nullable CorrectionForm form) {
        long id = Given.help(help);
        shown.correct(me.person(), id, Given.competence(form == null ? null : form.competence()));
    }

    @DeleteMapping("/{help}")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Member me, @PathVariable String help) {
        shown.delete(me.person(), Given.help(help));
    }

    record HelpSightForm(@Nullable String visibility) {}

    record CorrectionForm(@Nullable String competence) {}
}
