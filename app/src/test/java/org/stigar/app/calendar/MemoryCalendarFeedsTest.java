package org.stigar.app.calendar;

import org.stigar.app.people.MemoryPeople;
import org.stigar.app.people.People;

/** The fake keeps the same promises as what it stands for. */
class MemoryCalendarFeedsTest implements CalendarFeedsContract {

    private final MemoryPeople people = MemoryPeople.of("ann", "bob");
    private final CalendarFeeds feeds = new MemoryCalendarFeeds(people);

    @Override
    public CalendarFeeds feeds() {
        return feeds;
    }

    @Override
    public People people() {
        return people;
    }
}
