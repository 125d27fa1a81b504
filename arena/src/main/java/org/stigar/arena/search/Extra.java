package org.stigar.arena.search;

/** Costs that are not of pairs and places, and so have no sums in the {@link Table}. 0 or more in all. */
interface Extra {

    /** There are none. */
    Extra NONE = new Extra() {};

    /** Returns what a problem has of them. */
    static Extra of(Seating seating) {
        Extra extra = NONE;
        if (!seating.musts.isEmpty()) {
            extra = new Musts(seating);
        }
        if (!seating.quotas.isEmpty()) {
            extra = extra == NONE ? new Quotas(seating) : new Both(extra, new Quotas(seating));
        }
        return extra;
    }

    /** Counts everything anew. */
    default void seat(Table table) {}

    /** Returns what they cost now, 0 or more: no change can win more. */
    default long cost() {
        return 0;
    }

    default long swapCost(Table table, int w, int x, int y) {
        return 0;
    }

    default long moveCost(Table table, int w, int x, int to) {
        return 0;
    }

    /** Is told of a swap before it is made. */
    default void swap(Table table, int w, int x, int y) {}

    /** Is told of a move before it is made. */
    default void move(Table table, int w, int x, int to) {}

    /** Two of them. */
    record Both(Extra one, Extra other) implements Extra {

        @Override
        public void seat(Table table) {
            one.seat(table);
            other.seat(table);
        }

        @Override
        public long cost() {
            return one.cost() + other.cost();
        }

        @Override
        public long swapCost(Table table, int w, int x, int y) {
            return one.swapCost(table, w, x, y) + other.swapCost(table, w, x, y);
        }

        @Override
        public long moveCost(Table table, int w, int x, int to) {
            return one.moveCost(table, w, x, to) + other.moveCost(table, w, x, to);
        }

        @Override
        public void swap(Table table, int w, int x, int y) {
            one.swap(table, w, x, y);
            other.swap(table, w, x, y);
        }

        @Override
        public void move(Table table, int w, int x, int to) {
            one.move(table, w, x, to);
            other.move(table, w, x, to);
        }
    }
}
