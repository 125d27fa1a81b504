package org.stigar.core.ask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stigar.core.ask.Outcome.Done;
import org.stigar.core.ask.Outcome.Refused;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.ask.Request.Purpose;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;

/**
 * An ask: who asks, whom, for what, and how far it has come; not a word of its text. Immutable, safe for use by many
 * threads; every deed gives a new one, at O(requests). Whoever stores it lets one deed at a time through: then of two who
 * accept at once one wins.
 *
 * @param competences what it is about, each once; may be empty
 * @param since when it came into its state, or was last sent
 * @param requests in the order in which they were made, each person once for each purpose
 * @param gain what it gave, once the asker said so
 */
public record Ask(
        PersonId asker,
        List<CompetenceId> competences,
        AskState state,
        Instant since,
        List<Request> requests,
        Optional<Gain> gain) {

    public Ask {
        competences = List.copyOf(competences);
        requests = List.copyOf(requests);
        Set<Object> asked = new HashSet<>();
        for (Request request : requests) {
            if (request.to().equals(asker) || !asked.add(List.of(request.to(), request.purpose()))) {
                throw new IllegalArgumentException("nobody is asked twice for the same, and the asker never");
            }
        }
        if (new HashSet<>(competences).size() < competences.size()) {
            throw new IllegalArgumentException("a competence stands once");
        }
        long helpers =
                requests.stream().filter(one -> one.answer() == Answer.ACCEPTED).count();
        boolean helped = state == AskState.ACCEPTED || state == AskState.HELPED;
        if (helpers > 1 || (helped && helpers == 0) || (helpers == 1 && !helped && !state.isOver())) {
            throw new IllegalArgumentException("there is one helper from the yes on, and none before");
        }
        if (gain.isPresent() && (state != AskState.CLOSED || helpers == 0)) {
            throw new IllegalArgumentException("what it gave is said when it is closed, and of somebody's help");
        }
    }

    /** Returns a draft. */
    public static Ask draft(PersonId asker, List<CompetenceId> competences, Instant now) {
        return new Ask(asker, competences, AskState.DRAFT, now, List.of(), Optional.empty());
    }

    /** Returns who helps or helped. */
    public Optional<PersonId> helper() {
        return requests.stream()
                .filter(one -> one.answer() == Answer.ACCEPTED)
                .map(Request::to)
                .findFirst();
    }

    /** Returns whether somebody has a part in it, and may know of it: the asker, and those it was put to. */
    public boolean isKnownTo(PersonId person) {
        return person.equals(asker)
                || requests.stream().anyMatch(one -> one.to().equals(person));
    }

    /** Does something to the ask, or tells why not. Who has no part in it hears {@link Refusal#NOT_YOURS} whatever its state. */
    public Outcome after(Deed deed, AskTerms terms, Instant now) {
        if (!isKnownTo(deed.by())) {
            return refuse(Refusal.NOT_YOURS);
        }
        return deed.on(this, terms, now);
    }

    /** Returns when it changes by itself if nobody does anything; empty when it is over. */
    public Optional<Instant> deadline(AskTerms terms) {
        return state.isOver() ? Optional.empty() : Optional.of(since.plus(terms.waitIn(state)));
    }

    /** Returns the ask as time alone has left it: expired, or closed on the helper's word. */
    public Ask at(Instant now, AskTerms terms) {
        if (deadline(terms).filter(end -> !now.isBefore(end)).isEmpty()) {
            return this;
        }
        return end(state == AskState.HELPED ? AskState.CLOSED : AskState.EXPIRED, now);
    }

    /**
     * Returns what it shows of the helper's competence once it is closed: an entry for each competence, on the asker's word,
     * or on the helper's alone, which shows nothing. None where nobody helped, or the asker said that it gave nothing.
     */
    public List<GivenHelp> help() {
        if (state != AskState.CLOSED) {
            return List.of();
        }
        Help.Word word = gain.isPresent() ? Help.Word.CONFIRMED : Help.Word.CLAIMED;
        return helper().stream()
                .flatMap(who -> competences.stream()
                        .map(competence -> new GivenHelp(since, who, asker, competence, HelpKind.SOLVED, word, 2)))
                .toList();
    }

    /**
     * Returns the requests that somebody may know of: their own; for the asker those that the asker made, and who was introduced
     * once they said yes. That an introducer found somebody, and whom, is between those two until then (privacy P1).
     */
    public List<Request> requestsSeenBy(PersonId person) {
        return requests.stream()
                .filter(one -> person.equals(asker)
                        ? one.isTheAskersChoice() || one.isAccepted()
                        : one.to().equals(person))
                .toList();
    }

    /** Lets somebody answer who was asked and has not; a second time, and too late, is told. */
    Outcome ifWaiting(PersonId by, Purpose purpose, Answer wanted, Function<Request, Outcome> then) {
        Optional<Request> mine = find(by, purpose);
        if (mine.isEmpty()) {
            return refuse(Refusal.NOT_YOURS);
        }
        Answer answer = mine.get().answer();
        if (answer == wanted) {
            return refuse(Refusal.DONE_ALREADY);
        }
        if (state.isOver()) {
            return refuse(Refusal.OVER);
        }
        return switch (answer) {
            case WAITING -> then.apply(mine.get());
            case NOT_NEEDED -> refuse(Refusal.SOMEBODY_ELSE);
            default -> refuse(Refusal.NOT_NOW);
        };
    }

    Optional<Request> find(PersonId to, Purpose purpose) {
        return requests.stream()
                .filter(one -> one.to().equals(to) && one.purpose() == purpose)
                .findFirst();
    }

    Ask end(AskState over, Instant now) {
        return new Ask(asker, competences, over, now, with(Request::isWaiting, Answer.NOT_NEEDED), gain);
    }

    /** Returns the requests with these answers become another. */
    List<Request> with(Predicate<Request> which, Answer answer) {
        return requests.stream()
                .map(one -> which.test(one) ? one.answered(answer) : one)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Outcome done(AskState next, Instant now, List<Request> all) {
        return new Done(new Ask(asker, competences, next, now, all, gain));
    }

    Outcome refuse(Refusal why) {
        return new Refused(this, why);
    }
}
