package org.stigar.app.arenas.workshop;

/** Texts of organisers, as they are kept. */
final class Texts {

    private Texts() {}

    /** Returns one line without spaces around it. */
    static String line(String text, int longest) {
        return within(text.strip().replaceAll("\\p{Cntrl}+", " "), longest);
    }

    /** Returns paragraphs without spaces around them. */
    static String paragraphs(String text, int longest) {
        return within(text.strip().replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]+", " "), longest);
    }

    private static String within(String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("at most " + longest + " characters, were " + text.length());
        }
        return text;
    }
}
