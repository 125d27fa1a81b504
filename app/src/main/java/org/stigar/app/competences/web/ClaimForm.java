package org.stigar.app.competences.web;

import java.util.Arrays;
import java.util.Optional;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim.Stance;

/**
 * What somebody filled in to say what they can.
 *
 * @param word as typed
 * @param pick the id of what was picked among what the word may mean, or empty
 * @param asked the word for which there was a pick, so that an old pick does not count for a new word
 * @param stance the name of a stance
 * @param to {@code own} for a word of one's own, whatever the catalogue has
 */
record ClaimForm(String word, String pick, String asked, String stance, String to) {

    static final ClaimForm EMPTY = new ClaimForm("", "", "", Stance.CAN_HELP.name(), "");

    private static final int LONGEST_ECHO = 200;

    ClaimForm {
        word = word.strip();
        asked = asked.strip();
    }

    Optional<Stance> findStance() {
        return Arrays.stream(Stance.values())
                .filter(one -> one.name().equals(stance))
                .findFirst();
    }

    Optional<CompetenceId> findPick() {
        return asked.equals(word) ? Given.competence(pick) : Optional.empty();
    }

    boolean isOwnWord() {
        return to.equals("own");
    }

    /** Returns the form as it is shown again: what is far too long is cut. */
    ClaimForm echo() {
        return new ClaimForm(cut(word), pick, cut(asked), stance, to);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO);
    }
}
