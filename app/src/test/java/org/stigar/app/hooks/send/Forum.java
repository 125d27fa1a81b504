package org.stigar.app.hooks.send;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.stigar.app.MutableClock;
import org.stigar.app.Settlement;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.Trails;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** A few colleagues who ask one another and have hooks. */
final class Forum extends Settlement {

    private final Set<PersonId> lockedOut = new HashSet<>();

    Forum() {
        super(
                "people.jdbc",
                "walks.jdbc",
                "walks.records",
                "mail.jdbc",
                "trails.jdbc",
                "trails.letters",
                "competences.jdbc",
                "asks.jdbc",
                "hooks.jdbc");
    }

    /** Returns the job, which leads to these targets. */
    Sending sending(Targets targets, Post post) {
        Owners owners = new Owners(pseudonyms(), people(), participation(), person -> !lockedOut.contains(person));
        return new Sending(get(EventQueue.class), owners::mayBeTold, targets, post, address(), get(MutableClock.class));
    }

    PublicAddress address() {
        return get(PublicAddress.class);
    }

    void lockOut(PersonId person) {
        lockedOut.add(person);
    }

    void trail(PersonId one, PersonId other) {
        Drawing drawing = get(Drawing.class);
        long line = drawing.draw(one, other, "", AgreedRhythm.MONTHLY, now()).id();
        drawing.answer(other, line, Trails.Answer.YES, now());
    }

    /** Writes an ask and sends it to people for help. */
    long ask(PersonId asker, PersonId... helpers) {
        return send(asker, Stream.of(helpers).map(Request::forHelp).toArray(Request[]::new));
    }

    long askForIntroduction(PersonId asker, PersonId introducer) {
        return send(asker, Request.forIntroduction(introducer));
    }

    private long send(PersonId asker, Request... requests) {
        AskText text = new AskText("The cold room in Lund does not get cold.");
        long ask = get(Asks.class).draft(asker, text, Set.of(), "", now());
        act(ask, new Deed.Send(asker, Stream.of(requests).toList()));
        return ask;
    }

    void act(long ask, Deed deed) {
        get(Asks.class).act(ask, deed, now());
    }
}
