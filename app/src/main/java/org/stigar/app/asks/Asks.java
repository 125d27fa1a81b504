package org.stigar.app.asks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.ask.Deed;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/**
 * The asks that somebody has a part in. Who has none is told the same whether there is one or not. Safe for use by many
 * threads and nodes: deeds on one ask come one after another, so of two who accept at once one wins. Each call is one
 * transaction, or works in the caller's.
 */
public interface Asks {

    /** How many asks a person can have that are not over. */
    int MOST_AT_ONCE = 20;

    /** Returns the asks that the person has a part in and that are still kept, latest first. */
    List<OwnAsk> of(PersonId me, Instant now);

    /** Returns one of them, or empty where it is not this person's. */
    Optional<OwnAsk> find(PersonId me, long ask, Instant now);

    /**
     * Writes a draft, seen by its asker alone.
     *
     * @param stage the stage of a customer's journey that it belongs to, in the asker's words; empty for none
     * @return its id
     * @throws AskException if the asker has too many, or one of the competences is not in the catalogue
     */
    long draft(PersonId asker, AskText text, Set<CompetenceId> about, String stage, Instant now);

    /**
     * Writes a draft anew.
     *
     * @throws NoAskException if it is no ask of this person
     * @throws AskRefusedException if it was sent already
     * @throws AskException as {@link #draft} does
     */
    void rewrite(PersonId asker, long ask, AskText text, Set<CompetenceId> about, String stage, Instant now);

    /**
     * Does something to an ask and tells whom it concerns. Whoever it is sent to and cannot be reached (away, has left, has
     * enough asks, lets nobody find them) has said <em>not right now</em> at once, as everybody does who says so.
     *
     * @throws NoAskException if it is not this person's
     * @throws AskRefusedException if nothing came of it
     */
    OwnAsk act(long ask, Deed deed, Instant now);

    /**
     * Closes an ask with what it gave: a walk of help and the evidence come of it.
     *
     * @param enabled what it let the asker do that they could not do alone, in their words; the helper sees it as thanks;
     *     empty for nothing
     * @throws AskException if the line is too long
     */
    OwnAsk close(PersonId asker, long ask, Gain gain, String enabled, Instant now);

    /**
     * Agrees on a time to meet, in place of the one before; both get it for their calendars.
     *
     * @throws AskException if it is in the past or more than a year ahead
     */
    OwnAsk meet(PersonId me, long ask, Meeting meeting, Instant now);
}
