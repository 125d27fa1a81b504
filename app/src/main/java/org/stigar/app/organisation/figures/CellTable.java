package org.stigar.app.organisation.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What is said of each two groups and of each one's inside, in the order of {@code UnitMatrix#cell}. Immutable, safe for use by
 * many threads.
 *
 * <p>Two thousand groups have two million cells and a few hundred things to say of them: each is kept once, with the places where it
 * is said. 4 bytes a cell in memory; as text a few, since neighbours often say the same.
 */
@JsonDeserialize(using = CellTableReader.class)
public final class CellTable {

    private final List<CellFigures> sayings;
    private final int[] places;

    private CellTable(List<CellFigures> sayings, int[] places) {
        this.sayings = sayings;
        this.places = places;
    }

    /** Returns a table of cells in their order. */
    static CellTable of(Stream<CellFigures> cells) {
        Map<CellFigures, Integer> numbers = new HashMap<>();
        List<CellFigures> sayings = new ArrayList<>();
        int[] places = cells.mapToInt(cell -> {
                    Integer known = numbers.putIfAbsent(cell, sayings.size());
                    if (known == null) {
                        sayings.add(cell);
                    }
                    return known == null ? sayings.size() - 1 : known;
                })
                .toArray();
        return new CellTable(List.copyOf(sayings), places);
    }

    /**
     * Reads what {@link #getPlaces} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static CellTable of(List<CellFigures> sayings, String places) {
        return new CellTable(List.copyOf(sayings), Runs.read(places, sayings.size()));
    }

    /** Returns the cell of a number. */
    CellFigures at(int cell) {
        return sayings.get(places[cell]);
    }

    int size() {
        return places.length;
    }

    /** Returns all that is said of some cell, each once. */
    public List<CellFigures> getSayings() {
        return sayings;
    }

    /** Returns which of the sayings stands in each cell: {@code 3x5 0} for five times the fourth and once the first. */
    public String getPlaces() {
        return Runs.write(places);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellTable table && sayings.equals(table.sayings) && Arrays.equals(places, table.places);
    }

    @Override
    public int hashCode() {
        return 31 * sayings.hashCode() + Arrays.hashCode(places);
    }
}
