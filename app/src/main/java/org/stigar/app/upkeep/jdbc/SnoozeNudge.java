package org.stigar.app.upkeep.jdbc;

import java.time.Clock;
import java.util.Locale;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.upkeep.letters.DigestLetters;
import org.stigar.app.upkeep.letters.NudgePlace;

/** Not now, from the weekly letter. Its subject is the place of the nudge; who has had a later digest is told that it is over. */
final class SnoozeNudge implements ActionHandler {

    private final JdbcUpkeep upkeep;
    private final LetterWords words;
    private final Clock clock;

    SnoozeNudge(JdbcUpkeep upkeep, LetterWords words, Clock clock) {
        this.upkeep = upkeep;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return DigestLetters.SNOOZE;
    }

    @Override
    public Offer describe(Granted granted, Locale language) {
        return upkeep.findNudged(granted.person(), NudgePlace.parse(granted.subject()), clock.instant())
                .map(words::nameOf)
                .map(name -> new Offer(
                        words.say("upkeep.snooze.title", language, name),
                        words.say("upkeep.snooze.text", language, name),
                        words.say("upkeep.snooze.button", language)))
                .orElseGet(() -> words.nothing(language));
    }

    @Override
    public Outcome act(Granted granted, Locale language) {
        return upkeep.trySnooze(granted.person(), NudgePlace.parse(granted.subject()), clock.instant())
                .<Outcome>map(other -> new Outcome.Said(
                        words.say("upkeep.snooze.said.title", language),
                        words.say("upkeep.snooze.said.text", language, words.nameOf(other))))
                .orElseGet(() -> words.gone(language));
    }
}
