package org.stigar.app.access.entry;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.pages.LanguageChosen;
import org.stigar.app.pages.Languages;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The language that each account chose. Safe for use by many threads. */
public final class ChosenLanguages implements ReadersLanguage {

    private final JdbcClient database;

    ChosenLanguages(JdbcClient database) {
        this.database = database;
    }

    /** Returns what the person chose; empty where nothing was chosen, or there is no account. */
    public Optional<Locale> find(PersonId person) {
        return database.sql("select language from account where person_id = :person and language is not null")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .flatMap(Languages::find);
    }

    @Override
    public Locale of(Person reader) {
        return find(reader.id()).orElseGet(() -> Languages.firstOf(reader.languages()));
    }

    @EventListener
    void keep(LanguageChosen choice) {
        database.sql("update account set language = :language where person_id = :person")
                .param("language", choice.language().getLanguage())
                .param("person", choice.who())
                .update();
    }
}
