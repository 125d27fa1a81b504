package org.stigar.intake.pseudonym;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.RowProblem;

/** What becomes of a field. What it returns is written; it throws where the field is not what the column holds. */
@FunctionalInterface
interface ColumnRule {

    /** Looks like a time, so that nothing else can slip through with it. */
    Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.]{4,18}(Z|[+-][0-9:]{2,8})?)?");

    String apply(String text, Pseudonyms pseudonyms) throws RowProblem;

    /** A person's id. */
    static ColumnRule person() {
        return (text, pseudonyms) -> text.isEmpty() ? "" : pseudonyms.person(text);
    }

    /** Ids of people, parted by bars or blanks. */
    static ColumnRule people() {
        return (text, pseudonyms) -> Stream.of(text.replace(' ', '|').split("\\|", -1))
                .filter(id -> !id.isEmpty())
                .map(pseudonyms::person)
                .collect(Collectors.joining("|"));
    }

    /** The id of a record at its source, which may lead back to people. */
    static ColumnRule record() {
        return (text, pseudonyms) -> text.isEmpty() ? "" : pseudonyms.record(text);
    }

    /** A time, kept. */
    static ColumnRule time() {
        return (text, pseudonyms) -> {
            if (!text.isEmpty() && !TIME.matcher(text).matches()) {
                throw new RowProblem(Reason.BAD_TIME, "expected a time such as 2026-03-01T09:00:00Z");
            }
            return text;
        };
    }

    /** A whole number, kept. */
    static ColumnRule number() {
        return (text, pseudonyms) -> {
            if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new RowProblem(Reason.BAD_VALUE, "expected a whole number");
            }
            return text;
        };
    }

    /** One of a few words in any letter case, kept. */
    static ColumnRule word(Enum<?>... words) {
        return word(Arrays.stream(words).map(Enum::name).collect(Collectors.toSet()));
    }

    /** One of a few words in any letter case, kept. */
    static ColumnRule word(Set<String> words) {
        return (text, pseudonyms) -> {
            if (!text.isEmpty() && !words.contains(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                throw new RowProblem(
                        Reason.BAD_VALUE,
                        "expected one of " + words.stream().sorted().toList());
            }
            return text;
        };
    }

    /** Free text about no person, kept: a unit, a competence, a function. */
    static ColumnRule text() {
        return (text, pseudonyms) -> text;
    }
}
