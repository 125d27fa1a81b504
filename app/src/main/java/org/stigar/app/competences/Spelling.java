package org.stigar.app.competences;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody may have meant by a word that no name of the catalogue holds: words of its names that a slip of the hand explains.
 * Free tags play no part, whoever holds them: a word of somebody's own is nobody's to be led to by chance.
 *
 * <p>Safe for use by many threads. Where the database cannot compare words, nothing is ever meant.
 */
public interface Spelling {

    /** How many words are looked up at a time; those after are left. */
    int MOST_WORDS = 20;

    /** How many words one can have been meant to be. */
    int MOST_MEANT = 3;

    /** The languages in which everybody may write. */
    List<Locale> ALWAYS = List.of(new Locale("sv"), Locale.ENGLISH);

    /**
     * Returns what words were probably meant to be, the most likely first, as the language of each reads it. Words with nothing
     * near are left out, and so are those that are short or hold anything but letters.
     *
     * @param languages in which to look, beside {@link #ALWAYS}
     */
    Map<String, List<String>> meant(Collection<String> words, Typed typed, Collection<Locale> languages);

    /** How much of a word was typed. */
    enum Typed {
        /** All of it, as one of many words in a text, most of which are no names: only what is nearly sure is meant. */
        WHOLE,
        /** Its beginning at least, by somebody who looks for a name. */
        BEGUN
    }
}
