package org.stigar.app.competences.names;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.stigar.app.competences.CompetenceException;
import org.stigar.app.competences.CompetenceException.Reason;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.Folding;
import org.stigar.core.competence.Label;

/**
 * A word of somebody's own for what they can.
 *
 * @param text 1 to {@value #LONGEST} characters, a letter or digit among them
 * @param language without country
 */
public record FreeWord(String text, Locale language) {

    /** How many characters it can have: a word or a few, never a story. */
    public static final int LONGEST = 60;

    private static final int HASH = 12;

    public FreeWord {
        text = text.strip();
        language = new Locale(language.getLanguage());
        if (text.length() > LONGEST
                || !Label.isText(text)
                || text.codePoints().noneMatch(Character::isLetterOrDigit)
                || language.getLanguage().isEmpty()) {
            throw new CompetenceException(Reason.BAD_WORD);
        }
    }

    /**
     * Returns the tag that it becomes. The id is made of the word as its language reads it, so that two who write one word have
     * one tag, and is a hash, since ids end up in addresses and logs.
     */
    public Competence tag() {
        byte[] word = Folding.fold(text, language).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(word);
            String id = HexFormat.of().formatHex(Arrays.copyOf(hash, HASH));
            return Competence.tag(new CompetenceId("tag:" + language.getLanguage() + ":" + id), language, text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
