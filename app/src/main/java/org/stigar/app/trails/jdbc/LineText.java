package org.stigar.app.trails.jdbc;

import org.stigar.app.trails.DrawingException;
import org.stigar.app.trails.DrawingException.Reason;
import org.stigar.app.trails.DrawnLine;

/** What people write on their lines: one short line of text each. */
final class LineText {

    private LineText() {}

    static String carries(String text) {
        return require(text, Reason.BAD_TEXT);
    }

    static String name(String text) {
        String name = require(text, Reason.BAD_NAME);
        if (name.isEmpty()) {
            throw new DrawingException(Reason.NO_NAME);
        }
        return name;
    }

    private static String require(String text, Reason reason) {
        String stripped = text.strip();
        if (stripped.length() > DrawnLine.LONGEST || stripped.codePoints().anyMatch(LineText::isStrange)) {
            throw new DrawingException(reason);
        }
        return stripped;
    }

    /** Returns whether a character breaks the line, turns the direction of what stands beside it, or is half a character. */
    private static boolean isStrange(int character) {
        int type = Character.getType(character);
        boolean turns = (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
        return turns
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
