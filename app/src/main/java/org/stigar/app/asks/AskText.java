package org.stigar.app.asks;

import org.stigar.app.asks.AskException.Reason;

/**
 * What somebody needs and cannot do alone, in their words: up to 2,000 characters in lines, with a letter or a digit in them.
 *
 * @param value without white space at its ends and without other control characters than line ends
 */
public record AskText(String value) {

    /** The longest text, in UTF-16 units. */
    public static final int LONGEST = 2_000;

    /** The longest of the short lines beside it: a stage, or what it let somebody do. */
    public static final int LONGEST_LINE = 200;

    /**
     * Takes what somebody wrote.
     *
     * @throws AskException if there is nothing in it, or too much
     */
    public AskText {
        value = value.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (value.isEmpty()) {
            throw new AskException(Reason.NO_TEXT);
        }
        if (value.length() > LONGEST) {
            throw new AskException(Reason.TOO_LONG);
        }
        if (value.codePoints().anyMatch(sign -> sign != '\n' && isStrange(sign))) {
            throw new AskException(Reason.BAD_TEXT);
        }
        if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new AskException(Reason.NO_WORDS);
        }
    }

    /**
     * Returns a short line as it is kept.
     *
     * @throws AskException if it is too long, or holds what no line holds
     */
    public static String line(String written) {
        String line = written.strip();
        if (line.length() > LONGEST_LINE || line.codePoints().anyMatch(AskText::isStrange)) {
            throw new AskException(Reason.BAD_LINE);
        }
        return line;
    }

    /** Returns whether a character breaks the line, turns the direction of what stands beside it, or is half a character. */
    private static boolean isStrange(int sign) {
        int type = Character.getType(sign);
        boolean turns = (sign >= 0x202a && sign <= 0x202e) || (sign >= 0x2066 && sign <= 0x2069);
        return turns
                || (type == Character.CONTROL && sign != '\t')
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
