package org.stigar.app.asks.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.asks.OwnAsk.Part;
import org.stigar.app.asks.jdbc.AskRows.RequestRow;
import org.stigar.app.asks.jdbc.AskRows.Row;
import org.stigar.app.competences.Competences;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.ask.Ask;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.AskTerms;
import org.stigar.core.ask.Request;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/** Turns rows into asks and back, and into what one of their people sees. */
final class StoredAsks {

    private final Pseudonyms pseudonyms;
    private final Competences competences;
    private final AskTerms terms;

    StoredAsks(Pseudonyms pseudonyms, Competences competences, AskTerms terms) {
        this.pseudonyms = pseudonyms;
        this.competences = competences;
        this.terms = terms;
    }

    /** Returns the ask without those who have left; empty where its asker has. */
    Optional<Ask> ask(Row row) {
        return pseudonyms.findPerson(row.asker()).map(asker -> {
            List<Request> requests = new ArrayList<>();
            row.requests().forEach(stored -> request(stored).ifPresent(requests::add));
            boolean hasHelper = requests.stream().anyMatch(one -> one.answer() == Answer.ACCEPTED);
            AskState state = !hasHelper && (row.state() == AskState.ACCEPTED || row.state() == AskState.HELPED)
                    ? AskState.OPEN
                    : row.state();
            return new Ask(
                    asker,
                    row.about().stream().distinct().toList(),
                    state,
                    row.since(),
                    requests,
                    hasHelper ? row.gain() : Optional.<Gain>empty());
        });
    }

    private Optional<Request> request(RequestRow stored) {
        Optional<PersonId> through = stored.through().flatMap(pseudonyms::findPerson);
        if (stored.through().isPresent() && through.isEmpty() && stored.answer() != Answer.ACCEPTED) {
            return Optional.empty(); // the asker would take it for their own choice
        }
        return pseudonyms
                .findPerson(stored.asked())
                .map(to -> new Request(to, stored.purpose(), through, stored.answer()));
    }

    RequestRow row(Request request) {
        return new RequestRow(
                pseudonyms.of(request.to()),
                request.purpose(),
                request.through().map(pseudonyms::of),
                request.answer());
    }

    /** Returns what a person sees of an ask as time has left it, or empty where they have no part in it. */
    Optional<OwnAsk> seenBy(PersonId me, Row row, Instant now) {
        return ask(row).map(stored -> stored.at(now, terms))
                .filter(ask -> ask.isKnownTo(me))
                .map(ask -> see(me, row, ask));
    }

    private OwnAsk see(PersonId me, Row row, Ask ask) {
        Optional<PersonId> helper = ask.helper();
        Part part =
                me.equals(ask.asker()) ? Part.ASKER : helper.filter(me::equals).isPresent() ? Part.HELPER : Part.ASKED;
        boolean isBetween = part != Part.ASKED;
        boolean isToBeRead = isBetween || !ask.state().isOver();
        Catalogue catalogue = competences.catalogue();
        return new OwnAsk(
                row.id(),
                part,
                ask.asker(),
                isToBeRead ? row.text() : "",
                (isToBeRead ? ask.competences() : List.<CompetenceId>of())
                        .stream()
                                .flatMap(id -> catalogue.find(catalogue.resolve(id)).stream())
                                .toList(),
                isToBeRead ? row.stage() : "",
                ask.state(),
                ask.since(),
                ask.deadline(terms),
                ask.requestsSeenBy(me),
                isBetween ? helper : Optional.empty(),
                isBetween ? ask.gain() : Optional.empty(),
                isBetween ? row.enabled() : "",
                isBetween ? row.meeting() : Optional.empty());
    }
}
