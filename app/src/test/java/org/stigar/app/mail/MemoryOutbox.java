package org.stigar.app.mail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.stigar.core.people.PersonId;

/** An outbox in memory, for tests: what is put stays. */
public final class MemoryOutbox implements Outbox {

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final Subscriptions subscriptions;

    /** Makes one for readers who unsubscribed from nothing. */
    public MemoryOutbox() {
        this(new MemorySubscriptions());
    }

    public MemoryOutbox(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public void put(Letter letter) {
        if (subscriptions.includes(letter.to(), letter.kind())) {
            letters.add(letter);
        }
    }

    @Override
    public void takeBack(PersonId reader, Letter.Kind kind) {
        letters.removeIf(letter -> letter.to().equals(reader) && letter.kind() == kind);
    }

    @Override
    public OutboxStatus status() {
        return new OutboxStatus(letters.size(), 0, Optional.empty());
    }

    /** Returns what was put, in that order. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }
}
