package org.stigar.app.asks.notes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.stigar.core.competence.Competence;

/**
 * A note that both ends agreed to share, as everybody sees it.
 *
 * @param quarter the first day of the quarter in which the ask was solved
 */
public record LearningNote(String text, List<Competence> about, LocalDate quarter) {

    public LearningNote {
        about = List.copyOf(about);
    }

    /** Returns the quarter as {@code 2026:3}. */
    public String quarterName() {
        return quarterName(quarter);
    }

    /** Returns the quarter that begins on a day as {@code 2026:3}. */
    public static String quarterName(LocalDate quarter) {
        return String.format(Locale.ROOT, "%d:%d", quarter.getYear(), (quarter.getMonthValue() + 2) / 3);
    }
}
