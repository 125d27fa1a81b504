package org.stigar.app.house;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the commands, in the language of who runs the machine. */
final class HouseWords {

    private final Locale locale;
    private final ResourceBundle words;

    HouseWords(Locale machine) {
        locale = machine.getLanguage().equals("sv") ? machine : Locale.ENGLISH;
        words = ResourceBundle.getBundle("messages/house", locale);
    }

    String text(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
