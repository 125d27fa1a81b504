package org.stigar.app.changes.announce;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Change.Stage;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.changes.history.ChangeLog;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.people.PersonId;

/**
 * Lets two keys announce a change, once all that P11 asks for is there: what it says is forecast, the guardian has said something of this
 * version, negotiation is closed and those who are moved are told, and its day lies ahead. Safe for use by many threads.
 */
public final class Announcing implements KeyedChange.Offers, KeyedChange.Saying {

    static final String NAME = ChangeLog.KEYS;

    private final Changes changes;
    private final Forecasting forecasting;
    private final GuardianLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Announcing(
            Changes changes, Forecasting forecasting, GuardianLog log, TransactionTemplate transactions, Clock clock) {
        this.changes = changes;
        this.forecasting = forecasting;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a change lacks before it can be announced. */
    public enum Missing {
        /** It has no steps, or some that make no sense. */
        SOUND_STEPS,
        /** What it says now is not forecast. */
        FORECAST,
        /** Its day is not ahead. */
        DAY_AHEAD,
        /** The guardian has said nothing of what it says now. */
        STATEMENT,
        /** It is not recorded that negotiation is closed. */
        NEGOTIATION,
        /** It is not recorded that those who are moved are told. */
        INFORMATION
    }

    KeyedChange key() {
        return new KeyedChange(NAME, Optional.of("/changes"), this, this, this::announce);
    }

    /** Returns what a draft lacks. */
    public List<Missing> missing(Change change) {
        List<Missing> missing = new ArrayList<>();
        if (change.outline().steps().isEmpty()
                || !forecasting.draft(change).problems().isEmpty()) {
            missing.add(Missing.SOUND_STEPS);
        }
        if (forecasting.find(change).isEmpty()) {
            missing.add(Missing.FORECAST);
        }
        if (!change.outline().from().isAfter(today())) {
            missing.add(Missing.DAY_AHEAD);
        }
        if (change.findStatement().filter(said -> !said.text().isBlank()).isEmpty()) {
            missing.add(Missing.STATEMENT);
        }
        if (change.consulted()
                .negotiatedOn()
                .filter(day -> !day.isAfter(today()))
                .isEmpty()) {
            missing.add(Missing.NEGOTIATION);
        }
        if (change.consulted().informedOn().filter(day -> !day.isAfter(today())).isEmpty()) {
            missing.add(Missing.INFORMATION);
        }
        return missing;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public List<Subject> list() {
        return changes.list().stream()
                .filter(change -> change.stage(today()) == Stage.DRAFT)
                .filter(change -> missing(change).isEmpty())
                .map(Announcing::subject)
                .toList();
    }

    private static Subject subject(Change change) {
        return new Subject(Optional.empty(), change.id() + " " + change.version());
    }

    private void announce(Subject subject, Instant now) {
        String[] parts = subject.detail().split(" ", -1);
        if (!changes.tryAnnounce(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), now)) {
            throw new IllegalStateException("a change is announced once, as it was when the keys were turned");
        }
    }

    /** Takes an announced change back, with one key, and returns whether it was announced. */
    public boolean withdraw(Change change, PersonId by, Role key) {
        Instant now = clock.instant();
        return Objects.requireNonNull(transactions.execute(status -> {
            boolean was = changes.tryWithdraw(change.id(), now, key);
            if (was) {
                log.add(new Entry(now, Act.STOPPED, NAME, subject(change), Optional.of(by), Optional.of(key)));
            }
            return was;
        }));
    }

    /** By its title, which names nobody, as long as it is there. */
    @Override
    public String say(String person, String detail, MessageSource words, Locale language) {
        return changes.find(Long.parseLong(detail.split(" ", -1)[0]))
                .map(change -> words.getMessage(
                        NAME,
                        new Object[] {
                            change.outline().title(), change.outline().from().toString()
                        },
                        language))
                .orElseGet(() -> words.getMessage("changes.key.announce-some", new Object[0], language));
    }
}
