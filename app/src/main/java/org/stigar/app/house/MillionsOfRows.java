package org.stigar.app.house;

import org.stigar.app.backup.Progress;

/** Hands on a progress once for each million of rows: enough to see that it goes on, and little enough for a log. */
final class MillionsOfRows implements Progress {

    private static final long STEP = 1_000_000;

    private final Progress to;
    private long shown;

    MillionsOfRows(Progress to) {
        this.to = to;
    }

    @Override
    public void at(String table, long rows) {
        long step = rows / STEP;
        if (step < shown) {
            shown = 0; // it began anew: a file is read twice
        }
        if (step > shown) {
            shown = step;
            to.at(table, step * STEP);
        }
    }
}
