package org.stigar.app.arenas.workshop.replies;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.mail.CalendarReply;
import org.stigar.app.mail.CalendarReply.Answer;
import org.stigar.app.mail.ReplyHandler;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * Turns replies into answers, as if given on the page: yes and no. Who says <em>perhaps</em> has said nothing yet.
 *
 * <p>Answers count to the invitation as it stands now; one to an earlier revision is out of date (RFC 5546, 2.1.4), and so is one that
 * was given before another. The id of an event is drawn by lot and told to those invited alone, so that nobody else can answer to it.
 */
final class WorkshopReplies implements ReplyHandler {

    private static final Map<Answer, Workshop.Answer> MEANT = Map.of(
            Answer.ACCEPTED, Workshop.Answer.COMES,
            Answer.DECLINED, Workshop.Answer.DOES_NOT_COME);

    /** Clocks differ a little; an answer from tomorrow would shut out all that come after it. */
    private static final Duration MOST_AHEAD = Duration.ofHours(1);

    private final Workshops workshops;
    private final ReplyRows rows;
    private final People people;
    private final Visitors visitors;
    private final Pseudonyms pseudonyms;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Pattern ours;

    WorkshopReplies(
            Workshops workshops,
            ReplyRows rows,
            People people,
            Visitors visitors,
            Pseudonyms pseudonyms,
            TransactionTemplate transactions,
            PublicAddress address,
            Clock clock) {
        this.workshops = workshops;
        this.rows = rows;
        this.people = people;
        this.visitors = visitors;
        this.pseudonyms = pseudonyms;
        this.transactions = transactions;
        this.clock = clock;
        this.ours = Pattern.compile(
                "workshop-(\\d{1,18})@" + Pattern.quote(address.address().getHost()));
    }

    @Override
    public void take(CalendarReply reply) {
        Matcher event = ours.matcher(reply.event());
        if (!event.matches() || reply.stamp().isAfter(clock.instant().plus(MOST_AHEAD))) {
            return;
        }
        long id = Long.parseLong(event.group(1));
        Optional<PersonId> guest = people.findByAddress(reply.attendee())
                .map(Person::id)
                .or(() -> visitors.findByAddress(id, reply.attendee()));
        guest.ifPresent(one -> transactions.executeWithoutResult(status -> note(one, id, reply)));
    }

    private void note(PersonId guest, long id, CalendarReply reply) {
        if (isAsked(guest, id, reply.sequence())
                && rows.tryNote(id, pseudonyms.of(guest), reply.sequence(), reply.stamp())) {
            Optional.ofNullable(MEANT.get(reply.answer())).ifPresent(answer -> workshops.answer(guest, id, answer));
        }
    }

    private boolean isAsked(PersonId guest, long id, int sequence) {
        try {
            Workshop workshop = workshops.invited(guest, id);
            return workshop.state() == State.INVITED && sequence == workshop.revision() - 1;
        } catch (NoWorkshopException e) {
            return false;
        }
    }
}
