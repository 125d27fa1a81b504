package org.stigar.cli.report;

import java.util.Locale;

/** Draws one picture. What is drawn is hidden from screen readers but for its label: its table tells the same. */
final class Svg {

    private final Markup markup = new Markup();

    /**
     * Begins a picture.
     *
     * @param width in the unit of a small letter's width; scales with the page
     * @param label what the picture shows, for those who do not see it
     */
    Svg(Width width, double height, String label) {
        markup.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                width.cssClass(),
                "viewBox",
                "0 0 " + number(width.units()) + " " + number(height),
                "role",
                "img",
                "aria-label",
                label);
    }

    Svg line(double x1, double y1, double x2, double y2, String cssClass) {
        markup.empty("line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2), "class", cssClass);
        return this;
    }

    Svg circle(double x, double y, double radius, String cssClass) {
        markup.empty("circle", "cx", number(x), "cy", number(y), "r", number(radius), "class", cssClass);
        return this;
    }

    Svg rectangle(double x, double y, double width, double height, String cssClass) {
        markup.empty(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(width),
                "height",
                number(height),
                "rx",
                "1.5",
                "class",
                cssClass);
        return this;
    }

    Svg path(String commands, double strokeWidth, String cssClass) {
        markup.empty("path", "d", commands, "stroke-width", number(strokeWidth), "class", cssClass);
        return this;
    }

    Svg text(double x, double y, Anchor anchor, String content, String cssClass) {
        markup.element(
                "text",
                content,
                "x",
                number(x),
                "y",
                number(y),
                "text-anchor",
                anchor.name().toLowerCase(Locale.ROOT),
                "class",
                cssClass);
        return this;
    }

    /** Adds a text that runs upwards to the right, ending or beginning at the point. */
    Svg slanted(double x, double y, String content, String cssClass) {
        markup.element(
                "text",
                content,
                "transform",
                "translate(" + number(x) + " " + number(y) + ") rotate(-45)",
                "class",
                cssClass);
        return this;
    }

    /** Says what the shapes until {@link #endGroup} are when a pointer rests on them. */
    Svg group(String title) {
        markup.open("g").element("title", title);
        return this;
    }

    Svg endGroup() {
        markup.close();
        return this;
    }

    String end() {
        return markup.close().toString();
    }

    /** Writes a number as short as a picture needs it: two decimals at most. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        String whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
        if (rest == 0) {
            return whole;
        }
        return whole + "." + rest / 10 + (rest % 10 == 0 ? "" : Long.toString(rest % 10));
    }

    /** Which part of a text stands at its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
