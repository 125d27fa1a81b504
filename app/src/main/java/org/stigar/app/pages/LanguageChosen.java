package org.stigar.app.pages;

import java.util.Locale;

/**
 * Somebody who is logged in chose a language.
 *
 * @param who the name by which the session knows them
 * @param language one of {@link Languages#ALL}
 */
public record LanguageChosen(String who, Locale language) {

    /** Names nobody: an event ends up in logs. */
    @Override
    public String toString() {
        return "language chosen";
    }
}
