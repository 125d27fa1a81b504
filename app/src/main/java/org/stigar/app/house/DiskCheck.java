package org.stigar.app.house;

import org.stigar.app.house.Finding.Level;

/**
 * How much room there is where an installation stands.
 *
 * @param free bytes that the server may still write
 * @param all bytes
 */
record DiskCheck(long free, long all) {

    static final long LITTLE = 1L << 30;

    /** Compares it with the size of the database, in bytes: a restore takes as much again. */
    Finding look(long size, HouseWords words) {
        Level level = free < LITTLE ? Level.WRONG : free < size ? Level.LOOK : Level.OK;
        String key = switch (level) {
            case OK -> "house.doctor.disk";
            case LOOK -> "house.doctor.disk-tight";
            case WRONG -> "house.doctor.disk-full";
        };
        return new Finding(level, words.text(key, free >> 20, 100 * free / Math.max(1, all), size >> 20));
    }
}
