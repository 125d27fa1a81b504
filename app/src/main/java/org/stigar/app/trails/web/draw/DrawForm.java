package org.stigar.app.trails.web.draw;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.trails.web.Ends;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/**
 * What somebody filled in to draw a line.
 *
 * @param name as typed
 * @param person the id of who was picked among those of that name, or empty
 * @param asked the name for which there was a pick, so that an old pick does not count for a new name
 * @param carries what the other makes possible
 * @param rhythm the name of a rhythm
 * @param to {@code myself} for a note that nobody else hears of
 */
record DrawForm(String name, String person, String asked, String carries, String rhythm, String to) {

    static final DrawForm EMPTY = new DrawForm("", "", "", "", AgreedRhythm.MONTHLY.name(), "");

    private static final int LONGEST_ECHO = 200;

    DrawForm {
        name = name.strip();
        carries = carries.strip();
        asked = asked.strip();
    }

    Optional<AgreedRhythm> findRhythm() {
        return Arrays.stream(AgreedRhythm.values())
                .filter(one -> one.name().equals(rhythm))
                .findFirst();
    }

    Optional<PersonId> findPick() {
        return asked.equals(name) ? Ends.read(person) : Optional.empty();
    }

    boolean isForMyself() {
        return to.equals("myself");
    }

    boolean isNameTooLong() {
        return name.length() > DrawnLine.LONGEST;
    }

    boolean isCarriesTooLong() {
        return carries.length() > DrawnLine.LONGEST;
    }

    /** Returns whether a name is the one that was typed, letter case aside. */
    public boolean isNamed(String other) {
        return other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    /** Returns the form as it is shown again: what is far too long is cut. */
    DrawForm echo() {
        return new DrawForm(cut(name), person, cut(asked), cut(carries), rhythm, to);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO);
    }
}
