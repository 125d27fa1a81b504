package org.stigar.app.privacy.keys.web;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.GuardianLog.Line;

/** The guardian's log in the reader's language. */
final class LogLines {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneOffset.UTC);

    /** How many lines a page shows. */
    static final int PAGE = 25;

    private final GuardianLog log;
    private final KeyDesk desk;
    private final MessageSource words;

    LogLines(GuardianLog log, KeyDesk desk, MessageSource words) {
        this.log = log;
        this.desk = desk;
        this.words = words;
    }

    /**
     * A line as the page shows it.
     *
     * @param what a sentence
     * @param by a name and a role, or empty where nobody did it
     */
    record View(long id, Instant at, Act act, String what, String by) {}

    /** Returns a page, and one line more where there is one. */
    List<View> page(long before, Locale language) {
        return log.page(before, PAGE + 1).stream()
                .map(line -> view(line, language))
                .toList();
    }

    private View view(Line line, Locale language) {
        Entry entry = line.entry();
        return new View(line.id(), entry.at(), entry.act(), what(entry, language), by(entry, language));
    }

    private String what(Entry entry, Locale language) {
        return switch (entry.act()) {
            case ROLES_CHANGED -> roles(entry, language);
            case RESTORED ->
                words.getMessage(
                        "privacy.guardian.restored",
                        new Object[] {
                            INSTANT.withLocale(language)
                                    .format(Instant.parse(entry.subject().detail()))
                        },
                        language);
            default -> desk.say(entry.what(), entry.subject(), language);
        };
    }

    private String roles(Entry entry, Locale language) {
        String person = entry.subject().person().map(desk::name).orElseGet(() -> desk.erased(language));
        String roles = Arrays.stream(entry.subject().detail().split(" ", -1))
                .map(role -> word(role.isEmpty() ? "MEMBER" : role, language))
                .collect(joining(", "));
        return words.getMessage("privacy.guardian.roles", new Object[] {person, roles}, language);
    }

    private String by(Entry entry, Locale language) {
        return entry.key()
                .map(key -> words.getMessage(
                        "privacy.guardian.by",
                        new Object[] {
                            entry.by().map(desk::name).orElseGet(() -> desk.erased(language)),
                            word(key.name(), language)
                        },
                        language))
                .orElse("");
    }

    private String word(String role, Locale language) {
        return words.getMessage("privacy.guardian.role." + role, null, language);
    }
}
