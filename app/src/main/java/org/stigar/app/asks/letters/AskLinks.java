package org.stigar.app.asks.letters;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.core.ask.Refusal;

/** What the links about asks have in common. */
final class AskLinks {

    private AskLinks() {}

    static Optional<Long> id(Granted granted) {
        return granted.subject().matches("\\d{1,18}") ? Optional.of(Long.valueOf(granted.subject())) : Optional.empty();
    }

    static Optional<OwnAsk> find(Asks asks, Granted granted, Clock clock) {
        return id(granted).flatMap(id -> asks.find(granted.person(), id, clock.instant()));
    }

    static Optional<OwnAsk> findWaiting(Asks asks, Granted granted, Clock clock) {
        return find(asks, granted, clock).filter(OwnAsk::isWaitingForMe);
    }

    /** Only what one link can meet; the rest is for whoever sees the page. */
    static String code(Refusal why) {
        return switch (why) {
            case SOMEBODY_ELSE -> "somebody-else";
            case DONE_ALREADY -> "done-already";
            default -> "over";
        };
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
