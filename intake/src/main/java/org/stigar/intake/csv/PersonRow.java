package org.stigar.intake.csv;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.Interned;

/** Makes a person of a row. Only the id must be there. */
final class PersonRow {

    static final Set<String> COLUMNS = Set.of(
            "id", "name", "addresses", "languages", "country", "city", "zone", "hours", "function", "role", "level");

    private final Interned<PersonId> ids = Interned.personIds();
    private final Interned<ZoneId> zones = new Interned<>(
            PersonRow::zone, Reason.BAD_VALUE, "zone must be the name of a time zone, such as Europe/Stockholm");
    private final Interned<WorkingHours> hours =
            new Interned<>(PersonRow::hours, Reason.BAD_VALUE, "hours must be such as 08:00-17:00");
    private final Interned<String> countries =
            new Interned<>(PersonRow::country, Reason.BAD_VALUE, "country must be two letters, such as SE");
    private final Interned<List<Locale>> languages =
            new Interned<>(PersonRow::languages, Reason.BAD_VALUE, "languages must be codes such as sv|en");

    Interned<PersonId> ids() {
        return ids;
    }

    Person read(CsvTable table) throws RowProblem {
        int id = table.column("id");
        table.requireField(id, "id");
        return Person.builder(table.get(id, ids))
                .name(table.text(table.column("name")))
                .addresses(parts(table.text(table.column("addresses"))))
                .languages(table.get(table.column("languages"), languages))
                .country(table.get(table.column("country"), countries))
                .city(table.text(table.column("city")))
                .zone(table.get(table.column("zone"), zones))
                .hours(table.get(table.column("hours"), hours))
                .function(table.text(table.column("function")))
                .role(table.text(table.column("role")))
                .level(table.text(table.column("level")))
                .build();
    }

    /** Parts at bars and blanks. */
    private static List<String> parts(String text) {
        return Stream.of(text.replace(' ', '|').split("\\|", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static ZoneId zone(String text) {
        try {
            return text.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no zone", e);
        }
    }

    private static WorkingHours hours(String text) {
        if (text.isEmpty()) {
            return WorkingHours.OFFICE;
        }
        List<String> ends = Arrays.asList(text.split("-", -1));
        try {
            if (ends.size() == 2) {
                return new WorkingHours(
                        LocalTime.parse(ends.get(0).strip()),
                        LocalTime.parse(ends.get(1).strip()));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no hours", e);
        }
        throw new IllegalArgumentException("no hours");
    }

    private static String country(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !code.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("no country");
        }
        return code;
    }

    private static List<Locale> languages(String text) {
        List<Locale> all = new ArrayList<>();
        for (String part : parts(text)) {
            Locale language = Locale.forLanguageTag(part);
            if (language.getLanguage().isEmpty()) {
                throw new IllegalArgumentException("no language");
            }
            all.add(language);
        }
        return List.copyOf(all);
    }
}
