package org.stigar.app.arenas.demo;

import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.OutboxStatus;
import org.stigar.core.people.PersonId;

/** Keeps no letter: nobody is written to about what a demo makes up. Only what the real outbox has is told. */
final class NoLetters implements Outbox {

    private final Outbox real;

    NoLetters(Outbox real) {
        this.real = real;
    }

    @Override
    public void put(Letter letter) {
        // made-up people read no letters
    }

    @Override
    public void takeBack(PersonId reader, Letter.Kind kind) {
        // nothing was put
    }

    @Override
    public OutboxStatus status() {
        return real.status();
    }
}
