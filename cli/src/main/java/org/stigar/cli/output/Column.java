package org.stigar.cli.output;

/**
 * A column of a table.
 *
 * @param key for programs, the same in every language
 * @param heading for people
 */
public record Column(String key, String heading, Align align) {

    /** On which side its values stand. */
    public enum Align {
        LEFT,
        RIGHT
    }

    /** Returns a column of words. */
    public static Column words(String key, String heading) {
        return new Column(key, heading, Align.LEFT);
    }

    /** Returns a column of numbers. */
    public static Column numbers(String key, String heading) {
        return new Column(key, heading, Align.RIGHT);
    }
}
