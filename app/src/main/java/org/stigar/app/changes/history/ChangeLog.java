package org.stigar.app.changes.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.stigar.app.changes.Change;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.GuardianLog.Line;

/**
 * What happened to a change: what was done with it, the keys that were turned for it, and what follows from its day. Safe for use by many
 * threads.
 */
public final class ChangeLog {

    /** What the guardians' log calls the keys that announce a change; the detail is its id and its version. */
    public static final String KEYS = "changes.key.announce";

    private static final Map<GuardianLog.Act, Happening> KEYS_TURNED = Map.of(
            GuardianLog.Act.PROPOSED, Happening.FIRST_KEY,
            GuardianLog.Act.CONFIRMED, Happening.SECOND_KEY,
            GuardianLog.Act.DECLINED, Happening.SECOND_KEY_DECLINED,
            GuardianLog.Act.TAKEN_BACK, Happening.FIRST_KEY_TAKEN_BACK,
            GuardianLog.Act.EXPIRED, Happening.FIRST_KEY_EXPIRED);

    private static final Comparator<Event> ORDER =
            Comparator.comparing(Event::at).thenComparing(event -> event.what().stretch());

    private final EventRows rows;
    private final GuardianLog log;

    ChangeLog(EventRows rows, GuardianLog log) {
        this.rows = rows;
        this.log = log;
    }

    /** Returns what happened to a change until an instant, the oldest first; what was done several times a day is one. */
    public List<Event> of(Change change, Instant now) {
        List<Event> events = new ArrayList<>(rows.list(change.id()));
        log.listOf(KEYS, Long.toString(change.id())).stream()
                .flatMap(line -> key(line).stream())
                .forEach(events::add);
        // The sort is stable: of what happens at one instant, what was told first stays first.
        return Folding.fold(Stream.concat(events.stream(), after(change, now).stream())
                .sorted(ORDER)
                .toList());
    }

    /** Who turned it is dropped here; what else the guardians' log tells of the key, such as that it was carried out, is told by what follows. */
    private static Optional<Event> key(Line line) {
        Entry entry = line.entry();
        String[] detail = entry.subject().detail().split(" ", -1);
        return Optional.ofNullable(KEYS_TURNED.get(entry.act()))
                .map(what -> new Event(
                        entry.at(), what, OptionalInt.of(Integer.parseInt(detail[1])), Optional.empty(), entry.key()));
    }

    /** What nobody does: its day, and what is worked out after it. */
    private List<Event> after(Change change, Instant now) {
        LocalDate from = change.outline().from();
        Instant day = start(from);
        boolean came = change.announcedAt().isPresent()
                && !day.isAfter(change.withdrawnAt().orElse(now))
                && !day.isAfter(now);
        if (!came) {
            return List.of();
        }
        List<Event> after = new ArrayList<>();
        after.add(Event.of(day, Happening.IN_FORCE, OptionalInt.empty()));
        rows.listFollowUps(change.id())
                .forEach(days ->
                        after.add(Event.of(start(from.plusDays(days)), Happening.FOLLOWED_UP, OptionalInt.of(days))));
        return after;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
