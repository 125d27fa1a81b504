package org.stigar.app.competences;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Evidence;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.people.PersonId;

/**
 * What help has shown of people. Each help is seen, hidden, corrected and deleted by its two ends, and by nobody else (privacy
 * P1). Safe for use by many threads. Writes run in the caller's transaction, or in one of their own.
 *
 * @see GivenHelp
 */
public interface ShownCompetence {

    /**
     * Notes a help, as the last thing in the caller's transaction: it waits for who else writes here. Nothing is kept where one of the two opted out or is not in the directory, and nobody is told so (P4).
     *
     * @throws CompetenceException if there is no such competence
     */
    void note(GivenHelp help);

    /** Notes a help as {@link #note(GivenHelp)} does, with what the receiver said that it gave. */
    void note(GivenHelp help, Gain gain);

    /** Returns all help that the person gave or received and that is still kept, latest first. */
    List<OwnHelp> of(PersonId person, Instant now);

    /**
     * Keeps a help from counting for anybody.
     *
     * @throws NoHelpException if the person is no end of it, as in all that follow
     */
    void hide(PersonId end, long help);

    /** Lets it count again, unless the other end hides it. */
    void show(PersonId end, long help);

    /** The receiver says that it was so. */
    void confirm(PersonId receiver, long help);

    /**
     * Says what the help was with. Where the helper says so it counts nothing until the receiver has confirmed it: a helper's
     * own word shows nothing.
     *
     * @throws CompetenceException if there is no such competence
     */
    void correct(PersonId end, long help, CompetenceId competence);

    /** Deletes it for both ends. */
    void delete(PersonId end, long help);

    /**
     * Returns helpers who may be known for one of these: for each competence those whose help reached the most receivers, as
     * long as it reached several; whether or not they are available, and what an end hides left out.
     *
     * @param several how many receivers it takes, 1 or more
     * @param most of each competence, 1 or more
     */
    Set<PersonId> listKnown(Collection<CompetenceId> competences, int several, int most);

    /**
     * Returns what help from these helpers has shown of these competences by an instant, of those who are available on its day;
     * what an end hides is left out. For asks, which tell no asker more than {@code Standing} lets them.
     */
    Evidence evidence(Collection<CompetenceId> competences, Collection<PersonId> helpers, Instant at);
}
