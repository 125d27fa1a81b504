package org.stigar.app.calendar.jdbc;

import java.util.List;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.people.PersonId;

/** That somebody's calendar can be read by whoever has its secret. The secret is shown once, and not in a copy either. */
final class CalendarFeedRecords implements PersonalRecords {

    private final JdbcCalendarFeeds feeds;

    CalendarFeedRecords(JdbcCalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(new PersonalTable(
                "calendar-feed",
                List.of("made_at"),
                feeds.findSince(person).stream()
                        .map(since -> List.of(since.toString()))
                        .toList()));
    }

    @Override
    public void erase(PersonId person) {
        feeds.revoke(person);
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return feeds.listPseudonyms();
    }

    @Override
    public void erase(Pseudonym gone) {
        feeds.erase(gone);
    }
}
