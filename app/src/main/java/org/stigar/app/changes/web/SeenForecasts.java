package org.stigar.app.changes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.changes.forecast.Forecasting.Seen;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.KeyedChange.Subject;

/** Forecasts as a reader may see them, and the line in the guardians' log that they did. */
final class SeenForecasts {

    private static final String LOGGED = "changes.key.forecast";

    private final Forecasting forecasting;
    private final GuardianLog log;
    private final Clock clock;

    SeenForecasts(Forecasting forecasting, GuardianLog log, Clock clock) {
        this.forecasting = forecasting;
        this.log = log;
        this.clock = clock;
    }

    /** Returns what the reader sees on a page. */
    Optional<Seen> see(Change change, Member reader) {
        return note(change, reader, Act.SEEN);
    }

    /** Returns what the reader takes along as a file. */
    Optional<Seen> take(Change change, Member reader) {
        return note(change, reader, Act.EXPORTED);
    }

    private Optional<Seen> note(Change change, Member reader, Act act) {
        Optional<Seen> figures = forecasting.see(change, reader);
        if (figures.isPresent()) {
            add(change, reader, act);
        }
        return figures;
    }

    /** Notes that a guardian put words beside a draft, in place of those before. The words are not in the log. */
    void stated(Change change, Member guardian) {
        add(change, guardian, Act.STATED);
    }

    private void add(Change change, Member reader, Act act) {
        log.add(new Entry(
                clock.instant(),
                act,
                LOGGED,
                new Subject(Optional.empty(), Long.toString(change.id())),
                Optional.of(reader.person()),
                Optional.of(ReadableChanges.isGuardian(reader) ? Role.GUARDIAN : Role.LEADER)));
    }

    /** Returns the name of the quarter that begins on a day, such as {@code 2026-Q3}. */
    String name(LocalDate quarter) {
        return String.format(Locale.ROOT, "%d-Q%d", quarter.getYear(), quarter.get(IsoFields.QUARTER_OF_YEAR));
    }
}
