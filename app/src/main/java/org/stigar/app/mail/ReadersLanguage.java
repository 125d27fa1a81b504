package org.stigar.app.mail;

import java.util.Locale;
import org.stigar.core.people.Person;

/** In which of our languages to write to somebody. Safe for use by many threads. */
public interface ReadersLanguage {

    /** Returns the language that the person chose, else the first of the directory's that there is, else English. */
    Locale of(Person reader);
}
