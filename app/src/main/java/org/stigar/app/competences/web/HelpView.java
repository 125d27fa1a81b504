package org.stigar.app.competences.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.stigar.app.competences.OwnHelp;
import org.stigar.app.competences.OwnHelp.Part;
import org.stigar.app.people.People;
import org.stigar.core.walk.Help.Word;

/**
 * A help as the page of one of its ends shows it.
 *
 * @param helped whether the reader helped
 * @param other the other end's name; empty for somebody who has left
 * @param day by the calendar of UTC
 * @param gain the end of the key of its words, or empty
 * @param visibility the end of the key of its words
 */
record HelpView(
        long id,
        boolean helped,
        String other,
        String competence,
        String day,
        boolean confirmed,
        String gain,
        String visibility) {

    static HelpView of(OwnHelp help, People people, Locale language) {
        return new HelpView(
                help.id(),
                help.part() == Part.HELPED,
                help.other()
                        .map(id -> people.findPerson(id)
                                .flatMap(known -> known.name())
                                .orElse(id.value()))
                        .orElse(""),
                help.competence().label(language),
                help.at()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language)),
                help.word() == Word.CONFIRMED,
                help.gain().map(HelpView::code).orElse(""),
                code(help.visibility()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
