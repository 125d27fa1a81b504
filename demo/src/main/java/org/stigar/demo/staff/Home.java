package org.stigar.demo.staff;

/**
 * A unit of the line in which people have their home, and who is in it before the reorganisation.
 *
 * @param number 0 … homes−1
 * @param company 0, or 1 for the company that joins by the merger
 * @param department number of the department that it is part of; one with a single home is that home
 * @param first number of its first person
 * @param until one more than the number of its last person
 */
record Home(int number, int company, JourneyFunction function, int department, Place place, int first, int until) {

    int size() {
        return until - first;
    }
}
