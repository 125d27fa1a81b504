package org.stigar.app.imports.run;

/** Hears how far an import is, and may end it. */
@FunctionalInterface
interface Progress {

    /**
     * Takes note of how many rows were gone through.
     *
     * @throws CancelledException if it is to end here
     */
    void at(long rows);
}
