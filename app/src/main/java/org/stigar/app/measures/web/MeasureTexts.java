package org.stigar.app.measures.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the project's documents say of each measure, as HTML: they come along in the server. Immutable, safe for use by many threads. */
final class MeasureTexts {

    private static final String OVERVIEW = "README";
    private static final Pattern BESIDE = Pattern.compile("([a-z-]+)\\.md");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final SortedMap<String, String> texts = new TreeMap<>();

    MeasureTexts() {
        Parser parser = Parser.builder().extensions(TABLES).build();
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (tag.equals("pre")) {
                        // What can be scrolled sideways can be reached by the keyboard.
                        attributes.put("tabindex", "0");
                    }
                })
                .build();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/measures/*.md")) {
                String name = Objects.requireNonNull(file.getFilename()).replace(".md", "");
                if (!name.equals(OVERVIEW)) {
                    Node document = parser.parse(file.getContentAsString(StandardCharsets.UTF_8));
                    document.accept(new Links());
                    texts.put(name, fit(renderer.render(document)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tables scroll within themselves, and a corner that heads nothing is no heading. */
    private static String fit(String html) {
        return html.replace("<th></th>", "<td></td>")
                .replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    List<String> names() {
        return List.copyOf(texts.keySet());
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** Leads from one measure to another, and out to sources; of documents that do not come along the words stay. */
    private static final class Links extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            Matcher beside = BESIDE.matcher(link.getDestination());
            if (beside.matches()) {
                link.setDestination("/measures/" + beside.group(1));
            } else if (!link.getDestination().startsWith("https://")) {
                Node at = link;
                for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    at.insertAfter(child);
                    at = child;
                }
                link.unlink();
            }
        }
    }
}
