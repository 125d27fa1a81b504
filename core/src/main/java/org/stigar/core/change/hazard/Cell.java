package org.stigar.core.change.hazard;

import java.util.ArrayList;
import java.util.List;

/** What decides a trail's hazard: one of {@link #all() 16 cells}. */
public record Cell(StrengthClass strength, Placement placement, Footing footing) {

    private static final List<Cell> ALL = everyCell();

    /** Returns every cell in the order of its number. */
    public static List<Cell> all() {
        return ALL;
    }

    /** Returns the cell's place among all, 0 to 15; neighbours differ in footing only. */
    public int number() {
        return (strength.rank() * 2 + placement.rank()) * 2 + footing.rank();
    }

    /** Returns the cell of a trail that is as strong, on the same footing, and placed like this. */
    public Cell placed(Placement now) {
        return new Cell(strength, now, footing);
    }

    private static List<Cell> everyCell() {
        List<Cell> cells = new ArrayList<>();
        for (StrengthClass strength : StrengthClass.values()) {
            for (Placement placement : Placement.values()) {
                for (Footing footing : Footing.values()) {
                    cells.add(new Cell(strength, placement, footing));
                }
            }
        }
        return List.copyOf(cells);
    }
}
