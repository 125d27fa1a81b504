package org.stigar.demo.staff;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Staffs projects one after the other on a fixed number of tracks, so that about a tenth of the people are in one at any
 * time, and nobody in two.
 */
final class ProjectPlan {

    private static final int PEOPLE_A_TRACK = 80;
    private static final int MOST_MEMBERS = 9;
    private static final int SHORTEST = 90;
    private static final int LONGEST = 300;
    private static final int LONGEST_BREAK = 30;

    private ProjectPlan() {}

    /** Returns the projects in the order in which they begin. */
    static List<Project> of(Staff staff, Chance chance) {
        record Slot(int track, int from) {}
        var slots = new PriorityQueue<Slot>(comparingInt(Slot::from).thenComparingInt(Slot::track));
        int tracks = Math.max(1, staff.size() / PEOPLE_A_TRACK);
        for (int track = 0; track < tracks; track++) {
            slots.add(new Slot(track, Math.max(0, chance.below(LONGEST) - LONGEST / 2)));
        }
        int[] busyUntil = new int[staff.size()];
        List<Project> projects = new ArrayList<>();
        while (!slots.isEmpty()) {
            Slot slot = slots.remove();
            int until = slot.from + SHORTEST + chance.below(LONGEST - SHORTEST);
            List<Integer> members = members(staff, slot.from, until, busyUntil, chance);
            if (members.size() > 1) {
                projects.add(new Project(projects.size(), slot.from, until, members));
            }
            int next = until + chance.below(LONGEST_BREAK);
            if (next < CompanyDates.DAYS) {
                slots.add(new Slot(slot.track, next));
            }
        }
        return List.copyOf(projects);
    }

    private static List<Integer> members(Staff staff, int from, int until, int[] busyUntil, Chance chance) {
        int wanted = Math.max(2, Math.min(MOST_MEMBERS, staff.size() / 5)) + chance.below(4);
        boolean mixed = from >= CompanyDates.dayOf(CompanyDates.MERGER);
        List<Integer> members = new ArrayList<>();
        for (int tries = 0; tries < 10 * wanted && members.size() < wanted; tries++) {
            int person = chance.below(staff.size());
            boolean fits = members.isEmpty() || mixed || staff.company(person) == staff.company(members.get(0));
            boolean stays = staff.joined(person) <= from && staff.left(person) >= until;
            if (fits && stays && busyUntil[person] <= from) {
                busyUntil[person] = until;
                members.add(person);
            }
        }
        return members;
    }
}
