package org.stigar.demo.staff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What month 18 does to the homes: large ones are split, small ones of a department are merged, and some people move
 * alone.
 *
 * <p>Splits and single moves take trails out of a shared home, merges and single moves bring others into one.
 */
final class Reorganisation {

    private static final double SPLIT = 0.2;
    private static final double MERGED = 0.6;
    private static final double MOVED = 0.05;
    private static final int LARGE = 17;
    private static final int SMALL = 16;

    private final Staff staff;
    private final int[] homeAfter;
    private final List<Home> founded = new ArrayList<>();
    private final BitSet closed = new BitSet();
    private final BitSet touched = new BitSet();

    /** Plans it for people whose homes before it are known. */
    Reorganisation(Staff staff, int[] homeBefore, Chance chance) {
        this.staff = staff;
        homeAfter = homeBefore.clone();
        List<Home> homes = staff.homes();
        for (Home home : homes) {
            if (home.size() >= LARGE && chance.happens(SPLIT)) {
                split(home, homes.size() + founded.size());
            } else if (home.size() <= SMALL && chance.happens(MERGED)) {
                mergeIntoASibling(home, homes);
            }
        }
        moveSingly(homeBefore, chance);
    }

    /** Returns each person's home after it. */
    int[] homeAfter() {
        return homeAfter.clone();
    }

    /** Returns the homes that it founds. */
    List<Home> founded() {
        return List.copyOf(founded);
    }

    /** Returns whether it closes a home. */
    boolean closes(Home home) {
        return closed.get(home.number());
    }

    /** Every second pair of people leaves: those who sit next to each other stay together. */
    private void split(Home home, int number) {
        touched.set(home.number());
        founded.add(new Home(number, home.company(), home.function(), home.department(), home.place(), 0, 0));
        for (int person = home.first() + 2; person < home.until(); person++) {
            if ((person - home.first()) % 4 >= 2) {
                homeAfter[person] = number;
            }
        }
    }

    private void mergeIntoASibling(Home home, List<Home> homes) {
        homes.stream()
                .filter(other -> other.department() == home.department() && other.number() != home.number())
                .filter(other -> !touched.get(other.number()) && other.size() <= LARGE && !touched.get(home.number()))
                .findFirst()
                .ifPresent(other -> {
                    touched.set(home.number());
                    touched.set(other.number());
                    closed.set(home.number());
                    for (int person = home.first(); person < home.until(); person++) {
                        homeAfter[person] = other.number();
                    }
                });
    }

    private void moveSingly(int[] homeBefore, Chance chance) {
        int wanted = Math.max(1, (int) (staff.size() * MOVED));
        for (int tries = 0; tries < 20 * wanted && wanted > 0; tries++) {
            int person = chance.below(staff.size());
            int to = homeBefore[chance.below(staff.size())];
            boolean free = homeAfter[person] == homeBefore[person] && to != homeBefore[person] && !closed.get(to);
            boolean isManager = person == staff.homes().get(homeBefore[person]).first();
            if (free && !isManager && staff.isPresent(person, CompanyDates.dayOf(CompanyDates.REORGANISATION))) {
                homeAfter[person] = to;
                wanted--;
            }
        }
    }
}
