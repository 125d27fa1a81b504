package org.stigar.core.ask;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.core.ask.Outcome.Done;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.ask.Request.Purpose;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/** What somebody does to an ask, and what comes of it. */
public sealed interface Deed {

    /** Returns who does it. */
    PersonId by();

    /** Does it. {@link Ask#after} is the door to this: it asks first whether the person has a part in the ask. */
    Outcome on(Ask ask, AskTerms terms, Instant now);

    /**
     * The asker turns to people; the first yes wins.
     *
     * @param to one or more people and what each is asked for
     */
    record Send(PersonId by, List<Request> to) implements Deed {

        public Send {
            to = List.copyOf(to);
        }

        @Override
        public Outcome on(Ask ask, AskTerms terms, Instant now) {
            if (!by.equals(ask.asker())) {
                return ask.refuse(Refusal.NOT_YOURS);
            }
            if (ask.state() != AskState.DRAFT && ask.state() != AskState.OPEN) {
                return ask.refuse(ask.state().isOver() ? Refusal.OVER : Refusal.NOT_NOW);
            }
            if (to.isEmpty() || to.stream().anyMatch(one -> one.to().equals(by))) {
                return ask.refuse(Refusal.NOBODY_ELSE);
            }
            List<Request> all = ask.with(one -> false, Answer.WAITING);
            for (Request request : to) {
                if (!request.isWaiting() || request.through().isPresent()) {
                    return ask.refuse(Refusal.NOT_YOURS); // an answer, or an introduction, is not the asker's to give
                }
                Optional<Request> same =
                        all.stream().filter(one -> one.isTheSameWish(request)).findFirst();
                if (same.filter(Request::isTheAskersChoice).isPresent()) {
                    return ask.refuse(Refusal.ASKED_ALREADY);
                }
                // Whom an introducer named is not the asker's to know: asked by name, they are the asker's choice from
                // now on,
                // with the answer that they may have given.
                same.ifPresent(all::remove);
                all.add(same.map(one -> request.answered(one.answer())).orElse(request));
            }
            long waiting = all.stream()
                    .filter(one -> one.isWaiting() && one.isTheAskersChoice())
                    .count();
            return waiting > terms.atOnce() ? ask.refuse(Refusal.TOO_MANY) : ask.done(AskState.OPEN, now, all);
        }
    }

    /** An introducer names somebody, who is asked in turn. */
    record Introduce(PersonId by, PersonId whom) implements Deed {

        @Override
        public Outcome on(Ask ask, AskTerms terms, Instant now) {
            return ask.ifWaiting(by, Purpose.INTRODUCTION, Answer.INTRODUCED, mine -> {
                if (whom.equals(ask.asker()) || whom.equals(by)) {
                    return ask.refuse(Refusal.NOBODY_ELSE);
                }
                List<Request> all = ask.with(mine::equals, Answer.INTRODUCED);
                // Whom others asked is not the introducer's to know: naming one of them reads the same, and asks nobody
                // twice.
                if (ask.find(whom, Purpose.HELP).isEmpty()) {
                    all.add(new Request(whom, Purpose.HELP, Optional.of(by), Answer.WAITING));
                }
                return ask.done(AskState.OPEN, now, all);
            });
        }
    }

    /** Somebody who was asked will help. */
    record Accept(PersonId by) implements Deed {

        @Override
        public Outcome on(Ask ask, AskTerms terms, Instant now) {
            return ask.ifWaiting(by, Purpose.HELP, Answer.ACCEPTED, mine -> {
                List<Request> all = ask.with(Request::isWaiting, Answer.NOT_NEEDED);
                all.set(ask.requests().indexOf(mine), mine.answered(Answer.ACCEPTED));
                return ask.done(AskState.ACCEPTED, now, all);
            });
        }
    }

    /** Somebody who was asked cannot now, away and gone included. Whoever was asked for both says no to both. */
    record Decline(PersonId by) implements Deed {

        @Override
        public Outcome on(Ask ask, AskTerms terms, Instant now) {
            Purpose purpose = ask.find(by, Purpose.HELP).isPresent() ? Purpose.HELP : Purpose.INTRODUCTION;
            if (ask.requests().stream().noneMatch(one -> one.to().equals(by) && one.isWaiting())) {
                return ask.ifWaiting(by, purpose, Answer.NOT_NOW, mine -> ask.refuse(Refusal.NOT_NOW));
            }
            return ask.done(
                    ask.state(), ask.since(), ask.with(one -> one.to().equals(by) && one.isWaiting(), Answer.NOT_NOW));
        }
    }

    /** Asker or helper sees that it does not come to anything: it is open again, to those too whom it did not need. */
    record StepBack(PersonId by) implements Deed {

        @Override
        public Outcome on(Ask ask, AskTerms terms, Instant now) {
            boolean helps = ask.helper().filter(by::equals).isPresent();
            if (!helps && !by.equals(ask.asker())) {
                return ask.refuse(Refusal.NOT_YOURS);
            }
            if (ask.state() != AskState.ACCEPTED) {
                return ask.refuse(ask.state().isOver() ? Refusal.OVER : Refusal.NOT_NOW);
            }
            List<Request> all = ask.with(one -> one.answer() == Answer.NOT_NEEDED, Answer.WAITING);
            all.replaceAll(one -> one.isAccepted() ? one.answered(Answer.NOT_NOW) : one);
            return ask.done(AskState.OPEN, now, all);
        }
    }

    /** The helper says that they have helped. */
    record TellHelp(PersonId by) implements Deed {

        @Override
        public Outcome on(Ask ask, AskTerms terms, Instant now) {
            if (ask.helper().filter(by::equals).isEmpty()) {
                return ask.refuse(Refusal.NOT_YOURS);
            }
            if (ask.state() == AskState.ACCEPTED) {
                return ask.done(AskState.HELPED, now, ask.requests());
            }
            return ask.refuse(ask.state() == AskState.HELPED ? Refusal.DONE_ALREADY : Refusal.OVER);
        }
    }

    /**
     * The asker ends it.
     *
     * @param gain what it gave, or empty where it gave nothing
     */
    record Close(PersonId by, Optional<Gain> gain) implements Deed {

        @Override
        public Outcome on(Ask ask, AskTerms terms, Instant now) {
            if (!by.equals(ask.asker())) {
                return ask.refuse(Refusal.NOT_YOURS);
            }
            if (ask.state() == AskState.CLOSED) {
                return ask.refuse(Refusal.DONE_ALREADY);
            }
            if (ask.helper().isEmpty() || ask.state().isOver()) {
                return ask.refuse(ask.state().isOver() ? Refusal.OVER : Refusal.NOT_NOW);
            }
            // The asker's word goes before the helper's: where it gave nothing, there was no help to tell of.
            List<Request> all = gain.isPresent() ? ask.requests() : ask.with(Request::isAccepted, Answer.NOT_NEEDED);
            return new Done(new Ask(ask.asker(), ask.competences(), AskState.CLOSED, now, all, gain));
        }
    }

    /** The asker takes it back. Not once somebody says that they gave their time: then it is closed. */
    record Withdraw(PersonId by) implements Deed {

        @Override
        public Outcome on(Ask ask, AskTerms terms, Instant now) {
            if (!by.equals(ask.asker())) {
                return ask.refuse(Refusal.NOT_YOURS);
            }
            return switch (ask.state()) {
                case DRAFT, OPEN, ACCEPTED -> new Done(ask.end(AskState.WITHDRAWN, now));
                case HELPED -> ask.refuse(Refusal.NOT_NOW);
                case WITHDRAWN -> ask.refuse(Refusal.DONE_ALREADY);
                case CLOSED, EXPIRED -> ask.refuse(Refusal.OVER);
            };
        }
    }
}
