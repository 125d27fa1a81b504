package org.stigar.app.organisation.figures;

import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads a table of cells, and the plain list of cells that the first publications were stored as. */
final class CellTableReader extends ValueDeserializer<CellTable> {

    @Override
    public CellTable deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode node = context.readTree(parser);
        return node.isArray()
                ? CellTable.of(cells(node, context))
                : CellTable.of(
                        cells(node.path("sayings"), context).toList(),
                        node.path("places").asString(""));
    }

    private static Stream<CellFigures> cells(JsonNode array, DeserializationContext context) {
        return array.valueStream().map(cell -> context.readTreeAsValue(cell, CellFigures.class));
    }
}
