package org.stigar.app.asks.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.stigar.app.asks.Asks;
import org.stigar.app.pages.TodaySection;
import org.stigar.core.people.PersonId;

/** What the page Today has of asks: those that wait for the reader's answer, and the reader's own that need a word. */
final class AskSection implements TodaySection, Ordered {

    private final Asks asks;
    private final Names names;
    private final MessageSource messages;

    AskSection(Asks asks, Names names, MessageSource messages) {
        this.asks = asks;
        this.names = names;
        this.messages = messages;
    }

    /** What the template shows. */
    record Content(List<AskView> waiting, List<AskView> mine) {}

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Optional<Shown> findFor(PersonId reader, Locale language, Instant now) {
        AskWords words = new AskWords(messages, language, names.zoneOf(reader), now);
        List<AskView> all = asks.of(reader, now).stream()
                .map(ask -> new AskView(ask, words, names))
                .sorted(AskView.NEEDED_FIRST)
                .toList();
        List<AskView> waiting =
                all.stream().filter(one -> one.ask().isWaitingForMe()).toList();
        List<AskView> mine = all.stream().filter(AskView::needsItsAsker).toList();
        return waiting.isEmpty() && mine.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(Place.WAITED_FOR, "asks/today", new Content(waiting, mine)));
    }
}
