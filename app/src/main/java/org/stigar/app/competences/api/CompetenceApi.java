package org.stigar.app.competences.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.competences.CompetenceException;
import org.stigar.app.competences.CompetenceException.Reason;
import org.stigar.app.competences.Competences;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;

/**
 * {@code /api/v1/competences}: names of the catalogue, and what the caller says of themselves. Of nobody else is anything told.
 *
 * <p>Ids hold slashes, so they stand in parameters and bodies.
 */
@RestController
@RequestMapping("/api/v1/competences")
class CompetenceApi {

    private static final int MOST_NAMES = 20;

    private final Competences competences;

    CompetenceApi(Competences competences) {
        this.competences = competences;
    }

    /** Names that begin as the text's words do, twenty at most. */
    @GetMapping("/names")
    @PreAuthorize("hasRole('MEMBER')")
    List<NameJson> names(
            @AuthenticationPrincipal Member me, @RequestParam(defaultValue = "") String text, Locale language) {
        return competences.suggest(me.person(), text, language, MOST_NAMES).stream()
                .map(one -> NameJson.of(one, language))
                .toList();
    }

    @GetMapping("/claims")
    @PreAuthorize("hasRole('MEMBER')")
    List<ClaimJson> claims(@AuthenticationPrincipal Member me, Locale language) {
        return competences.claimsOf(me.person()).stream()
                .map(claim -> ClaimJson.of(claim, language))
                .toList();
    }

    /** Says it by {@code competence}, or in a {@code word} of the caller's own in the request's language. */
    @PutMapping("/claims")
    @PreAuthorize("hasRole('MEMBER')")
    NameJson claim(
            @AuthenticationPrincipal Member me,
            @RequestBody(required = false) @Nullable ClaimForm form,
            Locale language) {
        Stance stance = Given.oneOf(Stance.class, "stance", form == null ? null : form.stance());
        if (form == null || form.competence() == null) {
            String word = form == null || form.word() == null ? "" : form.word();
            return NameJson.of(competences.claim(me.person(), stance, word, language), language);
        }
        CompetenceId id = Given.competence(form.competence());
        competences.claim(new Claim(me.person(), id, stance));
        return competences
                .catalogue()
                .find(id)
                .map(known -> NameJson.of(known, language))
                .orElseThrow(() -> new CompetenceException(Reason.UNKNOWN));
    }

    @PutMapping("/claims/visibility")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(@AuthenticationPrincipal Member me, @RequestBody(required = false) @Nullable SightForm form) {
        Sight sight = Given.oneOf(Sight.class, "visibility", form == null ? null : form.visibility());
        CompetenceId competence = Given.competence(form == null ? null : form.competence());
        if (sight == Sight.HIDDEN) {
            competences.hide(me.person(), competence);
        } else {
            competences.show(me.person(), competence);
        }
    }

    @DeleteMapping("/claims")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@AuthenticationPrincipal Member me, @RequestParam(defaultValue = "") String competence) {
        competences.withdraw(me.person(), Given.competence(competence));
    }

    record ClaimForm(
            @Nullable String competence,
            @Nullable String word,
            @Nullable String stance) {}

    record SightForm(@Nullable String competence, @Nullable String visibility) {}
}
