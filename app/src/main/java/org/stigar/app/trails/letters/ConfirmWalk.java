package org.stigar.app.trails.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.people.People;
import org.stigar.app.trails.OwnTrail.LoggedWalk;
import org.stigar.app.trails.Trails;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.people.Person;

/** The yes or no to a walk that the other end logged, from a letter. Its subject is the id of the walk. */
final class ConfirmWalk implements ActionHandler {

    static final String PURPOSE = "confirm-walk";

    private final Trails trails;
    private final People people;
    private final LetterWords words;
    private final Clock clock;

    ConfirmWalk(Trails trails, People people, LetterWords words, Clock clock) {
        this.trails = trails;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Offer describe(Granted granted, Locale language) {
        return find(granted).map(walk -> offer(granted, walk, language)).orElseGet(() -> words.nothing(language));
    }

    @Override
    public Outcome act(Granted granted, Locale language) {
        return answer(granted, Answer.YES, language);
    }

    @Override
    public Outcome refuse(Granted granted, Locale language) {
        return answer(granted, Answer.NO, language);
    }

    private Offer offer(Granted granted, LoggedWalk walk, Locale language) {
        ZoneId zone = people.findPerson(granted.person()).map(Person::zone).orElse(ZoneOffset.UTC);
        String day = LocalDate.ofInstant(walk.at(), zone)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
        String name = words.nameOf(walk.by());
        return new Offer(
                words.say("trails.confirm.walk.title", language, name),
                words.say("trails.confirm.walk.text", language, name, day),
                words.say("trails.confirm.walk.yes", language),
                Optional.of(words.say("trails.confirm.walk.no", language)));
    }

    private Outcome answer(Granted granted, Answer answer, Locale language) {
        Optional<LoggedWalk> walk = find(granted);
        if (walk.isEmpty()) {
            return words.gone(language);
        }
        trails.answerWalk(granted.person(), walk.get().id(), answer);
        return words.said(
                "trails.confirm.walk.said." + answer,
                language,
                words.nameOf(walk.get().by()));
    }

    private Optional<LoggedWalk> find(Granted granted) {
        return trails.of(granted.person(), clock.instant()).stream()
                .flatMap(trail -> trail.unconfirmed().stream())
                .filter(walk -> !walk.by().equals(granted.person()))
                .filter(walk -> Long.toString(walk.id()).equals(granted.subject()))
                .findFirst();
    }
}
