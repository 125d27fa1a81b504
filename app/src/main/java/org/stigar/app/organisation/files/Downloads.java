package org.stigar.app.organisation.files;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stigar.app.organisation.figures.CellFigures;
import org.stigar.app.organisation.figures.CountFigure;
import org.stigar.app.organisation.figures.CoverageFigure;
import org.stigar.app.organisation.figures.GroupFigures;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.app.organisation.figures.ShareFigure;
import org.stigar.core.publish.PublishedShare;

/**
 * A quarter as files: what the page says, and no more. A figure is a kind and a value, such as {@code FEWER_THAN} and 8, and has
 * no value where no number is said; units are the nodes, and no row is a person.
 */
public final class Downloads {

    /** The same attribute of an edge as of a node, under an id of its own: ids of keys are unique in a file. */
    private static final String EDGE_COVERAGE = "edge_pair_coverage";

    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";

    private final OrganisationFigures figures;
    private final List<Integer> own;

    /**
     * Prepares them.
     *
     * @param own the groups that the reader answers for
     */
    public Downloads(OrganisationFigures figures, List<Integer> own) {
        this.figures = figures;
        this.own = own;
    }

    /** Returns each two groups of which one is the reader's, RFC 4180. */
    public String csv() {
        StringBuilder lines = new StringBuilder("unit,other_unit,open_trails,open_trails_kind,against_chance,seam,"
                + "pair_coverage_percent,pair_coverage\r\n");
        forEachPair((one, other) -> {
            CellFigures cell = figures.cell(one, other);
            lines.append(quoted(name(one))).append(',').append(quoted(name(other)));
            lines.append(',')
                    .append(cell.open().written())
                    .append(',')
                    .append(cell.open().kind());
            lines.append(',').append(cell.versus()).append(',').append(cell.seam());
            lines.append(',')
                    .append(cell.coverage().percent() < 0 ? "" : cell.coverage().percent());
            lines.append(',').append(cell.coverage().level()).append("\r\n");
        });
        return lines.toString();
    }

    /** Returns groups as nodes and what is said between them as edges. */
    public String graphml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(GRAPHML);
            key(xml, "name", "node");
            key(xml, "people", "node");
            key(xml, "silo_index", "node");
            key(xml, "e_i_index", "node");
            key(xml, "formal_share", "node");
            key(xml, "without_its_busiest", "node");
            key(xml, "pair_coverage", "node");
            key(xml, "formal_share_of_all", "graph");
            key(xml, "across_zones", "graph");
            key(xml, "pair_coverage_of_all", "graph");
            key(xml, "open_trails", "edge");
            key(xml, "against_chance", "edge");
            key(xml, "seam", "edge");
            key(xml, EDGE_COVERAGE, "pair_coverage", "edge");
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "undirected");
            whole(xml);
            for (int group : figures.order()) {
                node(xml, group);
            }
            forEachPair((one, other) -> edge(xml, one, other));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void whole(XMLStreamWriter xml) throws XMLStreamException {
        if (figures.formal().isPresent()) {
            data(xml, "formal_share_of_all", said(figures.formal().get()));
        }
        if (figures.zones().isPresent()) {
            data(xml, "across_zones", said(figures.zones().get().across()));
        }
        data(xml, "pair_coverage_of_all", said(figures.coverage()));
    }

    private static String said(ShareFigure share) {
        return said(share.kind().name(), share.written());
    }

    private static String said(CountFigure count) {
        return said(count.kind().name(), count.written());
    }

    private static String said(String kind, String value) {
        return value.isEmpty() ? kind : kind + " " + value;
    }

    private static String index(PublishedShare.Kind kind, double value) {
        return said(kind.name(), ShareFigure.isSaid(kind) ? String.format(Locale.ROOT, "%.2f", value) : "");
    }

    private static String said(CoverageFigure coverage) {
        return coverage.percent() < 0 ? coverage.level().name() : coverage.level() + " " + coverage.percent();
    }

    private void node(XMLStreamWriter xml, int group) throws XMLStreamException {
        GroupFigures figure = figures.groups().get(group);
        xml.writeStartElement("node");
        xml.writeAttribute("id", "g" + group);
        data(xml, "name", name(group));
        // Of others' groups the page says the name and no more.
        if (own.contains(group)) {
            data(xml, "people", said(figure.people()));
            data(xml, "silo_index", index(figure.silo(), figure.index()));
            data(xml, "e_i_index", index(figure.silo(), figure.externalInternal()));
            data(xml, "pair_coverage", said(figures.cell(group, group).coverage()));
            if (figure.ways().isPresent()) {
                data(xml, "formal_share", said(figure.ways().get().formal()));
                data(xml, "without_its_busiest", figure.ways().get().hold().name());
            }
        }
        xml.writeEndElement();
    }

    private void edge(XMLStreamWriter xml, int one, int other) {
        CellFigures cell = figures.cell(one, other);
        try {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", "g" + one);
            xml.writeAttribute("target", "g" + other);
            data(xml, "open_trails", said(cell.open()));
            data(xml, "against_chance", cell.versus().name());
            data(xml, "seam", cell.seam().name());
            data(xml, EDGE_COVERAGE, said(cell.coverage()));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forEachPair(PairTaker taker) {
        List<Integer> order = figures.order();
        for (int i = 0; i < order.size(); i++) {
            for (int j = i; j < order.size(); j++) {
                if (own.contains(order.get(i)) || own.contains(order.get(j))) {
                    taker.take(order.get(i), order.get(j));
                }
            }
        }
    }

    @FunctionalInterface
    private interface PairTaker {
        void take(int one, int other);
    }

    private static void key(XMLStreamWriter xml, String name, String of) throws XMLStreamException {
        key(xml, name, name, of);
    }

    private static void key(XMLStreamWriter xml, String id, String name, String of) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", id);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", "string");
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private String name(int group) {
        return String.join(" + ", figures.groups().get(group).names());
    }

    /** A cell that begins like a formula would be run by spreadsheets. */
    static String quoted(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
