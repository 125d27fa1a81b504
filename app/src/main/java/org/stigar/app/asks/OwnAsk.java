package org.stigar.app.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/**
 * An ask as one of its people sees it.
 *
 * @param stage of a customer's journey; empty for none
 * @param since when it came into its state
 * @param until when it changes by itself; empty when it is over
 * @param requests those that this person may know of: for the asker all that they made, for others their own
 * @param helper who helps, for the two whom it concerns; empty for everybody else
 * @param gain what it gave, for asker and helper
 * @param enabled what it let the asker do, for asker and helper; empty for nothing
 * @param meeting when the two meet, for asker and helper
 */
public record OwnAsk(
        long id,
        Part part,
        PersonId asker,
        String text,
        List<Competence> about,
        String stage,
        AskState state,
        Instant since,
        Optional<Instant> until,
        List<Request> requests,
        Optional<PersonId> helper,
        Optional<Gain> gain,
        String enabled,
        Optional<Meeting> meeting) {

    public OwnAsk {
        about = List.copyOf(about);
        requests = List.copyOf(requests);
    }

    /** Returns whether this person was asked and has not answered. */
    public boolean isWaitingForMe() {
        return part == Part.ASKED
                && !state.isOver()
                && requests.stream().anyMatch(request -> request.answer() == Request.Answer.WAITING);
    }

    /** What somebody is in an ask. */
    public enum Part {
        ASKER,
        HELPER,
        /** For help or for an introduction. */
        ASKED
    }
}
