package org.stigar.demo.life;

/** Takes what happens, day by day. */
interface DaySink {

    /** What brought two people together. */
    enum Reason {
        /** Their own doing. */
        OWN,
        /** The home that they share. */
        HOME,
        /** A standing meeting of the home that they share. */
        SERIES,
        /** The project that they share. */
        PROJECT
    }

    /** Takes two people who walked their trail. */
    void walk(int one, int other, int day, Reason reason);

    /** Takes an arena, in which everybody met everybody else. */
    void arena(int[] people, int day);

    /** Says that the day is over. */
    void endOfDay(int day);
}
