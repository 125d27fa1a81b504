package org.stigar.app.mail.web;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionHandler.Offer;
import org.stigar.app.mail.ActionHandler.Outcome;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.ActionLinks.Granted;

/** Brings a link to the handler of its purpose. A link is spent in the transaction that acts: both, or neither. */
final class Acts {

    private final ActionLinks links;
    private final Map<String, ActionHandler> handlers;
    private final TransactionTemplate transactions;

    Acts(ActionLinks links, List<ActionHandler> handlers, TransactionTemplate transactions) {
        this.links = links;
        this.handlers = handlers.stream().collect(toUnmodifiableMap(ActionHandler::purpose, handler -> handler));
        this.transactions = transactions;
    }

    Optional<Offer> describe(String secret, Locale language) {
        return links.find(secret).map(granted -> handler(granted).describe(granted, language));
    }

    Optional<Outcome> act(String secret, Locale language) {
        return Objects.requireNonNull(transactions.execute(
                status -> links.spend(secret).map(granted -> handler(granted).act(granted, language))));
    }

    /** Does what the second button says, where there is one. */
    Optional<Outcome> refuse(String secret, Locale language) {
        return Objects.requireNonNull(transactions.execute(status -> links.find(secret)
                .filter(granted ->
                        handler(granted).describe(granted, language).refusal().isPresent())
                .flatMap(granted -> links.spend(secret))
                .map(granted -> handler(granted).refuse(granted, language))));
    }

    /** Does what one of several buttons says, where it is offered. */
    Optional<Outcome> choose(String secret, String code, String line, Locale language) {
        return Objects.requireNonNull(transactions.execute(status -> links.find(secret)
                .filter(granted -> offers(granted, code, language))
                .flatMap(granted -> links.spend(secret))
                .map(granted -> handler(granted).choose(granted, code, line, language))));
    }

    private boolean offers(Granted granted, String code, Locale language) {
        return handler(granted).describe(granted, language).choices().stream()
                .flatMap(choices -> choices.buttons().stream())
                .anyMatch(choice -> choice.code().equals(code));
    }

    boolean isOver(String secret) {
        return links.isOver(secret);
    }

    private ActionHandler handler(Granted granted) {
        ActionHandler handler = handlers.get(granted.purpose());
        if (handler == null) {
            throw new IllegalStateException("no handler for links of purpose " + granted.purpose());
        }
        return handler;
    }
}
