package org.stigar.app.hooks.jdbc;

import static java.util.function.Predicate.not;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.asks.AskListener.Change;
import org.stigar.app.hooks.HookEvent;
import org.stigar.core.ask.Ask;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Request;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.people.PersonId;

/**
 * Whom a change of an ask concerns, and how. Nobody is told what they did themselves; and the asker nothing of somebody whom an
 * introducer named, before that person says yes (privacy P1).
 */
record News(PersonId to, HookEvent event) {

    static List<News> of(Change change) {
        return change.before().map(before -> of(change, before)).orElse(List.of());
    }

    private static List<News> of(Change change, Ask before) {
        Set<News> all = new LinkedHashSet<>();
        change.after()
                .requests()
                .forEach(request ->
                        toAsked(request, change, before).ifPresent(event -> all.add(new News(request.to(), event))));
        toAsker(change, before)
                .ifPresent(event -> all.add(new News(change.after().asker(), event)));
        before.helper()
                .ifPresent(helper -> toHelper(change, before).ifPresent(event -> all.add(new News(helper, event))));
        return all.stream()
                .filter(not(news -> change.by().filter(news.to::equals).isPresent()))
                .toList();
    }

    private static Optional<HookEvent> toAsked(Request request, Change change, Ask before) {
        Optional<Answer> old = before.requests().stream()
                .filter(one -> one.to().equals(request.to()) && one.purpose() == request.purpose())
                .map(Request::answer)
                .findFirst();
        boolean waited = old.filter(answer -> answer == Answer.WAITING).isPresent();
        if (request.answer() == Answer.WAITING && !waited) {
            return Optional.of(HookEvent.RECEIVED);
        }
        return waited && request.answer() == Answer.NOT_NEEDED
                ? Optional.of(notNeeded(change.after()))
                : Optional.empty();
    }

    private static HookEvent notNeeded(Ask after) {
        return after.state() == AskState.WITHDRAWN ? HookEvent.TAKEN_BACK : HookEvent.NOT_NEEDED;
    }

    private static Optional<HookEvent> toAsker(Change change, Ask before) {
        Ask after = change.after();
        if (after.state() == before.state()) {
            return after.state() == AskState.OPEN && waits(before) && !waits(after)
                    ? Optional.of(HookEvent.NOBODY_CAN)
                    : Optional.empty();
        }
        return switch (after.state()) {
            case ACCEPTED -> Optional.of(isIntroduced(after) ? HookEvent.INTRODUCED : HookEvent.ACCEPTED);
            case HELPED -> Optional.of(HookEvent.HELPED);
            case CLOSED -> Optional.of(HookEvent.CLOSED);
            case EXPIRED -> Optional.of(HookEvent.EXPIRED);
            case OPEN -> before.helper().map(helper -> HookEvent.STEPPED_BACK);
            case DRAFT, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<HookEvent> toHelper(Change change, Ask before) {
        AskState state = change.after().state();
        boolean stays = state == before.state() || state == AskState.ACCEPTED || state == AskState.HELPED;
        return stays
                ? Optional.empty()
                : Optional.of(state == AskState.CLOSED ? HookEvent.CLOSED : notNeeded(change.after()));
    }

    private static boolean isIntroduced(Ask ask) {
        return ask.requests().stream()
                .anyMatch(request ->
                        request.answer() == Answer.ACCEPTED && request.through().isPresent());
    }

    /** Returns whether somebody of whom the asker knows may still answer; whoever introduced somebody is still waited for. */
    private static boolean waits(Ask ask) {
        return ask.requestsSeenBy(ask.asker()).stream()
                .anyMatch(request -> request.answer() == Answer.WAITING || request.answer() == Answer.INTRODUCED);
    }
}
