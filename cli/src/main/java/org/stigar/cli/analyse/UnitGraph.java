package org.stigar.cli.analyse;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stigar.cli.output.Cell;
import org.stigar.cli.published.Figures;
import org.stigar.cli.terminal.Language;
import org.stigar.core.publish.Publication;
import org.stigar.core.publish.PublishedCount;

/**
 * The units and the open trails between them as GraphML, in published form: an edge where there is a number, weighted
 * with it. Schema: graphml.graphdrawing.org, version 1.0.
 */
final class UnitGraph {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String SCHEMA = NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd";

    private final Publication publication;
    private final Figures figures;
    private final Language language;

    UnitGraph(Publication publication, Figures figures, Language language) {
        this.publication = publication;
        this.figures = figures;
        this.language = language;
    }

    void write(Writer to) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
            xml.writeAttribute("xsi:schemaLocation", SCHEMA);
            key(xml, "name", "node", "string");
            key(xml, "units", "node", "string");
            key(xml, "people", "node", "string");
            key(xml, "weight", "edge", "double");
            key(xml, "versus", "edge", "string");
            key(xml, "seam", "edge", "string");
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "units");
            xml.writeAttribute("edgedefault", "undirected");
            for (int group = 0; group < publication.groups().size(); group++) {
                node(xml, group);
            }
            for (int one = 0; one < publication.groups().size(); one++) {
                for (int other = one + 1; other < publication.groups().size(); other++) {
                    if (publication.cell(one, other).open().kind() == PublishedCount.Kind.ROUNDED) {
                        edge(xml, one, other);
                    }
                }
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void node(XMLStreamWriter xml, int group) throws XMLStreamException {
        Cell unit = figures.cell(publication.groups().get(group));
        xml.writeStartElement("node");
        xml.writeAttribute("id", "u" + group);
        data(xml, "name", unit.shown(language));
        data(xml, "units", unit.plain());
        data(
                xml,
                "people",
                figures.cell(publication.groups().get(group).people()).plain());
        xml.writeEndElement();
    }

    private void edge(XMLStreamWriter xml, int one, int other) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", "u" + one);
        xml.writeAttribute("target", "u" + other);
        data(xml, "weight", figures.cell(publication.cell(one, other).open()).plain());
        data(xml, "versus", figures.word(publication.cell(one, other).versus()).plain());
        data(xml, "seam", figures.word(publication.cell(one, other).seam()).plain());
        xml.writeEndElement();
    }

    private static void key(XMLStreamWriter xml, String name, String of, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
