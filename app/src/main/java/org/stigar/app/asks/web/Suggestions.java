package org.stigar.app.asks.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stigar.app.asks.web.Names.Named;
import org.stigar.app.competences.Competences;
import org.stigar.app.people.People;
import org.stigar.core.ask.Request.Purpose;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.ranking.Grounds;
import org.stigar.core.competence.ranking.SharedHours;
import org.stigar.core.competence.ranking.Suggestion;
import org.stigar.core.competence.ranking.Suggestion.Direct;
import org.stigar.core.competence.ranking.Suggestion.Through;
import org.stigar.core.competence.ranking.Suggestion.Unacquainted;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.Thresholds;
import org.stigar.core.trail.state.TrailState;

/** Says why somebody is suggested: what the suggestion holds, and nothing that is known besides (privacy P1). */
final class Suggestions {

    /** With as many shared hours two can meet whenever they like, and nothing is said. */
    private static final Duration ENOUGH = Duration.ofHours(4);

    private final People people;
    private final Names names;
    private final Competences competences;

    Suggestions(People people, Names names, Competences competences) {
        this.people = people;
        this.names = names;
        this.competences = competences;
    }

    /**
     * A suggestion ready to be shown.
     *
     * @param wish what the form sends
     * @param purpose for what the person is asked
     * @param trail how the asker's own trail is, in words
     * @param explores whether the trail is worth walking again
     */
    record View(String wish, Named who, String purpose, String trail, List<String> why, boolean explores) {}

    List<View> of(PersonId asker, List<Suggestion> suggestions, AskWords words) {
        return suggestions.stream().map(one -> view(asker, one, words)).toList();
    }

    private View view(PersonId asker, Suggestion suggestion, AskWords words) {
        Named who = names.of(suggestion.addressee(), words.language());
        boolean explores = suggestion.purpose() == Suggestion.Purpose.EXPLORATION;
        if (suggestion instanceof Through through) {
            String why = words.say("asks.page.why.through", who.name(), label(through.competence(), words));
            return view(Purpose.INTRODUCTION, who, words.say("asks.page.trail.yours"), List.of(why), explores);
        }
        if (suggestion instanceof Direct direct) {
            List<String> why = why(direct.grounds(), words);
            hours(asker, direct.person(), words).ifPresent(why::add);
            TrailState state = Thresholds.SHIPPED.state(direct.openness());
            return view(
                    Purpose.HELP,
                    who,
                    words.say("asks.page.trail." + AskWords.code(state)),
                    why,
                    explores || state == TrailState.OVERGROWN);
        }
        return view(
                Purpose.HELP,
                who,
                words.say("asks.page.trail.none"),
                why(((Unacquainted) suggestion).grounds(), words),
                explores);
    }

    private static View view(Purpose purpose, Named who, String trail, List<String> why, boolean explores) {
        return new View(Given.wish(purpose, who.id()), who, AskWords.code(purpose), trail, why, explores);
    }

    private List<String> why(List<Grounds> grounds, AskWords words) {
        List<String> why = new ArrayList<>();
        for (Grounds one : grounds) {
            String competence = label(one.competence(), words);
            one.known().forEach(known -> why.add(words.say("asks.page.why." + AskWords.code(known), competence)));
        }
        return why;
    }

    /** Says how many hours of work two share, where those are few; only to who has a trail there. */
    private Optional<String> hours(PersonId asker, PersonId other, AskWords words) {
        Optional<Person> one = people.findPerson(asker);
        Optional<Person> two = people.findPerson(other);
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.empty();
        }
        Duration shared = SharedHours.between(one.get(), two.get(), words.now());
        return shared.compareTo(ENOUGH) >= 0
                ? Optional.empty()
                : Optional.of(words.say("asks.page.why.hours", shared.toHours()));
    }

    private String label(CompetenceId id, AskWords words) {
        Catalogue catalogue = competences.catalogue();
        return catalogue
                .find(catalogue.resolve(id))
                .map(one -> one.label(words.language()))
                .orElse(id.value());
    }
}
