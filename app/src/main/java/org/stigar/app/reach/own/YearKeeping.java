package org.stigar.app.reach.own;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.stigar.app.asks.AskListener;
import org.stigar.app.asks.Asks;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.ask.Ask;
import org.stigar.core.ask.AskState;

/** Keeps what help let an asker do, when an ask is closed: the ask itself is forgotten after 90 days. */
final class YearKeeping implements AskListener {

    private static final long IDS = 1L << 53;

    private final YearLines lines;
    private final Asks asks;
    private final Pseudonyms pseudonyms;
    private final SecureRandom random;

    YearKeeping(YearLines lines, Asks asks, Pseudonyms pseudonyms, SecureRandom random) {
        this.lines = lines;
        this.asks = asks;
        this.pseudonyms = pseudonyms;
        this.random = random;
    }

    @Override
    public void changed(Change change) {
        Ask after = change.after();
        if (after.state() == AskState.CLOSED && after.gain().isPresent()) {
            asks.find(after.asker(), change.id(), change.at())
                    .filter(ask -> !ask.enabled().isEmpty())
                    .ifPresent(ask -> lines.add(
                            random.nextLong(1, IDS),
                            pseudonyms.of(after.asker()),
                            pseudonyms.of(after.helper().orElseThrow()),
                            LocalDate.ofInstant(change.at(), ZoneOffset.UTC),
                            ask.enabled()));
        }
    }
}
