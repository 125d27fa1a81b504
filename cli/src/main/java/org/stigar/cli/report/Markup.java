package org.stigar.cli.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds elements that are closed and texts that are escaped. Not safe for use by several threads. */
final class Markup {

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; {@code attributes} are names and values in turn. */
    Markup open(String name, Object... attributes) {
        start(name, attributes).append('>');
        open.push(name);
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Adds an element without content. */
    Markup empty(String name, Object... attributes) {
        start(name, attributes).append("/>");
        return this;
    }

    /** Adds an element that holds a text. */
    Markup element(String name, String content, Object... attributes) {
        return open(name, attributes).text(content).close();
    }

    /** Adds a text. */
    Markup text(String content) {
        escape(content);
        return this;
    }

    /** Adds markup that was built by another of these, or comes from this program's own resources. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Returns what was built; all elements must be closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return text.toString();
    }

    private StringBuilder start(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1].toString());
            text.append('"');
        }
        return text;
    }

    private void escape(String content) {
        content.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
    }

    /** What XML 1.0 allows as a character (section 2.2), and is no control character in HTML. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < 0x7f)
                || (c >= 0xa0 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}
