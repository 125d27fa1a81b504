package org.stigar.app.asks.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.ranking.Grounds;
import org.stigar.core.competence.ranking.Suggestion;

/**
 * Somebody to turn to, and why, as far as the caller may know (privacy P1).
 *
 * @param grounds for {@code DIRECT} and {@code UNACQUAINTED}
 * @param openness of the caller's own trail to the person, 0 to 1; for {@code DIRECT}
 * @param mayKnow what the somebody would be able to do whom the person may know; for {@code THROUGH}
 */
record SuggestionJson(
        Way way,
        String person,
        Suggestion.Purpose purpose,
        List<GroundsJson> grounds,
        @Nullable Double openness,
        @Nullable AboutJson mayKnow) {

    static SuggestionJson of(Suggestion suggestion, Catalogue catalogue, Locale language) {
        String person = suggestion.addressee().value();
        if (suggestion instanceof Suggestion.Direct direct) {
            List<GroundsJson> grounds = GroundsJson.of(direct.grounds(), catalogue, language);
            return new SuggestionJson(Way.DIRECT, person, direct.purpose(), grounds, direct.openness(), null);
        }
        if (suggestion instanceof Suggestion.Through through) {
            AboutJson mayKnow = named(through.competence(), catalogue, language);
            return new SuggestionJson(Way.THROUGH, person, through.purpose(), List.of(), null, mayKnow);
        }
        Suggestion.Unacquainted other = (Suggestion.Unacquainted) suggestion;
        List<GroundsJson> grounds = GroundsJson.of(other.grounds(), catalogue, language);
        return new SuggestionJson(Way.UNACQUAINTED, person, other.purpose(), grounds, null, null);
    }

    /** A free tag may have gone since: it is told by its id alone. */
    private static AboutJson named(CompetenceId id, Catalogue catalogue, Locale language) {
        return catalogue
                .find(catalogue.resolve(id))
                .map(known -> AboutJson.of(known, language))
                .orElseGet(() -> new AboutJson(id.value(), ""));
    }

    /** How the caller and the person are placed. */
    enum Way {
        DIRECT,
        THROUGH,
        UNACQUAINTED
    }

    /** Why somebody is suggested for one competence. */
    record GroundsJson(AboutJson about, List<Grounds.Known> known) {

        static List<GroundsJson> of(List<Grounds> all, Catalogue catalogue, Locale language) {
            return all.stream()
                    .map(one -> new GroundsJson(named(one.competence(), catalogue, language), List.copyOf(one.known())))
                    .toList();
        }
    }
}
