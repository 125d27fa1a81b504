package org.stigar.app.asks.api;

import java.util.List;

/**
 * A part of a list.
 *
 * @param page which part, from 0
 * @param size how many there are to a part
 * @param total how many there are in all parts
 */
record PageView<T>(List<T> items, int page, int size, int total) {

    private static final int LARGEST = 500;
    private static final int LAST = 1_000_000;

    static <T> PageView<T> of(List<T> all, String page, String size) {
        int number = Given.number("page", page, 0, LAST);
        int width = Given.number("size", size, 1, LARGEST);
        int from = (int) Math.min((long) number * width, all.size());
        return new PageView<>(all.subList(from, Math.min(from + width, all.size())), number, width, all.size());
    }
}
