package org.stigar.app.changes;

import java.time.LocalDate;
import java.util.List;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Step;

/**
 * What a change says.
 *
 * @param title one line of 1 to {@value #LONGEST_TITLE} characters
 * @param purpose what it is for; at most {@value #LONGEST_PURPOSE} characters, may be blank
 * @param from the first day on which it is so
 * @param steps at most {@link Draft#MOST_STEPS}; may make no sense yet
 * @param measures at most {@value #MOST_MEASURES}
 */
public record Outline(String title, String purpose, LocalDate from, List<Step> steps, List<Measure> measures) {

    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 120;

    /** The longest purpose, in characters. */
    public static final int LONGEST_PURPOSE = 2_000;

    /** The most measures. */
    public static final int MOST_MEASURES = 40;

    public Outline {
        steps = List.copyOf(steps);
        measures = List.copyOf(measures);
        if (!isTitle(title) || purpose.length() > LONGEST_PURPOSE) {
            throw new IllegalArgumentException("a change has a title of one line and a purpose that is not too long");
        }
        if (steps.size() > Draft.MOST_STEPS || measures.size() > MOST_MEASURES) {
            throw new IllegalArgumentException("a change has too many steps or measures");
        }
    }

    /** Returns whether something can be a title. */
    public static boolean isTitle(String title) {
        return !title.isBlank()
                && title.length() <= LONGEST_TITLE
                && title.equals(title.strip())
                && title.chars().noneMatch(Character::isISOControl);
    }
}
