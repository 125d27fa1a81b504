package org.stigar.app.asks.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.asks.Reaching;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.Trails;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Who shares a trail with the asker is a named colleague, and the attention budget leaves those aside (privacy P9). */
final class Reach implements Reaching {

    private static final Duration WEEK = Duration.ofDays(7);

    private final AskRows rows;
    private final People people;
    private final Participation participation;
    private final Pseudonyms pseudonyms;
    private final Curtains curtains;
    private final Trails trails;
    private final AttentionBudget budget;

    Reach(
            AskRows rows,
            People people,
            Participation participation,
            Pseudonyms pseudonyms,
            Curtains curtains,
            Trails trails,
            AttentionBudget budget) {
        this.rows = rows;
        this.people = people;
        this.participation = participation;
        this.pseudonyms = pseudonyms;
        this.curtains = curtains;
        this.trails = trails;
        this.budget = budget;
    }

    @Override
    public boolean tryReach(PersonId asker, long ask, Request request, Instant now) {
        PersonId to = request.to();
        if (!isThere(to, now)) {
            return false;
        }
        if (rows.isPromised(ask, pseudonyms.of(to))) {
            return true;
        }
        Curtain curtain = curtains.of(to);
        boolean isColleague = trails.find(asker, to, now).isPresent();
        boolean isFound = isColleague
                || curtain.findable() == Findable.BY_ALL
                || (curtain.findable() == Findable.THROUGH_INTRODUCER
                        && request.through().isPresent());
        return isFound
                && rows.countReached(pseudonyms.of(to), now.minus(WEEK)) < curtain.perWeek()
                && (isColleague || budget.tryTake(to, AttentionBudget.Kind.REQUEST, now));
    }

    /** Returns whether somebody takes part today, and is still in the directory. */
    boolean isThere(PersonId person, Instant now) {
        Optional<Person> known = people.findPerson(person);
        return known.filter(one -> participation.isAvailable(person, LocalDate.ofInstant(now, one.zone())))
                        .isPresent()
                && people.isStillThere(person);
    }
}
