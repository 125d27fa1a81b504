package org.stigar.cli.output;

import java.util.Locale;
import org.stigar.cli.terminal.Language;

/** One value of a table: what programs read and what people read may differ. */
public sealed interface Cell {

    /** Not known, or not to be told. */
    Cell NONE = new Text("", "–");

    /** Returns the value for programs, the same in every language; empty where there is none. */
    String plain();

    /** Returns the value for people. */
    String shown(Language language);

    /** Returns a text that is the same for programs and people. */
    static Cell text(String value) {
        return new Text(value, value);
    }

    /** Returns a named value: a code for programs and a word for people. */
    static Cell named(String code, String word) {
        return new Text(code, word);
    }

    /** Returns a whole number. */
    static Cell whole(long value) {
        return new Whole(value);
    }

    /** Returns a number for people with the given count of decimals; programs get six. NaN is {@link #NONE}. */
    static Cell decimal(double value, int decimals) {
        return Double.isNaN(value) ? NONE : new Decimal(value, decimals);
    }

    /** Returns a number that people read in words, such as "about 15". */
    static Cell worded(Cell number, String words) {
        return new Worded(number, words);
    }

    /** A number with words of its own. */
    record Worded(Cell number, String words) implements Cell {
        @Override
        public String plain() {
            return number.plain();
        }

        @Override
        public String shown(Language language) {
            return words;
        }
    }

    /** A text. */
    record Text(String plain, String word) implements Cell {
        @Override
        public String shown(Language language) {
            return word;
        }
    }

    /** A whole number. */
    record Whole(long value) implements Cell {
        @Override
        public String plain() {
            return Long.toString(value);
        }

        @Override
        public String shown(Language language) {
            return String.format(language.locale(), "%,d", value);
        }
    }

    /** A number with decimals. */
    record Decimal(double value, int decimals) implements Cell {

        public Decimal {
            if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a cell must be finite, was " + value);
            }
            value += 0.0; // -0.0 becomes 0.0
        }

        @Override
        public String plain() {
            String six = String.format(Locale.ROOT, "%.6f", value).replaceFirst("\\.?0+$", "");
            return six.equals("-0") ? "0" : six;
        }

        @Override
        public String shown(Language language) {
            return String.format(language.locale(), "%,." + decimals + "f", value);
        }
    }
}
