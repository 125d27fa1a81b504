package org.stigar.app.changes.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.history.ChangeLog;
import org.stigar.app.changes.history.Event;
import org.stigar.app.changes.history.Happening;

/** What happened to a change, in words: the day and not the hour, the role and not who. */
final class HistoryLines {

    /** How many lines stand open on the change's page. */
    private static final int SHORT = 6;

    private final ChangeLog log;
    private final Clock clock;

    HistoryLines(ChangeLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * A line.
     *
     * @param by the role; empty where nobody did it, or two keys
     */
    record Line(String day, String what, String by) {}

    /**
     * All lines, the oldest first.
     *
     * @param isWhole whether the log was kept since it was drafted
     */
    record Told(List<Line> lines, boolean isWhole) {

        Told {
            lines = List.copyOf(lines);
        }

        /** Returns whether it is soon read. */
        public boolean isShort() {
            return lines.size() <= SHORT;
        }
    }

    Told of(Change change, ChangeWords words) {
        List<Event> events = log.of(change, clock.instant());
        return new Told(
                events.stream().map(event -> line(event, words)).toList(),
                events.stream().anyMatch(event -> event.what() == Happening.DRAFTED));
    }

    private static Line line(Event event, ChangeWords words) {
        return new Line(
                words.day(event.day()),
                what(event, words),
                event.by()
                        .map(role -> words.say("privacy.guardian.role." + role))
                        .orElse(""));
    }

    private static String what(Event event, ChangeWords words) {
        Optional<String> recorded = event.recorded().map(words::day);
        boolean isTakenAway = event.what().isOfDays() && recorded.isEmpty();
        return words.say(
                "changes.history." + event.what() + (isTakenAway ? ".none" : ""),
                // Who reads counts versions from one; days after the change are as they are.
                event.number().isEmpty()
                        ? ""
                        : event.what() == Happening.FOLLOWED_UP
                                ? event.number().getAsInt()
                                : event.number().getAsInt() + 1,
                recorded.orElse(""));
    }
}
