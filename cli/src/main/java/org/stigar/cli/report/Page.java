package org.stigar.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stigar.cli.output.Cell;
import org.stigar.cli.output.Column;
import org.stigar.cli.output.Table;
import org.stigar.cli.terminal.Words;

/**
 * A report.
 *
 * @param subject what it is about
 * @param lead the answer in a sentence or two
 * @param facts the few figures to see first
 * @param notes what to know before the figures are used
 * @param words of this package, in the language of the page
 */
public record Page(
        Subject subject,
        String title,
        String lead,
        List<Fact> facts,
        List<Section> sections,
        List<String> notes,
        Words words) {

    public Page {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** Returns the whole page as one text. */
    public String toHtml() {
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n").open("html", "lang", words.language().code());
        page.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'")
                .element("title", title + " · Stigar")
                .open("style")
                .raw(style())
                .close()
                .close();
        page.open("body").raw(Patterns.ALL);
        page.open("header")
                .element("b", "Stigar")
                .element("span", words.text("page.what." + subject))
                .close();
        page.open("main").element("h1", title).element("p", lead, "class", "lead");
        facts(page);
        sections.forEach(section -> section(page, section));
        page.open("section", "class", "notes").element("h2", words.text("page.notes"));
        page.open("ul");
        notes.forEach(note -> page.element("li", note));
        page.close().close();
        return page.close().close().close().raw("\n").toString();
    }

    private void facts(Markup page) {
        if (facts.isEmpty()) {
            return;
        }
        page.open("dl", "class", "facts");
        for (Fact fact : facts) {
            page.open("div")
                    .element("dt", fact.name())
                    .element("dd", fact.value())
                    .close();
        }
        page.close();
    }

    private void section(Markup page, Section section) {
        page.open("section").element("h2", section.title());
        if (!section.lead().isEmpty()) {
            page.element("p", section.lead(), "class", "about");
        }
        section.picture()
                .ifPresent(picture -> page.open("figure")
                        .raw(picture.draw(Width.WIDE))
                        .raw(picture.draw(Width.NARROW))
                        .open("figcaption")
                        .raw(picture.legend())
                        .close()
                        .close());
        for (Table table : section.tables()) {
            if (section.picture().isPresent()) {
                page.open("details").element("summary", words.text("page.as-table"));
                table(page, table, section.title());
                page.close();
            } else {
                table(page, table, section.title());
            }
        }
        page.close();
    }

    private void table(Markup page, Table table, String heading) {
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", table.title());
        // Under a heading of the same words the caption is for those who jump from table to table.
        String caption = table.title().equals(heading) ? "unseen" : "seen";
        page.open("table").element("caption", table.title(), "class", caption);
        page.open("thead").open("tr");
        for (Column column : table.columns()) {
            page.element("th", column.heading(), "scope", "col", "class", cssClass(column));
        }
        page.close().close().open("tbody");
        for (List<Cell> row : table.rows()) {
            page.open("tr");
            for (int i = 0; i < row.size(); i++) {
                String shown = row.get(i).shown(words.language());
                Column column = table.columns().get(i);
                if (i == 0) {
                    page.element("th", shown, "scope", "row", "class", cssClass(column));
                } else {
                    page.element("td", shown, "class", cssClass(column));
                }
            }
            page.close();
        }
        page.close().close().close();
        table.notes().forEach(note -> page.element("p", note, "class", "about"));
    }

    private static String cssClass(Column column) {
        return column.align() == Column.Align.RIGHT ? "number" : "word";
    }

    private static String style() {
        try (InputStream file = Page.class.getResourceAsStream("report.css")) {
            if (file == null) {
                throw new IllegalStateException("report.css is missing from the build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a report is about. */
    public enum Subject {
        TRAILS,
        ARENA,
        VALUES
    }

    /** One figure to see first. */
    public record Fact(String name, String value) {}
}
