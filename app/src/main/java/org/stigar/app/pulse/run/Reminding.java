package org.stigar.app.pulse.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.AskedRows.Asked;
import org.stigar.app.pulse.jdbc.WaveRows;
import org.stigar.core.people.PersonId;

/**
 * Writes to everybody who is asked half-way through a wave, once, noted of the wave alone. A letter goes only to who has said nothing by then ({@link
 * ReminderLook}); but a letter takes from one's attention and leaves a link to unsubscribe by, and these must not tell who was silent. Who has no
 * attention left this week, or is not available, gets no letter; nobody hears of that.
 */
final class Reminding implements RecurringJob {

    private final Pulses pulses;
    private final WaveRows waves;
    private final AskedRows asked;
    private final Letters letters;
    private final TransactionTemplate transactions;

    Reminding(Pulses pulses, WaveRows waves, AskedRows asked, Letters letters, TransactionTemplate transactions) {
        this.pulses = pulses;
        this.waves = waves;
        this.asked = asked;
        this.letters = letters;
        this.transactions = transactions;
    }

    /** What a letter is written with. */
    record Letters(
            People people,
            Participation participation,
            Subscriptions subscriptions,
            AttentionBudget budget,
            Outbox outbox,
            ReadersLanguage languages,
            MessageSource words,
            PublicAddress address) {

        /** Writes one, in the caller's transaction. */
        void write(PersonId to, Pulse pulse, Wave wave, Instant now) {
            people.findPerson(to)
                    .filter(reader -> participation.isAvailable(to, LocalDate.ofInstant(now, ZoneOffset.UTC))
                            && subscriptions.includes(to, Letter.Kind.PULSE)
                            && budget.tryTake(to, AttentionBudget.Kind.NUDGE, now))
                    .ifPresent(reader -> {
                        Locale language = languages.of(reader);
                        String day = wave.closes()
                                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(language));
                        outbox.put(new Letter(
                                to,
                                Letter.Kind.PULSE,
                                language,
                                words.getMessage("pulse.letter.subject", new Object[] {pulse.name()}, language),
                                List.of(words.getMessage("pulse.letter.text", new Object[] {day}, language)),
                                Optional.of(new Letter.Action(
                                        words.getMessage("pulse.letter.action", new Object[0], language),
                                        address.link("/pulse/" + wave.id())))));
                    });
        }
    }

    @Override
    public String name() {
        return "pulse-reminders";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Daily(LocalTime.of(8, 40));
    }

    @Override
    public void run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (Wave wave : pulses.listWaves()) {
            if (wave.isOpen(today)
                    && wave.remindedOn().isEmpty()
                    && !today.isBefore(halfWay(wave))
                    && today.isAfter(wave.opens())) {
                pulses.find(wave.pulse()).ifPresent(pulse -> remind(pulse, wave, now));
            }
        }
    }

    private static LocalDate halfWay(Wave wave) {
        return wave.opens().plusDays(ChronoUnit.DAYS.between(wave.opens(), wave.closes()) / 2);
    }

    /** Notes the round before the first letter: if it breaks off, some get none, and nobody gets two. */
    private void remind(Pulse pulse, Wave wave, Instant now) {
        boolean isFirst = Boolean.TRUE.equals(
                transactions.execute(status -> waves.tryRemind(wave.id(), LocalDate.ofInstant(now, ZoneOffset.UTC))));
        if (isFirst) {
            Asked all = asked.read(wave.id());
            for (PersonId person : all.groups().keySet()) {
                if (!all.gone().containsKey(person)) {
                    transactions.executeWithoutResult(status -> letters.write(person, pulse, wave, now));
                }
            }
        }
    }
}
