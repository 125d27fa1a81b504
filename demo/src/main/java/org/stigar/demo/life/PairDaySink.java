package org.stigar.demo.life;

/** Takes pairs and days without making an object of each: the way in for bulk loads. */
@FunctionalInterface
public interface PairDaySink {

    /**
     * Takes a day on which two people walked their trail, days in order; now and then one comes twice.
     *
     * @param one a person's number: the place in the order of ids, from 0
     * @param other another person's number
     * @param epochDay the day, counted from 1970-01-01
     */
    void accept(int one, int other, int epochDay);
}
