package org.stigar.app.pulse.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Outbox;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.jdbc.AnswerRows;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.Token;
import org.stigar.app.pulse.jdbc.WaveRows;
import org.stigar.core.people.PersonId;

/** Lets a reminder go only to who has said nothing in a wave that is open: worked out from its key as the letter is sent, and kept nowhere. */
final class ReminderLook implements Outbox.LastLook {

    private final Pulses pulses;
    private final WaveRows waves;
    private final AskedRows asked;
    private final AnswerRows answers;
    private final Tokens tokens;

    ReminderLook(Pulses pulses, WaveRows waves, AskedRows asked, AnswerRows answers, Tokens tokens) {
        this.pulses = pulses;
        this.waves = waves;
        this.asked = asked;
        this.answers = answers;
        this.tokens = tokens;
    }

    @Override
    public Letter.Kind kind() {
        return Letter.Kind.PULSE;
    }

    @Override
    public boolean isDue(PersonId reader, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return pulses.listWaves().stream()
                .filter(wave -> wave.isOpen(today) && wave.remindedOn().isPresent())
                .anyMatch(wave -> isSilent(wave, reader));
    }

    private boolean isSilent(Wave wave, PersonId reader) {
        return asked.find(wave.id(), reader).isPresent()
                && waves.peekKey(wave.id())
                        .map(key -> tokens.of(key, wave.id(), reader))
                        .filter(token -> !hasSaid(wave, token))
                        .isPresent();
    }

    private boolean hasSaid(Wave wave, Token token) {
        return answers.has(wave.id(), token) || answers.isMarked(wave.id(), token);
    }
}
