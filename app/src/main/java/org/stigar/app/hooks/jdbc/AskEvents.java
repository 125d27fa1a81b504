package org.stigar.app.hooks.jdbc;

import java.time.Instant;
import java.util.stream.Stream;
import org.stigar.app.asks.AskListener;
import org.stigar.app.asks.Meeting;
import org.stigar.app.hooks.HookEvent;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.ask.Ask;

/** Notes what is to be told, in the transaction of the ask: what does not happen is not told. */
final class AskEvents implements AskListener {

    private final HookRows rows;
    private final Pseudonyms pseudonyms;

    AskEvents(HookRows rows, Pseudonyms pseudonyms) {
        this.rows = rows;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public void changed(Change change) {
        News.of(change).forEach(news -> put(news, change.id(), change.after(), change.at()));
    }

    @Override
    public void meets(long id, Ask ask, Meeting meeting, Instant at) {
        Stream.concat(Stream.of(ask.asker()), ask.helper().stream())
                .forEach(person -> put(new News(person, HookEvent.MEETING), id, ask, at));
    }

    private void put(News news, long id, Ask ask, Instant at) {
        rows.putEvent(pseudonyms.of(news.to()), news.event(), id, ask.state(), at);
    }
}
