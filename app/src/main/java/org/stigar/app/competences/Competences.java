package org.stigar.app.competences;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.people.PersonId;

/**
 * The catalogue, and what people say of themselves. Safe for use by many threads. Writes run in the caller's transaction, or
 * in one of their own.
 */
public interface Competences {

    /** Returns all competences as of the last change that was committed. Costs no query: every node keeps them in memory. */
    Catalogue catalogue();

    /**
     * Returns competences in whose names each word of the text begins a word, letter case and marks aside, those first whose
     * name begins with the text. A free tag shows to others while somebody says openly that they can help with it.
     *
     * @param most 1 to 50
     */
    List<Competence> listBegun(PersonId reader, String text, Locale language, int most);

    /**
     * Returns the same; where that is nothing, competences in whose names words begin that the text's were probably meant to be
     * ({@link Spelling}): to be offered, never to be taken for what was said.
     *
     * @param most 1 to 50
     */
    List<Competence> suggest(PersonId reader, String text, Locale language, int most);

    /** Returns what the person says, hidden or not, in the order of the ids. */
    List<OwnClaim> claimsOf(PersonId person);

    /**
     * Says it of a person, in place of what was said of the two before, and shows it.
     *
     * @throws CompetenceException if there is no such competence, or too much is said already
     */
    void claim(Claim claim);

    /**
     * Says it of a person in a word of their own, which is looked up first and becomes a free tag where the catalogue has no
     * such name.
     *
     * @return the competence that the word stands for
     * @throws CompetenceException if the word cannot be one, or too much is said already
     */
    Competence claim(PersonId person, Stance stance, String word, Locale language);

    /** Takes it back; a free tag that nothing leads to any more is gone. Nothing happens where nothing was said. */
    void withdraw(PersonId person, CompetenceId competence);

    /** Keeps it from leading anybody to the person. Nothing happens where nothing was said. */
    void hide(PersonId person, CompetenceId competence);

    /** Lets it lead others to the person again. */
    void show(PersonId person, CompetenceId competence);

    /**
     * Returns people who say openly that they can help with one of these, whether or not they are available: for each
     * competence all, or where there are more than asked for, so many drawn by lot.
     *
     * @param most of each competence, 1 or more
     * @param lot the same draws the same people, as long as nobody says anything new
     */
    Set<PersonId> listOffering(Collection<CompetenceId> competences, int most, long lot);

    /** Returns those of these with which somebody says openly that they can help. */
    Set<CompetenceId> listOffered(Collection<CompetenceId> competences);

    /**
     * Returns what these people openly say of these competences, of those who are available on the day, in the order of person
     * and competence. For asks, which show it within the curtain (privacy P8).
     */
    List<Claim> listClaims(Collection<CompetenceId> competences, Collection<PersonId> people, Instant at);

    /** Returns what these people openly say of themselves, of those who are available on the day, in the same order. */
    List<Claim> listClaimsOf(Collection<PersonId> people, Instant at);

    /** Returns the same, whether or not they are available: for what must not change when somebody pauses (privacy P4). */
    List<Claim> listClaimsOf(Collection<PersonId> people);
}
