package org.stigar.app.competences;

import java.util.Collection;
import java.util.List;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;

/** What an administrator does with the catalogue, in the caller's transaction. Safe for use by many threads. */
public interface CatalogueEditing {

    /**
     * Adds these. Of one that is there the names in the languages of the new one are replaced, those in others stay, and so do
     * its links. A link to a competence that is not there is left out, and so is one of another kind than before.
     *
     * @return what that changed
     */
    CatalogueChange put(Collection<Competence> competences);

    /** Returns what {@link #put} would change, and changes nothing. */
    CatalogueChange compare(Collection<Competence> competences);

    /** Returns the free tags that are not merged, in the order of the ids: never whose they are. */
    List<FreeTag> listFreeTags();

    /**
     * Takes a free tag for another name of a competence: whoever holds it holds the competence from then on, and the word stays
     * in the catalogue.
     *
     * @throws CompetenceException if the first is no free tag, or the second is not another competence
     */
    void merge(CompetenceId tag, CompetenceId into);
}
