package org.stigar.app.pulse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.core.pulse.Questionnaire;

/**
 * A questionnaire that is asked in waves. What it asks never changes, so that waves can be compared.
 *
 * @param name one line of 1 to {@value #LONGEST_NAME} characters
 * @param purpose what it is for, one line; empty for nothing
 * @param items 1 or more, no id twice
 * @param endedOn the day from which on it is asked no more
 */
public record Pulse(
        long id, String name, String purpose, Mode mode, List<PulseItem> items, Optional<LocalDate> endedOn) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    /** The longest purpose, in characters. */
    public static final int LONGEST_PURPOSE = 300;

    public Pulse {
        items = List.copyOf(items);
        if (!isLine(name, LONGEST_NAME) || !(purpose.isEmpty() || isLine(purpose, LONGEST_PURPOSE))) {
            throw new IllegalArgumentException("a pulse has a name, and maybe a purpose, of one line each");
        }
        new Questionnaire(items.stream().map(PulseItem::item).toList());
    }

    /** Whether somebody can be followed from wave to wave. */
    public enum Mode {
        /** Nobody can. */
        ANONYMOUS,
        /** By a code that each keeps for themselves, and nobody else has. */
        CODE
    }

    /** Returns whether something is one line of so many characters at most, with something on it. */
    public static boolean isLine(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** Returns what is asked, as the core knows it. */
    public Questionnaire questionnaire() {
        return new Questionnaire(items.stream().map(PulseItem::item).toList());
    }

    /** Returns whether it is asked no more. */
    public boolean isEnded() {
        return endedOn.isPresent();
    }
}
