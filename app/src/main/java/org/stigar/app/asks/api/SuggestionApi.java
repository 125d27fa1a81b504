package org.stigar.app.asks.api;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Finding;
import org.stigar.app.asks.Finding.Found;
import org.stigar.app.competences.Competences;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;

/**
 * {@code /api/v1/asks/suggestions}: whom to turn to. A POST, since words of an ask belong in no address, and since a person can
 * look sixty times a week.
 */
@RestController
@RequestMapping("/api/v1/asks/suggestions")
class SuggestionApi {

    private final Finding finding;
    private final Competences competences;
    private final Clock clock;

    SuggestionApi(Finding finding, Competences competences, Clock clock) {
        this.finding = finding;
        this.competences = competences;
        this.clock = clock;
    }

    /** Who may help with a {@code text}, with {@code competences} picked by name, or with both. */
    @PostMapping
    @PreAuthorize("hasRole('MEMBER')")
    FoundJson find(
            @AuthenticationPrincipal Member me,
            @RequestBody(required = false) @Nullable FindForm given,
            Locale language) {
        FindForm form = given == null ? new FindForm(null, null) : given;
        Set<CompetenceId> chosen = Given.competences(form.competences());
        String text = Given.text(form.text());
        boolean isByNameAlone = text.isBlank() && !chosen.isEmpty();
        Found found =
                finding.find(me.person(), isByNameAlone ? "" : new AskText(text).value(), chosen, clock.instant());
        Catalogue catalogue = competences.catalogue();
        return new FoundJson(
                found.about().stream().map(one -> AboutJson.of(one, language)).toList(),
                found.suggestions().stream()
                        .map(one -> SuggestionJson.of(one, catalogue, language))
                        .toList());
    }

    record FindForm(@Nullable String text, @Nullable List<@Nullable String> competences) {}

    /** What it seems to be about, and whom to turn to. */
    record FoundJson(List<AboutJson> about, List<SuggestionJson> suggestions) {}
}
