package org.stigar.app.pulse.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Outbox;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseException.Reason;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.jdbc.AnswerRows;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.AskedRows.Asked;
import org.stigar.app.pulse.jdbc.WaveRows;

/** Closes waves: destroys the key and cuts answers from persons, both or neither, and then lets them be published. */
public final class Closing {

    private final Pulses pulses;
    private final WaveRows waves;
    private final AskedRows asked;
    private final AnswerRows answers;
    private final Outbox outbox;
    private final PulsePublisher publisher;
    private final TransactionTemplate transactions;

    Closing(
            Pulses pulses,
            WaveRows waves,
            AskedRows asked,
            AnswerRows answers,
            Outbox outbox,
            PulsePublisher publisher,
            TransactionTemplate transactions) {
        this.pulses = pulses;
        this.waves = waves;
        this.asked = asked;
        this.answers = answers;
        this.outbox = outbox;
        this.publisher = publisher;
        this.transactions = transactions;
    }

    /**
     * Closes a wave and publishes it, unless figures are frozen: then it waits until they are shown again. Costs O(answers · log answers).
     *
     * @throws PulseException if there is none, or it is closed
     */
    public void close(long wave, Instant now) {
        Wave open = pulses.findWave(wave).orElseThrow(() -> new PulseException(Reason.GONE));
        Pulse pulse = pulses.find(open.pulse()).orElseThrow(() -> new PulseException(Reason.GONE));
        transactions.executeWithoutResult(status -> {
            if (waves.lockKey(wave).isEmpty()) {
                throw new PulseException(Reason.CLOSED);
            }
            answers.cut(wave, pulse.mode());
            waves.close(wave, LocalDate.ofInstant(now, ZoneOffset.UTC));
        });
        waves.tidy();
        takeBackReminders(wave, now);
        publisher.publishAll();
    }

    /**
     * Those that could not be sent yet would wait on. By itself, since who sends one holds its letter and looks at the wave. Where another wave is open
     * its reminders stay.
     */
    private void takeBackReminders(long wave, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (pulses.listWaves().stream()
                .noneMatch(other -> other.isOpen(today) && other.remindedOn().isPresent())) {
            Asked all = asked.read(wave);
            transactions.executeWithoutResult(status -> all.groups().keySet().stream()
                    .filter(person -> !all.gone().containsKey(person))
                    .forEach(person -> outbox.takeBack(person, Letter.Kind.PULSE)));
        }
    }

    /** Closes all whose last day is over, and publishes what waits. */
    void closeDue(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (Wave wave : pulses.listWaves()) {
            if (wave.isDue(today)) {
                close(wave.id(), now);
            }
        }
        publisher.publishAll();
    }
}
