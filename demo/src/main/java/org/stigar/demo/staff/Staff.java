package org.stigar.demo.staff;

import java.util.ArrayList;
import java.util.List;

/**
 * The people of the made-up company in numbers: what the life of its trails needs of them. Immutable, safe for use by
 * many threads.
 *
 * <p>People are numbered 0 … n−1, home by home. O(n) time and space.
 */
public final class Staff {

    private static final double ELSEWHERE = 0.12;
    private static final double JOINS = 0.06;
    private static final double LEAVES = 0.06;

    private final List<Home> homes;
    private final int[] homeBefore;
    private final int[] homeAfter;
    private final Place[] places;
    private final int[] joined;
    private final int[] left;
    private final Reorganisation reorganisation;
    private final List<Project> projects;

    private Staff(int people, Chance chance) {
        homes = HomePlan.of(people, chance.branch(1));
        homeBefore = new int[people];
        places = new Place[people];
        joined = new int[people];
        left = new int[people];
        homes.forEach(home -> settle(home, chance.branch(1_000 + home.number())));
        reorganisation = new Reorganisation(this, homeBefore, chance.branch(2));
        homeAfter = reorganisation.homeAfter();
        projects = ProjectPlan.of(this, chance.branch(3));
    }

    /** Returns the staff of a company of this size. */
    public static Staff of(int people, long seed) {
        return new Staff(people, new Chance(seed).branch(11));
    }

    private void settle(Home home, Chance chance) {
        for (int person = home.first(); person < home.until(); person++) {
            homeBefore[person] = home.number();
            places[person] = chance.happens(ELSEWHERE) ? anyPlace(chance) : home.place();
            left[person] = CompanyDates.DAYS;
            boolean isManager = person == home.first();
            if (!isManager && chance.happens(JOINS)) {
                joined[person] = 30 + chance.below(CompanyDates.DAYS - 120);
            } else if (!isManager && chance.happens(LEAVES)) {
                left[person] = 60 + chance.below(CompanyDates.DAYS - 90);
            }
        }
    }

    private static Place anyPlace(Chance chance) {
        return Place.of(chance.below(Place.count()));
    }

    /** Returns n. */
    public int size() {
        return homeBefore.length;
    }

    /** Returns how many homes there ever are; they are numbered from 0. */
    public int homeCount() {
        return homes.size() + reorganisation.founded().size();
    }

    /** Returns the number of the person's home before the reorganisation. */
    public int homeBefore(int person) {
        return homeBefore[person];
    }

    /** Returns the number of the person's home after the reorganisation. */
    public int homeAfter(int person) {
        return homeAfter[person];
    }

    /** Returns the number of the department that a home is part of. */
    public int department(int home) {
        return home(home).department();
    }

    /** Returns what the people of a home do. */
    public JourneyFunction function(int home) {
        return home(home).function();
    }

    /** Returns 0, or 1 for people of the company that joins by the merger. */
    public int company(int person) {
        return homes.get(homeBefore[person]).company();
    }

    /** Returns where the person works. */
    public Place place(int person) {
        return places[person];
    }

    /** Returns the person's first day; 0 for one who was there before. */
    public int joined(int person) {
        return joined[person];
    }

    /** Returns the first day without the person; {@link CompanyDates#DAYS} for one who stays. */
    public int left(int person) {
        return left[person];
    }

    /** Returns whether the person works here on a day. */
    public boolean isPresent(int person, int day) {
        return joined[person] <= day && day < left[person];
    }

    /** Returns the projects in the order in which they begin. */
    public List<Project> projects() {
        return projects;
    }

    /** Returns the homes before the reorganisation. */
    List<Home> homes() {
        return homes;
    }

    /** Returns all homes that ever are, those founded by the reorganisation last. */
    List<Home> allHomes() {
        List<Home> all = new ArrayList<>(homes);
        all.addAll(reorganisation.founded());
        return all;
    }

    /** Returns whether the reorganisation closes a home. */
    boolean closes(Home home) {
        return reorganisation.closes(home);
    }

    private Home home(int number) {
        return number < homes.size()
                ? homes.get(number)
                : reorganisation.founded().get(number - homes.size());
    }
}
