package org.stigar.demo.staff;

import java.util.List;

/**
 * A project: people of several functions for some months.
 *
 * @param number 0 … projects−1
 * @param from first day, counted from the start of the walks; 0 for one that was there before
 * @param until first day without it
 * @param members the numbers of its people, each once
 */
public record Project(int number, int from, int until, List<Integer> members) {

    public Project {
        members = List.copyOf(members);
    }
}
