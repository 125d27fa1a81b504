package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What every report must be. */
final class Reports {

    private Reports() {}

    /** Holds a report to be well-formed, of one file, without script, with a table for each picture. */
    static Document requireSound(String html) {
        Document page = parse(html);
        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "//", "@import");
        for (String forbidden : List.of("script", "link", "img", "iframe", "object", "base", "form")) {
            assertThat(page.getElementsByTagName(forbidden).getLength())
                    .as(forbidden)
                    .isZero();
        }
        for (Element element : elements(page, "*")) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                assertThat(attributes.item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotIn("href", "src");
            }
        }
        for (Element figure : elements(page, "figure")) {
            Element section = (Element) figure.getParentNode();
            assertThat(section.getElementsByTagName("table").getLength()).isPositive();
            assertThat(figure.getElementsByTagName("svg")
                            .item(0)
                            .getAttributes()
                            .getNamedItem("aria-label"))
                    .isNotNull();
        }
        return page;
    }

    static List<Element> elements(Document page, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = page.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml.replace("<!DOCTYPE html>", ""))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed", e);
        }
    }
}
